import Testing

@testable import OutlookFetch

@Suite struct IssueNameTests {
    @Test(arguments: [
        ("occupation.xlsx", "occupation.01234567.xlsx"), ("oe.data.0.Current", "oe.data.0.01234567.Current"),
        ("README", "README.01234567"), (".hidden", ".hidden.01234567"),
    ])
    func aLaterIssueIsNamedByItsDigest(name: String, second: String) {
        let candidates = IssueName(name, sha256: "0123456789abcdef").candidates
        #expect(candidates.first == name)
        #expect(candidates.dropFirst().first == second)
    }
}
