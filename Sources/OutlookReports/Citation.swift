public import OutlookModel
public import OutlookStatistics

/// The lines under a table that say where its figures were printed.
public enum Citation {
    /// One line a table of the edition: release, file, sheets, checksum, address.
    public static func lines(of edition: EditionFigures) -> [String] {
        [edition.wages, edition.projections].compactMap { $0.map(line(of:)) }
    }

    /// A table of one release in one line.
    public static func line(of table: DataTable) -> String {
        guard let origin = table.origins.first else { return table.release.title }
        var text = "U.S. Bureau of Labor Statistics, \(table.release.title)"
        if let issue = table.issue, let year = issue.wageYear { text += ", issue with the wages of \(year)" }
        text += "; \(origin.publishedName)"
        if !origin.sheets.isEmpty { text += ", " + origin.sheets.filter { !$0.isEmpty }.joined(separator: ", ") }
        text += "; SHA-256 \(origin.sha256)"
        if let url = origin.url { text += "; \(url)" }
        return text
    }

    /// The caveats that hold for an edition as a whole.
    public static func caveats(of edition: EditionFigures) -> [Caveat] {
        var caveats: [Caveat] = [.selfEmployedNotCounted, .topCoded]
        if let wages = edition.wages {
            if (wages.release.period?.year ?? 0) >= 2021 { caveats.append(.modelBasedSince2021) }
            if wages.release.socEdition == .hybrid2019 { caveats.append(.hybridClassification) }
            if wages.release.topCode?.isConfirmed == false { caveats.append(.topCodeUnconfirmed) }
            if wages.release.published?.isConfirmed == false { caveats.append(.releaseDayUnconfirmed) }
        }
        if let wages = edition.wages, let projections = edition.projections,
            wages.release.socEdition != projections.release.socEdition
        {
            caveats.append(.noJoin)
        }
        if edition.projections?.release.cycle == ProjectionCycle(baseYear: 2016, targetYear: 2026) {
            caveats.append(.openingsCorrected)
        }
        if let cycle = edition.projections?.release.cycle {
            if cycle.baseYear < 2016 { caveats.append(.openingsConceptChanged) }
            let thresholds = OutlookThresholds.thresholds(for: cycle)
            let isConfirmed = OutlookCategory.allCases.allSatisfy { thresholds?.isConfirmed($0) ?? false }
            if !isConfirmed { caveats.append(.outlookUnconfirmed) }
        }
        if edition.edition.pairing == .base { caveats.append(.basePairing) }
        return caveats
    }
}
