/// The decade a set of projections spans, such as 2016-26.
public struct ProjectionCycle: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var baseYear: Int
    public var targetYear: Int

    public init(baseYear: Int, targetYear: Int) {
        self.baseYear = baseYear
        self.targetYear = targetYear
    }

    /// Reads `2016-26` or `2016-2026`, with a hyphen or an en dash; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
        guard parts.count == 2, parts[0].utf8.count == 4, let base = Int(parts[0]), base > 0, let end = Int(parts[1])
        else { return nil }
        switch parts[1].utf8.count {
        case 4: self.init(baseYear: base, targetYear: end)
        case 2:
            let sameCentury = base / 100 * 100 + end
            self.init(baseYear: base, targetYear: sameCentury > base ? sameCentury : sameCentury + 100)
        default: return nil
        }
        guard targetYear > baseYear else { return nil }
    }

    /// The number of years from base to target.
    public var years: Int { targetYear - baseYear }

    /// The cycle as headings print it, with an en dash.
    public var title: String { "\(baseYear)–\(description.suffix(2))" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.baseYear, left.targetYear) < (right.baseYear, right.targetYear)
    }

    public var description: String {
        let end = targetYear % 100
        return "\(baseYear)-\(end < 10 ? "0" : "")\(end)"
    }
}
