public import OutlookModel

/// The whole percents at which each edition of the handbook changes its words, and whether that bound was found in a
/// source.
///
/// No formula from the growth of all occupations reproduces these tables; every edition printed its own. Sources: the
/// handbook's page "Occupational information included in the OOH" of each edition where a copy was found, the growth
/// of hundreds of its pages otherwise (2019-29, 2024-34: no exception). A bound that was only remembered is marked, and
/// stays marked wherever its words are printed.
public struct OutlookThresholds: Sendable {
    /// The words for a whole percent, with the mark of their bound.
    public struct Phrase: Hashable, Sendable {
        public var category: OutlookCategory
        /// Whether the bound that leads to these words was found in a source.
        public var isConfirmed: Bool
    }

    /// Lower bounds of the first five categories; what lies below the last is a decline.
    private let bounds: [(category: OutlookCategory, from: Int)]
    private let confirmed: Set<OutlookCategory>

    private init(_ bounds: [Int], confirmed: Set<OutlookCategory>) {
        self.bounds = Array(zip(OutlookCategory.allCases, bounds)).map { (category: $0.0, from: $0.1) }
        self.confirmed = confirmed
    }

    /// Whether the bound that leads to a category's words was found in a source.
    public func isConfirmed(_ category: OutlookCategory) -> Bool { confirmed.contains(category) }

    /// The words for a whole percent.
    public func phrase(for percent: Int) -> Phrase {
        let category = bounds.first { percent >= $0.from }?.category ?? .decline
        return Phrase(category: category, isConfirmed: confirmed.contains(category))
    }

    /// The words for a projection's change: `nil` where the possible whole percents have different ones.
    public func phrase(for percent: WholePercent) -> Phrase? {
        let phrases = percent.candidates.map(phrase(for:))
        guard let first = phrases.first, phrases.allSatisfy({ $0.category == first.category }) else { return nil }
        return Phrase(category: first.category, isConfirmed: phrases.allSatisfy(\.isConfirmed))
    }

    /// The bounds an edition used; `nil` for an edition whose bounds nobody here knows.
    public static func thresholds(for cycle: ProjectionCycle) -> OutlookThresholds? {
        table[cycle.description]
    }

    private static let all = Set(OutlookCategory.allCases)

    /// Per cycle: much faster, faster, about as fast, slower, little or no change, each from this whole percent up.
    private static let table: [String: OutlookThresholds] = [
        "2008-18": OutlookThresholds([20, 14, 7, 3, -2], confirmed: all),
        "2010-20": OutlookThresholds([29, 20, 10, 3, -2], confirmed: []),
        "2012-22": OutlookThresholds([22, 15, 8, 3, -2], confirmed: [.muchFaster, .asFast]),
        "2014-24": OutlookThresholds([14, 9, 5, 2, -1], confirmed: []),
        "2016-26": OutlookThresholds([15, 10, 5, 2, -1], confirmed: []),
        "2018-28": OutlookThresholds([11, 7, 4, 2, -1], confirmed: []),
        "2019-29": OutlookThresholds([8, 5, 3, 1, 0], confirmed: all),
        "2020-30": OutlookThresholds([16, 11, 6, 1, 0], confirmed: []),
        "2021-31": OutlookThresholds([11, 8, 4, 1, 0], confirmed: []),
        "2022-32": OutlookThresholds([9, 5, 2, 1, 0], confirmed: [.faster]),
        "2023-33": OutlookThresholds([9, 6, 3, 1, 0], confirmed: []),
        "2024-34": OutlookThresholds([7, 5, 3, 1, 0], confirmed: all),
    ]
}
