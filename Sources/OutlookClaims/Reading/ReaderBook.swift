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
        for (category, stem) in GrowthPhrase.stems { book.add(stem, .growthStem(category)) }
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
        for (name, occupation) in names.groups { book.add(name, .group(occupation)) }
        // Words that stand in no phrase of their own get their numbers through phrases no text has.
        for word in FigureWords.smallNumbers.keys.sorted() + Self.plainWords + WordList.allCases.flatMap(\.words) {
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
        according = book.word("according")
        the = book.word("the")
        all = book.word("all")
        our = book.word("our")
        jobs = book.word("jobs")
        my = book.word("my")
        we = book.word("we")
        employment = book.word("employment")
        by = book.word("by")
        per = book.word("per")
        from = book.word("from")
        become = book.word("become")
        those = book.word("those")
        average = book.word("average")
        half = book.word("half")
        which = book.word("which")
        every = book.word("every")
        workforce = book.word("workforce")
        occupationWord = book.word("occupations")
        let numbers = WordList.allCases.map { $0.words.map { Int(book.word($0)) } }
        var lists = [UInt64](repeating: 0, count: (numbers.joined().max() ?? 0) + 1)
        for (list, words) in zip(WordList.allCases, numbers) {
            for word in words { lists[word] |= 1 << UInt64(list.rawValue) }
        }
        self.lists = lists
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
    let by: UInt32
    let per: UInt32
    let from: UInt32
    let become: UInt32
    let those: UInt32
    let average: UInt32
    let half: UInt32
    let which: UInt32
    let every: UInt32
    let workforce: UInt32
    let occupationWord: UInt32
    /// Per word, the lists it is on, one bit each.
    private let lists: [UInt64]
    /// The occupation a code means.
    let codes: [SOCCode: Int]
    /// The first occupation with the same codes, by which two names of one occupation are known to be the same.
    let identity: [Int]

    let between: UInt32
    let or: UInt32
    let inWord: UInt32

    /// Whether a word of a text, by its number, is on a list.
    @inline(__always)
    func isIn(_ list: WordList, _ word: UInt32) -> Bool {
        Int(word) < lists.count && word != 0 && lists[Int(word)] >> UInt64(list.rawValue) & 1 == 1
    }

    /// Single words that are looked for by themselves.
    private static let plainWords = [
        "percent", "dollars", "usd", "us", "to", "and", "thousand", "million", "between", "in", "the", "all", "from",
        "or", "according", "our", "my", "we", "half", "average", "become", "those", "which", "per", "every", "by",
        "workforce",
        "occupations", "jobs",
        "employment",
    ]
}
