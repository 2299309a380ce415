import OutlookDocument
import OutlookFormats
import Testing
import TestSupport

@Suite struct CSVRendererTests {
    @Test func numbersStayNumericAndNotesStandBeside() {
        #expect(
            CSVRenderer.text(of: Sample.table) == #"""
                soc_code,title,annual_median_usd,annual_median_usd_note,change_pct
                31-9092,"Medical, ""certified""",33610,,29.0
                29-1067,Surgeons,,>=208000: top-coded,-1.5
                27-2042,Musicians,,*: paid by the hour,
                15-9999,,,<0.5,0.0

                """#)
        #expect(CSVRenderer.files(for: Sample.document, named: "report").map(\.name) == ["pay.csv"])
    }

    /// Whatever a cell holds, a reader of RFC 4180 finds it again.
    @Test(arguments: 1...60) func anyTextReadsBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rows = (0..<3).map { _ in ["x" + generator.text(), generator.text(), "y"] }
        let table = DocumentTable(
            name: "t", caption: "", columns: ["a", "b", "c"].map { DocumentColumn($0, $0) },
            rows: rows.map { $0.map { .text($0) } })
        let folder = try TemporaryFolder()
        try folder.write(CSVRenderer.text(of: table), to: "t.csv")
        let grid = try Repository.tables(folder("t.csv"))[0].sheets[0].grid
        #expect(
            (0..<grid.rowCount).map { row in (0..<3).map { grid[row, $0].decimalText } } == [["a", "b", "c"]] + rows)
    }
}
