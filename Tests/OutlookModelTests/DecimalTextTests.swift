import OutlookModel
import Testing
import TestSupport

@Suite struct DecimalTextTests {
    @Test(
        arguments: [
            ("0", 0, 0), ("33610", 0, 33610), ("1,397.7", 1, 13977), ("144,733,270", 0, 144_733_270),
            ("-16.8", 1, -168),
            ("+5", 0, 5), ("10.4", 2, 1040), (".5", 1, 5), ("5.", 1, 50), ("634.4", 1, 6344), ("0.04", 1, 0),
            ("0.05", 1, 1),
            ("-0.05", 1, -1), ("2.5", 0, 3), ("-2.5", 0, -3), ("2.49", 0, 2), ("2.499999", 0, 2), ("9.9999", 2, 1000),
            ("007", 0, 7), ("1579.80", 1, 15798), ("-0", 0, 0),
        ]) func plainDecimalsAreStepsHalvesAwayFromZero(_ text: String, _ decimals: Int, _ steps: Int)
    {
        #expect(DecimalText.steps(in: text[...], decimals: decimals) == steps)
    }

    @Test(
        arguments: [
            "", "-", "+", ".", "-.", ",", "1,", ",1", "1,2", "12,34", "1,2345", "1234,567", "1,234,56", "1,234,5678",
            "1.2.3",
            "1.2,345", "1.234,5", "1 000", " 1", "1 ", "1e5", "0x1F", "--1", "+-1", "1-", "١", "１", "NaN", "inf", "$1",
            "1%",
            "99999999999999999", "9999999999999999999999999999",
        ]) func everythingElseIsNoNumber(_ text: String)
    {
        #expect(DecimalText.steps(in: text[...], decimals: 2) == nil)
    }

    @Test(arguments: 1...200) func whatIsPrintedReadsBack(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let decimals = Int.random(in: 0...3, using: &generator)
        let steps = Int.random(in: -900_000_000_000...900_000_000_000, using: &generator)
        for printed in 0...decimals {
            let text = DecimalText.text(steps: steps, decimals: decimals, printed: printed)
            #expect(DecimalText.steps(in: text[...], decimals: decimals) == steps)
        }
    }

    /// Commas after every third digit from the right change nothing.
    @Test(arguments: 1...100) func commasWhereTheyBelongChangeNothing(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let steps = Int.random(in: 0...99_999_999_999, using: &generator)
        let plain = String(steps)
        let grouped = plain.reversed().enumerated().map { index, digit in
            (index > 0 && index % 3 == 0 ? "," : "") + String(digit)
        }.joined()
        let text = String(grouped.reversed())
        #expect(DecimalText.steps(in: text[...], decimals: 0) == steps)
        if let comma = text.firstIndex(of: ",") {
            var moved = text
            moved.remove(at: comma)
            moved.insert(
                ",",
                at: text.index(after: text.startIndex) == comma ? moved.endIndex : text.index(after: text.startIndex))
            #expect(moved == text || DecimalText.steps(in: moved[...], decimals: 0) != steps || moved == plain)
        }
    }

    @Test(arguments: 1...300) func noTextTraps(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let digits = Array("0123456789,.-+")
        let text = String(
            (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in digits.randomElement(using: &generator) })
        let steps = DecimalText.steps(in: text[...], decimals: 3)
        #expect(steps.map { abs($0) <= 1_000_000_000_000_000_000 } ?? true)
    }
}
