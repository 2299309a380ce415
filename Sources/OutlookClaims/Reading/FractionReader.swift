/// Reads growth that is told in words for a multiple or a part: "to more than double", "by a third".
///
/// Such words leave room, so they are read as bands of percents, which are compared and never rewritten.
struct FractionReader {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    let range: Range<Int>

    /// The percents that a part may be said of.
    private static let parts: [String: ClosedRange<Int>] = [
        "half": 45...55, "third": 31...36, "quarter": 23...27, "fourth": 23...27, "fifth": 18...22, "tenth": 9...11,
    ]
    /// The percents that a multiple may be said of: 100 more is the double.
    private static let multiples: [String: ClosedRange<Int>] = ["double": 92...109, "triple": 185...215]

    /// The figure that begins at a token, in the light of what stands before it, and the token after it.
    func figure(at start: Int, after events: [Event]) -> (figure: Figure, end: Int)? {
        let token = tokens[start]
        guard token.kind == .word, book.isIn(.fractions, token.id) else { return nil }
        return token.id == book.by ? part(at: start, events) : multiple(at: start, events)
    }

    /// "By a third", where something grows or declines by it.
    private func part(at start: Int, _ events: [Event]) -> (figure: Figure, end: Int)? {
        guard let verb = events.last, start - verb.end <= 2, isChange(verb), start + 1 < range.upperBound else {
            return nil
        }
        var at = start + 1
        var hedge = Figure.Hedge.none
        if let match = book.phrases.match(tokens, at: at, limit: range.upperBound), case .cue(let cue) = match.meaning {
            switch cue {
            case .about: hedge = .about
            case .over: hedge = .over
            case .nearly: hedge = .nearly
            default: return nil
            }
            at = match.end
        }
        if at < range.upperBound, ["a", "one"].contains(word(at)) { at += 1 }
        guard at < range.upperBound, let percents = Self.parts[word(at)] else { return nil }
        if at + 1 < range.upperBound, tokens[at + 1].isSign("-") || word(at + 1) == "of" { return nil }
        return (figure(percents, hedge, start + 1..<at + 1), at + 1)
    }

    /// "Is projected to double".
    private func multiple(at start: Int, _ events: [Event]) -> (figure: Figure, end: Int)? {
        guard let percents = Self.multiples[word(start)], start > range.lowerBound else { return nil }
        var first = start
        var hedge = Figure.Hedge.none
        if let last = events.last, last.end == start {
            switch last.kind {
            case .cue(.over): (hedge, first) = (.over, last.start)
            case .cue(.nearly): (hedge, first) = (.nearly, last.start)
            case .cue(.about): (hedge, first) = (.about, last.start)
            default: break
            }
        }
        // A verb stands after "to" or "will"; "double the average" compares.
        guard first > range.lowerBound, ["to", "will", "should"].contains(word(first - 1)) else { return nil }
        if start + 1 < range.upperBound {
            guard !["the", "that", "its", "their", "your", "what"].contains(word(start + 1)),
                tokens[start + 1].kind != .number, !tokens[start + 1].isSign("$"), !tokens[start + 1].isSign("-")
            else { return nil }
        }
        return (figure(percents, hedge, start..<start + 1), start + 1)
    }

    private func isChange(_ event: Event) -> Bool {
        switch event.kind {
        case .cue(.grow), .cue(.decline), .cue(.lose), .cue(.jobs), .cue(.employed): true
        default: false
        }
    }

    private func figure(_ percents: ClosedRange<Int>, _ hedge: Figure.Hedge, _ place: Range<Int>) -> Figure {
        let middle = (percents.lowerBound + percents.upperBound) / 2
        let (low, high) =
            switch hedge {
            case .over: (middle, percents.upperBound + (percents.upperBound >= 100 ? 80 : 5))
            case .nearly: (percents.lowerBound - 4, middle)
            default: (percents.lowerBound, percents.upperBound)
            }
        let extent = Int(tokens[place.lowerBound].start)..<Int(tokens[place.upperBound - 1].end)
        var figure = Figure(
            form: .percent, value: low * 100, quantum: 100, decimals: 0, scale: 1, hasCommas: false, digits: extent,
            extent: extent)
        figure.upper = high * 100
        figure.isFraction = true
        return figure
    }

    private func word(_ at: Int) -> String {
        String(decoding: text[Int(tokens[at].start)..<Int(tokens[at].end)].map { $0 | 0x20 }, as: UTF8.self)
    }
}
