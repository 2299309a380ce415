import OutlookModel
import OutlookStatistics

/// A kind of statement about an occupation: the words that give it away and the published figure it is held against.
///
/// One file a kind, one line in `ClaimCatalog.all`.
public struct ClaimKind: Sendable {
    /// What a figure of the kind is counted in.
    public enum Unit: String, Hashable, Sendable {
        case dollarsPerYear = "dollars a year"
        case dollarsPerHour = "dollars an hour"
        case jobs
        case percent
        case phrase
    }

    /// Where the published figure of the kind stands.
    enum Source: Sendable {
        /// In the row of the wage survey, in hundredths of the unit.
        case wage(@Sendable (WageEstimate) -> PublishedValue)
        /// In the rows of the projections, one or several that are summed.
        case projection(@Sendable ([OccupationProjection], ProjectionCycle) -> PublishedValue)
    }

    /// The name in machine-readable output, such as `annual-median`.
    public var id: String
    /// The name in messages.
    public var name: String
    public var unit: Unit
    var source: Source
    /// The rung of the pay scale, of a wage.
    var rung: Rung?
    /// The phrases that say a figure is of this kind.
    var cues: [(Cue, [String])] = []
    /// Whether the figure is of the year the projections start or end in, not of the cycle as a whole.
    var isLevel: LevelYear?

    /// The end of a projection's decade that a level belongs to.
    enum LevelYear: Sendable {
        case base, target
    }

    var isWage: Bool {
        if case .wage = source { unit != .jobs } else { false }
    }

    /// Whether the figure is a change, which may be a decline.
    var isChange: Bool { id == GrowthPercent.kind.id || id == GrowthNumber.kind.id }

    /// Whether the figure is of the lower, or the upper, end of the pay scale.
    var isLowEnd: Bool { rung == .p10 || rung == .p25 }
    var isHighEnd: Bool { rung == .p75 || rung == .p90 }

    var isHourly: Bool { unit == .dollarsPerHour }

    var isProjection: Bool {
        if case .projection = source { true } else { false }
    }
}

extension ClaimKind: Hashable {
    public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A published cell, as claims are compared with it: numbers are in hundredths of the unit.
enum PublishedValue: Hashable, Sendable {
    case number(Int)
    /// A percent in hundredths, and the whole percents it may be printed as.
    case percent(Int, wholes: [Int])
    /// The words for a change; several where the published figures leave it open.
    case phrase([OutlookCategory], isConfirmed: Bool)
    /// The figure is this or more.
    case atLeast(Int)
    case none(String)

    init<Unit>(_ cell: Published<Quantity<Unit>>) {
        let scale = 100 / min(100, Unit.stepsPerUnit)
        switch cell {
        case .value(let value): self = .number(value.steps * scale)
        case .atLeast(let bound): self = .atLeast(bound.steps * scale)
        case .below: self = .none("published as a bound only")
        case .unavailable(let absence): self = .none(absence.meaning)
        }
    }

    /// Jobs in hundredths from cells in thousands, summed.
    static func jobs(_ cells: [Published<Thousands>]) -> PublishedValue {
        var sum = 0
        for cell in cells {
            guard let value = cell.value else { return .none(cell.absence?.meaning ?? "not published") }
            sum += value.steps * 10_000
        }
        return .number(sum)
    }
}

/// Every kind of claim.
public enum ClaimCatalog {
    public static let all: [ClaimKind] =
        MedianWage.all + MeanWage.all + PercentileWage.all + [
            Employment.kind, Jobs.base, Jobs.projected, GrowthPercent.kind, GrowthNumber.kind, GrowthPhrase.kind,
            AnnualOpenings.kind,
        ]

    private static let wages: [ClaimKind] = Rung.allCases.flatMap { rung in
        rung == .median ? MedianWage.all : rung == .mean ? MeanWage.all : PercentileWage.of(rung)
    }

    /// The wage of a rung, by the year or by the hour.
    static func wage(_ rung: Rung, hourly: Bool) -> ClaimKind {
        wages[(Rung.allCases.firstIndex(of: rung) ?? 0) * 2 + (hourly ? 1 : 0)]
    }
}
