/// Why a cell holds no figure. Each has the token the agency prints and what it means.
public enum Absence: String, Hashable, Sendable, CaseIterable {
    /// `*` on a wage: the estimate was not released.
    case wageNotReleased
    /// `**` on employment and what derives from it: the estimate was not released.
    case employmentNotReleased
    /// `*` in the hourly ladder of an occupation whose workers are paid by the year.
    case annualWagesOnly
    /// `*` in the annual ladder of an occupation whose workers are paid by the hour.
    case hourlyWagesOnly
    /// `—` in the projections: data are unavailable for this value.
    case notAvailable
    /// The publication has no such column, or leaves it blank here.
    case notPublished

    /// The token the agency prints in the cell.
    public var marker: String {
        switch self {
        case .wageNotReleased, .annualWagesOnly, .hourlyWagesOnly: "*"
        case .employmentNotReleased: "**"
        case .notAvailable: "—"
        case .notPublished: ""
        }
    }

    /// What the token means, in the agency's sense.
    public var meaning: String {
        switch self {
        case .wageNotReleased: "wage estimate not released"
        case .employmentNotReleased: "employment estimate not released"
        case .annualWagesOnly: "paid by the year: no hourly wage is published"
        case .hourlyWagesOnly: "paid by the hour: no annual wage is published"
        case .notAvailable: "not available"
        case .notPublished: "not published in this table"
        }
    }
}
