public import OutlookFormats
public import OutlookModel

/// The structure of the 2018 Standard Occupational Classification: every code with its level and title.
public enum OccupationStructure: Publication {
    public static let id = "soc-structure"
    public static let title = "2018 Standard Occupational Classification, structure"
    static let url = "https://www.bls.gov/soc/2018/soc_structure_2018.xlsx"

    static let release = Release(
        id: "soc-2018", source: id, title: title, vintage: .standing, socEdition: .soc2018,
        files: [Release.File(scope: .all, urls: [url])], page: "https://www.bls.gov/soc/2018/home.htm")
    public static var releases: [Release] { [release] }

    private static let aliases = HeaderAliases<SOCLevel>(
        location: "OccupationStructure.aliases (Sources/OutlookSources/OccupationStructure.swift)",
        [
            (.major, ["major_group"]), (.minor, ["minor_group"]), (.broad, ["broad_group", "broad_occupation"]),
            (.detailed, ["detailed_occupation"]),
        ])

    private static func header(of sheet: Sheet) -> HeaderMap<SOCLevel>? {
        HeaderMap(in: sheet.grid, aliases: aliases, required: [.major, .minor, .broad, .detailed], within: 20)
    }

    public static func recognises(_ file: TableFile) -> Bool { file.sheets.contains { header(of: $0) != nil } }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        guard let sheet = file.sheets.first(where: { header(of: $0) != nil }), let header = header(of: sheet) else {
            return Decoded()
        }
        var titles: [OccupationTitle] = []
        for row in (header.row + 1)..<max(sheet.grid.rowCount, header.row + 1) {
            for level in [SOCLevel.major, .minor, .broad, .detailed] {
                guard let column = header.columns[level], let code = SOCCode(sheet.grid[row, column].text) else {
                    continue
                }
                let title = (header.columns[.detailed] ?? column) + 1
                titles.append(
                    OccupationTitle(
                        occupation: code, title: sheet.grid[row, title].text, level: level, edition: .soc2018,
                        sourceRow: row + 1))
            }
        }
        let origin = Origin(
            file: file.name, archive: file.archive, url: url, sha256: file.sha256, bytes: file.byteCount,
            sheets: [sheet.name], modified: file.modified)
        return Decoded(tables: [DataTable(release: release, scope: .all, rows: .titles(titles), origins: [origin])])
    }
}
