public import OutlookFormats
public import OutlookModel

/// The National Employment Matrix as its search page exports it: the industries of one occupation, or the occupations
/// of one industry, now and in ten years.
///
/// The export does not name the occupation or industry it is about; the file's name does
/// (`National Employment Matrix_OCC_15-2051.csv`), and where it does not, the checksum stands in.
public enum EmploymentMatrix: Publication {
    public static let id = "matrix"
    public static let title = "National Employment Matrix"
    public static var releases: [Release] { [] }
    static let url = "https://data.bls.gov/projections/nationalMatrix"

    private enum Column: Hashable, Sendable {
        case title, code, type, base, baseOfIndustry, baseOfOccupation, target, targetOfIndustry, targetOfOccupation
        case change, percentChange, sort, level
    }

    private static let aliases = HeaderAliases<Column>(
        location: "EmploymentMatrix.aliases (Sources/OutlookSources/EmploymentMatrix.swift)",
        [
            (.title, ["occupation title", "industry title"]), (.code, ["occupation code", "industry code"]),
            (.type, ["occupation type", "industry type"]), (.base, ["employment"]),
            (.baseOfIndustry, ["percent of industry"]), (.baseOfOccupation, ["percent of occupation"]),
            (.target, ["projected employment"]), (.targetOfIndustry, ["projected percent of industry"]),
            (.targetOfOccupation, ["projected percent of occupation"]), (.change, ["employment change"]),
            (.percentChange, ["employment percent change"]), (.sort, ["occupation sort", "industry sort"]),
            (.level, ["display level"]),
        ])

    private static func header(of file: TableFile) -> HeaderMap<Column>? {
        guard file.sheets.count == 1 else { return nil }
        return HeaderMap(
            in: file.sheets[0].grid, aliases: aliases,
            required: [
                .title, .code, .type, .base, .baseOfIndustry, .baseOfOccupation, .target, .targetOfIndustry,
                .targetOfOccupation, .change, .percentChange,
            ], within: 1, normalise: { HeaderName.withoutYears($0.text) })
    }

    public static func recognises(_ file: TableFile) -> Bool { header(of: file) != nil }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        guard let header = header(of: file) else { return Decoded() }
        let grid = file.sheets[0].grid
        var place = Issue.Place(file: file.name, row: 1)
        let years = (0..<grid.columnCount(row: 0)).flatMap { HeaderName.years(grid[0, $0].text) }
        guard let base = years.min(), let target = years.max(), base < target else {
            throw .unreadable(place: place, expected: "base and target years in the headers", found: "none")
        }
        var issues: [Issue] = []
        var rows: [MatrixCell] = []
        for row in 1..<max(grid.rowCount, 1) {
            let code = header.columns[.code].map { grid[row, $0].text } ?? ""
            if code.isEmpty { continue }
            place.row = row + 1
            func text(_ column: Column) -> String { header.columns[column].map { grid[row, $0].text } ?? "" }
            func read<Unit>(_ column: Column) -> Published<Quantity<Unit>> {
                let cell = header.columns[column].map { grid[row, $0] } ?? .empty
                if let published: Published<Quantity<Unit>> = ProjectionMarker.published(cell) { return published }
                issues.append(
                    Issue(severity: .tampering, message: "values: \"\(cell.text)\" is not a number", place: place))
                return .unavailable(.notPublished)
            }
            rows.append(
                MatrixCell(
                    code: code, title: text(.title), isSummary: text(.type).lowercased() == "summary",
                    base: read(.base), basePercentOfIndustry: read(.baseOfIndustry),
                    basePercentOfOccupation: read(.baseOfOccupation), target: read(.target),
                    targetPercentOfIndustry: read(.targetOfIndustry),
                    targetPercentOfOccupation: read(.targetOfOccupation), change: read(.change),
                    percentChange: read(.percentChange), displayLevel: Int(text(.level)) ?? 0, sourceRow: row + 1))
        }
        let cycle = ProjectionCycle(baseYear: base, targetYear: target)
        let subject = subject(of: file)
        let release = Release(
            id: "matrix-\(cycle)-\(subject)", source: id, title: "\(title), \(cycle.title), \(subject)",
            vintage: .cycle(cycle), socEdition: ProjectionReleases.release(cycle).socEdition,
            files: [Release.File(scope: .all, urls: [url])], page: url)
        let origin = Origin(
            file: file.name, archive: file.archive, url: url, sha256: file.sha256, bytes: file.byteCount)
        return Decoded(
            tables: [DataTable(release: release, scope: .all, rows: .matrix(rows), origins: [origin])], issues: issues)
    }

    private static func subject(of file: TableFile) -> String {
        let stem = file.name.split(separator: "/").last?.split(separator: ".").first ?? ""
        for kind in ["OCC", "IND"] {
            let parts = stem.split(separator: "_")
            if let index = parts.firstIndex(of: Substring(kind)), index + 1 < parts.count,
                parts[index + 1].utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 45 || ($0 >= 65 && $0 <= 90) })
            {
                return kind.lowercased() + "-" + parts[index + 1]
            }
        }
        return String(file.sha256.prefix(8))
    }
}
