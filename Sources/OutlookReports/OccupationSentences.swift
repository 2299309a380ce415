import OutlookModel
public import OutlookStatistics

/// The sentences an edition supports about an occupation, in the wording of the Occupational Outlook Handbook.
public struct OccupationSentences: Sendable {
    private let figures: OccupationFigures
    private let context: StatisticContext
    private let edition: Edition
    private let period: ReferencePeriod?
    private let area: Area

    public init(_ figures: OccupationFigures, in edition: EditionFigures, _ context: StatisticContext) {
        self.figures = figures
        self.context = context
        self.edition = edition.edition
        period = edition.wages?.release.period
        area = edition.area
    }

    private var name: String { FigureText.name(of: figures) }
    /// The people: an occupation's name means them, a group's means the occupations.
    private var workers: String { name.hasSuffix("occupations") ? "workers in " + name : name }
    private var place: String { area.kind == .nation ? "" : " in \(area.title)" }

    /// All sentences that the figures support: pay, its spread, growth, openings.
    public var all: [String] { [pay, spread, growth, openings].compactMap { $0 } }

    /// Pay and growth in one sentence to cite, with the source named.
    public var citation: String? {
        switch (payClause, growthClause) {
        case (let pay?, let growth?):
            "According to the BLS, \(workers) made \(pay); employment is projected to \(growth)."
        case (let pay?, nil): "According to the BLS, \(workers) made \(pay)."
        case (nil, let growth?): "According to the BLS, employment of \(name) is projected to \(growth)."
        case (nil, nil): nil
        }
    }

    private var payClause: String? {
        guard let wage = figures.wage, let period else { return nil }
        if let annual = FigureText.wage(wage.annual.median) {
            return "a median annual wage of \(annual) in \(period.title)\(place)"
        }
        return FigureText.wage(wage.hourly.median).map { "a median hourly wage of \($0) in \(period.title)\(place)" }
    }

    /// The median wage, annual where one is published, hourly otherwise.
    public var pay: String? {
        guard let wage = figures.wage, let period else { return nil }
        if case .atLeast = wage.annual.median, let annual = FigureText.wage(wage.annual.median),
            let hourly = FigureText.wage(wage.hourly.median)
        {
            return "The median annual wage for \(name)\(place) was \(annual) (\(hourly) an hour) in \(period.title)."
        }
        if let annual = FigureText.wage(wage.annual.median) {
            return "The median annual wage for \(name)\(place) was \(annual) in \(period.title)."
        }
        return FigureText.wage(wage.hourly.median).map {
            "The median hourly wage for \(name)\(place) was \($0) in \(period.title)."
        }
    }

    /// The tenth and ninetieth percentiles.
    public var spread: String? {
        guard let wage = figures.wage else { return nil }
        func sentence<Unit>(_ ladder: WageLadder<Unit>) -> String? {
            guard let low = FigureText.wage(ladder.p10), let high = FigureText.wage(ladder.p90) else { return nil }
            if case .atLeast = ladder.p10 { return "The lowest 10 percent earned no less than \(low)." }
            if case .atLeast(let cap) = ladder.p90, let bound = FigureText.wage(.value(cap)) {
                return
                    "The lowest 10 percent earned less than \(low), and the highest 10 percent earned \(bound) or more."
            }
            return "The lowest 10 percent earned less than \(low), and the highest 10 percent earned more than \(high)."
        }
        return sentence(wage.annual) ?? sentence(wage.hourly)
    }

    private var growthClause: String? {
        guard let projection = figures.projection, let cycle = context.cycle, let percent = WholePercent(projection),
            let number = FigureText.percent(projection)
        else { return nil }
        let span = "from \(cycle.baseYear) to \(cycle.targetYear)"
        let phrase = context.thresholds?.phrase(for: percent)
        let isTotal = figures.code == .allOccupations
        switch phrase?.category {
        case .littleChange?: return "show little or no change \(span)"
        case .decline?: return "decline \(number) \(span)"
        case let category?:
            return "grow \(number) \(span)" + (isTotal ? "" : ", \(category.rawValue) for all occupations")
        case nil:
            let isDecline = (projection.percentChange.value?.steps ?? 0) < 0
            return (isDecline ? "decline" : "grow") + " \(number) \(span)"
        }
    }

    /// The projected change.
    public var growth: String? {
        growthClause.map { "Employment of \(name) is projected to \($0)." }
    }

    /// The openings a year, in cycles that publish them.
    public var openings: String? {
        guard case .perYear(.value(let openings))? = figures.projection?.openings, let cycle = context.cycle else {
            return nil
        }
        return "About \(FigureText.jobs(openings)) openings for \(name) are projected each year, on average, over the "
            + "decade \(cycle.title)."
    }
}
