public import OutlookModel

/// A figure that can be said of an occupation: a column of every table, in every format.
///
/// One file a kind of statistic, one line in `StatisticCatalog.all`.
public struct Statistic: Sendable {
    /// What the figure is counted in.
    public enum Unit: Hashable, Sendable {
        case dollars, jobs, thousands, signedThousands, percent, signedPercent, ratio, rank, text
    }

    /// The figure as far as it exists: plain decimal text, or the reason for there being none.
    public enum Value: Hashable, Sendable {
        case number(String)
        case atLeast(String)
        case below(String)
        case text(String)
        case missing(marker: String, meaning: String)
    }

    /// The column's name, with its unit.
    public var id: String
    /// The heading people read.
    public var heading: String
    public var unit: Unit
    public var value: @Sendable (OccupationFigures, StatisticContext) -> Value

    public init(
        _ id: String, _ heading: String, _ unit: Unit,
        value: @escaping @Sendable (OccupationFigures, StatisticContext) -> Value
    ) {
        self.id = id
        self.heading = heading
        self.unit = unit
        self.value = value
    }
}

extension Statistic.Value {
    /// A published cell as it stands.
    public init<Unit>(_ cell: Published<Quantity<Unit>>) {
        switch cell {
        case .value(let value): self = .number(value.description)
        case .atLeast(let bound): self = .atLeast(bound.description)
        case .below(let bound): self = .below(bound.description)
        case .unavailable(let absence): self = .missing(marker: absence.marker, meaning: absence.meaning)
        }
    }

    /// A computed number, rounded to decimals, halves away from zero.
    public init(rounding number: Double?, decimals: Int, otherwise meaning: String) {
        guard let number, number.isFinite, abs(number) < 1e12 else {
            self = .missing(marker: "", meaning: meaning)
            return
        }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let steps = Int((number * scale).rounded(.toNearestOrAwayFromZero))
        self = .number(DecimalText.text(steps: steps, decimals: decimals, printed: decimals))
    }

    /// No wage or no projection at all for the occupation; `OccupationFigures.joinNote` says why.
    static let noWage = Statistic.Value.missing(marker: "", meaning: "no wage row")
    static let noProjection = Statistic.Value.missing(marker: "", meaning: "no projection row")
}

/// What statistics need to know beside the occupation: the edition and the places among all occupations.
public struct StatisticContext: Sendable {
    public let cycle: ProjectionCycle?
    public let thresholds: OutlookThresholds?
    let ranks: [String: [SOCCode: Int]]

    public init(_ edition: EditionFigures) {
        cycle = edition.projections?.release.cycle
        thresholds = cycle.flatMap(OutlookThresholds.thresholds(for:))
        let detailed = edition.detailed
        func places(_ value: (OccupationFigures) -> Double?) -> [SOCCode: Int] {
            let places = Ranking.places(detailed.map(value))
            return Dictionary(
                zip(detailed, places).compactMap { figures, place in place.map { (figures.code, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
        ranks = [
            "annual_median_usd": places { $0.wage?.annual.median.value?.number },
            "employment": places { $0.wage?.employment.value?.number },
            "change_pct": places { $0.projection?.percentChange.value?.number },
            "change_thousands": places { $0.projection?.change.value?.number },
        ]
    }
}

/// Every statistic, in the order of the columns of `occupations.csv`.
public enum StatisticCatalog {
    public static let all: [Statistic] =
        WageStatistics.all + ErrorStatistics.all + SpreadStatistics.all + ProjectionStatistics.all
        + GrowthStatistics.all + OpeningStatistics.all + RequirementStatistics.all + RankStatistics.all

    /// The statistic of that name.
    public static func statistic(_ id: String) -> Statistic? { all.first { $0.id == id } }
}
