import OutlookDocument
import OutlookModel
import OutlookStatistics

/// A location quotient or jobs per 1,000 as a cell: the published figure, or where there is none the computed one,
/// which says so and gives the bounds that the rounding of its inputs leaves.
enum ConcentrationCell {
    static func cell<Unit>(
        _ published: Published<Quantity<Unit>>, bounds: ClosedRange<Double>?, decimals: Int
    ) -> DocumentCell {
        var cell = Statistic.Value(published).cell
        if let value = published.value {
            if let bounds, !LocationQuotientBounds.contains(bounds, value) {
                cell.note = "published; its inputs give " + text(bounds, decimals)
            }
            return cell
        }
        guard let bounds, case .unavailable(.notPublished) = published else { return cell }
        let middle = (bounds.lowerBound + bounds.upperBound) / 2
        guard case .number(let plain) = Statistic.Value(rounding: middle, decimals: decimals, otherwise: "") else {
            return cell
        }
        guard bounds.lowerBound < bounds.upperBound else { return DocumentCell(.number(plain), note: "computed") }
        return DocumentCell(
            .number(plain), note: "computed; the rounding of its inputs leaves " + text(bounds, decimals))
    }

    /// The bounds, each rounded outward.
    private static func text(_ bounds: ClosedRange<Double>, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        func plain(_ scaled: Double) -> String {
            abs(scaled) < 1e15 ? DecimalText.text(steps: Int(scaled), decimals: decimals, printed: decimals) : "more"
        }
        let low = plain((bounds.lowerBound * scale).rounded(.down))
        return low + " to " + plain((bounds.upperBound * scale).rounded(.up))
    }
}
