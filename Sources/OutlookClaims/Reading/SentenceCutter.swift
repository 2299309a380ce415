/// Cuts a block's tokens into sentences.
struct SentenceCutter {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>

    /// No sentence is longer, so that hostile text without a full stop costs no more than other text.
    static let longest = 200

    /// Ranges of tokens, one a sentence.
    func sentences(of tokens: [Token]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var line = 0
        for at in tokens.indices {
            let isFull = at - start >= Self.longest
            let endsLine = at + 1 < tokens.count && hasBreak(tokens[at], tokens[at + 1])
            let isShortLine = endsLine && tokens[at].end - tokens[line].start < 60 && tokens[at + 1].isCapital
            if endsLine { line = at + 1 }
            guard isFull || isShortLine || endsSentence(tokens, at) else { continue }
            sentences.append(start..<at + 1)
            start = at + 1
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    private func hasBreak(_ token: Token, _ next: Token) -> Bool {
        next.isSpaced && token.end < next.start && text[Int(token.end)..<Int(next.start)].contains(10)
    }

    private func endsSentence(_ tokens: [Token], _ at: Int) -> Bool {
        let token = tokens[at]
        guard token.kind == .sign, token.isSign(".") || token.isSign("!") || token.isSign("?") else { return false }
        guard at + 1 < tokens.count else { return true }
        let next = tokens[at + 1]
        guard next.isSpaced || next.isSign("[") || next.isSign("\"") || next.isSign(")") else { return false }
        if next.isSign(")") || next.isSign("\"") { return false }
        // "How much do they make? $29,470 per year": the answer belongs to the question.
        if token.isSign("?"), next.isSign("$") || next.kind == .number { return false }
        if !token.isSign(".") || at == 0 { return true }
        let before = tokens[at - 1]
        if before.kind == .word {
            let length = Int(before.end - before.start)
            let hasDot = text[Int(before.start)..<Int(before.end)].contains(UInt8(ascii: "."))
            if length == 1 || hasDot { return next.isCapital && book.isIn(.starts, next.id) }
            if length <= 4, Self.abbreviations.contains(lower(before)) { return false }
        }
        return next.kind != .word || next.isCapital
    }

    private func lower(_ token: Token) -> String {
        String(decoding: text[Int(token.start)..<Int(token.end)].map { $0 | 0x20 }, as: UTF8.self)
    }

    private static let abbreviations: Set<String> = [
        "dr", "mr", "mrs", "ms", "st", "no", "vs", "etc", "jr", "sr", "dept", "gov", "est", "avg", "inc", "co", "ca",
        "fig", "ph", "mt", "ft", "hr", "yr", "approx",
    ]
}
