public import OutlookModel
public import OutlookStatistics

/// The same work in every year and cycle at hand, as far as the classification lets it be followed.
public struct OccupationHistory: Sendable {
    /// The wages of one May, or why they cannot be set beside the others.
    public struct Year: Sendable {
        public var release: Release
        public var wage: WageEstimate?
        /// Where the classification does not lead to this year: what became of the code.
        public var note: String?
        public var sha256: String

        public init(release: Release, wage: WageEstimate?, note: String?, sha256: String) {
            self.release = release
            self.wage = wage
            self.note = note
            self.sha256 = sha256
        }
    }

    /// What one cycle said.
    public struct Cycle: Sendable {
        public var release: Release
        public var issue: ReleaseIssue?
        public var projection: OccupationProjection?
        public var note: String?
        public var sha256: String

        public init(
            release: Release, issue: ReleaseIssue?, projection: OccupationProjection?, note: String?, sha256: String
        ) {
            self.release = release
            self.issue = issue
            self.projection = projection
            self.note = note
            self.sha256 = sha256
        }
    }

    /// The area the wages are of; projections are the nation's.
    public var area: Area
    public var years: [Year]
    public var cycles: [Cycle]
    public var prices: PriceIndex?
    /// Where the price index was printed, as a source line names it.
    public var priceSource: String?

    public init(
        area: Area = .nation, years: [Year], cycles: [Cycle], prices: PriceIndex?, priceSource: String?
    ) {
        self.area = area
        self.years = years
        self.cycles = cycles
        self.prices = prices
        self.priceSource = priceSource
    }
}
