import OutlookFormats
import OutlookModel
import Testing
import TestSupport

@testable import OutlookDatasets

@Suite struct TidySchemaTests {
    /// What is written reads back as it was, whatever figures, markers and texts it holds.
    private func readsBack(_ rows: TableRows, scope: DataTable.Scope = .all) throws {
        let written = TidyTable.written(rows, scope: scope)
        let read = try TidyTable.rows(in: written.bytes, kind: .init(of: rows), scope: scope, name: "t.csv")
        #expect(read == rows)
        #expect(TidyTable.written(read, scope: scope).bytes == written.bytes)
        #expect(written.valuesSHA256?.utf8.count == 64)
    }

    @Test(arguments: 1...12) func wagesReadBack(seed: UInt64) throws {
        var rows = GeneratedRows(seed: seed)
        for scope in DataTable.Scope.allCases {
            try readsBack(.wages((0..<20).map { _ in rows.wage(scope) }), scope: scope)
        }
    }

    @Test(arguments: 1...12) func everyOtherKindReadsBack(seed: UInt64) throws {
        var rows = GeneratedRows(seed: seed)
        try readsBack(.projections((0..<20).map { _ in rows.projection() }))
        try readsBack(.matrix((0..<20).map { _ in rows.matrix() }))
        try readsBack(.prices((0..<20).map { _ in rows.price() }))
        try readsBack(.links((0..<20).map { _ in rows.link() }))
        try readsBack(.titles((0..<20).map { _ in rows.title() }))
        try readsBack(.aliases((0..<20).map { _ in rows.alias() }))
        try readsBack(.quarterly((0..<20).map { _ in rows.quarter() }))
        try readsBack(.series((0..<20).map { _ in rows.series() }))
    }

    @Test(arguments: LockedTable.Kind.allCases) func anEmptyTableIsItsHeader(_ kind: LockedTable.Kind) throws {
        let fields = TidyTable.fields(kind: kind, scope: .all)
        #expect(Set(fields.map(\.name)).count == fields.count)
        #expect(TidyRoles.keys(of: kind).allSatisfy { key in fields.contains { $0.name == key } })
        let header = fields.map(\.name).joined(separator: ",") + "\n"
        let rows = try TidyTable.rows(in: Array(header.utf8), kind: kind, scope: .all, name: "t.csv")
        #expect(rows.count == 0)
        #expect(String(decoding: TidyTable.written(rows, scope: .all).bytes, as: UTF8.self) == header)
    }

    @Test func theNationalTableHasTheColumnsPeopleReadItBy() {
        #expect(
            TidyTable.fields(kind: .wages, scope: .national).map(\.name) == [
                "soc_code", "occupation_title", "soc_level", "wage_basis", "employment", "employment_rse_pct",
                "hourly_mean_usd", "annual_mean_usd", "mean_rse_pct", "hourly_p10_usd", "hourly_p25_usd",
                "hourly_median_usd",
                "hourly_p75_usd", "hourly_p90_usd", "annual_p10_usd", "annual_p25_usd", "annual_median_usd",
                "annual_p75_usd",
                "annual_p90_usd", "source_row",
            ])
    }

    @Test func columnsMayBeMissingOrMovedAndUnknownOnesArePassedOver() throws {
        let text = "note,annual_median_usd,soc_code\nx,>=208000,29-1067\ny,*,31-9092\n"
        guard
            case .wages(let rows) = try TidyTable.rows(
                in: Array(text.utf8), kind: .wages, scope: .national, name: "t.csv")
        else { return }
        #expect(rows.map(\.annual.median) == [.atLeast(AnnualWage(steps: 208_000)), .unavailable(.wageNotReleased)])
        #expect(rows[0].employment == .unavailable(.notPublished))
    }

    @Test(
        arguments: [
            ("soc_code,employment\n31-9092,many\n", "line 2, column employment: expected integer; found \"many\""),
            ("soc_code,employment\n31-909,1\n", "line 2, column soc_code: expected string; found \"31-909\""),
            ("soc_code,soc_level\n31-9092,tiny\n", "line 2, column soc_level: expected string; found \"tiny\""),
            ("occupation_title\nx\n", "expected a column soc_code; found occupation_title"),
        ]) func aTableThatWasChangedSaysWhere(_ text: String, _ reason: String)
    {
        let error = #expect(throws: DatasetsError.self) {
            try TidyTable.rows(in: Array(text.utf8), kind: .wages, scope: .national, name: "Datasets/t.csv")
        }
        #expect(error?.description == "Datasets/t.csv: " + reason)
    }

    /// The checksum of values is the same wherever the rows stood.
    @Test func placesAreNoValues() {
        var generated = GeneratedRows(seed: 7)
        let rows = (0..<5).map { _ in generated.wage(.national) }
        let moved = rows.map { row in
            var row = row
            row.sourceRow += 40
            return row
        }
        let one = TidyTable.written(.wages(rows), scope: .national)
        let other = TidyTable.written(.wages(moved), scope: .national)
        #expect(one.valuesSHA256 == other.valuesSHA256 && one.bytes != other.bytes)
        var changed = rows
        changed[2].employment = .value(Jobs(steps: 1))
        #expect(TidyTable.written(.wages(changed), scope: .national).valuesSHA256 != one.valuesSHA256)
    }
}
