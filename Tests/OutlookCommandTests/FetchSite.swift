import Glibc
import Mirror
import TestSupport

/// A server with the small inbox's files, the folder they are in, and a data folder of their own.
struct FetchSite {
    let files: TemporaryFolder
    let data: TemporaryFolder
    let server: PublisherServer
    let base: String

    init() async throws {
        files = try TemporaryFolder()
        data = try TemporaryFolder()
        server = PublisherServer(root: files.path)
        base = "http://127.0.0.1:\(try await server.start())"
        try publish(
            "www.bls.gov/oes/special-requests/oesm18nat.zip",
            StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try Inbox.wages(2018))]))
        try publish("www.bls.gov/emp/ind-occ-matrix/occupation.xlsx.issues/1", try Inbox.projections("2014-24"))
        try publish("www.bls.gov/emp/ind-occ-matrix/occupation.xlsx.issues/2", try Inbox.projections("2016-26"))
    }

    func publish(_ path: String, _ bytes: [UInt8]) throws {
        var made = files.path
        for part in path.split(separator: "/").dropLast() {
            made += "/" + part
            mkdir(made, 0o755)
        }
        try files.write(bytes, to: path)
    }

    /// Starts the program, to ask this server for files of its data folder.
    func start(_ arguments: [String], contact: String? = "someone@somewhere.org") throws -> ChildProcess {
        try ChildProcess(
            Tool.path, arguments + ["--datasets", data("D"), "--mirror", base, "--pace", "0"], in: data.path,
            environment: contact.map { ["OUTLOOK_CONTACT": $0] } ?? [:])
    }

    func run(
        _ arguments: [String], contact: String? = "someone@somewhere.org"
    ) async throws -> ChildProcess.Outcome {
        try await start(arguments, contact: contact).end()
    }

    func raw(_ folder: String) -> [String] { TemporaryFolder.names(in: data("D/raw/" + folder)) }
}
