public import OutlookModel

/// Work that a text speaks of, with its codes in every edition of the classification in which it can be found.
public struct Occupation: Hashable, Sendable {
    /// How surely the words in the text mean this work.
    public enum Trust: Int, Hashable, Comparable, Sendable {
        /// A lay title of the projections' search page: likely, not certain.
        case alias
        /// The title itself, a part of it, or a short name everybody uses.
        case title

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The official title, or the name of the group, in lower case but for names.
    public var title: String
    /// The codes in each edition: several where the name covers several rows, which may be summed but have no median.
    public var codes: [SOCEdition: [SOCCode]]
    public var trust: Trust
    /// Other work the same name may mean, such as a broad group of some editions, by its place among the occupations.
    var twins: [Int] = []

    /// Whether every code is one of a detailed occupation, and there is one only.
    var isDetailed: Bool { codes.values.allSatisfy { $0.count == 1 && $0[0].description.last != "0" } }

    /// Whether two names mean the same work.
    func isSame(as other: Occupation) -> Bool { codes == other.codes }

    /// All occupations together, the comparison of every growth sentence.
    static let all = Occupation(
        title: "all occupations",
        codes: Dictionary(uniqueKeysWithValues: SOCEdition.allCases.map { ($0, [.allOccupations]) }), trust: .title)
}
