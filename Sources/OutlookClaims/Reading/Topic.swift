/// What a sentence or heading is about.
extension Scene {
    /// The occupation a sentence or heading is about: the first that is named and not only compared or worked with.
    static func topic(of events: [Event], _ tokens: [Token], _ book: ReaderBook) -> Int? {
        // "They work with physicians" says no more of physicians than that.
        if let first = events.first, case .cue(.pronoun) = first.kind, first.end - first.start == 1 { return nil }
        for event in events {
            guard case .occupation(let index) = event.kind, book.identity[index] != book.identity[book.total] else {
                continue
            }
            if isMentionedOnly(event, tokens, book, isFirst: event.start == events[0].start) { continue }
            return index
        }
        return nil
    }

    /// "Reporters & Broadcast News Analysts": a heading of several occupations, none of which its figures are of alone.
    static func namesSeveral(_ events: [Event], _ book: ReaderBook) -> Bool {
        var named = Set<Int>()
        for event in events {
            if case .occupation(let index) = event.kind, index != book.total { named.insert(book.identity[index]) }
        }
        return named.count > 1
    }

    /// Whether an occupation is only compared with, worked with, or left out.
    static func isMentionedOnly(_ event: Event, _ tokens: [Token], _ book: ReaderBook, isFirst: Bool) -> Bool {
        var at = event.start - 1
        for step in 0..<4 where at >= 0 {
            let token = tokens[at]
            guard token.kind == .word, token.id != 0 || step < 2 else { break }
            if book.isIn(.contrasts, token.id), token.id != 0 { return true }
            let isNext = step == 0 || (step == 1 && tokens[event.start - 1].end - tokens[event.start - 1].start <= 3)
            if isNext, !isFirst, book.isIn(.objects, token.id) { return true }
            at -= 1
        }
        if isReader(event, tokens, book) { return true }
        at = event.start - 1
        // "Excludes A (1), B (2) and C (3)".
        for _ in 0..<40 where at >= 0 {
            if tokens[at].isSign(".") { return false }
            if book.isIn(.exclusions, tokens[at].id) { return true }
            at -= 1
        }
        return false
    }

    /// "Of interest for many economists": people who may want to know, and not those who are counted.
    private static func isReader(_ event: Event, _ tokens: [Token], _ book: ReaderBook) -> Bool {
        guard event.start >= 2, book.isIn(.quantities, tokens[event.start - 1].id)
        else { return false }
        let before = tokens[event.start - 2]
        return book.isIn(.nameLinks, before.id)
    }
}
