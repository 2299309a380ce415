import Testing

@testable import OutlookSummaries

/// Which texts are numbers, and which number each is.
struct DecimalNumberTests {
    static let numbers: [(String, String?)] = [
        ("0", "0"), ("7", "7"), ("12345678", "12345678"), ("123456789", "123456789"), ("00012", "12"), ("-5", "-5"),
        ("+5", "5"), ("1,234", "1234"), ("12,345,678", "12345678"), ("1.50", "1.5"), (".5", "0.5"), ("5.", "5"),
        ("-0.004", "-0.004"), ("1.5E+05", "150000"), ("1e-3", "0.001"), ("47.0", "47"), (" 33.54", "33.54"),
        ("999999999999999999", "999999999999999999"), ("1000000000000000000", nil), ("", nil), ("-", nil), (".", nil),
        ("*", nil), ("1,23", nil), (",123", nil), ("1,2345", nil), ("1234,567", nil), ("1.2.3", nil), ("1e", nil),
        ("e5", nil), ("1 2", nil), ("12a", nil), ("NaN", nil), ("1e400", nil), ("--1", nil),
    ]

    @Test("A text is a number exactly when it is written like one", arguments: numbers)
    func reads(_ text: String, _ expected: String?) {
        #expect(DecimalNumber(text).map { ExactDecimal($0).text } == expected)
    }

    @Test("Any whole number is read as itself", arguments: 0..<500)
    func wholeNumbers(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let number =
            Int64.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
            >> Int64.random(in: 0...59, using: &generator)
        #expect(DecimalNumber(String(number)) == DecimalNumber(digits: number, decimals: 0))
    }
}
