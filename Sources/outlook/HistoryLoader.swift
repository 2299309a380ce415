import OutlookDatasets
import OutlookModel
import OutlookReports
import OutlookStatistics

/// Follows one occupation through every year and cycle in a data folder, across editions by one-to-one links only.
enum HistoryLoader {
    static func history(of figures: OccupationFigures, in edition: EditionFigures, _ loader: EditionLoader) throws
        -> OccupationHistory
    {
        let home = edition.wages?.release.socEdition ?? edition.projections?.release.socEdition ?? .soc2018
        let prices = try loader.prices()
        return OccupationHistory(
            area: edition.area,
            years: edition.area.kind == .nation
                ? try years(of: figures.code, from: home, in: edition.area, loader) : [],
            cycles: try cycles(of: figures.code, from: home, loader), prices: prices?.index,
            priceSource: prices.map { Citation.line(of: $0.source) })
    }

    /// The wages of the same work in an area, in every year here.
    static func years(
        of code: SOCCode, from home: SOCEdition, in area: Area, _ loader: EditionLoader
    ) throws -> [OccupationHistory.Year] {
        try loader.wageTables(of: area).map { stored in
            let release = stored.storedRelease
            let (same, note) = passage(of: code, from: home, in: release.socEdition ?? home, loader.links)
            var wage: WageEstimate?
            if let same {
                let rows = try loader.rows(of: stored, in: area, code: same)
                wage = rows.first { $0.level == .detailed } ?? rows.first
            }
            return OccupationHistory.Year(
                release: release, wage: wage,
                note: note ?? (wage == nil ? "\(same?.description ?? "") is not in this year's tables" : nil),
                sha256: stored.origins.first?.sha256 ?? "")
        }
    }

    private static func cycles(
        of code: SOCCode, from home: SOCEdition, _ loader: EditionLoader
    ) throws -> [OccupationHistory.Cycle] {
        try loader.cycles.compactMap { cycle in
            guard let stored = loader.issues(of: cycle).first else { return nil }
            let table = try loader.folder.table(stored)
            let (same, note) = passage(of: code, from: home, in: table.release.socEdition ?? home, loader.links)
            let projection = table.projectionRows.first { $0.occupation == same }
            return OccupationHistory.Cycle(
                release: table.release, issue: table.issue, projection: projection,
                note: note
                    ?? (projection == nil ? "\(same?.description ?? "") is not in this cycle's tables" : nil),
                sha256: stored.origins.first?.sha256 ?? "")
        }
    }

    /// The code of the same work in another edition, and what to say of the way there.
    private static func passage(
        of code: SOCCode, from home: SOCEdition, in edition: SOCEdition, _ links: CodeLinks
    ) -> (SOCCode?, String?) {
        (
            links.equivalent(of: code, in: home, as: edition),
            LinkText.note(links.translation(of: code, from: home, to: edition))
        )
    }
}
