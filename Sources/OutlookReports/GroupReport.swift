public import OutlookDocument
import OutlookModel
import OutlookStatistics

/// Several occupations taken together: their jobs, their mean wage, and the bounds of their percentiles.
public enum GroupReport: Report {
    public static let kind = "group"

    public static func document(_ input: ReportInput) -> Document {
        input.group.map(document(of:)) ?? Document(title: "No group")
    }

    public static func document(of answer: GroupAnswer) -> Document {
        let count = answer.group.members.count
        let place = answer.area.kind == .nation ? "" : " in \(answer.area.title)"
        let period = answer.wages.release.period?.title ?? answer.wages.release.title
        var document = Document(
            title: "\(count) occupation\(count == 1 ? "" : "s") taken together\(place), \(period)")
        if let published = answer.published {
            document.blocks.append(
                .paragraph(
                    "The survey publishes these occupations together as \(published.occupation) \(published.title); "
                        + "cite its figures rather than these."))
        }
        document.blocks.append(.table(figures(of: answer)))
        document.blocks.append(.table(members(of: answer)))
        return document
    }

    private static let rungs = [
        (name: "p10", heading: "10th percentile"), (name: "p25", heading: "25th percentile"),
        (name: "median", heading: "Median"), (name: "p75", heading: "75th percentile"),
        (name: "p90", heading: "90th percentile"),
    ]

    private static func figures(of answer: GroupAnswer) -> DocumentTable {
        let bounds = GroupBounds(answer.group)
        let published = answer.published
        let word = bounds.basis.rawValue
        let unit = bounds.basis
        func known(_ steps: Double?) -> DocumentCell {
            steps.map { dollars($0, unit) } ?? .missing("–", note: "a member's mean is not published")
        }
        var rows = [
            [
                DocumentCell(.text("employment"), display: "Jobs"),
                jobs(bounds.employment.steps - bounds.employmentSlack), jobs(bounds.employment.steps),
                jobs(bounds.employment.steps + bounds.employmentSlack),
                published.map { Statistic.Value($0.employment).cell } ?? DocumentCell(.empty),
            ],
            [
                DocumentCell(.text("\(word)_mean_usd"), display: "Mean \(word) wage"),
                known(bounds.meanBounds?.lowerBound.rounded(.down)), known(bounds.mean),
                known(bounds.meanBounds?.upperBound.rounded(.up)),
                published.map {
                    basis($0, unit) {
                        $0.mean
                    } hourly: {
                        $0.mean
                    }
                } ?? DocumentCell(.empty),
            ],
        ]
        for (index, percentile) in bounds.percentiles.enumerated() where index < Self.rungs.count {
            let rung = Self.rungs[index]
            let lower = percentile.lower.map { dollars(Double($0), unit) }
            let upper = percentile.upper.map { dollars(Double($0), unit) }
            rows.append([
                DocumentCell(.text("\(word)_\(rung.name)_usd"), display: rung.heading),
                lower ?? .missing("top code", note: "at or above the top code"),
                percentile.lower == percentile.upper
                    ? lower ?? DocumentCell(.empty)
                    : .missing("–", note: "only bounds are known"),
                upper ?? .missing("open", note: "open: rests on top-coded percentiles"),
                published.map {
                    basis($0, unit) {
                        $0.percentiles[index]
                    } hourly: {
                        $0.percentiles[index]
                    }
                }
                    ?? DocumentCell(.empty),
            ])
        }
        return DocumentTable(
            name: "group", caption: "What is known of the whole, \(word) wages",
            columns: [
                DocumentColumn("measure", "Measure"), DocumentColumn("lower", "At least", .number, hasNotes: true),
                DocumentColumn("figure", "Figure", .number, hasNotes: true),
                DocumentColumn("upper", "At most", .number, hasNotes: true),
                DocumentColumn("published", "Published", .number, hasNotes: true),
            ], rows: rows,
            footnotes: [
                "Percentiles cannot be made from the members' percentiles, only bounded: each member's published ladder "
                    + "bounds how many of its workers earn less than a wage, and the bounds of all, weighted by jobs, bound "
                    + "the group's. An open end rests on top-coded percentiles.",
                "Jobs are rounded to 10 and wages to "
                    + (bounds.basis == .annual ? "10 dollars" : "a cent")
                    + "; the bounds of jobs and mean are what that leaves.",
            ], sources: [Citation.line(of: answer.wages)])
    }

    private static func members(of answer: GroupAnswer) -> DocumentTable {
        DocumentTable(
            name: "members", caption: "Members",
            columns: [
                DocumentColumn("soc_code", "Code"), DocumentColumn("occupation_title", "Occupation"),
                DocumentColumn("employment", "Jobs", .number, hasNotes: true),
                DocumentColumn("\(answer.group.basis.rawValue)_mean_usd", "Mean wage", .dollars, hasNotes: true),
                DocumentColumn("\(answer.group.basis.rawValue)_median_usd", "Median wage", .dollars, hasNotes: true),
            ],
            rows: answer.group.members.map { wage in
                [
                    .text(wage.occupation.description), .text(wage.title), Statistic.Value(wage.employment).cell,
                    basis(wage, answer.group.basis) {
                        $0.mean
                    } hourly: {
                        $0.mean
                    },
                    basis(wage, answer.group.basis) {
                        $0.median
                    } hourly: {
                        $0.median
                    },
                ]
            })
    }

    private static func basis(
        _ wage: WageEstimate, _ basis: GroupBounds.Basis,
        annual: (WageLadder<DollarsPerYear>) -> Published<AnnualWage>,
        hourly: (WageLadder<DollarsPerHour>) -> Published<HourlyWage>
    ) -> DocumentCell {
        var cell =
            basis == .annual ? Statistic.Value(annual(wage.annual)).cell : Statistic.Value(hourly(wage.hourly)).cell
        if case .number(let plain) = cell.content { cell.display = NumberText.dressed(plain, .dollars) }
        if case .atLeast(let plain) = cell.content { cell.display = "≥ " + NumberText.dressed(plain, .dollars) }
        return cell
    }

    private static func jobs(_ count: Int) -> DocumentCell { DocumentCell(.number(String(max(0, count)))) }

    /// Steps of the basis's unit as dollars.
    private static func dollars(_ steps: Double, _ basis: GroupBounds.Basis) -> DocumentCell {
        let decimals = basis == .annual ? 0 : 2
        let value = Statistic.Value(
            rounding: steps / (basis == .annual ? 1 : 100), decimals: decimals, otherwise: "out of range")
        guard case .number(let plain) = value else { return value.cell }
        return DocumentCell(.number(plain), display: NumberText.dressed(plain, .dollars))
    }
}
