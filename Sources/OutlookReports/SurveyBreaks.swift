import OutlookDocument
import OutlookModel

/// What changed in the wage survey between two years that makes them hard to compare.
enum SurveyBreaks {
    /// The years whose areas were delineated anew.
    private static let areaYears = [2015, 2018, 2024]

    /// The breaks in one line, `nil` where there is none; their caveats are added to those given.
    static func text(from old: Release?, to new: Release, in area: Area, into caveats: inout Set<Caveat>) -> String? {
        guard let old else { return nil }
        var breaks: [String] = []
        if old.socEdition != new.socEdition, let edition = new.socEdition {
            breaks.append("classification changes to \(edition.title)")
            caveats.insert(.classificationBreak)
        }
        if let before = old.period?.year, let after = new.period?.year {
            if before < 2021, after >= 2021 {
                breaks.append("model-based estimates begin")
                caveats.insert(.modelBasedSince2021)
            }
            if ![.nation, .state, .territory].contains(area.kind),
                areaYears.contains(where: { $0 > before && $0 <= after })
            {
                breaks.append("areas are redefined")
                caveats.insert(.areasRedefined)
            }
            if after - before > 1 {
                breaks.append("no tables here for \(before + 1)" + (after - before > 2 ? " to \(after - 1)" : ""))
            }
        }
        if let before = old.topCode, let after = new.topCode, before.hourly != after.hourly {
            breaks.append("top code changes to $\(NumberText.grouped(after.annual.description))")
            caveats.insert(.topCodeChanged)
        }
        return breaks.isEmpty ? nil : breaks.joined(separator: "; ")
    }
}
