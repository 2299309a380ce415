import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics

/// One occupation as a terminal shows it.
struct OccupationCard {
    let figures: OccupationFigures
    let edition: EditionFigures
    let context: StatisticContext
    let missing: (wage: String?, projection: String?)

    init(
        _ figures: OccupationFigures, in edition: EditionFigures, _ context: StatisticContext,
        missing: (wage: String?, projection: String?)
    ) {
        self.figures = figures
        self.edition = edition
        self.context = context
        self.missing = missing
    }

    func text(color: Bool) -> String {
        func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
        func dim(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
        let place = edition.area.kind == .nation ? "" : ", \(edition.area.title)"
        var lines = [bold("\(figures.title) (\(figures.code))\(place)"), edition.edition.title, ""]
        if figures.wage != nil {
            lines += wageLines()
        } else {
            lines.append("Wages: " + (missing.wage ?? figures.joinNote ?? "not published for this occupation"))
        }
        lines.append("")
        if figures.projection != nil {
            lines += projectionLines()
        } else {
            lines.append(
                "Projection: " + (missing.projection ?? figures.joinNote ?? "not published for this occupation"))
        }
        let sentences = OccupationSentences(figures, in: edition, context)
        if let citation = sentences.citation { lines += ["", citation] }
        let notes = notes()
        if !notes.isEmpty { lines += [""] + notes.map { "Note: " + $0 } }
        lines.append("")
        for source in edition.provenance(of: figures) {
            let place =
                source.sheet.isEmpty ? "\(source.table), line \(source.row)" : "\(source.table), row \(source.row)"
            lines.append(dim("Source: \(source.release), \(place), SHA-256 \(source.sha256)"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func value(_ id: String) -> String {
        guard let statistic = StatisticCatalog.statistic(id) else { return "" }
        let value = statistic.value(figures, context)
        switch value {
        case .number(let plain): return NumberText.dressed(plain, statistic.unit.style)
        case .atLeast(let plain): return NumberText.dressed(plain, statistic.unit.style) + " or more"
        case .below(let plain): return "under " + NumberText.dressed(plain, statistic.unit.style)
        case .text(let text): return text
        case .missing(_, let meaning): return meaning
        }
    }

    private func row(_ label: String, _ value: String) -> String {
        "  " + label + String(repeating: " ", count: max(1, 22 - label.count)) + value
    }

    private func wageLines() -> [String] {
        guard let wage = figures.wage else { return [] }
        var lines: [String] = []
        func ladder(_ name: String, _ key: String) {
            lines.append(row("Median \(name) wage", value("\(key)_median_usd")))
            let rungs = [("10th", "p10"), ("25th", "p25"), ("75th", "p75"), ("90th", "p90")].map {
                "\($0.0) \(value("\(key)_\($0.1)_usd"))"
            }
            lines.append(row("", rungs.joined(separator: ", ") + "; mean " + value("\(key)_mean_usd")))
        }
        if wage.basis == .hourly {
            lines.append(row("Annual wage", Absence.hourlyWagesOnly.meaning))
        } else {
            ladder("annual", "annual")
        }
        if wage.basis == .annual {
            lines.append(row("Hourly wage", Absence.annualWagesOnly.meaning))
        } else {
            ladder("hourly", "hourly")
        }
        var jobs = value("employment")
        if let rse = wage.employmentRSE.value { jobs += " (relative standard error \(rse)%)" }
        lines.append(row("Wage and salary jobs", jobs))
        return lines
    }

    private func projectionLines() -> [String] {
        guard let cycle = context.cycle, let projection = figures.projection else { return [] }
        var change = value("change_thousands") + " thousand, " + value("change_pct")
        if case .missing(_, let meaning) = StatisticCatalog.statistic("whole_percent")?.value(figures, context) {
            change += " (" + meaning + ")"
        }
        var words = value("outlook")
        if let percent = WholePercent(projection), context.thresholds?.phrase(for: percent)?.isConfirmed == false {
            words += " (bounds of this edition unconfirmed)"
        }
        let isYearly = if case .perYear = projection.openings { true } else { false }
        return [
            row("Jobs in \(cycle.baseYear)", value("employment_base_thousands") + " thousand"),
            row("Jobs in \(cycle.targetYear)", value("employment_target_thousands") + " thousand"),
            row("Change", change), row("Outlook", words),
            isYearly
                ? row("Openings a year", value("openings_thousands_per_year") + " thousand")
                : row(
                    "Openings, decade", value("openings_decade_thousands") + " thousand (growth and replacement needs)"),
            row("Entry education", value("typical_education")),
        ]
    }

    private func notes() -> [String] {
        var notes: [String] = []
        if edition.edition.pairing == .base {
            notes.append(Caveat.basePairing.text)
        }
        if edition.area.kind != .nation, figures.projection != nil {
            notes.append("the projection is the nation's; the wages are those of \(edition.area.title)")
        }
        return notes
    }
}
