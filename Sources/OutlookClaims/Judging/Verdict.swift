public import OutlookModel

/// What became of a claim when it was held against the tables.
public enum Verdict: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Right, and still the newest figure.
    case correct
    /// Right for its time; a newer figure has been published.
    case outdated
    /// Not what was published for what it is said to be.
    case wrong
    /// Not to be decided here, with the reason.
    case uncheckable

    /// Ordered by how much they ask for attention: a wrong claim most.
    public static func < (left: Self, right: Self) -> Bool {
        let order: [Verdict] = [.correct, .uncheckable, .outdated, .wrong]
        return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
    }
}

/// A claim, judged: the article's words, what was published, what it is instead, and the newest figure.
public struct Judgement: Sendable {
    public var verdict: Verdict
    /// The words of the claim as the page has them.
    public var text: String
    /// The kind of the claim, such as `annual-median`.
    public var kind: String
    public var kindName: String
    public var unit: String
    public var code: SOCCode?
    public var title: String
    /// The figure as plain decimal text, or the words for growth.
    public var figure: String
    /// The period of the claim, `May 2018` or `2016–26`; nothing where the text has none and none was found.
    public var period: String?
    /// The newest published figure for the claim, as people write it.
    public var right: String?
    /// The period of the newest figure.
    public var rightPeriod: String?
    /// Where the figure that decides was printed.
    public var source: FigureSource?
    public var why: String
    /// The sentence as it should read now.
    public var sentence: String?
    /// Why the claim was not rewritten, where it is no longer right.
    public var left: String?
    /// What was tried, in order.
    public var trail: [String]
    /// Whether the claim is of the Bureau's figures for the nation.
    var isNational = true
    /// Whether the claim is about the outlook, not about pay.
    var isOutlook = false
    /// The bytes of the claim in the page's text.
    var extent: Range<Int>
    var sentenceExtent: Range<Int>
    /// What to write in the place of the claim and its years; nothing when the words do not allow it.
    var edits: [Edit]
    /// The places of the years the claim depends on, whether or not they can be changed.
    var years: [Range<Int>]
    /// Whether nothing is left to be read of the claim once it is rewritten: growth that became "to decline".
    var vanishes = false
    /// What the claim told of before, where it is rewritten to something else.
    var turned: Turn?
    /// The word that says whether there will be more or fewer, where the claim has one.
    var bearer: Range<Int>?
    /// The figure the claim was found to be, or should have been, and the newest.
    var facts: Facts?

    /// Whether the claim is a national figure that is not right and will not be rewritten.
    var stays: Bool { edits.isEmpty && verdict != .correct && isNational }

    /// Gives up rewriting the claim.
    mutating func leave(_ reason: String) {
        guard !edits.isEmpty else { return }
        edits = []
        vanishes = false
        turned = nil
        left = reason
    }

    /// A published figure and the newest one that continues it; one object, since judgements are often copied.
    final class Facts: Sendable {
        let old: Fact
        let newest: Fact

        init(old: Fact, newest: Fact) {
            self.old = old
            self.newest = newest
        }
    }

    /// What a claim told of before its direction was changed.
    enum Turn: Hashable, Sendable {
        case fromGrowth, fromDecline
    }

    /// New words for a range of the page's text.
    struct Edit: Hashable, Sendable {
        var range: Range<Int>
        var text: String
        /// Whether the range is a year, which may date other claims too.
        var isYear = false
    }
}
