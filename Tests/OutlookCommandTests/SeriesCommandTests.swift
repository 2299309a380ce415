import Mirror
import TestSupport
import Testing

/// Series of the BLS API: questions within its limits, each counted when it is asked, and answers that are none.
@Suite struct SeriesCommandTests {
    private static func answer(_ series: String, _ message: String = "", data: String = "") -> [UInt8] {
        Array(
            """
            {"status":"REQUEST_SUCCEEDED","responseTime":1,"message":[\(message)],
            "Results":{"series":[{"seriesID":"\(series)","data":[\(data)]}]}}
            """.utf8)
    }

    private static let value = #"{"year":"2018","period":"A01","value":"33610","footnotes":[{}]}"#

    private let data: TemporaryFolder

    init() throws { data = try TemporaryFolder() }

    private func ask(
        _ series: String, _ base: String, _ more: [String] = [], years: String = "2018..2019", key: String? = nil
    ) throws -> ChildProcess.Outcome {
        try Tool.run(
            [
                "fetch", "--series", series, "--year", years, "--datasets", data("D"), "--mirror", base, "--pace", "0",
                "--contact", "someone@somewhere.org",
            ] + more, environment: key.map { ["BLS_API_KEY": $0] } ?? [:])
    }

    /// How many questions are counted.
    private var asked: Int? {
        (try? TemporaryFolder.text(data("D/raw/api/.asked")))?.split(separator: " ").last.flatMap { Int($0) }
    }

    @Test func aSeriesThatDoesNotExistIsSaidToAlthoughTheAnswerSucceeds() throws {
        let server = try PlainServer { _, reply in
            reply.answer(200, [], Self.answer("OEUX", "\"Series does not exist for Series OEUX\""))
        }
        defer { server.stop() }
        let outcome = try ask("OEUX", server.base, key: "c0ffee")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("Series does not exist for Series OEUX\n"))
        #expect(outcome.output.hasSuffix("0 tables new or changed\n"))
        let asked = try #require(server.requests.first)
        #expect(asked.path == "/api.bls.gov/publicAPI/v2/timeseries/data/")
        #expect(String(decoding: asked.body, as: UTF8.self).contains("\"registrationkey\":\"c0ffee\""))
        let written = try TemporaryFolder.contents(of: data.path).values.map { String(decoding: $0, as: UTF8.self) }
        #expect(!(written + [outcome.output, outcome.errors]).contains { $0.contains("c0ffee") })
    }

    @Test func valuesAreStoredAsATable() throws {
        let server = try PlainServer { _, reply in reply.answer(200, [], Self.answer("OEU1", data: Self.value)) }
        defer { server.stop() }
        let outcome = try ask("OEU1", server.base)
        #expect(outcome.code == 0 && outcome.output.contains("stored  api-"))
        #expect(server.requests.first?.path == "/api.bls.gov/publicAPI/v1/timeseries/data/")
        #expect(TemporaryFolder.names(in: data("D/api")).count == 1)
    }

    /// A refusal comes with status 200, and may repeat the key that it refuses.
    @Test func aRefusalIsNotKeptAndTheKeyNotTold() throws {
        let refusal = """
            {"status":"REQUEST_NOT_PROCESSED","message":["The key:c0ffee provided by the User is invalid."],"Results":{}}
            """
        let server = try PlainServer { _, reply in reply.answer(200, [], refusal.utf8) }
        defer { server.stop() }
        let outcome = try ask("OEU1", server.base, key: "c0ffee")
        #expect(outcome.code == 65)
        #expect(outcome.output.contains("REQUEST_NOT_PROCESSED: The key:(the key) provided by the User is invalid."))
        #expect(!(outcome.output + outcome.errors).contains("c0ffee"))
        #expect(TemporaryFolder.names(in: data("D/raw/api")) == [".asked"])
        #expect(asked == 1)
    }

    @Test func everyQuestionIsCountedUntilTheDaysAllowanceIsSpent() throws {
        let server = try PlainServer { _, reply in reply.answer(200, [], Self.answer("OEU1", data: Self.value)) }
        defer { server.stop() }
        // Forty years are four questions of ten.
        for count in 1...6 {
            #expect(try ask("OEU1", server.base, years: "1980..2019").code == 0)
            #expect(asked == 4 * count)
        }
        let over = try ask("OEU1", server.base, years: "1980..2019")
        #expect(over.code == 75)
        #expect(
            over.errors
                == "error: the BLS API answers 25 questions a day, 24 were asked today, and this takes 4; ask for "
                + "fewer series or years, wait for tomorrow, or get a key and set BLS_API_KEY\n")
        #expect(try ask("OEU1", server.base).code == 0)
        #expect(asked == 25 && server.requests.count == 25)
        // With a key there are more.
        #expect(try ask("OEU1", server.base, key: "c0ffee").code == 0)
        #expect(asked == 26)
    }

    @Test func whatIsNotAskedIsNotCounted() throws {
        let server = try PlainServer { _, reply in reply.answer(403, [], Array("<title>Access Denied</title>".utf8)) }
        defer { server.stop() }
        #expect(try ask("OEU1", server.base, ["--dry-run"], years: "1980..2019").code == 0)
        #expect(asked == nil && server.requests.isEmpty)
        // The first of four questions is turned away, and the others are not put.
        #expect(try ask("OEU1", server.base, years: "1980..2019").code == 4)
        #expect(asked == 1 && server.requests.count == 1)
        #expect(try ask("OEU1", "http://outlook.invalid", years: "1980..2019").code == 4)
        #expect(asked == 1)
        // A run that may make two requests puts two questions.
        let answering = try PlainServer { _, reply in reply.answer(200, [], Self.answer("OEU1", data: Self.value)) }
        defer { answering.stop() }
        #expect(try ask("OEU1", answering.base, ["--requests", "2"], years: "1980..2019").code == 4)
        #expect(asked == 3 && answering.requests.count == 2)
    }

    @Test func aRunThatIsStoppedCountsWhatItAsked() throws {
        let server = try PlainServer { _, reply in
            reply.head(200, length: 100)
            pause(seconds: 5)
        }
        defer { server.stop() }
        let arguments = [
            "fetch", "--series", "OEU1", "--year", "1980..2019", "--datasets", data("D"), "--mirror", server.base,
            "--pace", "0", "--contact", "someone@somewhere.org",
        ]
        let stopped = try Tool.run(arguments, after: "(sleep 1; kill -INT $$) &")
        #expect(stopped.code == 4)
        #expect(asked == 1 && server.requests.count == 1)
    }

    /// What the API cuts short without a word is never asked for at once.
    @Test func seriesAndYearsAreSplitToTheLimits() throws {
        let names = (0..<60).map { "OEU\($0)" }.joined(separator: ",")
        func questions(_ key: String?) throws -> Int {
            try ask(names, "http://127.0.0.1:1", ["--dry-run"], years: "1991..2020", key: key).output
                .split(separator: "\n").count
        }
        #expect(try questions(nil) == 9)
        #expect(try questions("c0ffee") == 4)
    }
}
