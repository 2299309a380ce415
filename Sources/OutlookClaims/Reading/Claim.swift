import OutlookModel
import OutlookStatistics

/// A statement of a text about an occupation's pay or outlook, with everything the text says of it.
///
/// What a sentence leaves open stands here as readings, the likeliest first: a claim is wrong only if none of them fits.
public struct Claim: Sendable {
    /// The words that can be held against a table.
    enum Wording: Sendable {
        case figure(Figure)
        case phrase(OutlookCategory)

        var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
    }

    /// The time a claim is of.
    struct Time: Sendable {
        enum Span: Hashable, Sendable {
            case none
            case year(Int)
            case cycle(ProjectionCycle)
            /// Only the year a projection ends in.
            case target(Int)
            /// "Over the next decade".
            case decade
        }

        var span = Span.none
        /// Whether the text ties the time to the figure, rather than only standing above it somewhere.
        var isSure = true
        /// Whether the year may be the one of publication.
        var isPublication = false
        /// Whether the year says what somebody did with the figures, and stays when they are replaced.
        var isFixed = false
        /// The bytes of the years' digits, first and last year of a span.
        var digits: [Range<Int>] = []
    }

    var kinds: [ClaimKind]
    /// Whether the text says which kind it is.
    var isKindSure: Bool
    var wording: Wording
    var subjects: [Occupation]
    var isSubjectSure: Bool
    /// Whether a name nobody knows stands nearer than the occupation.
    var isBlurred = false
    /// Whether the figure is the average of all occupations that others are compared with.
    var place: Place
    /// Whether nothing in the sentence names another place or an industry that the figure may be of.
    var isPlaceSure = true
    var time: Time
    var origin: FigureOrigin?
    /// Whether the source is named in the same paragraph, and not only somewhere on the page.
    var isOriginNear = true
    /// Whether the source is named in a sentence before, not in the claim's own.
    var isOriginCarried = false
    /// A change of a decade told as that of a year, or openings of a year told as a decade's.
    var isOtherSpan = false
    /// Whether the verb says that there will be less.
    var isDecline = false
    /// Whether a minus before the figure may be a dash: "Hairdressers -19%".
    var isSignOpen = false
    /// A form that the Bureau does not publish, such as a monthly wage.
    var unpublished: String?
    /// The bytes of the figure or phrase in the page's text.
    var extent: Range<Int>
    /// The bytes of the sentence, or of the table's cell, in the page's text.
    var sentence: Range<Int>
    /// Whether the claim stands in a table's cell.
    var isCell = false
    /// Whether the text has the marks of the Bureau's own sentences: a named May, a decade, a tenth.
    var isBureauForm: Bool
}
