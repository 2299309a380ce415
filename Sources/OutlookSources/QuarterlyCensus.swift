public import OutlookFormats
public import OutlookModel

/// A slice of the Quarterly Census of Employment and Wages: every industry of one area, or every area of one
/// industry, in one quarter or year.
///
/// A suppressed row has disclosure code `N` and prints zeros; they are no figures. Rows nest by owner, industry and
/// size, so they must never be added up across aggregation levels.
public enum QuarterlyCensus: Publication {
    public static let id = "qcew"
    public static let title = "Quarterly Census of Employment and Wages"
    public static var releases: [Release] { [] }

    private enum Column: String, Hashable, Sendable, CaseIterable {
        case area_fips, own_code, industry_code, agglvl_code, size_code, year, qtr, disclosure_code
        case qtrly_estabs, month1_emplvl, month2_emplvl, month3_emplvl, total_qtrly_wages, avg_wkly_wage
        case annual_avg_estabs, annual_avg_emplvl, total_annual_wages, annual_avg_wkly_wage
    }

    private static let aliases = HeaderAliases<Column>(
        location: "QuarterlyCensus.aliases (Sources/OutlookSources/QuarterlyCensus.swift)",
        Column.allCases.map { ($0, [$0.rawValue]) })

    private static func header(of file: TableFile) -> HeaderMap<Column>? {
        guard file.sheets.count == 1 else { return nil }
        return HeaderMap(
            in: file.sheets[0].grid, aliases: aliases,
            required: [
                .area_fips, .own_code, .industry_code, .agglvl_code, .size_code, .year, .qtr, .disclosure_code,
            ], within: 1)
    }

    public static func recognises(_ file: TableFile) -> Bool { header(of: file) != nil }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        guard let header = header(of: file) else { return Decoded() }
        let grid = file.sheets[0].grid
        var rows: [QuarterlyCount] = []
        for row in 1..<max(grid.rowCount, 1) {
            func text(_ column: Column) -> String { header.columns[column].map { grid[row, $0].text } ?? "" }
            if text(.area_fips).isEmpty { continue }
            let place = Issue.Place(file: file.name, row: row + 1)
            guard let year = Int(text(.year)) else {
                throw .unreadable(place: place, expected: "a year", found: "\"\(text(.year))\"")
            }
            let isSuppressed = text(.disclosure_code) == "N"
            func read<Unit>(_ column: Column) throws(SourceError) -> Published<Quantity<Unit>> {
                let text = text(column)
                if isSuppressed { return .unavailable(.employmentNotReleased) }
                if text.isEmpty { return .unavailable(.notPublished) }
                guard let value = Quantity<Unit>(parsing: text) else {
                    var place = place
                    place.column = column.rawValue
                    throw .unreadable(place: place, expected: "a number", found: "\"\(text)\"")
                }
                return .value(value)
            }
            let isAnnual = header.columns[.annual_avg_emplvl] != nil
            let months: [Published<Jobs>] =
                isAnnual
                ? [try read(.annual_avg_emplvl)]
                : [try read(.month1_emplvl), try read(.month2_emplvl), try read(.month3_emplvl)]
            rows.append(
                QuarterlyCount(
                    areaCode: text(.area_fips), ownership: text(.own_code), industryCode: text(.industry_code),
                    aggregationLevel: text(.agglvl_code), sizeCode: text(.size_code), year: year, quarter: text(.qtr),
                    establishments: try read(isAnnual ? .annual_avg_estabs : .qtrly_estabs), monthlyEmployment: months,
                    totalWages: try read(isAnnual ? .total_annual_wages : .total_qtrly_wages),
                    averageWeeklyWage: try read(isAnnual ? .annual_avg_wkly_wage : .avg_wkly_wage),
                    sourceRow: row + 1))
        }
        guard let first = rows.first else { return Decoded() }
        let quarter = first.quarter.uppercased() == "A" ? "a" : first.quarter
        let period = "\(first.year)q\(quarter)"
        if let asked = request.release, isPeriod(asked), asked != period {
            throw .releaseMismatch(place: Issue.Place(file: file.name), asked: asked, found: period)
        }
        let slice = slice(rows)
        let url = slice.map { "https://data.bls.gov/cew/data/api/\(first.year)/\(quarter)/\($0.kind)/\($0.code).csv" }
        // An area's name alone is its slice's, so that its table keeps its name.
        let part =
            slice.map { $0.kind == "area" ? $0.code.lowercased() : "industry-" + $0.code.lowercased() }
            ?? String(file.sha256.prefix(8))
        let release = Release(
            id: "qcew-\(period)-\(part)", source: id,
            title: "\(title), \(first.year) quarter \(quarter), "
                + (slice.map { "\($0.kind) \($0.code)" } ?? "areas and industries"), vintage: .standing,
            files: [Release.File(scope: .all, urls: [url].compactMap { $0 })],
            page: "https://www.bls.gov/cew/downloadable-data-files.htm")
        let origin = Origin(
            file: file.name, archive: file.archive, url: release.url(of: .all), sha256: file.sha256,
            bytes: file.byteCount)
        return Decoded(tables: [DataTable(release: release, scope: .all, rows: .quarterly(rows), origins: [origin])])
    }

    /// What all rows have in common: an area, or else an industry; `nil` for neither.
    private static func slice(_ rows: [QuarterlyCount]) -> (kind: String, code: String)? {
        guard let first = rows.first else { return nil }
        let isOneArea = rows.allSatisfy { $0.areaCode == first.areaCode }
        let isOneIndustry = rows.allSatisfy { $0.industryCode == first.industryCode }
        // Every area has its total, industry 10: rows of one area and another industry only are that industry's.
        if isOneArea, !isOneIndustry || first.industryCode == "10" { return ("area", first.areaCode) }
        return isOneIndustry ? ("industry", first.industryCode.replacing("-", with: "_")) : nil
    }

    /// Whether a text is of the form `2024q1` or `2024qa`.
    private static func isPeriod(_ text: String) -> Bool {
        let parts = text.split(separator: "q", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 4 && Int(parts[0]) != nil
            && ["1", "2", "3", "4", "a"].contains(parts[1])
    }
}
