public import OutlookModel
import OutlookStatistics

/// What a trend is made of: one occupation in the years at hand, in the dollars of a month.
public struct Trend: Sendable {
    public var code: SOCCode
    public var title: String
    /// The newest year whose tables have the code, and its classification.
    public var home: Release
    public var history: OccupationHistory
    /// The month whose dollars real wages are in; `nil` where no price index is at hand.
    public var dollars: ReferencePeriod?
    /// What the code was before and became after.
    public var lineage: [CodeLink]

    public init(
        code: SOCCode, title: String, home: Release, history: OccupationHistory, dollars: ReferencePeriod?,
        lineage: [CodeLink]
    ) {
        self.code = code
        self.title = title
        self.home = home
        self.history = history
        self.dollars = dollars
        self.lineage = lineage
    }

    /// Whether wages are shown by the hour: no year has an annual wage.
    var isHourly: Bool {
        let wages = history.years.compactMap(\.wage)
        return !wages.isEmpty && wages.allSatisfy { $0.basis == .hourly }
    }
}
