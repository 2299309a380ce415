import OutlookStatistics

/// The handbook's words for a newest change in the place of older ones, with the author's ending ("than the average").
///
/// A decline and no change have no "than the average": what is left over goes with its comma, and the verb before the
/// words says what there is to say.
struct PhraseChange {
    /// Edits, and whether a claim is left to be read afterwards.
    struct Outcome {
        var edits: [Judgement.Edit]
        var vanishes = false
    }

    private let page: Page
    private let claim: Claim
    private let old: OutlookCategory
    private let words: SentenceWords
    private let own: Range<Int>
    private let text: String

    init(page: Page, claim: Claim, old: OutlookCategory) {
        self.page = page
        self.claim = claim
        self.old = old
        words = SentenceWords(page, claim.sentence)
        own = words.places(in: claim.extent)
        text = String(decoding: page.text[claim.extent], as: UTF8.self)
    }

    /// What to write for a category; `nil` where the words around do not allow it.
    func outcome(_ category: OutlookCategory) -> Outcome? {
        if category == old { return Outcome(edits: [Judgement.Edit(range: claim.extent, text: text)]) }
        guard !own.isEmpty, !isQualified else { return nil }
        if old == .littleChange { return started(category) }
        switch category {
        case .decline, .littleChange: return ended(category)
        default:
            guard let tail else { return nil }
            let start = isLabelled && tail == "average" ? Self.label(of: category) : Self.start(of: category)
            return Outcome(edits: [Judgement.Edit(range: claim.extent, text: cased(start + " " + tail))])
        }
    }

    /// Words for growth in the place of "little or no change".
    private func started(_ category: OutlookCategory) -> Outcome? {
        if isLabelled {
            let label = Self.label(of: category) + (category == .decline ? "" : " average")
            return Outcome(
                edits: [Judgement.Edit(range: claim.extent, text: cased(label))], vanishes: category == .decline)
        }
        guard let grow = Self.unchanging[words.text(own.lowerBound - 1)] else { return nil }
        let verb = words.words[own.lowerBound - 1].range
        guard category == .decline else {
            return Outcome(edits: [
                Judgement.Edit(range: verb, text: grow),
                Judgement.Edit(range: claim.extent, text: Self.start(of: category) + " the average"),
            ])
        }
        guard let decline = DirectionWord.all(grow).first?.mirror else { return nil }
        return Outcome(
            edits: [
                Judgement.Edit(range: verb, text: decline),
                Judgement.Edit(range: verb.upperBound..<claim.extent.upperBound, text: ""),
            ], vanishes: true)
    }

    /// No words for growth any more: "Decline" in a label, nothing after a figure, another verb before them.
    private func ended(_ category: OutlookCategory) -> Outcome? {
        let end = own.upperBound + words.longest(of: Self.totals, at: own.upperBound)
        let stop = words.words[end - 1].range.upperBound
        if isLabelled {
            let range = claim.extent.lowerBound..<stop
            return Outcome(
                edits: [Judgement.Edit(range: range, text: cased(Self.label(of: category)))],
                vanishes: category == .decline)
        }
        guard end == words.words.count || [".", ",", ";", "!"].contains(words.text(end)) || startsSpan(end) else {
            return nil
        }
        let lead = words.longest(of: Self.leads, before: own.lowerBound)
        if lead > 0 {
            let first = own.lowerBound - lead
            let start = first > 0 ? words.words[first - 1].range.upperBound : claim.sentence.lowerBound
            return Outcome(edits: [Judgement.Edit(range: start..<stop, text: "")], vanishes: true)
        }
        guard let verb = DirectionWord.all(words.text(own.lowerBound - 1)).first(where: \.isVerb), verb.isUp,
            let unchanging = verb.unchanging
        else { return nil }
        let place = words.words[own.lowerBound - 1].range
        if category == .littleChange {
            return Outcome(edits: [
                Judgement.Edit(range: place, text: unchanging),
                Judgement.Edit(range: claim.extent.lowerBound..<stop, text: "little or no change"),
            ])
        }
        return Outcome(
            edits: [
                Judgement.Edit(range: place, text: verb.mirror),
                Judgement.Edit(range: place.upperBound..<stop, text: ""),
            ], vanishes: true)
    }

    /// "From 2018 to 2028", "over the decade", "by 2028" after the words.
    private func startsSpan(_ place: Int) -> Bool {
        ["from", "between", "over", "by", "through", "during", "in"].contains(words.text(place))
    }

    /// Whether the words stand alone: in brackets, after a colon, in a cell.
    private var isLabelled: Bool {
        let before = words.text(own.lowerBound - 1)
        return claim.isCell || own.lowerBound == 0 || before == "(" || before == ":" || before == "|"
    }

    /// Whether a word before the phrase shades it, as in "slightly slower than average".
    private var isQualified: Bool {
        own.lowerBound > 0 && Self.shades.contains(words.text(own.lowerBound - 1))
    }

    private func cased(_ now: String) -> String {
        text.first?.isUppercase ?? false ? now.prefix(1).uppercased() + now.dropFirst() : now
    }

    /// The average as the author names it.
    private var tail: String? {
        let words = text.lowercased()
        for average in [
            "the national average", "national average", "the average rate", "the average", "an average", "average",
        ]
        where words.hasSuffix(" " + average) {
            return average
        }
        return nil
    }

    private static func start(of category: OutlookCategory) -> String {
        switch category {
        case .muchFaster: "much faster than"
        case .faster: "faster than"
        case .asFast: "about as fast as"
        case .slower: "slower than"
        case .littleChange, .decline: category.rawValue
        }
    }

    /// The words of the handbook's quick facts, which do without "about".
    private static func label(of category: OutlookCategory) -> String {
        category == .asFast ? "as fast as" : start(of: category)
    }

    private static let unchanging = [
        "show": "grow", "shows": "grows", "showing": "growing", "see": "grow", "sees": "grows", "seeing": "growing",
        "experience": "grow", "have": "grow",
    ]
    private static let totals = [
        "for all occupations", "for all jobs", "of all occupations", "for all professions", "for all careers",
        "for all other occupations", "for all workers", "of all jobs", "for all u.s occupations",
        "for other occupations",
        "for other jobs", "for other professions", "rate for all occupations", "rate of all occupations",
    ].map { $0.split(separator: " ").map(String.init) }
    private static let leads = [
        [","], [",", "which", "is"], [",", "a", "rate"], [",", "a", "rate", "that", "is"], ["M"], ["-"],
        [",", "or"], [",", "that", "is"], ["which", "is"], ["M", "which", "is"],
    ]
    private static let shades: Set<String> = [
        "slightly", "little", "bit", "somewhat", "even", "far", "just", "barely", "significantly", "considerably",
        "only", "still", "notably", "substantially", "marginally", "moderately", "not",
    ]
}
