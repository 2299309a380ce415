/// Finds sources by the way they are named, whoever they are: "according to X", "X predicts that".
///
/// Figures of somebody who is not the Bureau are never judged, and no list holds everybody.
struct NamedSource {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    let range: Range<Int>

    /// No name of a source is longer.
    private static let longest = 8

    private static let bodies: Set<String> = [
        "Association", "Associations", "Society", "Guild", "Institute", "Council", "Board", "University", "College",
        "Union", "Federation", "Alliance", "Foundation", "Center", "Academy", "Journal", "Magazine", "Survey",
        "Network",
        "Congress", "Commission", "League", "Brotherhood",
    ]

    /// The name after "according to" at a token; `nil` where it is the Bureau's, or none.
    func cited(at start: Int) -> Event? {
        guard tokens[start].id == book.according, start + 2 < range.upperBound, tokens[start + 1].id == book.words.to
        else { return nil }
        var at = start + 2
        while at + 1 < range.upperBound, !tokens[at].isCapital, book.isIn(.articles, tokens[at].id) {
            at += 1
        }
        guard tokens[at].kind == .word, tokens[at].isCapital else { return nil }
        let end = run(from: at)
        let low = at
        // An association of carpenters is not carpenters.
        let isBody = (low..<end).contains { place in
            let token = tokens[place]
            let word = String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self)
            return Self.bodies.contains(word)
        }
        while at < min(end + Self.longest, range.upperBound) {
            if at >= end, tokens[at].kind == .sign, !tokens[at].isSign("-") { break }
            switch book.phrases.match(tokens, at: at, limit: range.upperBound)?.meaning {
            case .source: return nil
            case .occupation, .cue(.month), .cue(.outlook), .cue(.rung), .cue(.jobs), .cue(.employed):
                if at < end, !isBody { return nil }
            case .place(.nation): if end - low <= 1 { return nil }
            default: break
            }
            at += 1
        }
        return event(low, end)
    }

    /// The name after a verb, as in "says the SOA"; `nil` where it is none.
    func said(at verb: Int) -> Event? {
        guard book.isIn(.sourceVerbs, tokens[verb].id), !tokens[verb].isCapital, verb > range.lowerBound,
            tokens[verb - 1].isSign(","), verb + 2 < range.upperBound
        else { return nil }
        let low = verb + (tokens[verb + 1].id == book.the ? 2 : 1)
        guard tokens[low].kind == .word, tokens[low].isCapital, low < range.upperBound,
            book.phrases.match(tokens, at: low, limit: range.upperBound) == nil
        else { return nil }
        let end = run(from: low)
        guard end < range.upperBound, tokens[end].kind == .sign,
            !(low..<end).contains(where: { place in
                if case .source? = book.phrases.match(tokens, at: place, limit: range.upperBound)?.meaning {
                    true
                } else {
                    false
                }
            })
        else { return nil }
        return event(low, end)
    }

    /// The name that stands right before a verb such as "predicts", where it is a name and not the sentence's subject.
    func speaker(before verb: Int, _ events: [Event]) -> Event? {
        guard book.isIn(.sourceVerbs, tokens[verb].id), !tokens[verb].isCapital,
            verb > range.lowerBound
        else { return nil }
        var low = verb
        while low > range.lowerBound, verb - low < Self.longest {
            let before = tokens[low - 1]
            let isConnector =
                low < verb && before.kind == .word && book.isIn(.connectors, before.id)
            guard before.kind == .word, before.isCapital || isConnector else { break }
            low -= 1
        }
        while low < verb, !tokens[low].isCapital || tokens[low].id == book.the { low += 1 }
        guard low < verb, tokens[low..<verb].dropFirst().allSatisfy(\.isSpaced) else { return nil }
        let isAtStart =
            low == range.lowerBound || (low == range.lowerBound + 1 && tokens[range.lowerBound].id == book.the)
        if verb - low < 2, isAtStart { return nil }
        for event in events.reversed() {
            if event.end <= low { break }
            switch event.kind {
            case .place(.nation): if verb - low < 2 { return nil }
            case .cue(.neutral), .cue(.total), .cue(.report), .abroad: continue
            default: return nil
            }
        }
        return event(low, verb)
    }

    /// The end of a run of capital words, with "of", "and" and "for" between them.
    private func run(from start: Int) -> Int {
        var end = start
        var at = start
        while at < range.upperBound, at - start < Self.longest, tokens[at].kind == .word {
            if tokens[at].isCapital {
                end = at + 1
            } else if tokens[at].id == 0 || !book.isIn(.connectors, tokens[at].id) {
                break
            }
            at += 1
        }
        return end
    }

    private func event(_ start: Int, _ end: Int) -> Event? {
        let words = String(decoding: text[Int(tokens[start].start)..<Int(tokens[end - 1].end)], as: UTF8.self)
        // "It estimates", "According to Q1 data", "According to O*NET".
        guard words.utf8.count > 2 else { return nil }
        var name = words.split { $0.isWhitespace }.joined(separator: " ")
        if name.hasSuffix("'s") || name.hasSuffix("’s") { name.removeLast(2) }
        return Event(kind: .source(.other(name)), start: start, end: end)
    }
}
