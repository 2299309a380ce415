import OutlookFormats
import Testing

struct CellTests {
    @Test(arguments: [
        (9.9499999999999993, "9.95"), (23.400000000000002, "23.4"), (135_128_260, "135128260"), (0, "0"), (-0.0, "0"),
        (-0.59999999999999998, "-0.6"), (0.1 + 0.2, "0.3"), (818.4 - 634.4, "184"), (1e-12, "0"), (0.05, "0.05"),
        (1e15, "1000000000000000"), (123_456_789.12, "123456789.12"), (99_999_999_999_999.9, "99999999999999.9"),
        (0.1 * 3 - 0.3, "0"), (1.0e300, "1e+300"), (33610, "33610"), (-1.25, "-1.25"),
        (0.000_000_000_1, "0.0000000001"),
    ])
    func `A number is written as a text table holds it`(number: Double, text: String) {
        #expect(Cell.number(number).decimalText == text)
    }

    @Test func `Cents survive being stored as binary`() {
        for cents in stride(from: -250_000, through: 250_000, by: 7) {
            let text = Cell.number(Double(cents) / 100).decimalText
            #expect(Double(text) == Double(cents) / 100)
            #expect(text.utf8.count <= 8)
        }
    }

    @Test func `Other cells are their own text`() {
        #expect(Cell.empty.decimalText == "")
        #expect(Cell.text("  a ").decimalText == "  a ")
        #expect(Cell.boolean(true).decimalText == "TRUE")
        #expect(Cell.boolean(false).decimalText == "FALSE")
    }
}
