import TestSupport
import Testing

@Suite struct FetchOptionsTests {
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
