import OutlookStatistics

/// Cuts the lines above a table into the headings of its columns.
struct TableHeading {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    private(set) var columns: [TableColumn] = []
    private var current = TableColumn()
    private var leadsWithTime: Bool?
    /// Two years on a line of their own: the level stands at both.
    private var years: (line: LooseLine, first: Event, second: Event)?

    init(book: ReaderBook, text: UnsafeBufferPointer<UInt8>) {
        self.book = book
        self.text = text
    }

    /// The columns of a heading of one or several lines; none where it cannot be told what they are.
    static func columns(of lines: ArraySlice<LooseLine>, _ book: ReaderBook, _ text: UnsafeBufferPointer<UInt8>)
        -> [TableColumn]
    {
        var heading = TableHeading(book: book, text: text)
        for line in lines { heading.read(line) }
        heading.close()
        heading.standAtBothYears()
        let columns = heading.columns
        // A table set twice side by side.
        let half = columns.count / 2
        if half > 0, columns.count % 2 == 0,
            zip(columns[..<half], columns[half...]).allSatisfy({ one, two in
                one.measure == two.measure && one.rung == two.rung && heading.words(one) == heading.words(two)
            })
        {
            return Array(columns[..<half])
        }
        return columns
    }

    private func words(_ column: TableColumn) -> [[UInt8]] {
        column.tokens.filter { $0.kind != .sign }.map { Array(text[Int($0.start)..<Int($0.end)]) }
    }

    private mutating func read(_ line: LooseLine) {
        if let scale = scale(line) {
            close()
            // "Pay period, 2018": what stands above the percentiles is of all of them.
            let above = columns.filter { $0.measure == .wage && $0.rung == nil }
            columns.removeAll { $0.measure == .wage && $0.rung == nil }
            columns += scale.map { rung in
                var rung = rung
                rung.tokens = above.last?.tokens ?? current.tokens
                return rung
            }
            current = TableColumn()
            return
        }
        let times = line.times
        if line.isTime, times.count == 2, years == nil,
            times.allSatisfy({ if case .year = $0.kind { true } else { false } })
        {
            years = (line, times[0], times[1])
            return
        }
        if line.hasMeasure || hasPercent(line), current.isComplete || current.isPercent, !goesOn(line) { close() }
        if case .place? = line.events.first?.kind, current.isComplete { close() }
        var at = 0
        note(line.tokens, 0, line.events.first?.start ?? line.tokens.count)
        for (index, event) in line.events.enumerated() where !isText(event, line) {
            let next = index + 1 < line.events.count ? line.events[index + 1] : nil
            if starts(index, line) {
                current.tokens += line.tokens[at..<event.start]
                at = event.start
                close()
            }
            enter(event, line)
            if line.tokens[event.start..<event.end].contains(where: isPercent) { current.isPercent = true }
            current.tokens += line.tokens[at..<event.end]
            at = event.end
            note(line.tokens, event.end, next?.start ?? line.tokens.count)
        }
        current.tokens += line.tokens[at...]
    }

    /// Sets the one level without a year at the two years that stand on a line of their own.
    private mutating func standAtBothYears() {
        guard let years else { return }
        let levels = columns.indices.filter { columns[$0].measure == .level && !columns[$0].hasTime }
        guard levels.count == 1 else {
            columns = []
            return
        }
        var first = columns[levels[0]]
        first.hasTime = true
        var second = first
        first.tokens += years.line.tokens[years.first.start..<years.first.end]
        second.tokens += years.line.tokens[years.second.start..<years.second.end]
        second.isProjected = true
        columns.replaceSubrange(levels[0]...levels[0], with: [first, second])
    }

    /// Whether a heading goes on in a line: "Median annual", "Percent" and below it "wage", "change".
    private func goesOn(_ line: LooseLine) -> Bool {
        switch line.events.first?.kind {
        case .cue(.pay): current.measure == .wage && !current.hasPay
        case .cue(.grow), .cue(.decline): current.measure == nil && current.tokens.count <= 2
        default: false
        }
    }

    /// The five rungs of "10% 25% Median 75% 90%".
    private func scale(_ line: LooseLine) -> [TableColumn]? {
        let marks = line.events.filter { event in
            switch event.kind {
            case .figure, .cue(.rung): true
            default: false
            }
        }
        let figures = marks.filter { if case .figure = $0.kind { true } else { false } }
        guard line.values.isEmpty, figures.count >= 4 else { return nil }
        var rungs: [Rung] = []
        for mark in marks {
            switch mark.kind {
            case .figure(let figure):
                guard let rung = [10: Rung.p10, 25: .p25, 50: .median, 75: .p75, 90: .p90][figure.value / 100] else {
                    return nil
                }
                if rungs.last != rung { rungs.append(rung) }
            case .cue(.rung(let rung)): if rungs.last != rung { rungs.append(rung) }
            default: continue
            }
        }
        guard rungs == [.p10, .p25, .median, .p75, .p90] else { return nil }
        return rungs.map { TableColumn(measure: .wage, rung: $0, tokens: []) }
    }

    /// "Job title", "Employment by industry": no jobs are counted.
    private func isText(_ event: Event, _ line: LooseLine) -> Bool {
        guard measure(event) == .level, event.end < line.tokens.count else { return false }
        let next = line.tokens[event.end]
        return ["title", "titles", "by"].contains { word in
            text[Int(next.start)..<Int(next.end)].map { $0 | 0x20 }.elementsEqual(word.utf8)
        }
    }

    private mutating func close() {
        if current.isOtherUnit || current.measure == nil && current.isPercent { current.measure = .other }
        if current.isComplete || current.rung != nil {
            columns.append(current)
            current = TableColumn()
        } else if current.measure != nil {
            current = TableColumn()
        }
    }

    private func hasPercent(_ line: LooseLine) -> Bool {
        line.tokens.contains(where: isPercent)
    }

    private func isPercent(_ token: Token) -> Bool { token.id != 0 && token.id == book.words.percent }

    /// Whether a small word before an event makes it part of the heading before: "change in employment".
    private func isTied(_ event: Event, _ line: LooseLine) -> Bool {
        guard event.start > 0 else { return false }
        let before = line.tokens[event.start - 1]
        return before.kind == .word && !before.isCapital && before.end - before.start <= 3
            || before.isSign("(")
    }

    private func measure(_ event: Event) -> TableColumn.Measure? {
        switch event.kind {
        case .cue(.rung), .cue(.pay): .wage
        case .cue(.employed), .cue(.jobs), .cue(.workers), .cue(.reach): .level
        case .cue(.openings): .openings
        case .cue(.newJobs), .cue(.lose), .cue(.add): .changeInJobs
        case .cue(.grow), .cue(.decline), .cue(.outlook): .change
        default: nil
        }
    }

    /// Whether an event begins the heading of the next column.
    private func starts(_ index: Int, _ line: LooseLine) -> Bool {
        let event = line.events[index]
        guard current.isComplete, !isTied(event, line) else { return false }
        let last = index > 0 ? line.events[index - 1].end : 0
        if measure(event) != nil, line.tokens[last..<event.start].contains(where: { $0.isSign("|") }) { return true }
        switch event.kind {
        case .cue(.rung(let rung)):
            if current.measure != .wage { return rung != .mean || isNew(index + 1, line) }
            return current.rung != nil
        case .cue(.pay): return current.measure != .wage || current.hasPay && !isAdjacent(event, line)
        case .cue(.employed), .cue(.jobs), .cue(.workers), .cue(.reach):
            return current.measure != .level || !isAdjacent(event, line)
        case .cue(.openings): return !(current.measure == .level && isAdjacent(event, line))
        case .cue(.newJobs), .cue(.lose), .cue(.add): return true
        case .cue(.grow), .cue(.decline), .cue(.outlook):
            return !(isAdjacent(event, line) && (current.measure == .level || current.measure == .change))
        case .cue(.projected), .cue(.perHour), .cue(.perYear), .cue(.total), .cue(.decade):
            return isNew(index + 1, line)
        case .year, .period: return current.hasTime || leadsWithTime == true
        default: return false
        }
    }

    /// Whether an event follows at once on the one before it and names a measure.
    private func isNew(_ index: Int, _ line: LooseLine) -> Bool {
        guard index < line.events.count, line.events[index].start == line.events[index - 1].end else { return false }
        // "2016–26 annual average": an average of what stands before it.
        if case .cue(.rung(.mean)) = line.events[index].kind, current.measure != .wage { return isNew(index + 1, line) }
        return measure(line.events[index]) != nil
    }

    /// Whether nothing stands between an event and the one before it.
    private func isAdjacent(_ event: Event, _ line: LooseLine) -> Bool {
        line.events.contains { $0.end == event.start && measure($0) != nil }
    }

    private mutating func enter(_ event: Event, _ line: LooseLine) {
        switch event.kind {
        case .cue(.rung(let rung)):
            guard current.measure == nil || current.measure == .wage else { return }
            current.measure = .wage
            current.rung = current.rung ?? rung
        case .cue(.pay):
            guard current.measure == nil || current.measure == .wage else { return }
            current.measure = .wage
            current.hasPay = true
        case .cue(.openings): set(.openings, over: [.level, .wage])
        case .cue(.employed), .cue(.jobs), .cue(.workers): set(.level, over: [.wage])
        case .cue(.newJobs), .cue(.lose), .cue(.add): set(.changeInJobs, over: [.level])
        case .cue(.grow), .cue(.decline): set(.change, over: [.level, .wage])
        case .cue(.outlook):
            if current.measure == nil { current.isPercent = true }
            set(.change, over: [.level, .wage])
        case .cue(.perHour): current.isHourly = current.isHourly ?? true
        case .cue(.perYear):
            current.isHourly = current.isHourly ?? false
            if case .change? = current.measure { current.isOtherUnit = true }
        case .cue(.eachYear), .cue(.perOther): current.isOtherUnit = true
        case .cue(.decade): current.isOtherUnit = false
        case .cue(.projected), .cue(.reach):
            current.isProjected = true
            if case .cue(.reach) = event.kind { set(.level, over: [.wage]) }
        case .cue(.thousands): current.isInThousands = true
        case .cue(.otherMoney), .cue(.share), .cue(.unemployment): current.measure = .other
        case .year, .period:
            if leadsWithTime == nil { leadsWithTime = !current.isComplete && columns.isEmpty }
            current.hasTime = true
        default: break
        }
    }

    private mutating func set(_ measure: TableColumn.Measure, over weaker: Set<TableColumn.Measure>) {
        // "Average annual openings": the average is of the openings.
        let isOpen = current.measure.map { weaker.contains($0) && !current.hasPay } ?? true
        guard isOpen else { return }
        if current.measure == .wage { current.rung = nil }
        if measure == .change, current.isHourly == false { current.isOtherUnit = true }
        current.measure = measure
    }

    /// Words that no phrase of the book has and that say what a column counts.
    private mutating func note(_ tokens: [Token], _ start: Int, _ end: Int) {
        for token in tokens[start..<end] {
            if isPercent(token) {
                current.isPercent = true
                continue
            }
            guard token.kind == .word, token.end - token.start <= 10 else { continue }
            switch String(decoding: text[Int(token.start)..<Int(token.end)].map { $0 | 0x20 }, as: UTF8.self) {
            case "share", "rse", "quotient", "rank", "ratio", "error", "percentage": current.measure = .other
            case "numeric", "number":
                guard let last = current.measure == .change ? current : columns.last, last.measure == .change else {
                    continue
                }
                if current.measure == .change, !current.isPercent {
                    current.measure = .changeInJobs
                } else {
                    close()
                    current = TableColumn(measure: .changeInJobs, hasTime: last.hasTime, tokens: last.tokens)
                }
            default: continue
            }
        }
    }
}
