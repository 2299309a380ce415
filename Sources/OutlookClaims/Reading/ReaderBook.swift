import OutlookModel

/// Everything a reader of claims knows by name: cues, sources, places and occupations, in one book of phrases.
final class ReaderBook: Sendable {
    let phrases: PhraseBook<Meaning>
    let lexer: Lexer
    let words: FigureWords
    let occupations: [Occupation]
    /// The place of "all occupations" among the occupations.
    let total: Int

    init(_ names: OccupationNames) {
        var book = PhraseBook<Meaning>()
        for (cue, phrases) in ClaimCatalog.all.flatMap(\.cues) + CommonCues.all {
            for phrase in phrases { book.add(phrase, .cue(cue)) }
        }
        for (offset, month) in CommonCues.months.enumerated() { book.add(month, .cue(.month(offset + 1))) }
        for month in CommonCues.shortMonths { book.add(month, .cue(.month(13))) }
        for name in SourceNames.bureau { book.add(name, .source(.bureau)) }
        for name in SourceNames.others { book.add(name, .source(.other(name))) }
        for state in PlaceNames.states { book.add(state.name, .place(.state(code: state.code, name: state.name))) }
        for name in PlaceNames.nation { book.add(name, .place(.nation)) }
        for name in PlaceNames.metros { book.add(name, .place(.metropolitan(name))) }
        for name in PlaceNames.industries { book.add(name, .place(.industry(name))) }
        for name in PlaceNames.abroad { book.add(name, .abroad) }
        for (name, occupation) in names.names { book.add(name, .occupation(occupation)) }
        for (name, occupation) in names.fields { book.add(name, .field(occupation)) }
        // Words that stand in no phrase of their own get their numbers through phrases no text has.
        for word in FigureWords.smallNumbers.keys.sorted() + Self.plainWords + Self.objectWords + Self.sentenceStarts
            + Self.tieWords + Self.comparatives + Self.verbWords + Self.connectorWords + Self.contrastWords
            + FieldNames.followers + FieldNames.leaders + Self.positionWords + Self.clauseStarts + Self.groupFields
            + Self.articleWords
        {
            book.add("figure word " + word, .cue(.total))
        }
        phrases = book
        lexer = book.lexer()
        occupations = names.occupations
        total = names.occupations.firstIndex { $0.title == "all occupations" } ?? -1
        words = FigureWords(
            percent: book.word("percent"), dollar: book.word("dollars"), usd: book.word("usd"), us: book.word("us"),
            to: book.word("to"), and: book.word("and"), thousand: book.word("thousand"), million: book.word("million"),
            small: Dictionary(
                uniqueKeysWithValues: FigureWords.smallNumbers.map { (book.word($0.key), $0.value) }))
        between = book.word("between")
        or = book.word("or")
        inWord = book.word("in")
        links = Set(["for", "among", "of", "in", "to", "the", "all", "at", "were", "are"].map { book.word($0) })
        prepositions = Set(["in", "across", "throughout", "for", "within", "of", "from", "by"].map { book.word($0) })
        objects = Set(Self.objectWords.map { book.word($0) })
        starts = Set(Self.sentenceStarts.map { book.word($0) })
        ties = Set(Self.tieWords.map { book.word($0) })
        comparatives = Set(Self.comparatives.map { book.word($0) })
        according = book.word("according")
        the = book.word("the")
        all = book.word("all")
        our = book.word("our")
        jobs = book.word("jobs")
        my = book.word("my")
        we = book.word("we")
        employment = book.word("employment")
        ofWords = [book.word("of"), book.word("in")]
        nameLinks = Set(["of", "for"].map { book.word($0) })
        by = book.word("by")
        per = book.word("per")
        from = book.word("from")
        half = book.word("half")
        which = book.word("which")
        multiples = Set(["twice", "double", "triple", "times"].map { book.word($0) })
        backward = Set(["latter", "former"].map { book.word($0) })
        every = book.word("every")
        fieldFollowers = Set(FieldNames.followers.map { book.word($0) })
        fieldLeaders = Set(FieldNames.leaders.map { book.word($0) })
        coming = Set(["next", "coming", "upcoming"].map { book.word($0) })
        hours = Set(["hours", "hrs", "miles"].map { book.word($0) })
        workforce = book.word("workforce")
        workVerbs = Set(["who", "working", "employed"].map { book.word($0) })
        verbsOfBeing = Set(["is", "are", "was", "were", "has", "have"].map { book.word($0) })
        articles = Set(Self.articleWords.map { book.word($0) })
        quantities = Set(["many", "most", "some", "all"].map { book.word($0) })
        positions = Set(Self.positionWords.map { book.word($0) })
        clauseWords = Set(Self.clauseStarts.map { book.word($0) })
        groupWords = Set(Self.groupFields.map { book.word($0) })
        occupationWord = book.word("occupations")
        spanWords = Set(["the", "years", "of"].map { book.word($0) })
        let verbs = Self.verbWords.map { Int(book.word($0)) }
        var isSourceVerb = [Bool](repeating: false, count: (verbs.max() ?? 0) + 1)
        for verb in verbs { isSourceVerb[verb] = true }
        self.isSourceVerb = isSourceVerb
        connectors = Set(Self.connectorWords.map { book.word($0) })
        contrasts = Set(Self.contrastWords.map { book.word($0) })
        exclusions = Set(["excludes", "exclude", "excluding"].map { book.word($0) })
        var codes: [SOCCode: Int] = [:]
        var identities: [[SOCEdition: [SOCCode]]: Int] = [:]
        var identity: [Int] = []
        for (index, occupation) in names.occupations.enumerated() {
            identity.append(identities[occupation.codes] ?? index)
            identities[occupation.codes] = identity[index]
            guard occupation.trust == .title else { continue }
            for edition in SOCEdition.allCases.reversed() {
                guard let all = occupation.codes[edition], all.count == 1, codes[all[0]] == nil else { continue }
                codes[all[0]] = index
            }
        }
        self.codes = codes
        self.identity = identity
    }

    let according: UInt32
    let the: UInt32
    let all: UInt32
    let our: UInt32
    let jobs: UInt32
    let my: UInt32
    let we: UInt32
    let employment: UInt32
    let ofWords: Set<UInt32>
    /// Words between a measure and the name it is of.
    let nameLinks: Set<UInt32>
    let by: UInt32
    let per: UInt32
    let from: UInt32
    let half: UInt32
    let which: UInt32
    /// Words that compare one growth with another: "twice the rate of all occupations".
    let multiples: Set<UInt32>
    /// Words that stand for one of the names before.
    let backward: Set<UInt32>
    let every: UInt32
    let coming: Set<UInt32>
    /// Units after a number that is no year.
    let hours: Set<UInt32>
    let workforce: UInt32
    /// Words after "workers" that say where they work.
    let workVerbs: Set<UInt32>
    let verbsOfBeing: Set<UInt32>
    /// Words between "according to" and a name.
    let articles: Set<UInt32>
    /// Words for how many of some workers are meant.
    let quantities: Set<UInt32>
    /// Words for a job that a name may follow between commas, and those that begin a clause there instead.
    let positions: Set<UInt32>
    let clauseWords: Set<UInt32>
    /// Fields that stand before "occupations" in the names of groups.
    let groupWords: Set<UInt32>
    let occupationWord: UInt32
    /// Words after the name of a field, and before "of" or "in" and the name, that make it mean its workers.
    let fieldFollowers: Set<UInt32>
    let fieldLeaders: Set<UInt32>
    /// Words that may stand between "between" and the first of two years.
    let spanWords: Set<UInt32>
    /// Verbs by which somebody gives a figure: "predicts", "found".
    private let isSourceVerb: [Bool]
    /// Small words inside names: "of", "and", "for".
    let connectors: Set<UInt32>
    /// Words before a name that is only compared with.
    let contrasts: Set<UInt32>
    /// Words before names that are left out.
    let exclusions: Set<UInt32>
    /// The occupation a code means.
    let codes: [SOCCode: Int]
    /// The first occupation with the same codes, by which two names of one occupation are known to be the same.
    let identity: [Int]

    let between: UInt32
    let or: UInt32
    let inWord: UInt32
    /// Words that tie a figure to the name after it.
    let links: Set<UInt32>
    let prepositions: Set<UInt32>
    /// Words before a name that is not what the sentence is about.
    let objects: Set<UInt32>
    /// Words that may stand between a figure and the words that say what it is.
    let ties: Set<UInt32>
    /// Words after a figure that make it a difference.
    let comparatives: Set<UInt32>
    /// Words that begin a sentence after a dot that may belong to an abbreviation.
    let starts: Set<UInt32>

    @inline(__always)
    func isSourceVerb(_ word: UInt32) -> Bool { Int(word) < isSourceVerb.count && isSourceVerb[Int(word)] }

    private static let plainWords = [
        "percent", "dollars", "usd", "us", "to", "and", "thousand", "million", "between", "for", "in", "of", "among",
        "the", "all", "at", "were", "are", "across", "throughout", "within", "from", "or", "according", "our", "my",
        "we", "latter", "former", "half", "which", "twice", "double", "triple", "times",
        "years", "is", "was", "has", "have", "many", "working", "employed", "hours", "hrs", "miles", "next", "coming",
        "upcoming", "most", "some",
    ]
    private static let verbWords = [
        "report", "say", "said", "found", "find", "predict", "project", "estimate", "forecast", "list", "put", "note",
        "show", "claim", "reported", "estimated", "predicted", "projected", "forecasted", "expect", "calculate",
        "calculated", "suggest", "peg", "revealed", "listed",
    ]
    private static let connectorWords = ["of", "and", "for", "the"]
    private static let contrastWords = [
        "than", "compared", "unlike", "versus", "vs", "opposed", "contrast", "direction", "supervision",
    ]
    private static let objectWords = [
        "with", "under", "like", "help", "helping", "assist", "assisting", "alongside", "become", "becoming", "from",
        "than", "by", "supervised", "supervising", "to", "unlike", "other", "supporting", "support", "include",
        "including", "versus", "or", "excludes", "exclude", "excluding", "except",
    ]
    private static let tieWords = [
        "for", "at", "in", "the", "of", "a", "an", "among", "as", "is", "was", "per", "hour", "year", "hourly",
        "annually", "annual", "were", "by", "those", "being", "yearly", "each", "mark", "level",
    ]
    private static let articleWords = ["the", "a", "an", "new", "recent", "latest"]
    private static let positionWords = ["position", "job", "occupation", "role", "career", "profession", "spot"]
    private static let clauseStarts = [
        "which", "who", "that", "with", "in", "according", "on", "as", "at", "for", "and", "but", "where", "based",
        "however", "from", "by", "the", "they", "it", "there",
    ]
    private static let groupFields = [
        "math", "tech", "technology", "stem", "science", "engineering", "medical", "health", "office", "sales",
        "education", "construction", "art", "creative", "service", "care", "transportation", "support", "technical",
        "related",
    ]
    private static let comparatives = ["more", "less", "higher", "lower", "fewer", "above", "below"]
    private static let sentenceStarts = [
        "the", "they", "these", "this", "in", "however", "a", "according", "employment", "on", "for", "from", "as",
        "that", "their", "some", "most", "about", "with", "by", "those",
    ]
}
