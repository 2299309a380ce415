/// Reads years and spans of years: "May 2018", "from 2016 to 2026", "2016–26", "by 2026".
struct TimeReader {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    let range: Range<Int>

    /// The time that begins at a number, in the light of what was found before it; `nil` when the number is no year.
    func mention(at start: Int, after events: [Event]) -> Event? {
        guard let year = year(at: start) else { return nil }
        if isDate(start) { return Event(kind: .cue(.neutral), start: start, end: start + 5) }
        let last = events.last
        if let span = span(from: year, at: start) ?? backward(from: year, at: start) { return span }
        if case .cue(.by)? = last?.kind, last?.end == start, year >= 2014 {
            return Event(
                kind: .period(PeriodMention(base: nil, target: year, targetDigits: digits(start))), start: start,
                end: start + 1)
        }
        var mention = YearMention(year: year, digits: digits(start))
        if isPartOfDate(start) {
            mention.isPublication = true
            mention.digits = none(start)
        }
        if isCopyright(start) {
            mention.isPublication = true
            mention.digits = none(start)
        }
        if let last, case .cue(.month(let month)) = last.kind, start - last.end <= 1 {
            if month == 5 { mention.isMay = start - last.end == 0 || tokens[last.end].kind == .word }
            if !mention.isMay { mention.isPublication = true }
            // "March 3, 2021" is a day, whatever is told after it.
            if !mention.isMay, start - last.end == 1, tokens[last.end].kind == .number { mention.digits = none(start) }
        }
        // "reported in 2021", "(BLS, 2021)", "the 2021 report".
        for event in events.suffix(3) where start - event.end <= 2 {
            if case .cue(.publishes) = event.kind { mention.isPublication = true }
        }
        if let last, case .source(.bureau) = last.kind, start - last.end <= 1, start > last.end,
            tokens[last.end].isSign(",") || tokens[last.end].isSign("(")
        {
            mention.isPublication = true
        }
        // "$120,680 in 2021, the bureau reported": a year right after a figure is the figure's.
        let isOfFigure = last.map { if case .figure = $0.kind { start - $0.end <= 2 } else { false } } ?? false
        if !mention.isMay, !isOfFigure, follows(start + 1) { mention.isPublication = true }
        return Event(kind: .year(mention), start: start, end: start + 1)
    }

    /// Whether what follows a year makes it one of publication: "2021 report", "in 2021, the BLS reported".
    private func follows(_ start: Int) -> Bool {
        var at = start
        var sawSource = false
        for _ in 0..<5 {
            guard at < range.upperBound else { return false }
            if let match = book.phrases.match(tokens, at: at, limit: range.upperBound) {
                switch match.meaning {
                case .cue(.report): return at == start
                case .cue(.publishes): return sawSource
                case .source(.bureau): sawSource = true
                default: break
                }
                at = match.end
            } else {
                at += 1
            }
        }
        return false
    }

    private func span(from base: Int, at start: Int) -> Event? {
        var at = start + 1
        guard at < range.upperBound else { return nil }
        let token = tokens[at]
        let isDash = token.isSign("-") || token.isSign("M")
        let isBetween = token.id != 0 && token.id == book.words.and && followsBetween(start)
        guard isDash || isBetween || (token.id != 0 && (token.id == book.words.to || isThrough(at))) else { return nil }
        at += 1
        guard at < range.upperBound, tokens[at].kind == .number else { return nil }
        var target = year(at: at)
        if target == nil, isDash, tokens[at].end - tokens[at].start == 2, let short = number(at) {
            target = base / 100 * 100 + short
        }
        guard let target, target > base, target - base <= 20 else { return nil }
        // A span of dates, "2019-03-04", is none.
        if at + 1 < range.upperBound, isDash, tokens[at + 1].isSign("-"), !tokens[at + 1].isSpaced { return nil }
        let mention = PeriodMention(base: base, target: target, baseDigits: digits(start), targetDigits: digits(at))
        return Event(kind: .period(mention), start: start, end: at + 1)
    }

    /// "More in 2030 than in 2020": a span that is told from its end.
    private func backward(from target: Int, at start: Int) -> Event? {
        guard start + 3 < range.upperBound else { return nil }
        for at in (start + 1)..<min(start + 7, range.upperBound - 1) {
            guard tokens[at].kind == .word, tokens[at].id != 0 else { return nil }
            guard book.isIn(.contrasts, tokens[at].id) else { continue }
            guard let last = (at + 1..<min(at + 6, range.upperBound)).first(where: { tokens[$0].kind != .word }),
                tokens[last].kind == .number, let base = year(at: last), target - base == 10
            else { return nil }
            let mention = PeriodMention(
                base: base, target: target, baseDigits: digits(last), targetDigits: digits(start))
            return Event(kind: .period(mention), start: start, end: last + 1)
        }
        return nil
    }

    /// "Between 2016 and 2026", "between the years of 2016 and 2026".
    private func followsBetween(_ start: Int) -> Bool {
        var at = start - 1
        while at >= range.lowerBound, start - at <= 4, tokens[at].kind == .word, tokens[at].id != 0 {
            if tokens[at].id == book.between { return true }
            guard book.isIn(.spanWords, tokens[at].id) else { return false }
            at -= 1
        }
        return false
    }

    private func isThrough(_ at: Int) -> Bool {
        if case .cue(.by)? = book.phrases.match(tokens, at: at, limit: range.upperBound)?.meaning { return true }
        return false
    }

    private func none(_ at: Int) -> Range<Int> { digits(at).lowerBound..<digits(at).lowerBound }

    /// "(c) 2020", "Copyright 2020", "© 2020".
    private func isCopyright(_ at: Int) -> Bool {
        guard at > range.lowerBound else { return false }
        if tokens[at - 1].isSign(")"), at >= range.lowerBound + 3 {
            return tokens[at - 3].isSign("(") && text[Int(tokens[at - 2].start)] | 0x20 == UInt8(ascii: "c")
                && tokens[at - 2].end - tokens[at - 2].start == 1
        }
        let word = text[Int(tokens[at - 1].start)..<Int(tokens[at - 1].end)].map { $0 | 0x20 }
        return word.elementsEqual("copyright".utf8)
    }

    /// Whether a whole date begins with the year: "2019-03-04".
    private func isDate(_ at: Int) -> Bool {
        guard at + 4 < range.upperBound else { return false }
        return [1, 3].allSatisfy { step in
            tokens[at + step].isSign("-") && !tokens[at + step].isSpaced && tokens[at + step + 1].kind == .number
                && !tokens[at + step + 1].isSpaced && tokens[at + step + 1].end - tokens[at + step + 1].start == 2
        }
    }

    /// Whether the year is a part of "March 3, 2019" or "3/4/2019".
    private func isPartOfDate(_ at: Int) -> Bool {
        guard at >= range.lowerBound + 2 else { return false }
        let before = tokens[at - 1]
        if before.isSign("/"), !before.isSpaced { return true }
        return before.isSign(",") && tokens[at - 2].kind == .number && tokens[at - 2].end - tokens[at - 2].start <= 2
    }

    private func year(at index: Int) -> Int? {
        let token = tokens[index]
        guard token.kind == .number, token.end - token.start == 4, let year = number(index),
            (1950...2060).contains(year)
        else { return nil }
        if index + 1 < range.upperBound, tokens[index + 1].id != 0,
            tokens[index + 1].id == book.words.percent || book.isIn(.units, tokens[index + 1].id)
        {
            return nil
        }
        return year
    }

    private func number(_ index: Int) -> Int? {
        var value = 0
        for byte in text[Int(tokens[index].start)..<Int(tokens[index].end)] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 1_000_000 else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private func digits(_ index: Int) -> Range<Int> { Int(tokens[index].start)..<Int(tokens[index].end) }
}
