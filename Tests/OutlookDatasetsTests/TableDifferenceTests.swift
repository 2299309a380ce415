import OutlookModel
import Testing

@testable import OutlookDatasets

@Suite struct TableDifferenceTests {
    private func difference(_ old: String, _ new: String) throws -> TableDifference {
        try TableDifference(old: Array(old.utf8), new: Array(new.utf8), kind: .projections, name: "t")
    }

    private let table =
        "soc_code,occupation_title,change_pct,row_table_1_2\n31-9092,Medical assistants,29.0,490\n29-1067,Surgeons,16.5,320\n"

    @Test func aTableDiffersNotFromItself() throws {
        #expect(try difference(table, table).isEmpty)
    }

    @Test func oneChangedCellIsFound() throws {
        let changed = table.split(separator: "29.0", omittingEmptySubsequences: false).joined(separator: "29.1")
        let difference = try difference(table, changed)
        #expect(
            difference.cells == [
                .init(key: ["31-9092"], title: "Medical assistants", column: "change_pct", old: "29.0", new: "29.1")
            ])
        #expect(difference.added.isEmpty && difference.removed.isEmpty)
    }

    @Test func titlesPlacesAndOrderAreNoValues() throws {
        let other =
            "soc_code,occupation_title,change_pct,row_table_1_2\n29-1067,SURGEONS,16.5,1\n31-9092,Medical Assistants,29.0,2\n"
        #expect(try difference(table, other).isEmpty)
    }

    @Test func rowsOfOneSideAreNamed() throws {
        let other =
            "soc_code,occupation_title,change_pct,row_table_1_2\n31-9092,Medical assistants,29.0,490\n11-1011,Chiefs,1.0,2\n"
        let difference = try difference(table, other)
        #expect(difference.added == [["11-1011"]] && difference.removed == [["29-1067"]] && difference.cells.isEmpty)
    }
}
