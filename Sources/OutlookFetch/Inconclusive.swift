/// Why it could not be found out whether a file is new: where, what was expected, what was found, and what to do.
public enum Inconclusive: Error, Sendable, Equatable {
    /// The address's host needs a contact, and none was given.
    case contactMissing(WebAddress)
    /// The host turned the client away; nothing more was asked of it in this run.
    case blocked(WebAddress, detail: String)
    /// The host could not be reached.
    case offline(WebAddress, detail: String)
    /// The host's certificate is not to be trusted.
    case untrusted(WebAddress, detail: String)
    /// The host failed as often as it was asked.
    case failing(WebAddress, attempts: Int, detail: String)
    /// The host asks to be left alone for longer than a run waits.
    case postponed(WebAddress, seconds: Int64)
    /// A redirect that is not followed.
    case redirect(from: WebAddress, to: String, why: String)
    /// The answer has a status that means none of the four results.
    case status(WebAddress, Int)
    /// A file that was here before is no longer served.
    case gone(WebAddress, status: Int)
    /// What came is not what was asked for.
    case refused(WebAddress, Refusal)
    /// The file could not be kept.
    case storage(path: String, detail: String)
    /// Another run holds the file.
    case busy(path: String)
    /// The run has asked as often as it may.
    case budgetSpent(requests: Int)
    /// The count that the request is charged to does not allow it.
    case notAllowed(WebAddress, detail: String)
    /// The run was stopped.
    case interrupted(WebAddress)

    /// Why a body was not believed.
    public enum Refusal: Sendable, Equatable {
        /// Its first bytes are wrong.
        case content(ContentFault)
        /// Its size lies outside the bounds.
        case size(expected: ClosedRange<Int64>, found: Int64)
        /// Its size is too far from that of the release before it.
        case sizeJump(previous: Int64, found: Int64, limit: Double)
        /// Its digest is not the one that was frozen.
        case sha256(expected: String, found: String)
        /// The check of the whole file failed.
        case check(String)
    }
}

extension Inconclusive: CustomStringConvertible {
    public var description: String {
        switch self {
        case .contactMissing(let address):
            "\(address): \(address.host) may block clients that give no contact; "
                + "give an e-mail address of yours, which goes into the agent string"
        case .blocked(let address, let detail):
            "\(address): \(address.host) turned this client away (\(detail)), and was asked nothing more; "
                + "wait a day, check the contact address, or fetch from another network or a mirror"
        case .offline(let address, let detail):
            "\(address): \(address.host) could not be reached (\(detail)); check the network and run again"
        case .untrusted(let address, let detail):
            "\(address): the certificate of \(address.host) is not to be trusted (\(detail)); "
                + "nothing was read; check the clock, the certificate bundle and any proxy between"
        case .failing(let address, let attempts, let detail):
            "\(address): failed \(attempts) \(attempts == 1 ? "time" : "times") in a row (\(detail)); "
                + "what came is kept, run again to go on"
        case .postponed(let address, let seconds):
            "\(address): \(address.host) asks to wait \(seconds) s, longer than a run waits; run again after that"
        case .redirect(let from, let to, let why):
            "\(from): redirected to \(Self.shortened(to)), which is not followed (\(why)); "
                + "find the file's address in a browser and report it"
        case .status(let address, let status):
            "\(address): expected 200, found status \(status); look at the address in a browser"
        case .gone(let address, let status):
            "\(address): was retrieved before, and now answers \(status); the file here is kept; "
                + "look for its new address"
        case .refused(let address, let refusal):
            "\(address): \(refusal)"
        case .storage(let path, let detail):
            "\(path): cannot be written (\(detail)); nothing is lost: free space or allow writing, and run again"
        case .busy(let path):
            "\(path): another run is fetching this file; wait for it, or stop it and run again"
        case .budgetSpent(let requests):
            "the run has made its \(requests) requests; run again to go on"
        case .notAllowed(let address, let detail):
            "\(address): not asked: \(detail)"
        case .interrupted(let address):
            "\(address): stopped; what came is kept, run again to go on"
        }
    }

    /// A text from outside, made fit for one line of a terminal.
    static func shortened(_ text: String, to limit: Int = 120) -> String {
        let visible = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) }
        return visible.count <= limit ? String(visible) : String(visible.prefix(limit - 3)) + "..."
    }
}

extension Inconclusive.Refusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .content(.blockPage(let title)):
            "expected a file, found a page that turns clients away\(Self.titled(title)); nothing was kept"
        case .content(.webPage(let title)):
            "expected a file, found a web page\(Self.titled(title)); nothing was kept; "
                + "look at the address in a browser"
        case .content(.wrongStart(let expected, let found)):
            "expected \(expected), found a file that starts with \(found); nothing was kept"
        case .size(let expected, let found):
            "expected \(expected.lowerBound) to \(expected.upperBound) bytes, found \(found); nothing was kept; "
                + "raise or lower the bounds if the publication really has that size"
        case .sizeJump(let previous, let found, let limit):
            "expected about the \(previous) bytes of the release before it, found \(found), "
                + "more than \(limit) times as many or as few; nothing was kept; "
                + "allow a greater jump if the publication really changed so"
        case .sha256(let expected, let found):
            "expected the frozen sha256 \(expected), found \(found); nothing was kept; "
                + "the publisher changed the file: fetch without freezing to keep the new issue beside the old"
        case .check(let detail):
            "the file came whole but is not sound (\(Inconclusive.shortened(detail, to: 400))); nothing was kept; "
                + "run again later"
        }
    }

    private static func titled(_ title: String?) -> String {
        title.map { " (\"\(Inconclusive.shortened($0))\")" } ?? ""
    }
}
