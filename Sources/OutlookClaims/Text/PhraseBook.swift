/// The phrases a reader knows and what each means, matched longest first.
///
/// Phrases are compared word by word, in any number and case; hyphens, slashes and commas between words are passed over.
struct PhraseBook<Meaning: Sendable>: Sendable {
    private var vocabulary = HashIndex()
    private var edges = HashIndex()
    /// Per node of the tree of words, 1 + the number of its meaning, 0 for none.
    private var endings: [UInt32] = [0, 0]
    private var words: UInt32 = 0
    private(set) var meanings: [Meaning] = []

    /// The number of the word, given one if it is new.
    private mutating func number(of word: String) -> UInt32 {
        let one = WordForms.singular(word)
        let key = Lexer.hash(one)
        var number = vocabulary.value(key)
        if number == 0 {
            words += 1
            number = words
        }
        for form in WordForms.forms(of: word) where vocabulary.value(Lexer.hash(form)) == 0 {
            vocabulary.set(Lexer.hash(form), number)
        }
        return number
    }

    /// Adds a phrase, unless it has a meaning already. Returns whether it was new.
    @discardableResult
    mutating func add(_ phrase: String, _ meaning: Meaning) -> Bool {
        let parts = Self.parts(of: phrase)
        guard !parts.isEmpty else { return false }
        var node: UInt32 = 1
        for part in parts {
            let key = UInt64(node) << 32 | UInt64(number(of: part))
            var next = edges.value(key)
            if next == 0 {
                endings.append(0)
                next = UInt32(endings.count - 1)
                edges.set(key, next)
            }
            node = next
        }
        guard endings[Int(node)] == 0 else { return false }
        meanings.append(meaning)
        endings[Int(node)] = UInt32(meanings.count)
        return true
    }

    /// The number a word has, 0 when no phrase uses it.
    func word(_ word: String) -> UInt32 { vocabulary.value(Lexer.hash(WordForms.singular(word))) }

    /// The meaning of a phrase as a whole, where it has one.
    func meaning(of phrase: String) -> Meaning? {
        var node: UInt32 = 1
        for part in Self.parts(of: phrase) {
            let number = word(part)
            guard number != 0 else { return nil }
            node = edges.value(UInt64(node) << 32 | UInt64(number))
            guard node != 0 else { return nil }
        }
        return endings[Int(node)] == 0 ? nil : meanings[Int(endings[Int(node)]) - 1]
    }

    /// The longest phrase that begins at a token, as the token after its end and its meaning.
    @inline(__always)
    func match(_ tokens: [Token], at start: Int, limit: Int) -> (end: Int, meaning: Meaning)? {
        guard tokens[start].id != 0 else { return nil }
        var node = edges.value(1 << 32 | UInt64(tokens[start].id))
        guard node != 0 else { return nil }
        var found: (Int, UInt32)?
        var at = start
        while true {
            if endings[Int(node)] != 0 { found = (at + 1, endings[Int(node)]) }
            at += 1
            at = Self.afterInitials(tokens, at, limit)
            // Between words up to two signs do not matter: "tractor-trailer", "helpers--roofers", "barbers, hairstylists".
            for _ in 0..<2 where at + 1 < limit && Self.isPassedOver(tokens[at]) { at += 1 }
            guard at < limit, tokens[at].id != 0 else { break }
            node = edges.value(UInt64(node) << 32 | UInt64(tokens[at].id))
            if node == 0 { break }
        }
        return found.map { ($0.0, meanings[Int($0.1) - 1]) }
    }

    /// Where a name goes on after initials in brackets: "Compensation and Benefits (C&B) Managers".
    @inline(__always)
    private static func afterInitials(_ tokens: [Token], _ start: Int, _ limit: Int) -> Int {
        guard start < limit, tokens[start].isSign("(") else { return start }
        var at = start + 1
        while at < limit, at - start <= 4 {
            let token = tokens[at]
            if token.isSign(")") { return at - start > 1 ? at + 1 : start }
            guard token.kind == .sign || token.isCapital && token.end - token.start <= 5 else { return start }
            at += 1
        }
        return start
    }

    @inline(__always)
    private static func isPassedOver(_ token: Token) -> Bool {
        guard token.kind == .sign else { return false }
        switch token.sign {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ";"),
            UInt8(ascii: "("):
            return true
        default: return false
        }
    }

    /// A lexer that numbers words as this book does.
    func lexer() -> Lexer { Lexer(vocabulary: vocabulary, percent: word("percent"), and: word("and")) }

    /// The words of a phrase, cut as the lexer cuts text.
    static func parts(of phrase: String) -> [String] {
        phrase.lowercased().unicodeScalars.split { !isOfWord($0) }
            .map { word in
                var word = String(word)
                if word == "%" { return "percent" }
                if word == "&" { return "and" }
                if word.hasSuffix("'s") { word.removeLast(2) }
                while word.hasSuffix("'") || word.hasSuffix(".") { word.removeLast() }
                return word
            }
            .filter { !$0.isEmpty }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "'", "%", ".", "&": true
        default: !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
    }
}
