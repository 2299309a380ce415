import Testing

@testable import OutlookClaims

@Suite struct FootnoteTests {
    private func mark(in word: String, then rest: String) -> String? {
        let text = Array((word + rest).utf8)
        return text.withUnsafeBufferPointer { text in
            Footnote.afterWord(text, 0..<word.utf8.count, text.count).map { String(decoding: text[$0], as: UTF8.self) }
        }
    }

    private func stands(_ number: String, in whole: String) -> Bool {
        let text = Array(whole.utf8)
        guard
            let start = whole.firstRange(of: number).map({
                whole.utf8.distance(from: whole.startIndex, to: $0.lowerBound)
            })
        else { return false }
        return text.withUnsafeBufferPointer { Footnote.stands(after: start..<start + number.utf8.count, $0, $0.count) }
    }

    @Test func digitsAtTheEndOfAHeadingsWordAreFootnotes() {
        #expect(mark(in: "Salary1", then: ",4,5 |") == "1,4,5")
        #expect(mark(in: "Openings3", then: " |") == "3")
        #expect(mark(in: "Openings", then: " |") == nil)
        #expect(mark(in: "G7", then: "") == nil)
    }

    @Test func aYearOrAnAmountEndsItsSentenceBeforeAFootnote() {
        #expect(stands("2022", in: "in 2022.1 However"))
        #expect(stands("37,690", in: "earned $37,690.1 Most"))
        #expect(!stands("2022", in: "2022.15% of"))
        #expect(!stands("41", in: "$41.5 an hour"))
        #expect(!stands("100", in: "100.5 percent"))
    }
}
