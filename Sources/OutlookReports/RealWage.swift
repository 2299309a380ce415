import OutlookDocument
import OutlookModel
import OutlookStatistics

/// A wage in the dollars of another month, as a cell: nothing is computed from a bound or a marker.
enum RealWage {
    static func cell<Unit>(
        _ wage: Published<Quantity<Unit>>, from source: ReferencePeriod, to target: ReferencePeriod,
        prices: PriceIndex?
    ) -> DocumentCell {
        switch wage {
        case .value:
            guard let real = prices?.real(wage, from: source, to: target) else {
                return .missing("–", note: "no price index for \(source.title)")
            }
            return Statistic.Value(real).cell
        case .atLeast, .below: return .missing("–", note: "not computed from a bound")
        case .unavailable: return Statistic.Value(wage).cell
        }
    }
}
