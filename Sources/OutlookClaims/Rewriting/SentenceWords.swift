/// The words, numbers and signs of a stretch of a page, in lower case and with their places.
struct SentenceWords {
    struct Word {
        /// The word in lower case; a dash of any length as "-", an em dash as "M".
        var text: String
        var range: Range<Int>
        var kind: Token.Kind
        var isCapital: Bool
    }

    let words: [Word]

    init(_ page: Page, _ range: Range<Int>) {
        words = page.text.withUnsafeBufferPointer { text in
            Self.lexer.tokens(in: text, range).map { token in
                let range = Int(token.start)..<Int(token.end)
                return Word(
                    text: token.kind == .sign
                        ? String(UnicodeScalar(token.sign))
                        : String(decoding: text[range], as: UTF8.self).lowercased(),
                    range: range, kind: token.kind, isCapital: token.isCapital)
            }
        }
    }

    private static let lexer = Lexer(vocabulary: HashIndex(), percent: 0, and: 0)

    /// The first word that begins at an offset or after it.
    func place(from offset: Int) -> Int { TurningPoint.of(words) { $0.range.lowerBound >= offset } }

    /// The words that begin in a range.
    func places(in range: Range<Int>) -> Range<Int> {
        let start = place(from: range.lowerBound)
        return start..<max(start, place(from: range.upperBound))
    }

    /// The word at a place; empty text outside the sentence.
    func text(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }

    /// Whether a run of words stands at a place.
    func stands(_ run: [String], at place: Int) -> Bool {
        place >= 0 && place + run.count <= words.count && run.indices.allSatisfy { words[place + $0].text == run[$0] }
    }

    /// How many words of the longest of some runs stand at a place; 0 where none does.
    func longest(of runs: [[String]], at place: Int) -> Int {
        runs.filter { stands($0, at: place) }.map(\.count).max() ?? 0
    }

    /// How many words of the longest of some runs end before a place; 0 where none does.
    func longest(of runs: [[String]], before place: Int) -> Int {
        runs.filter { stands($0, at: place - $0.count) }.map(\.count).max() ?? 0
    }
}
