public import OutlookModel

/// The interval that sampling error leaves around an estimate, from its published relative standard error.
///
/// Bounds are estimate ± z · estimate · RSE / 100, z = 1.645 for 90 percent, the agency's customary level. Relative
/// standard errors are published for employment and for mean wages, never for medians and percentiles, and they count
/// sampling error only.
public struct ConfidenceInterval: Hashable, Sendable {
    public var lower: Double
    public var upper: Double

    /// The 90 percent interval; `nil` where the estimate or its error is not published.
    public init?<Unit>(_ estimate: Published<Quantity<Unit>>, rse: Published<Percent>) {
        guard let estimate = estimate.value, let rse = rse.value else { return nil }
        let margin = 1.645 * estimate.number * rse.number / 100
        lower = estimate.number - margin
        upper = estimate.number + margin
    }
}
