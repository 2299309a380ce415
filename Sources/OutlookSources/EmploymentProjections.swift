public import OutlookFormats
public import OutlookModel

/// The Employment Projections' workbook of occupations: employment now and in ten years, openings, and what it takes.
///
/// One address serves every cycle in turn, and within a cycle the workbook is re-issued in place: with the wages of
/// the next year, or with corrections (2016-26 openings, June 2019). Headers took one to four rows, the wages and
/// requirements stood in Table 1.7 until they were merged into Table 1.2 in 2023-33, and openings changed their
/// meaning with 2016-26 from a decade's sum to a year's average. Numbers are thousands, footnotes follow the rows.
public enum EmploymentProjections: Publication {
    public static let id = "projections"
    public static let title = "Employment Projections"
    public static var releases: [Release] { ProjectionReleases.all }

    public static func recognises(_ file: TableFile) -> Bool {
        file.sheets.contains { ProjectionTable.number(of: $0.grid) == "1.2" && ProjectionTable(sheet: $0) != nil }
    }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        let tables = file.sheets.compactMap(ProjectionTable.init)
        guard let main = tables.first(where: { $0.number == "1.2" }) else { return Decoded() }
        let place = Issue.Place(file: file.name, sheet: main.sheet.name)
        let cycle = try cycle(of: main, place)
        let characteristics = tables.first { $0.number == "1.7" && $0.columns[.medianWage] != nil }
        let separations = tables.first {
            $0.number == "1.10" && ($0.columns[.separations] != nil || $0.columns[.replacementNeeds] != nil)
        }
        let release = ProjectionReleases.release(cycle)
        if let asked = request.release, asked.hasPrefix("projections-"), asked != release.id {
            throw .releaseMismatch(place: place, asked: asked, found: release.id)
        }
        var reader = ProjectionRowReader(
            file: file.name, cycle: cycle, main: main, characteristics: characteristics, separations: separations)
        let rows = reader.rows()
        var issues = reader.issues
        for table in [main, characteristics, separations].compactMap({ $0 }) {
            for (header, column) in table.unknown {
                issues.append(
                    Issue(
                        severity: .tampering,
                        message: "columns: \"\(header)\" is not among the projections' columns; if it was added or "
                            + "renamed, add the alias in \(ProjectionColumn.aliases.location)",
                        place: Issue.Place(
                            file: file.name, sheet: table.sheet.name, row: table.firstRow,
                            column: CellReference(row: 0, column: column).description.filter(\.isLetter))))
            }
        }
        issues += ProjectionChecks.issues(in: rows, file: file.name, main: main, separations: separations)
        let issue = ReleaseIssue(
            wageYear: (characteristics ?? main).wageYear, modified: file.modified, sha256: file.sha256,
            rank: ProjectionReleases.rank(of: file.sha256, in: cycle))
        let origin = Origin(
            file: file.name, archive: file.archive, url: ProjectionReleases.url, sha256: file.sha256,
            bytes: file.byteCount,
            sheets: [main, characteristics, separations].map { $0?.sheet.name ?? "" }, modified: file.modified)
        let table = DataTable(
            release: release, scope: .all, issue: issue, rows: .projections(rows), origins: [origin])
        return Decoded(tables: [table], issues: issues)
    }

    private static func cycle(of main: ProjectionTable, _ place: Issue.Place) throws(SourceError) -> ProjectionCycle {
        let missing = [ProjectionColumn.change, .percentChange].filter { main.columns[$0] == nil }
        for field in missing {
            throw .missingColumn(
                place: place, field: field.meaning, expected: ProjectionColumn.aliases.names(of: field),
                found: main.unknown.map(\.header), table: ProjectionColumn.aliases.location)
        }
        guard let base = main.employment.keys.min(), let target = main.employment.keys.max(), base < target else {
            throw .missingColumn(
                place: place, field: "employment in a base and a target year",
                expected: ["Employment, 2024 and Employment, 2034"], found: main.unknown.map(\.header),
                table: ProjectionColumn.aliases.location)
        }
        return ProjectionCycle(baseYear: base, targetYear: target)
    }
}
