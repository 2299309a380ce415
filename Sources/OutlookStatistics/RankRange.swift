public import OutlookModel

/// The places an estimate may hold in an order, largest first: one where the figures decide it, several where their
/// errors do not.
///
/// The first place is 1 + the number of others surely larger, the last the number of all less those surely smaller.
/// By published errors, "surely" means significantly at the 90 percent level; without published errors, as printed.
public struct RankRange: Hashable, Sendable {
    public var first: Int
    public var last: Int
    /// How many stand in the order.
    public var count: Int

    /// One of those to be ranked: its figure, and its error where one is published.
    public struct Entry<Unit: UnitOfMeasure>: Hashable, Sendable {
        public var figure: Published<Quantity<Unit>>
        public var rse: Published<Percent>

        public init(_ figure: Published<Quantity<Unit>>, rse: Published<Percent> = .unavailable(.notPublished)) {
            self.figure = figure
            self.rse = rse
        }
    }

    /// The places of one entry among all, itself included; `nil` where it has no figure. A top-coded entry stands above
    /// every figure, for that is what the code says; entries without figure and bound are left out of the count.
    ///
    /// - Parameter byErrors: whether errors are published for figures of this kind; where they are, an entry without
    ///   one leaves the order against it open.
    public init?<Unit>(of entry: Entry<Unit>, among all: [Entry<Unit>], byErrors: Bool) {
        guard entry.figure.value != nil else { return nil }
        var larger = 0
        var smaller = 0
        count = 0
        for other in all {
            switch other.figure {
            case .unavailable, .below: continue
            case .atLeast:
                count += 1
                larger += 1
            case .value(let value):
                count += 1
                guard let own = entry.figure.value, value != own else { continue }
                if byErrors {
                    guard
                        case .significant = SignificanceTest(entry.figure, rse: entry.rse, other.figure, rse: other.rse)
                    else { continue }
                }
                if value > own { larger += 1 } else { smaller += 1 }
            }
        }
        first = 1 + larger
        last = max(1 + larger, count - smaller)
    }

    /// `3 of 51`, or `3 to 9 of 51` where the errors leave it open.
    public var text: String { (first == last ? "\(first)" : "\(first) to \(last)") + " of \(count)" }
}
