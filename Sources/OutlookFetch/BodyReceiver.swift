/// Takes an answer's bytes as they come: into the part when they are those of the file, and nowhere otherwise.
///
/// A part that holds good bytes is not touched before the first bytes of what replaces it have been judged.
final class BodyReceiver {
    private enum Stage {
        case head
        case judging
        case writing
        case ignoring
    }

    /// Why the rest of the answer is not wanted.
    enum Fault: Equatable {
        case refused(Inconclusive.Refusal)
        case storage(Int32)
        /// The answer to a resumed request does not go on with the part's bytes.
        case notContinued
        /// There are more header lines than an answer has.
        case headTooLong
        /// The body of an answer that is not the file goes on and on.
        case ignoredTooLong
    }

    private(set) var head = ResponseHead()
    /// The first bytes of the body.
    private(set) var start: [UInt8] = []
    private(set) var fault: Fault?
    private let address: WebAddress
    private let part: PartFile
    private let expectation: Expectation
    private let resume: ResumePoint?
    private var stage = Stage.head
    private var ignored = 0

    /// - Parameter resume: What the request asked to go on with; `nil` when it asked for the whole file.
    init(address: WebAddress, part: PartFile, expectation: Expectation, resume: ResumePoint?) {
        self.address = address
        self.part = part
        self.expectation = expectation
        self.resume = resume
    }

    /// How many of the file's bytes are here.
    var bytes: Int64 { part.bytes }

    /// The whole file's size as far as the answer declares it.
    var total: Int64? {
        switch head.status {
        case 200: head.encoding == nil ? head.length : nil
        case 206: head.contentRange?.total ?? resume?.length
        default: nil
        }
    }

    /// Takes in a header line; `false` to stop.
    func receive(header line: String) -> Bool {
        guard head.read(line) else { return stop(.headTooLong) }
        guard head.isComplete, stage == .head else { return true }
        switch head.status {
        case 200:
            stage = .judging
            if let length = head.length, length > expectation.bytes.upperBound {
                return stop(.refused(.size(expected: expectation.bytes, found: length)))
            }
        case 206:
            guard let resume, resume.isContinued(by: head, at: part.bytes) else { return stop(.notContinued) }
            stage = .writing
        default:
            stage = .ignoring
        }
        return true
    }

    /// Takes in bytes of the body; `false` to stop.
    func receive(body bytes: UnsafeRawBufferPointer) -> Bool {
        switch stage {
        case .head: return stop(.headTooLong)
        case .judging:
            start += bytes
            return start.count < ContentKind.headLength || acceptStart()
        case .writing: return append(bytes)
        case .ignoring:
            start += bytes.prefix(max(0, ContentKind.headLength - start.count))
            ignored += bytes.count
            return ignored <= 1 << 20 || stop(.ignoredTooLong)
        }
    }

    /// Takes note that the answer has ended, so that a short body is judged and kept, too.
    func finish(whole: Bool) {
        if stage == .judging, fault == nil, whole || !start.isEmpty { _ = acceptStart() }
    }

    private func acceptStart() -> Bool {
        guard !start.isEmpty else { return stop(.refused(.size(expected: expectation.bytes, found: 0))) }
        let judged = Array(start.prefix(ContentKind.headLength))
        if let fault = expectation.kind.judge(judged) { return stop(.refused(.content(fault))) }
        stage = .writing
        if let error = part.restart(ResumePoint(address: address, head: head)) { return stop(.storage(error)) }
        return start.withUnsafeBytes(append)
    }

    private func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard Int64(bytes.count) <= expectation.bytes.upperBound - part.bytes else {
            let found = part.bytes + Int64(bytes.count)
            return stop(.refused(.size(expected: expectation.bytes, found: found)))
        }
        if let error = part.append(bytes) { return stop(.storage(error)) }
        return true
    }

    private func stop(_ fault: Fault) -> Bool {
        self.fault = self.fault ?? fault
        return false
    }
}
