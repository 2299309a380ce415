public import OutlookModel

/// Whether two published estimates differ by more than their sampling errors explain, at the 90 percent level.
///
/// z = |a - b| / √(SE(a)² + SE(b)²), SE = estimate · RSE / 100, compared with 1.645, the agency's customary level.
/// The estimates are taken as independent, because no covariances are published. A relative standard error printed as
/// 0.0 means less than 0.05 and is taken as 0.05. Errors are published for employment and mean wages only.
public enum SignificanceTest: Hashable, Sendable {
    case significant(z: Double)
    case notSignificant(z: Double)
    /// A figure or its error is not published.
    case untested(String)

    /// The critical value of the 90 percent level.
    public static let criticalValue = 1.645

    public init<Unit>(
        _ first: Published<Quantity<Unit>>, rse firstRSE: Published<Percent>, _ second: Published<Quantity<Unit>>,
        rse secondRSE: Published<Percent>
    ) {
        guard let a = first.value, let b = second.value else {
            self = .untested("a figure is not published")
            return
        }
        guard let one = Self.standardError(first, rse: firstRSE), let other = Self.standardError(second, rse: secondRSE)
        else {
            self = .untested("no error published")
            return
        }
        let error = (one * one + other * other).squareRoot()
        let distance = abs(a.number - b.number)
        guard error > 0 else {
            self = distance > 0 ? .significant(z: .infinity) : .notSignificant(z: 0)
            return
        }
        let z = distance / error
        self = z > Self.criticalValue ? .significant(z: z) : .notSignificant(z: z)
    }

    /// The standard error in the estimate's own unit; `nil` where the estimate or its error is no figure.
    public static func standardError<Unit>(_ estimate: Published<Quantity<Unit>>, rse: Published<Percent>) -> Double? {
        guard let estimate = estimate.value, let rse = rse.value, rse.steps >= 0 else { return nil }
        return abs(estimate.number) * max(rse.number, 0.05) / 100
    }

    /// The verdict as tables print it.
    public var verdict: String {
        switch self {
        case .significant: "significant"
        case .notSignificant: "not significant"
        case .untested(let reason): reason
        }
    }
}
