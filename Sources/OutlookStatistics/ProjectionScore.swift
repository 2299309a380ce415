public import OutlookModel

/// One cycle's projections set against what came: the base-year employment of a later cycle, all jobs counted alike.
///
/// Only occupations that mean the same in both cycles are set side by side: the same code, or a one-to-one link. The
/// wage survey is never used, because it leaves out the self-employed. Where the later base year comes before the
/// target year the cycle is still running, and the projection for that year is our own interpolation at a constant
/// yearly rate.
public struct ProjectionScore: Sendable {
    /// One occupation's projection and what came of it, in thousands of jobs.
    public struct Outcome: Hashable, Sendable {
        public var code: SOCCode
        public var laterCode: SOCCode
        public var title: String
        public var base: Thousands
        /// The employment projected for the year looked at; for a running cycle interpolated.
        public var expected: Double
        /// The percent change expected until that year.
        public var expectedPercent: Double
        public var actual: Thousands

        /// The percent change that came.
        public var actualPercent: Double { (actual.number / base.number - 1) * 100 }
        /// How far the expected level was off, in percent of the actual one.
        public var absoluteError: Double { Self.error(expected, actual) }
        /// How far a guess of no change was off.
        public var noChangeError: Double { Self.error(base.number, actual) }
        /// Whether growth or decline was foretold; `nil` where either was none.
        public var isDirectionRight: Bool? {
            if expectedPercent == 0 || actual == base { return nil }
            return (expectedPercent > 0) == (actual > base)
        }

        /// How far a guess that every occupation grows like the projected total was off.
        public func totalGrowthError(percent: Double) -> Double {
            Self.error(base.number * (1 + percent / 100), actual)
        }

        private static func error(_ level: Double, _ actual: Thousands) -> Double {
            abs(level - actual.number) / actual.number * 100
        }
    }

    public let cycle: ProjectionCycle
    /// The cycle whose base year shows what came.
    public let laterCycle: ProjectionCycle
    /// All occupations together.
    public let total: Outcome?
    /// Single occupations that can be set side by side, by code.
    public let outcomes: [Outcome]
    /// How many single occupations the cycle projects, and how many of their jobs, in thousands.
    public let projected: (count: Int, base: Double)

    /// Whether the year looked at lies before the cycle's target year.
    public var isRunning: Bool { laterCycle.baseYear < cycle.targetYear }
    /// The share of the cycle's single occupations that could be set side by side.
    public var coverage: Double { projected.count > 0 ? Double(outcomes.count) / Double(projected.count) * 100 : 0 }
    /// The share of their base-year jobs.
    public var jobCoverage: Double {
        projected.base > 0 ? outcomes.reduce(0) { $0 + $1.base.number } / projected.base * 100 : 0
    }

    /// - Returns: `nil` where a table has no cycle, or the later one does not begin within the earlier one.
    public init?(of table: DataTable, against later: DataTable, links: CodeLinks) {
        guard let cycle = table.release.cycle, let laterCycle = later.release.cycle,
            laterCycle.baseYear > cycle.baseYear, laterCycle.baseYear <= cycle.targetYear,
            let edition = table.release.socEdition, let laterEdition = later.release.socEdition
        else { return nil }
        self.cycle = cycle
        self.laterCycle = laterCycle
        let share = Double(laterCycle.baseYear - cycle.baseYear) / Double(cycle.years)
        let laterRows = later.projectionRows
        let actual = Dictionary(laterRows.map { ($0.occupation, $0) }, uniquingKeysWith: { first, _ in first })
        let laterItems = Set(ProjectionLineItems.rows(of: laterRows).map(\.occupation))
        func outcome(_ row: OccupationProjection, as code: SOCCode) -> Outcome? {
            guard let base = row.base.value, let target = row.target.value, let percent = row.percentChange.value,
                let later = actual[code]?.base.value, base.steps > 0, later.steps > 0, target.steps >= 0
            else { return nil }
            let rate = InterpolatedLevel.level(base: base.number, target: target.number, share: share)
            return Outcome(
                code: row.occupation, laterCode: code, title: row.title, base: base,
                expected: share == 1 ? target.number : rate,
                expectedPercent: share == 1 ? percent.number : (rate / base.number - 1) * 100, actual: later)
        }
        let items = ProjectionLineItems.rows(of: table.projectionRows)
        outcomes = items.compactMap { row in
            guard let code = links.equivalent(of: row.occupation, in: edition, as: laterEdition),
                laterItems.contains(code)
            else { return nil }
            return outcome(row, as: code)
        }.sorted { $0.code < $1.code }
        total = table.projectionRows.first { $0.occupation == .allOccupations }.flatMap {
            outcome($0, as: .allOccupations)
        }
        projected = (items.count, items.reduce(0) { $0 + ($1.base.value?.number ?? 0) })
    }
}
