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

    @Test(arguments: files) func rewritingLeavesWhatItTouchesCorrect(file: String) throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        for passage in try LabelledPassage.read(file) {
            let once = checker.rewrite(passage.bytes, format: passage.format)
            let page = Page(once.bytes, format: passage.format)
            let after = checker.check(page)
            #expect(after.count == once.judgements.count, "\(passage.name)")
            for (judgement, isRewritten) in zip(after, once.rewritten) where isRewritten {
                #expect(judgement.verdict == .correct, "\(passage.name): \(judgement.text): \(judgement.why)")
            }
            let twice = checker.rewrite(once.bytes, format: passage.format)
            #expect(twice.bytes == once.bytes, "\(passage.name): a second run changes nothing")
            #expect(
                stripped(once.bytes) == stripped(passage.bytes),
                "\(passage.name): only figures, years and words for growth change")
        }
    }

    /// A page without what may change: digits and the signs in numbers, and the handbook's words for growth.
    private func stripped(_ bytes: [UInt8]) -> String {
        var text = String(
            decoding: bytes.filter { !("0"..."9" ~= Character(Unicode.Scalar($0))) && !",.".utf8.contains($0) },
            as: UTF8.self
        ).lowercased()
        for words in ["much faster than", "about as fast as", "as fast as", "faster than", "slower than"] {
            text = text.components(separatedBy: words).joined(separator: "~")
        }
        return text
    }
}
