import OutlookDocument
import OutlookModel
import OutlookStatistics

/// Employment by the education that is typical for entry, summed over the projections' own line items.
enum EducationTable {
    private struct Sum {
        var occupations = 0
        var base = 0
        var target = 0
        var change = 0
        var openings = 0
    }

    static func table(_ edition: EditionFigures, _ context: StatisticContext) -> DocumentTable {
        var sums: [String: Sum] = [:]
        var unpublished = 0
        for figures in edition.detailed {
            guard let projection = figures.projection, let education = projection.education else { continue }
            guard let base = projection.base.value, let target = projection.target.value,
                let change = projection.change.value
            else {
                unpublished += 1
                continue
            }
            sums[education, default: Sum()].occupations += 1
            sums[education, default: Sum()].base &+= base.steps
            sums[education, default: Sum()].target &+= target.steps
            sums[education, default: Sum()].change &+= change.steps
            switch projection.openings {
            case .perYear(let openings), .perDecade(let openings):
                sums[education, default: Sum()].openings &+= openings.value?.steps ?? 0
            }
        }
        let order = sums.keys.sorted { (rank($0), $0) < (rank($1), $1) }
        let rows = order.compactMap { education -> [DocumentCell]? in
            guard let sum = sums[education] else { return nil }
            return [
                .text(education), DocumentCell(.number(String(sum.occupations))), cell(sum.base), cell(sum.target),
                cell(sum.change),
                Statistic.Value(
                    rounding: sum.base > 0 ? Double(sum.change) / Double(sum.base) * 100 : nil, decimals: 1,
                    otherwise: "no jobs in the base year"
                ).cell,
                cell(sum.openings),
            ]
        }
        var footnotes = [
            "Sums and percents are computed from the published line items, each rounded to a tenth of a thousand; no "
                + "median wage is given, because a group's median cannot be made from its members'."
        ]
        if unpublished > 0 { footnotes.append("\(unpublished) occupations without published levels are left out.") }
        let isYearly = if case .perDecade? = edition.projections?.projectionRows.first?.openings { false } else { true }
        return DocumentTable(
            name: "by-entry-education",
            caption: "Employment by typical entry education, \(context.cycle?.title ?? "") (thousands of jobs)",
            columns: [
                DocumentColumn("typical_education", "Typical entry education"),
                DocumentColumn("occupations", "Occupations", .number),
                DocumentColumn("employment_base_thousands", "Jobs, base year", .number),
                DocumentColumn("employment_target_thousands", "Jobs, target year", .number),
                DocumentColumn("change_thousands", "Change", .signedNumber),
                DocumentColumn("change_pct", "Change", .signedPercent),
                isYearly
                    ? DocumentColumn("openings_thousands_per_year", "Openings a year", .number)
                    : DocumentColumn("openings_decade_thousands", "Openings, decade", .number),
            ], rows: rows, footnotes: footnotes, sources: edition.projections.map { [Citation.line(of: $0)] } ?? [])
    }

    private static func cell(_ steps: Int) -> DocumentCell {
        DocumentCell(.number(Thousands(steps: steps).description))
    }

    /// The order of the education levels, highest first.
    private static func rank(_ education: String) -> Int {
        let words = [
            "doctor", "master", "bachelor", "associate", "postsecondary", "some college", "high school", "no formal",
            "less than high school",
        ]
        let lowered = education.lowercased()
        return words.firstIndex(where: lowered.hasPrefix) ?? words.count
    }
}
