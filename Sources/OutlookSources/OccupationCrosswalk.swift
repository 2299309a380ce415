public import OutlookFormats
public import OutlookModel

/// The crosswalk of the Standard Occupational Classification from 2010 to 2018.
///
/// The sheet "Sorted by 2010" is read; its header stands in row 9, and `(#)`, `(##)` after a title mark partial matches.
public enum OccupationCrosswalk: Publication {
    public static let id = "soc-crosswalk"
    public static let title = "2010 SOC to 2018 SOC crosswalk"
    static let url = "https://www.bls.gov/soc/2018/soc_2010_to_2018_crosswalk.xlsx"

    static let release = Release(
        id: "soc-2010-2018", source: id, title: title, vintage: .standing, socEdition: .soc2018,
        files: [Release.File(scope: .all, urls: [url])], page: "https://www.bls.gov/soc/2018/crosswalks.htm")
    public static var releases: [Release] { [release] }

    private enum Column: Hashable, Sendable { case from, fromTitle, to, toTitle }

    private static let aliases = HeaderAliases<Column>(
        location: "OccupationCrosswalk.aliases (Sources/OutlookSources/OccupationCrosswalk.swift)",
        [
            (.from, ["2010_soc_code"]), (.fromTitle, ["2010_soc_title"]), (.to, ["2018_soc_code"]),
            (.toTitle, ["2018_soc_title"]),
        ])

    private static func header(of sheet: Sheet) -> HeaderMap<Column>? {
        HeaderMap(in: sheet.grid, aliases: aliases, required: [.from, .fromTitle, .to, .toTitle], within: 20)
    }

    public static func recognises(_ file: TableFile) -> Bool { file.sheets.contains { header(of: $0) != nil } }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        guard let sheet = file.sheets.first(where: { header(of: $0) != nil }), let header = header(of: sheet) else {
            return Decoded()
        }
        var links: [CodeLink] = []
        for row in (header.row + 1)..<max(sheet.grid.rowCount, header.row + 1) {
            func text(_ column: Column) -> String { header.columns[column].map { sheet.grid[row, $0].text } ?? "" }
            guard let from = SOCCode(text(.from)), let to = SOCCode(text(.to)) else { continue }
            links.append(
                CodeLink(
                    from: from, fromTitle: unmarked(text(.fromTitle)), fromEdition: .soc2010, to: to,
                    toTitle: unmarked(text(.toTitle)), toEdition: .soc2018, relation: .oneToOne,
                    source: release.id, sourceRow: row + 1))
        }
        let relations = CodeLink.relations(of: links.map { ($0.from, $0.to) })
        for (index, relation) in relations.enumerated() { links[index].relation = relation }
        let origin = Origin(
            file: file.name, archive: file.archive, url: url, sha256: file.sha256, bytes: file.byteCount,
            sheets: [sheet.name], modified: file.modified)
        return Decoded(tables: [DataTable(release: release, scope: .all, rows: .links(links), origins: [origin])])
    }

    private static func unmarked(_ title: String) -> String {
        guard title.hasSuffix("#)"), let open = title.lastIndex(of: "(") else { return title }
        return title[..<open].trimmed
    }
}
