/// Everything a reader of claims knows by name: cues, sources, places and occupations, in one book of phrases.
struct ReaderBook: Sendable {
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
        // Words that stand in no phrase of their own get their numbers through phrases no text has.
        for word in FigureWords.smallNumbers.keys.sorted() + Self.plainWords + Self.objectWords + Self.sentenceStarts {
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
        inWord = book.word("in")
        links = Set(["for", "among", "of", "in", "to", "the", "all", "at", "were", "are"].map { book.word($0) })
        prepositions = Set(["in", "across", "throughout", "for", "within", "of", "from", "by"].map { book.word($0) })
        objects = Set(Self.objectWords.map { book.word($0) })
        starts = Set(Self.sentenceStarts.map { book.word($0) })
    }

    let between: UInt32
    let inWord: UInt32
    /// Words that tie a figure to the name after it.
    let links: Set<UInt32>
    let prepositions: Set<UInt32>
    /// Words before a name that is not what the sentence is about.
    let objects: Set<UInt32>
    /// Words that begin a sentence after a dot that may belong to an abbreviation.
    let starts: Set<UInt32>

    private static let plainWords = [
        "percent", "dollars", "usd", "us", "to", "and", "thousand", "million", "between", "for", "in", "of", "among",
        "the", "all", "at", "were", "are", "across", "throughout", "within", "from",
    ]
    private static let objectWords = [
        "with", "under", "like", "help", "helping", "assist", "assisting", "alongside", "become", "becoming", "from",
        "as", "than", "by", "supervised", "supervising", "to", "unlike", "other", "supporting", "support", "include",
        "including", "versus", "or",
    ]
    private static let sentenceStarts = [
        "the", "they", "these", "this", "in", "however", "a", "according", "employment", "on", "for", "from", "as",
        "that", "their", "some", "most", "about", "with", "by", "those",
    ]
}
