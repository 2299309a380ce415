/// Words that tell a reader the same, as the sentences they stand in need them.
///
/// A list is a case and its words; `ReaderBook.isIn` tells whether a word of a text is on it.
enum WordList: Int, CaseIterable {
    /// Words that tie a figure to the name after it.
    case links
    /// Words before a place that a figure is of.
    case prepositions
    /// Words before a name that is not what the sentence is about.
    case objects
    /// Words that begin a sentence after a dot that may belong to an abbreviation.
    case starts
    /// Words that may stand between a figure and the words that say what it is.
    case ties
    /// Words after a figure that make it a difference.
    case comparatives
    /// Words between a part and its whole.
    case ofWords
    /// Words between a measure and the name it is of.
    case nameLinks
    /// Words that compare one growth with another: "twice the rate of all occupations".
    case multiples
    /// Words that stand for one of the names before.
    case backward
    /// Words after the name of a field that make it mean its workers.
    case fieldFollowers
    /// Words before "of" or "in" and the name of a field.
    case fieldLeaders
    /// Words that begin another clause.
    case clauseBreaks
    /// Words that may begin growth told in words.
    case fractions
    /// Words for a decade that lies ahead.
    case coming
    /// Units after a number that is no year.
    case units
    /// Words after "workers" that say where they work.
    case workVerbs
    /// Verbs of a sentence that are not of pay or growth.
    case being
    /// Words between "according to" and a name.
    case articles
    /// Words for how many of some workers are meant.
    case quantities
    /// Words for a job that a name may follow between commas.
    case positions
    /// Words that begin a clause between commas, and no name.
    case clauseStarts
    /// Fields that stand before "occupations" in the names of groups.
    case groupFields
    /// Words that may stand between "between" and the first of two years.
    case spanWords
    /// Verbs by which somebody gives a figure: "predicts", "found".
    case sourceVerbs
    /// Small words inside names.
    case connectors
    /// Words before a name that is only compared with.
    case contrasts
    /// Names of workers that are common words too.
    case commonWords
    /// Words before the name of a job that make it a narrower one.
    case narrowing
    /// Words before names that are left out.
    case exclusions

    /// The words, in any number.
    var words: [String] {
        switch self {
        case .links: ["for", "among", "of", "in", "to", "the", "all", "at", "were", "are"]
        case .prepositions: ["in", "across", "throughout", "for", "within", "of", "from", "by"]
        case .objects:
            [
                "with", "under", "like", "help", "helping", "assist", "assisting", "alongside", "become", "becoming",
                "from", "than", "by", "supervised", "supervising", "to", "unlike", "other", "supporting", "support",
                "include", "including", "versus", "or", "excludes", "exclude", "excluding", "except",
            ]
        case .starts:
            [
                "the", "they", "these", "this", "in", "however", "a", "according", "employment", "on", "for", "from",
                "as", "that", "their", "some", "most", "about", "with", "by", "those",
            ]
        case .ties:
            [
                "for", "at", "in", "the", "of", "a", "an", "among", "as", "is", "was", "per", "hour", "year", "hourly",
                "annually", "annual", "were", "by", "those", "being", "yearly", "each", "mark", "level",
            ]
        case .comparatives: ["more", "less", "higher", "lower", "fewer", "above", "below"]
        case .ofWords: ["of", "in"]
        case .nameLinks: ["of", "for"]
        case .multiples: ["twice", "double", "triple", "times"]
        case .backward: ["latter", "former"]
        case .fieldFollowers: FieldNames.followers
        case .fieldLeaders: FieldNames.leaders
        case .clauseBreaks: ["although", "while", "whereas", "but", "though"]
        case .fractions: ["double", "triple", "by"]
        case .coming: ["next", "coming", "upcoming"]
        case .units: ["hours", "hrs", "miles"]
        case .workVerbs: ["who", "working", "employed"]
        case .being: ["is", "are", "was", "were", "has", "have"]
        case .articles: ["the", "a", "an", "new", "recent", "latest"]
        case .quantities: ["many", "most", "some", "all"]
        case .positions: ["position", "job", "occupation", "role", "career", "profession", "spot"]
        case .clauseStarts:
            [
                "which", "who", "that", "with", "in", "according", "on", "as", "at", "for", "and", "but", "where",
                "based", "however", "from", "by", "the", "they", "it", "there",
            ]
        case .groupFields:
            [
                "math", "tech", "technology", "stem", "science", "engineering", "medical", "health", "office", "sales",
                "education", "construction", "art", "creative", "service", "care", "transportation", "support",
                "technical", "related",
            ]
        case .spanWords: ["the", "years", "of"]
        case .sourceVerbs:
            [
                "report", "say", "said", "found", "find", "predict", "project", "estimate", "forecast", "list", "put",
                "note", "show", "claim", "reported", "estimated", "predicted", "projected", "forecasted", "expect",
                "calculate", "calculated", "suggest", "peg", "revealed", "listed",
            ]
        case .connectors: ["of", "and", "for", "the"]
        case .contrasts:
            ["than", "compared", "unlike", "versus", "vs", "opposed", "contrast", "direction", "supervision"]
        case .commonWords: ["model", "cook", "host", "judge", "guard", "coach"]
        case .narrowing:
            [
                "aircraft", "airplane", "aviation", "marine", "boat", "automotive", "auto", "rail", "railroad",
                "industrial", "commercial", "residential", "hospital", "hotel", "military", "glass", "metal", "stone",
                "wood", "furniture", "sports", "private", "union", "apprentice", "junior", "student", "retired", "pet",
                "animal", "television", "film", "nuclear", "solar", "underwater", "wedding", "assistant", "lead",
            ]
        case .exclusions: ["excludes", "exclude", "excluding"]
        }
    }
}
