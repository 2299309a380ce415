import Testing

@testable import OutlookFormats

struct CellReferenceTests {
    @Test(arguments: [(0, 0, "A1"), (6, 2, "C7"), (0, 25, "Z1"), (0, 26, "AA1"), (1_048_575, 16_383, "XFD1048576")])
    func `A reference is printed as spreadsheets print it`(row: Int, column: Int, text: String) {
        #expect(CellReference(row: row, column: column).description == text)
        #expect(parsed(text) == CellReference(row: row, column: column))
    }

    @Test(arguments: ["", "A", "1", "A0", "a1", "A1 ", "AAAA1", "A12345678", "A-1", "$A$1", "A1B"])
    func `Anything else is no reference`(text: String) {
        #expect(parsed(text) == nil)
    }

    private func parsed(_ text: String) -> CellReference? {
        Array(text.utf8).withUnsafeBufferPointer { CellReference(spreadsheet: $0) }
    }
}
