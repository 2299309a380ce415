import Mirror
import TestSupport
import Testing

@Suite struct FetchOptionsTests {
    @Test func aSeriesThatDoesNotExistIsSaidToAlthoughTheAnswerSucceeds() async throws {
        let answer = """
            {"status":"REQUEST_SUCCEEDED","responseTime":1,"message":["Series does not exist for Series OEUX"],
            "Results":{"series":[{"seriesID":"OEUX","data":[]}]}}
            """
        let server = try PlainServer { _, reply in reply.answer(200, [], answer.utf8) }
        defer { server.stop() }
        let data = try TemporaryFolder()
        let arguments = [
            "fetch", "--series", "OEUX", "--year", "2018..2019", "--datasets", data("D"), "--mirror", server.base,
            "--pace", "0", "--contact", "someone@somewhere.org",
        ]
        let outcome = try Tool.run(arguments, environment: ["BLS_API_KEY": "c0ffee"])
        #expect(outcome.output.contains("Series does not exist for Series OEUX"))
        let asked = try #require(server.requests.first)
        #expect(asked.path == "/api.bls.gov/publicAPI/v2/timeseries/data/")
        #expect(String(decoding: asked.body, as: UTF8.self).contains("\"registrationkey\":\"c0ffee\""))
        let written = try TemporaryFolder.contents(of: data.path).values.map { String(decoding: $0, as: UTF8.self) }
        #expect(!(written + [outcome.output, outcome.errors]).contains { $0.contains("c0ffee") })
        for _ in 0..<24 { _ = try Tool.run(arguments) }
        let spent = try Tool.run(arguments)
        #expect(spent.code == 75)
        #expect(spent.errors.contains("the BLS API answers 25 questions a day, 25 were asked today, and this takes 1"))
    }

    @Test(
        arguments: [
            (["--year", "20x8"], "--year: expected 2018, 2015..2018, latest or all; found 20x8"),
            (
                ["--pace", "0.5"],
                "--pace: expected 1 or more seconds, or 0 or more with --mirror; found 0.5; "
                    + "bls.gov asks for no more than one request a second"
            ),
            (["--contact", "me"], "--contact: expected an e-mail address that reaches a person; found me"),
            (["--url", "https://x.org/t"], "--url needs --as with a name to keep it under, such as --as cps"),
            (["--mirror", "ftp://x"], "--mirror: expected an address such as http://127.0.0.1:8080; found ftp://x"),
            (["--area", "US000"], "--area and --industry need --year with a year or a range, such as --year 2024"),
            (["--series", "oe"], "--series: expected a name such as OEUN000000000000029102313; found oe"),
        ] as [([String], String)])
    func aWrongOptionIsExplained(arguments: [String], message: String) throws {
        let outcome = try Tool.run(["fetch"] + arguments)
        #expect(outcome.code == 64)
        #expect(outcome.errors == "error: \(message)\n")
    }
}
