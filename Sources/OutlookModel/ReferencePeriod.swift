/// The month figures refer to, printed `2018-05` for machines and `May 2018` for people.
public struct ReferencePeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var year: Int
    /// The month, 1 to 12, or 0 where only the year is known.
    public var month: Int

    public init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// May of a year, the month the occupational wage survey refers to.
    public static func may(_ year: Int) -> ReferencePeriod { ReferencePeriod(year: year, month: 5) }

    /// Reads `2018-05`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month), year > 0
        else { return nil }
        self.init(year: year, month: month)
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The period as prose names it.
    public var title: String {
        (1...12).contains(month) ? "\(Self.monthNames[month - 1]) \(year)" : "\(year)"
    }

    public static func < (left: Self, right: Self) -> Bool { (left.year, left.month) < (right.year, right.month) }

    public var description: String { month == 0 ? "\(year)" : "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
