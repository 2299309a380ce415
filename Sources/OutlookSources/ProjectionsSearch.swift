public import OutlookFormats
public import OutlookModel

/// The export of the projections' search page: a line an occupation, with the lay titles the workbook lacks.
///
/// Titles carry them after an asterisk (`Medical assistants * Autopsy Assistant* …`), codes are escaped for a
/// spreadsheet (`="31-9092"`), and summary rows are left out.
public enum ProjectionsSearch: Publication {
    public static let id = "projections-search"
    public static let title = "Employment Projections, search export"
    public static var releases: [Release] { [] }
    static let url = "https://data.bls.gov/projections/occupationProj"

    public static func recognises(_ file: TableFile) -> Bool {
        file.sheets.count == 1 && header(of: file.sheets[0].grid) != nil
    }

    static func header(of grid: Grid) -> HeaderMap<ProjectionColumn>? {
        guard grid[0, 0].text.lowercased() == "occupation title",
            ["occupation code", "soc code"].contains(grid[0, 1].text.lowercased())
        else { return nil }
        return HeaderMap(
            in: grid, aliases: ProjectionColumn.aliases, required: [.employment, .change, .percentChange, .openings],
            within: 1, normalise: { HeaderName.withoutYears($0.text) })
    }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        let grid = file.sheets[0].grid
        var place = Issue.Place(file: file.name, row: 1)
        guard let header = header(of: grid) else { return Decoded() }
        let years = (0..<grid.columnCount(row: 0)).compactMap { column -> (year: Int, column: Int)? in
            let name = grid[0, column].text
            guard ProjectionColumn.aliases.field(named: HeaderName.withoutYears(name)) == .employment else {
                return nil
            }
            return HeaderName.years(name).first.map { ($0, column) }
        }
        guard let base = years.min(by: { $0.year < $1.year }), let target = years.max(by: { $0.year < $1.year }),
            base.year < target.year
        else {
            throw .missingColumn(
                place: place, field: "employment in a base and a target year",
                expected: ["Employment 2024 and Employment 2034"], found: header.unknown,
                table: ProjectionColumn.aliases.location)
        }
        let release = ProjectionReleases.release(ProjectionCycle(baseYear: base.year, targetYear: target.year))
        var issues: [Issue] = []
        if !header.unknown.isEmpty {
            issues.append(
                Issue(
                    severity: .tampering,
                    message:
                        "columns: \(header.unknown.joined(separator: ", ")) not among the export's columns; if they "
                        + "were added or renamed, add the alias in \(ProjectionColumn.aliases.location)", place: place))
        }
        var rows: [OccupationProjection] = []
        var aliases: [OccupationAlias] = []
        for row in 1..<max(grid.rowCount, 1) {
            let codeText = grid[row, 1].text
            if codeText.isEmpty { continue }
            place.row = row + 1
            guard let code = SOCCode(codeText) else {
                throw .unreadable(
                    place: place, expected: "an occupation code such as 31-9092", found: "\"\(codeText)\"")
            }
            func read<Unit>(_ column: Int?) -> Published<Quantity<Unit>> {
                guard let column else { return .unavailable(.notPublished) }
                if let published: Published<Quantity<Unit>> = ProjectionMarker.published(grid[row, column]) {
                    return published
                }
                issues.append(
                    Issue(
                        severity: .tampering,
                        message: "values: \"\(grid[row, column].text)\" is neither a number nor N/A", place: place))
                return .unavailable(.notPublished)
            }
            func text(_ column: ProjectionColumn) -> String? {
                header.columns[column].flatMap { ProjectionMarker.description(grid[row, $0]) }
            }
            let names = grid[row, 0].text.split(separator: "*").map { $0.trimmed }
            rows.append(
                OccupationProjection(
                    occupation: code, title: names.first ?? "", isSummary: false, base: read(base.column),
                    target: read(target.column), change: read(header.columns[.change]),
                    percentChange: read(header.columns[.percentChange]),
                    selfEmployedPercent: .unavailable(.notPublished),
                    openings: .perYear(read(header.columns[.openings])), exits: .unavailable(.notPublished),
                    transfers: .unavailable(.notPublished), separations: .unavailable(.notPublished),
                    medianWage: read(header.columns[.medianWage]), education: text(.education),
                    workExperience: text(.experience), training: text(.training),
                    rows: .init(employment: row + 1)))
            for name in names.dropFirst() where !name.isEmpty {
                aliases.append(
                    OccupationAlias(
                        name: name, occupation: code, edition: release.socEdition ?? .soc2018, source: release.id))
            }
        }
        let wageYear = header.columns[.medianWage].flatMap { HeaderName.years(grid[0, $0].text).first }
        let issue = ReleaseIssue(wageYear: wageYear, modified: nil, sha256: file.sha256, isSearchExport: true)
        let origin = Origin(
            file: file.name, archive: file.archive, url: url, sha256: file.sha256, bytes: file.byteCount)
        var lay = release
        lay.id = "aliases-\(release.cycle?.description ?? "")"
        lay.source = id
        lay.title = "Lay titles of the projections' search page, \(release.cycle?.title ?? "")"
        return Decoded(
            tables: [
                DataTable(release: release, scope: .all, issue: issue, rows: .projections(rows), origins: [origin]),
                DataTable(release: lay, scope: .all, rows: .aliases(aliases), origins: [origin]),
            ], issues: issues)
    }
}
