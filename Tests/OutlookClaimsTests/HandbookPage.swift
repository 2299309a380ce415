import OutlookModel
import OutlookStatistics

@testable import OutlookClaims

/// A page in the layout of the Occupational Outlook Handbook, made from published rows.
struct HandbookPage {
    /// The words of a claim, as they stand on the page.
    var figures: [String] = []
    var markdown = ""

    /// The page of one occupation: quick facts, pay, outlook.
    init?(_ wage: WageEstimate, _ projection: OccupationProjection, year: Int, cycle: ProjectionCycle) {
        guard let percent = WholePercent(projection), case .decided(let whole) = percent, whole != 0,
            let thresholds = OutlookThresholds.thresholds(for: cycle), let base = projection.base.value,
            let change = projection.change.value, case .perYear(.value(let openings)) = projection.openings,
            let median = wage.annual.median.value, let hourly = wage.hourly.median.value,
            let p10 = wage.annual.p10.value, let p90 = wage.annual.p90.value, change.steps != 0
        else { return nil }
        let name = wage.title.lowercased()
        let category = thresholds.phrase(for: whole).category
        let annual = claim("$" + Figure.grouped(median.description))
        markdown += "# \(wage.title)\n\n| Quick Facts: \(wage.title) | |\n| --- | --- |\n"
        markdown += "| \(year) Median Pay | \(annual) per year \(claim("$" + hourly.description)) per hour |\n"
        markdown += "| Number of Jobs, \(cycle.baseYear) | \(jobs(base)) |\n"
        markdown += "| Job Outlook, \(cycle.title) | \(claim("\(abs(whole))%"))\(whole < 0 ? " (Decline)" : "") |\n"
        markdown += "| Employment Change, \(cycle.title) | \(change.steps < 0 ? "−" : "")\(jobs(change)) |\n\n"
        markdown +=
            "## Pay\n\nThe median annual wage for \(name) was \(claim("$" + Figure.grouped(median.description))) "
        markdown +=
            "in May \(year). The median wage is the wage at which half the workers in an occupation earned more than "
        markdown += "that amount and half earned less. The lowest 10 percent earned less than "
        markdown += "\(claim("$" + Figure.grouped(p10.description))), and the highest 10 percent earned more than "
        markdown += "\(claim("$" + Figure.grouped(p90.description))).\n\n## Job Outlook\n\n"
        let span = "from \(cycle.baseYear) to \(cycle.targetYear)"
        switch category {
        case .decline:
            markdown += "Employment of \(name) is projected to decline \(claim("\(-whole) percent")) \(span).\n\n"
        case .littleChange:
            markdown += "Employment of \(name) is projected to show \(claim("little or no change")) \(span).\n\n"
        default:
            markdown += "Employment of \(name) is projected to grow \(claim("\(whole) percent")) \(span), "
            markdown += "\(claim(category.rawValue)) for all occupations.\n\n"
        }
        markdown +=
            "About \(jobs(openings)) openings for \(name) are projected each year, on average, over the decade.\n\n"
        markdown += "Source: U.S. Bureau of Labor Statistics, Occupational Outlook Handbook\n"
    }

    /// The page of a group: what can be summed, which pay cannot.
    init?(group name: String, _ projections: [OccupationProjection], cycle: ProjectionCycle) {
        guard case .percent(let percent, let wholes) = GrowthPercent.value(of: projections), wholes.count == 1,
            percent > 0,
            wholes[0] > 0, let thresholds = OutlookThresholds.thresholds(for: cycle)
        else { return nil }
        let base = projections.reduce(0) { $0 + ($1.base.value?.steps ?? 0) }
        let change = projections.reduce(0) { $0 + ($1.change.value?.steps ?? 0) }
        let span = "from \(cycle.baseYear) to \(cycle.targetYear)"
        let category = thresholds.phrase(for: wholes[0]).category
        guard category != .decline, category != .littleChange else { return nil }
        markdown += "# \(name)\n\n| Quick Facts | |\n| --- | --- |\n"
        markdown += "| Number of Jobs, \(cycle.baseYear) | \(jobs(Thousands(steps: base))) |\n"
        markdown += "| Job Outlook, \(cycle.title) | \(claim("\(wholes[0])%")) |\n"
        markdown += "| Employment Change, \(cycle.title) | \(jobs(Thousands(steps: change))) |\n\n## Job Outlook\n\n"
        markdown +=
            "Overall employment of \(name.lowercased()) is projected to grow \(claim("\(wholes[0]) percent")) \(span), "
        markdown += "\(claim(category.rawValue)) for all occupations.\n\nSource: Bureau of Labor Statistics\n"
    }

    private mutating func claim(_ words: String) -> String {
        figures.append(words)
        return words
    }

    private mutating func jobs(_ thousands: Thousands) -> String {
        claim(Figure.grouped(String(abs(thousands.steps) * 100)))
    }
}
