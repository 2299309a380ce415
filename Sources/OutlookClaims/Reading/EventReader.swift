import OutlookModel

/// Finds in a sentence what matters to claims: figures, names, cues, years, places and sources.
struct EventReader {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]

    /// The events of a range of tokens, in order.
    func events(in range: Range<Int>) -> [Event] {
        let figures = FigureReader(text: text, tokens: tokens, words: book.words, limit: range.upperBound)
        let times = TimeReader(book: book, text: text, tokens: tokens, range: range)
        let fractions = FractionReader(book: book, text: text, tokens: tokens, range: range)
        let named = NamedSource(book: book, text: text, tokens: tokens, range: range)
        var events: [Event] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let token = tokens[at]
            if token.kind == .sign {
                if token.isSign("$"), isForeign(at, range) {
                    at = min(at + 2, range.upperBound)
                    continue
                }
                if token.isSign("$") || token.isSign("+") || token.isSign("-"),
                    let found = figures.figure(at: at),
                    token.isSign("$") || token.isSpaced || at == range.lowerBound || tokens[at - 1].isSign("(")
                {
                    append(found, figures, at, &events, &at)
                    continue
                }
                // Money of another country, or a number that is a reference and no figure.
                if token.isSign("L") || token.isSign("E") || token.isSign("#") {
                    if !token.isSign("#") { events.append(Event(kind: .abroad, start: at, end: at + 1)) }
                    if at + 1 < range.upperBound, tokens[at + 1].kind == .number { at += 1 }
                }
                at += 1
                continue
            }
            if token.kind == .number, let code = code(at: at, range) {
                events.append(code)
                at = code.end
                continue
            }
            if token.kind == .number, let time = times.mention(at: at, after: events) {
                events.append(time)
                at = time.end
                continue
            }
            if token.id != 0, token.kind == .word {
                if let source = named.cited(at: at) {
                    events.append(source)
                    at = source.end
                    continue
                }
                if let source = named.said(at: at) {
                    events.append(source)
                    at = source.end
                    continue
                }
                if let source = named.speaker(before: at, events) {
                    events.insert(source, at: (events.lastIndex { $0.start < source.start } ?? -1) + 1)
                }
            }
            if token.id != 0, let phrase = phrase(at: at, range) {
                events.append(phrase)
                at = phrase.end
                continue
            }
            if let found = fractions.figure(at: at, after: events) {
                events.append(Event(kind: .figure(found.figure), start: at, end: found.end))
                at = found.end
                continue
            }
            if token.id != 0, let match = book.phrases.match(tokens, at: at, limit: range.upperBound) {
                if let event = event(match.meaning, at, match.end, range) {
                    events.append(event)
                    at = match.end
                    continue
                }
            }
            if token.kind == .number || (token.id != 0 && book.words.small[token.id] != nil)
                || (token.id != 0 && (token.id == book.words.usd || token.id == book.words.us)),
                let found = figures.figure(at: at)
            {
                append(found, figures, at, &events, &at)
                continue
            }
            at += 1
        }
        return events
    }

    private func append(
        _ found: (figure: Figure, end: Int), _ reader: FigureReader, _ start: Int, _ events: inout [Event],
        _ at: inout Int
    ) {
        let whole = reader.band(found.figure, from: found.end) ?? found
        var figure = whole.figure
        figure.hedge = hedge(before: start, events)
        events.append(Event(kind: .figure(figure), start: start, end: whole.end))
        at = whole.end
    }

    /// Whether a dollar sign is that of another country: "A$50,000".
    private func isForeign(_ at: Int, _ range: Range<Int>) -> Bool {
        guard at > range.lowerBound, !tokens[at].isSpaced, tokens[at - 1].kind == .word else { return false }
        let word = text[Int(tokens[at - 1].start)..<Int(tokens[at - 1].end)]
        return ["A", "AU", "AUD", "C", "CA", "CAD", "NZ", "HK", "S", "R"].contains { word.elementsEqual($0.utf8) }
    }

    /// A code of the classification, "29-1141" or "29-1141.00", which names its occupation.
    private func code(at start: Int, _ range: Range<Int>) -> Event? {
        guard start + 2 < range.upperBound, tokens[start].end - tokens[start].start == 2, tokens[start + 1].isSign("-"),
            !tokens[start + 1].isSpaced, !tokens[start + 2].isSpaced, tokens[start + 2].kind == .number
        else { return nil }
        let last = tokens[start + 2]
        guard last.end - last.start == 4 || (last.end - last.start == 7 && text[Int(last.start) + 4] == 46) else {
            return nil
        }
        let digits = text[Int(tokens[start].start)..<Int(last.start) + 4]
        guard let code = SOCCode(String(decoding: digits, as: UTF8.self)) else { return nil }
        guard let index = book.codes[code] else { return nil }
        return Event(kind: .occupation(index), start: start, end: start + 3)
    }

    /// The word that loosens a figure, when it stands right before it.
    private func hedge(before start: Int, _ events: [Event]) -> Figure.Hedge {
        for event in events.suffix(2).reversed() where event.end == start || event.end == start - 1 {
            if event.end == start - 1, tokens[start - 1].kind != .word { continue }
            switch event.kind {
            case .cue(.about): return .about
            case .cue(.over): return .over
            case .cue(.nearly): return .nearly
            case .cue(.under): return .under
            default: continue
            }
        }
        return .none
    }

    private func event(_ meaning: Meaning, _ start: Int, _ end: Int, _ range: Range<Int>) -> Event? {
        switch meaning {
        case .occupation(let index):
            if end == start + 1, isVerb(start, range) { return nil }
            // "PA" is a state, "pts" are points; "PAs" and "PTs" are people.
            let word = text[Int(tokens[start].start)..<Int(tokens[start].end)]
            if end == start + 1, word.count <= 3, !(word.last == UInt8(ascii: "s") && tokens[start].isCapital),
                ["pa", "pt", "pts", "pas", "ot", "np"].contains(where: { $0.utf8.elementsEqual(word.map { $0 | 0x20 }) }
                )
            {
                return nil
            }
            return Event(kind: .occupation(index), start: start, end: end)
        case .field(let index):
            guard meansWorkers(start, end, range) else { return nil }
            return Event(kind: .occupation(index), start: start, end: end)
        case .growthStem: return nil
        case .group(let index):
            guard (start..<end).allSatisfy({ tokens[$0].isCapital || tokens[$0].end - tokens[$0].start <= 3 }) else {
                return nil
            }
            return Event(kind: .occupation(index), start: start, end: end)
        case .cue(let cue):
            if case .month = cue, !tokens[start].isCapital { return nil }
            if case .rung(.mean) = cue, isAverageWorker(end, range) {
                return Event(kind: .cue(.neutral), start: start, end: end)
            }
            if tokens[start].kind == .number, end == start + 1 { return nil }
            if case .rung(let rung) = cue, rung == .p90 || rung == .p10, isPredicate(start, range) {
                return Event(kind: .cue(.neutral), start: start, end: end)
            }
            // "Between the years of", "24 hours": no unit of pay.
            if cue == .perYear || cue == .perHour, end == start + 1, tokens[start].end - tokens[start].start == 5,
                text[Int(tokens[start].end) - 1] | 0x20 == UInt8(ascii: "s")
            {
                return nil
            }
            return Event(kind: .cue(cue), start: start, end: end)
        case .place(let place):
            if case .state = place, !tokens[start].isCapital { return nil }
            if case .metropolitan = place, !tokens[start].isCapital { return nil }
            return Event(kind: .place(place), start: start, end: end)
        case .source(.bureau): return Event(kind: .source(.bureau), start: start, end: end)
        case .source(.other(let name)):
            let isOurs = name.hasPrefix("our") || name.contains("survey")
            guard tokens[start].isCapital || isOurs else { return nil }
            if name == "indeed", start == range.lowerBound, end < range.upperBound, tokens[end].isSign(",") {
                return nil
            }
            var words = String(decoding: text[Int(tokens[start].start)..<Int(tokens[end - 1].end)], as: UTF8.self)
            if words.hasSuffix("'s") || words.hasSuffix("’s") { words.removeLast(2) }
            return Event(kind: .source(.other(words)), start: start, end: end)
        case .abroad:
            guard tokens[start].isCapital || name(start) == "pounds" || name(start) == "euros" else { return nil }
            return Event(kind: .abroad, start: start, end: end)
        }
    }

    /// "Much faster than the 8% average": the handbook's words around a figure.
    private func phrase(at start: Int, _ range: Range<Int>) -> Event? {
        guard let match = book.phrases.match(tokens, at: start, limit: range.upperBound),
            case .growthStem(let category) = match.meaning
        else { return nil }
        var at = match.end
        while at < min(match.end + 5, range.upperBound) {
            if tokens[at].id == book.average {
                return Event(kind: .cue(.phrase(category)), start: start, end: match.end)
            }
            guard tokens[at].kind == .number || tokens[at].id == book.words.percent || tokens[at].kind == .word else {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// Whether the name of a field stands for those who work in it.
    private func meansWorkers(_ start: Int, _ end: Int, _ range: Range<Int>) -> Bool {
        if end < range.upperBound, tokens[end].kind == .number || book.isIn(.fieldFollowers, tokens[end].id) {
            return tokens[end].kind == .number || tokens[end].id != 0
        }
        guard start >= range.lowerBound + 2, book.isIn(.ofWords, tokens[start - 1].id)
        else { return false }
        return book.isIn(.fieldLeaders, tokens[start - 2].id)
    }

    /// "Is the highest paid specialty": said of the work and no end of its pay.
    private func isPredicate(_ start: Int, _ range: Range<Int>) -> Bool {
        guard start >= range.lowerBound + 2, tokens[start - 1].id == book.the else { return false }
        return book.isIn(.being, tokens[start - 2].id)
            && !tokens[start].isCapital
            && !(start..<min(start + 4, range.upperBound)).contains {
                tokens[$0].kind == .number || tokens[$0].id == book.words.percent
            }
    }

    /// "Model the data", "judge the case": a word that is seldom the name of a worker.
    private func isVerb(_ at: Int, _ range: Range<Int>) -> Bool {
        guard !tokens[at].isCapital, book.isIn(.commonWords, tokens[at].id),
            name(at) == "models" || !name(at).hasSuffix("s")
        else { return false }
        let before = at > range.lowerBound ? name(at - 1).lowercased() : ""
        if name(at) == "models" { return !["of", "for", "all", "as", "fashion"].contains(before) }
        return !["a", "an", "the", "as", "average", "typical"].contains(before) || name(at) == "model"
    }

    /// "The average welder makes": a person, no mean.
    private func isAverageWorker(_ at: Int, _ range: Range<Int>) -> Bool {
        guard at < range.upperBound, let match = book.phrases.match(tokens, at: at, limit: range.upperBound),
            case .occupation = match.meaning
        else { return false }
        for next in match.end..<min(match.end + 5, range.upperBound) {
            switch name(next).lowercased() {
            case "earn", "earns", "earned", "make", "makes", "made", "can", "could", "takes", "brings": return true
            case "salary", "wage", "pay", "income", "salaries", "wages", ",", ".": return false
            default: continue
            }
        }
        return false
    }

    private func name(_ token: Int) -> String {
        String(decoding: text[Int(tokens[token].start)..<Int(tokens[token].end)], as: UTF8.self)
    }
}
