import Testing

@testable import OutlookClaims

/// Passages in our own words around published figures, one half to work with and one half looked at only at the end.
@Suite struct LabelledPassagesTests {
    static let files = ["worked-with.txt", "held-out.txt"]

    @Test(arguments: files) func claimsAreFoundAndJudgedFairly(file: String) throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        let passages = try LabelledPassage.read(file)
        #expect(passages.count >= 60)
        var score = Score()
        for passage in passages { score.add(passage, checker) }
        print(score.summary(of: file, passages: passages.count))
        let report = Comment(rawValue: score.misses.joined(separator: "\n"))
        #expect(score.labelled >= 75, report)
        #expect(Double(score.found) >= 0.9 * Double(score.labelled), report)
        #expect(Double(score.rightVerdict) >= 0.97 * Double(score.found), report)
        #expect(Double(score.falselyWrong) <= 0.01 * Double(score.rightClaims), report)
        #expect(Double(score.extra) <= 0.05 * Double(score.found), report)
    }
}
