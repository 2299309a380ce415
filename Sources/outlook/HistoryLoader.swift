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
        var years: [OccupationHistory.Year] = []
        if edition.area.kind == .nation {
            for stored in loader.wageTables {
                let table = try loader.folder.table(stored)
                let (code, note) = code(
                    of: figures.code, from: home, in: table.release.socEdition ?? home, loader.links)
                let rows = table.wageRows.filter { $0.occupation == code }
                let wage = rows.first { $0.level == .detailed } ?? rows.first
                years.append(
                    OccupationHistory.Year(
                        release: table.release, wage: wage,
                        note: note ?? (wage == nil ? "\(code?.description ?? "") is not in this year's tables" : nil),
                        sha256: stored.origins.first?.sha256 ?? ""))
            }
        }
        var cycles: [OccupationHistory.Cycle] = []
        for cycle in loader.cycles {
            guard let stored = loader.issues(of: cycle).first else { continue }
            let table = try loader.folder.table(stored)
            let (code, note) = code(of: figures.code, from: home, in: table.release.socEdition ?? home, loader.links)
            let projection = table.projectionRows.first { $0.occupation == code }
            cycles.append(
                OccupationHistory.Cycle(
                    release: table.release, issue: table.issue, projection: projection,
                    note: note
                        ?? (projection == nil ? "\(code?.description ?? "") is not in this cycle's tables" : nil),
                    sha256: stored.origins.first?.sha256 ?? ""))
        }
        let prices = try loader.prices()
        return OccupationHistory(
            years: years, cycles: cycles, prices: prices?.index,
            priceSource: prices.map { Citation.line(of: $0.source) })
    }

    /// The code of the same work in another edition, or what became of it.
    private static func code(
        of code: SOCCode, from home: SOCEdition, in edition: SOCEdition, _ links: CodeLinks
    ) -> (SOCCode?, String?) {
        if let same = links.equivalent(of: code, in: home, as: edition) {
            return (same, same == code ? nil : "as \(same)")
        }
        let related = links.related(to: code, from: home, in: edition)
        guard let first = related.first else { return (nil, "not comparable: no link to \(edition.title)") }
        let others = related.map { $0.from == code ? "\($0.to) \($0.toTitle)" : "\($0.from) \($0.fromTitle)" }
        return (nil, "not comparable: \(first.relation.rawValue) with \(others.joined(separator: ", "))")
    }
}
