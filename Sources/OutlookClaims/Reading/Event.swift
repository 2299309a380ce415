import OutlookModel
import OutlookStatistics

/// Something in a sentence that matters to claims, with the tokens it stands at.
struct Event: Sendable {
    enum Kind: Sendable {
        case figure(Figure)
        case occupation(Int)
        case cue(Cue)
        case year(YearMention)
        case period(PeriodMention)
        case place(Place)
        case source(FigureOrigin)
        /// Another country.
        case abroad
    }

    var kind: Kind
    var start: Int
    var end: Int
}

/// A year in a text that may be the year of a figure.
struct YearMention: Hashable, Sendable {
    var year: Int
    /// Whether the text says May, the month of the survey.
    var isMay = false
    /// A publication date or a citation: the figures may be a year older.
    var isPublication = false
    /// The bytes of the year's digits; empty where they are part of a day's date, which is never rewritten.
    var digits: Range<Int>

    var written: [Range<Int>] { digits.isEmpty ? [] : [digits] }
}

/// A projection's span in a text.
struct PeriodMention: Hashable, Sendable {
    /// The first year; `nil` when only the end is named ("by 2026").
    var base: Int?
    var target: Int
    var baseDigits: Range<Int>?
    var targetDigits: Range<Int>

    var cycle: ProjectionCycle? { base.map { ProjectionCycle(baseYear: $0, targetYear: target) } }
}

/// Where a figure is said to come from.
public enum FigureOrigin: Hashable, Sendable {
    /// The Bureau, its handbook, its survey, or the Department of Labor.
    case bureau
    /// Somebody else, whose figures are never judged.
    case other(String)
}

/// A part of the country or economy a figure is said to be of.
public enum Place: Hashable, Sendable {
    case nation
    /// A state or territory by its FIPS code.
    case state(code: String, name: String)
    case metropolitan(String)
    case industry(String)

    public var title: String {
        switch self {
        case .nation: "the United States"
        case .state(_, let name): name
        case .metropolitan(let name), .industry(let name): name
        }
    }
}

/// What a phrase of the book stands for.
enum Meaning: Sendable {
    case occupation(Int)
    /// The field of an occupation, which may stand for its workers.
    case field(Int)
    /// A group of occupations by its name in capitals: "Business and Financial Operations".
    case group(Int)
    case cue(Cue)
    /// The beginning of the handbook's words, which a figure may part from "average".
    case growthStem(OutlookCategory)
    case place(Place)
    case source(FigureOrigin)
    case abroad
}
