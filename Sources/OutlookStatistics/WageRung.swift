import OutlookModel

/// A percentile of a published ladder, in the unit's steps: a figure, or with a top code no more than that it is
/// higher than every figure.
struct WageRung: Hashable, Sendable {
    /// The percent of workers below, such as 25.
    var percent: Int
    /// The printed wage; `nil` where it is top-coded.
    var steps: Int?

    /// The percents of the published percentiles, lowest first.
    static let percents = [10, 25, 50, 75, 90]

    /// The rungs of a ladder that say something.
    static func rungs<Unit>(of ladder: WageLadder<Unit>) -> [WageRung] {
        zip(percents, ladder.percentiles).compactMap { percent, cell in
            switch cell {
            case .value(let wage): WageRung(percent: percent, steps: wage.steps)
            case .atLeast: WageRung(percent: percent, steps: nil)
            case .below, .unavailable: nil
            }
        }
    }
}
