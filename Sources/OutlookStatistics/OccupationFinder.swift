public import OutlookModel

/// Finds the occupation a person means by a code, a title or a name people use.
public struct OccupationFinder: Sendable {
    /// An occupation that may be meant, with the name that led to it.
    public struct Candidate: Hashable, Sendable {
        public var code: SOCCode
        public var title: String
        /// The lay title that matched, where it was not the official one.
        public var alias: String?
    }

    public enum Answer: Hashable, Sendable {
        case found(Candidate)
        /// Several occupations fit; the likeliest first.
        case ambiguous([Candidate])
        /// None fits; these are spelled most alike.
        case unknown(nearest: [Candidate])
    }

    private struct Entry: Sendable {
        var candidate: Candidate
        var words: [String]
        var level: SOCLevel

        /// Titles before names people use, single occupations before groups.
        var order: Int { (candidate.alias == nil ? 0 : 2) + (level == .detailed ? 0 : 1) }
    }

    private let titles: [Entry]
    private let aliases: [Entry]

    /// - Parameters:
    ///   - occupations: code, title and level of what there is, the preferred first where a title stands twice.
    ///   - aliases: lay titles; those of codes that are not among the occupations are passed over.
    public init(occupations: [(code: SOCCode, title: String, level: SOCLevel)], aliases: [OccupationAlias]) {
        var byCode: [SOCCode: Entry] = [:]
        var order: [SOCCode] = []
        for occupation in occupations where byCode[occupation.code] == nil {
            order.append(occupation.code)
            byCode[occupation.code] = Entry(
                candidate: Candidate(code: occupation.code, title: occupation.title),
                words: Self.words(occupation.title), level: occupation.level)
        }
        titles = order.compactMap { byCode[$0] }
        var seen: Set<String> = []
        self.aliases = aliases.compactMap { alias in
            guard let entry = byCode[alias.occupation], seen.insert("\(alias.occupation) \(alias.name)").inserted else {
                return nil
            }
            var candidate = entry.candidate
            candidate.alias = alias.name
            return Entry(candidate: candidate, words: Self.words(alias.name), level: entry.level)
        }
    }

    /// The occupation a query means.
    public func find(_ query: String) -> Answer {
        if let code = SOCCode(query) {
            if let entry = titles.first(where: { $0.candidate.code == code }) { return .found(entry.candidate) }
            let nearest = titles.sorted {
                abs($0.candidate.code.number - code.number) < abs($1.candidate.code.number - code.number)
            }
            return .unknown(nearest: nearest.prefix(3).map(\.candidate))
        }
        let words = Self.words(query)
        guard !words.isEmpty else { return .unknown(nearest: []) }
        let exact = titles.filter { $0.words == words }
        if let finest = Self.finest(exact) { return .found(finest) }
        let named = Self.distinct(aliases.filter { $0.words == words })
        if named.count == 1 { return .found(named[0]) }
        if named.count > 1 { return .ambiguous(named) }
        let fitting = (titles + aliases).filter { entry in words.allSatisfy { word in entry.words.contains(word) } }
        // A group that is called what its only member is called is no other answer than the member.
        let members = Set(fitting.filter { $0.level == .detailed }.map(\.candidate.title))
        let containing = Self.distinct(
            fitting.filter { $0.level == .detailed || !members.contains($0.candidate.title) }
                .enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element))
        if containing.count == 1 { return .found(containing[0]) }
        // The one single occupation whose own title fits is meant before the groups it belongs to.
        let single = fitting.filter { $0.order == 0 }
        if let only = single.first, single.count == 1,
            fitting.allSatisfy({ $0.level != .detailed || $0.candidate.code == only.candidate.code })
        {
            return .found(only.candidate)
        }
        if containing.count > 1 { return .ambiguous(Array(containing.prefix(20))) }
        return .unknown(nearest: nearest(to: words.joined(separator: " ")))
    }

    /// The entry of the finest level among those of one title, when it is the only one.
    private static func finest(_ entries: [Entry]) -> Candidate? {
        guard let level = entries.map(\.level).max(by: { $0.fineness < $1.fineness }) else { return nil }
        let finest = entries.filter { $0.level == level }
        return finest.count == 1 ? finest[0].candidate : nil
    }

    private static func distinct(_ entries: [Entry]) -> [Candidate] {
        var seen: Set<SOCCode> = []
        return entries.map(\.candidate).filter { seen.insert($0.code).inserted }
    }

    private func nearest(to query: String) -> [Candidate] {
        let ranked = (titles + aliases).map { entry in
            (distance: EditDistance.between(query, entry.words.joined(separator: " ")), entry: entry)
        }
        let sorted = ranked.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
        return Array(Self.distinct(sorted.prefix(60).map(\.element.entry)).prefix(3))
    }

    /// The words of a name in lower case and singular, small words and punctuation left out.
    static func words(_ text: String) -> [String] {
        text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" })
            .map { singular(String($0.filter { $0 != "'" })) }
            .filter { !["and", "or", "the", "of", "a", "an"].contains($0) }
    }

    private static func singular(_ word: String) -> String {
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.count > 4, ["sses", "shes", "ches", "xes"].contains(where: word.hasSuffix) {
            return String(word.dropLast(2))
        }
        if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") {
            return String(word.dropLast())
        }
        return word
    }
}

extension SOCLevel {
    /// The place among the levels, coarsest 0.
    var fineness: Int { SOCLevel.allCases.firstIndex(of: self) ?? 0 }
}
