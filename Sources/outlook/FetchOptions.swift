import ArgumentParser
import Glibc
import OutlookFetch

/// How a fetch asks: in whose name, through which mirror, how many at once.
struct FetchOptions: ParsableArguments {
    @Option(
        help:
            "Your e-mail address, which bls.gov asks robots to give (default: OUTLOOK_CONTACT, or git's after asking).")
    var contact: String?

    @Option(help: "A server that serves https://HOST/PATH under URL/HOST/PATH.") var mirror: String?

    @Option(help: "How many files at once, over all hosts.") var jobs = 4

    @Option(help: "The most requests of a run.") var requests = 500

    @Option(help: "Seconds between requests to a host of bls.gov; less than 1 only from a mirror.") var pace = 1.0

    @Flag(help: "Take files however much larger or smaller they are than those before them.") var anySize = false

    /// Addresses are split by libcurl too, so without it not even a list of files can be made.
    static func checkLibrary() throws {
        if let problem = Fetcher.problem {
            throw Failure.unavailable("\(problem); install it: apt-get install libcurl4")
        }
    }

    /// A fetcher of these options for some files: a contact is asked for only where a host of bls.gov is among them.
    func fetcher(for targets: [FetchTarget]) throws -> Fetcher {
        guard jobs > 0, jobs <= 64 else { throw Failure.usage("--jobs: expected 1 to 64; found \(jobs)") }
        guard requests > 0 else { throw Failure.usage("--requests: expected 1 or more; found \(requests)") }
        guard pace >= (mirror == nil ? 1 : 0), pace <= 3600 else {
            throw Failure.usage(
                "--pace: expected 1 or more seconds, or 0 or more with --mirror; found \(pace); "
                    + "bls.gov asks for no more than one request a second")
        }
        var fetcher = Fetcher(
            identity: try identity(isNeeded: targets.contains { $0.addresses.contains(where: \.isBLS) }),
            politeness: Politeness(gap: .milliseconds(Int(pace * 1000)), jobs: jobs, budget: requests),
            seed: UInt64(truncatingIfNeeded: getpid()))
        if let mirror {
            guard let base = WebAddress(mirror).flatMap({ FetchMirror($0) }) else {
                throw Failure.usage("--mirror: expected an address such as http://127.0.0.1:8080; found \(mirror)")
            }
            fetcher.mirror = base
        }
        return fetcher
    }

    private func identity(isNeeded: Bool) throws -> ContactIdentity {
        let given = contact ?? getenv("OUTLOOK_CONTACT").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        if let given {
            guard let identity = ContactIdentity(version: ToolVersion.current, contact: given) else {
                throw Failure.usage("--contact: expected an e-mail address that reaches a person; found \(given)")
            }
            return identity
        }
        let nobody = ContactIdentity(version: ToolVersion.current)
        return isNeeded ? ContactQuestion.identity() ?? nobody : nobody
    }
}

/// Asks at a terminal whether the address that git knows may be given to the servers.
enum ContactQuestion {
    static func identity() -> ContactIdentity? {
        guard isatty(0) == 1, isatty(2) == 1, let pipe = popen("git config user.email 2>/dev/null", "r") else {
            return nil
        }
        defer { pclose(pipe) }
        var line = [CChar](repeating: 0, count: 512)
        guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
        let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
        let address = String(decoding: bytes, as: UTF8.self)
        guard let identity = ContactIdentity(version: ToolVersion.current, contact: address) else { return nil }
        Console.say("bls.gov asks robots for a contact address. Give \(address), as git has it? [y/N]")
        return readLine(strippingNewline: true)?.lowercased().hasPrefix("y") == true ? identity : nil
    }
}
