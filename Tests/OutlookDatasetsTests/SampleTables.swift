import OutlookModel

@testable import OutlookDatasets

/// Small tables to store.
enum SampleTables {
    static func wages(_ year: Int = 2018, seed: UInt64 = 1, rows count: Int = 6, employment: Int? = nil) throws
        -> PreparedTable
    {
        var generated = GeneratedRows(seed: seed)
        var rows = (0..<count).map { _ in generated.wage(.national) }
        if let employment { rows[0].employment = .value(Jobs(steps: employment)) }
        return try PreparedTable(
            DataTable(
                release: Release(
                    id: "oews-\(year)", source: "oews", title: "Survey of \(year)", vintage: .period(.may(year)),
                    socEdition: .soc2010, topCode: TopCode(hourly: HourlyWage(steps: 10_000), isConfirmed: true),
                    published: CalendarDay("2019-03-29").map { .init(day: $0, isConfirmed: true) },
                    page: "https://www.bls.gov/oes/tables.htm"), scope: .national, rows: .wages(rows), origins: [origin]
            ))
    }

    static func projections() throws -> PreparedTable {
        var generated = GeneratedRows(seed: 2)
        let cycle = ProjectionCycle(baseYear: 2016, targetYear: 2026)
        return try PreparedTable(
            DataTable(
                release: Release(
                    id: "projections-2016-26", source: "projections", title: "Projections", vintage: .cycle(cycle),
                    page: "p"),
                scope: .all,
                issue: ReleaseIssue(wageYear: 2018, modified: "2019-06-26T00:00:00Z", sha256: origin.sha256, rank: 3),
                rows: .projections((0..<4).map { _ in generated.projection() }), origins: [origin]))
    }

    static let origin = Origin(
        file: "national_M2018_dl.xlsx", archive: "oesm18nat.zip",
        url: "https://www.bls.gov/oes/special-requests/oesm18nat.zip",
        sha256: String(repeating: "ab", count: 32), bytes: 195_468, sheets: ["national_dl"],
        modified: "2019-03-20T00:00:00Z",
        retrieved: CalendarDay("2019-04-02"), acceptedInSpiteOf: "a reason")
}
