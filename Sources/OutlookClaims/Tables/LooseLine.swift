/// A short line of a page, with what it holds for a table: a heading, the key of a row, figures.
struct LooseLine {
    /// The block it stands in, by its place among the page's blocks.
    var block: Int
    var range: Range<Int>
    var tokens: [Token]
    var events: [Event]
    /// The tokens of its figures, each with its unit; an empty range is a dash where a figure is missing.
    var values: [Range<Int>] = []

    init(_ book: ReaderBook, _ text: UnsafeBufferPointer<UInt8>, block: Int, range: Range<Int>) {
        self.block = block
        self.range = range
        tokens = book.lexer.tokens(in: text, range)
        events = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
        readValues(book, text)
    }

    /// The words before the first figure.
    var key: ArraySlice<Token> { tokens[..<(values.first?.lowerBound ?? tokens.count)] }

    /// Whether words, and not only signs, stand before the first figure.
    var hasKey: Bool { key.contains { $0.kind != .sign } }

    /// Whether the line has signs only: a bar or a rule of a table.
    var isBlank: Bool { tokens.allSatisfy { $0.kind == .sign && !$0.isSign("$") } && values.isEmpty }

    func figure(_ value: Range<Int>) -> Figure? {
        for event in events where event.start == value.lowerBound {
            if case .figure(let figure) = event.kind { return figure }
        }
        return nil
    }

    /// The event a cue of the line stands for, where it has a measure.
    var hasMeasure: Bool {
        events.contains { event in
            switch event.kind {
            case .cue(.rung), .cue(.pay), .cue(.employed), .cue(.jobs), .cue(.openings), .cue(.newJobs), .cue(.grow),
                .cue(.decline), .cue(.outlook), .cue(.workers), .cue(.lose), .cue(.add):
                true
            default: false
            }
        }
    }

    /// The occupations the line names.
    var names: [Event] { events.filter { if case .occupation = $0.kind { true } else { false } } }

    /// The years and spans of years the line names.
    var times: [Event] {
        events.filter { event in
            switch event.kind {
            case .year, .period: true
            default: false
            }
        }
    }

    /// Whether the line is nothing but years or spans of years.
    var isTime: Bool {
        let times = times
        guard !times.isEmpty else { return false }
        return tokens.indices.allSatisfy { place in
            tokens[place].kind == .sign || times.contains { $0.start <= place && place < $0.end }
                || events.contains { event in
                    guard case .cue(.month) = event.kind else { return false }
                    return event.start <= place && place < event.end
                }
        }
    }

    private mutating func readValues(_ book: ReaderBook, _ text: UnsafeBufferPointer<UInt8>) {
        let hasBars = tokens.lazy.filter { $0.isSign("|") }.prefix(2).count > 1
        let figures = events.indices.filter {
            isValue(events[$0], book, text) && (!hasBars || beginsCell(events[$0]))
        }
        var at = 0
        for (order, place) in figures.enumerated() {
            let event = events[place]
            missing(at..<event.start, isFirst: values.isEmpty)
            // "1 Registered nurses 3,072,700": the place in a ranking.
            if order == 0, figures.count > 1, event.start == 0, case .figure(let figure) = event.kind,
                figure.form == .count, !figure.hasCommas, figure.value < 100_000, event.end < tokens.count,
                tokens[event.end].kind == .word || tokens[event.end].isSign(".")
            {
                at = event.end
                continue
            }
            let end = endOfCell(place)
            values.append(event.start..<end)
            at = end
        }
        missing(at..<tokens.count, isFirst: values.isEmpty)
        if isScale { values = [] }
    }

    /// Whether a figure is the first thing in a cell between bars.
    private func beginsCell(_ event: Event) -> Bool {
        var at = event.start
        while at > 0, tokens[at - 1].kind == .sign, !tokens[at - 1].isSign("|"), !tokens[at - 1].isSign("(") { at -= 1 }
        return at == 0 || tokens[at - 1].isSign("|")
    }

    /// A dash where a figure should stand.
    private mutating func missing(_ range: Range<Int>, isFirst: Bool) {
        for place in range where tokens[place].isSign("-") || tokens[place].isSign("M") {
            let isAlone = tokens[place].isSpaced && (place + 1 == tokens.count || tokens[place + 1].isSpaced)
            if isAlone, !isFirst || tokens.count == 1 { values.append(place..<place) }
        }
    }

    private func isValue(_ event: Event, _ book: ReaderBook, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .figure(let figure) = event.kind, tokens[event.start].kind != .word else { return false }
        // A mark such as "(1)".
        if event.start > 0, event.end < tokens.count, tokens[event.start - 1].isSign("("),
            tokens[event.end].isSign(")"),
            figure.form == .count, figure.value < 1_000
        {
            return false
        }
        if figure.form == .count, event.end < tokens.count, tokens[event.end].kind == .word {
            let next = text[Int(tokens[event.end].start)..<Int(tokens[event.end].end)].map { $0 | 0x20 }
            if ["year", "years", "month", "months", "hours", "weeks"].contains(where: { $0.utf8.elementsEqual(next) }) {
                return false
            }
        }
        return true
    }

    /// Where a figure's cell ends: after its unit, and after the words for its growth.
    private func endOfCell(_ place: Int) -> Int {
        var end = events[place].end
        for next in events[(place + 1)...].prefix(2) {
            let isBracketed = next.start == end + 1 && tokens[end].isSign("(")
            guard next.start == end || isBracketed || next.start == end + 1 && tokens[end].kind == .sign else { break }
            switch next.kind {
            case .cue(.phrase), .cue(.perYear), .cue(.perHour), .cue(.perOther): end = next.end
            case .cue(.decline) where isBracketed: end = next.end
            default: return end
            }
        }
        return end
    }

    /// "10% 25% Median 75% 90%": headings, and no figures.
    private var isScale: Bool {
        let percents = values.compactMap { value -> Int? in
            guard let figure = figure(value), figure.form != .money, figure.decimals == 0 else { return nil }
            return figure.value / 100
        }
        return percents.count == values.count && percents.count >= 3
            && (percents == [10, 25, 75, 90] || percents == [10, 25, 50, 75, 90])
    }
}
