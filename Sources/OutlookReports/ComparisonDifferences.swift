import OutlookDocument
import OutlookModel
import OutlookStatistics

/// How far each further side of a comparison is from the first, and whether errors allow to say so.
struct ComparisonDifferences {
    let comparison: Comparison

    var table: DocumentTable {
        let sides = comparison.sides
        let first = sides.first.map(comparison.heading) ?? ""
        let rows = sides.dropFirst().flatMap { side -> [[DocumentCell]] in
            sides.first.map { differences(from: $0, to: side) } ?? []
        }
        var footnotes = [
            "Significant: the difference is more than sampling error explains at the 90 percent level "
                + "(|z| > 1.645), by the published relative standard errors of means and employment, taken as "
                + "independent. No errors are published for medians and percentiles."
        ]
        let kinds = Set(sides.map(\.edition.area.kind))
        if kinds.count > 1 {
            footnotes.append(
                "An area is part of the nation, so the two estimates are not independent; the test is then only a guide."
            )
        }
        return DocumentTable(
            name: "differences", caption: "Differences from \(first)",
            columns: [
                DocumentColumn(comparison.subject == .areas ? "area_code" : "soc_code", "Of"),
                DocumentColumn("measure", "Measure"),
                DocumentColumn("difference", "Difference", .signedNumber, hasNotes: true),
                DocumentColumn("difference_pct", "Percent", .signedPercent, hasNotes: true),
                DocumentColumn("verdict", "By the published errors"),
            ], rows: rows, footnotes: footnotes, sources: [])
    }

    private func differences(from first: Comparison.Side, to side: Comparison.Side) -> [[DocumentCell]] {
        let name = DocumentCell(
            .text(comparison.name(of: side)), display: comparison.heading(of: side))
        guard let one = first.figures.wage, let other = side.figures.wage else {
            let missing = DocumentCell.missing("–", note: "no wage row")
            return [[name, .text("wages and jobs"), missing, missing, .text("not comparable: no wage row")]]
        }
        let isHourly = one.basis == .hourly && other.basis != .annual || other.basis == .hourly && one.basis != .annual
        let wages =
            isHourly
            ? ladder(one.hourly, other.hourly, one.meanRSE, other.meanRSE, "hourly")
            : ladder(one.annual, other.annual, one.meanRSE, other.meanRSE, "annual")
        let jobs = row(
            "employment", "Jobs", one.employment, other.employment, .signedNumber,
            SignificanceTest(
                one.employment, rse: one.employmentRSE, other.employment, rse: other.employmentRSE))
        return (wages + [jobs]).map { [name] + $0 }
    }

    private func ladder<Unit>(
        _ one: WageLadder<Unit>, _ other: WageLadder<Unit>, _ rse: Published<Percent>, _ otherRSE: Published<Percent>,
        _ word: String
    ) -> [[DocumentCell]] {
        let rungs: [(String, String, KeyPath<WageLadder<Unit>, Published<Quantity<Unit>>>)] = [
            ("p10", "10th percentile, \(word)", \.p10), ("p25", "25th percentile, \(word)", \.p25),
            ("median", "Median \(word) wage", \.median), ("p75", "75th percentile, \(word)", \.p75),
            ("p90", "90th percentile, \(word)", \.p90),
        ]
        let percentiles = rungs.map { name, heading, rung in
            row("\(word)_\(name)_usd", heading, one[keyPath: rung], other[keyPath: rung], .dollars, nil)
        }
        return percentiles + [
            row(
                "\(word)_mean_usd", "Mean \(word) wage", one.mean, other.mean, .dollars,
                SignificanceTest(one.mean, rse: rse, other.mean, rse: otherRSE))
        ]
    }

    /// - Parameter test: `nil` where no error is published for figures of this kind.
    private func row<Unit>(
        _ name: String, _ heading: String, _ one: Published<Quantity<Unit>>, _ other: Published<Quantity<Unit>>,
        _ style: DocumentColumn.Style, _ test: SignificanceTest?
    ) -> [DocumentCell] {
        let measure = DocumentCell(.text(name), display: heading)
        switch FigureDifference(from: one, to: other) {
        case .notComparable(let reason):
            let missing = DocumentCell.missing("–", note: reason)
            return [measure, missing, missing, .text(reason)]
        case .difference(let difference, let percent):
            let plain = difference.description
            var text = NumberText.dressed(plain, style)
            if style == .dollars, difference.steps > 0 { text = "+" + text }
            return [
                measure, DocumentCell(.number(plain), display: text),
                Statistic.Value(rounding: percent, decimals: 1, otherwise: "the first is zero").cell,
                .text(test?.verdict ?? "no error published"),
            ]
        }
    }
}
