import OutlookStatistics

/// Reads runs of short lines as tables: a heading, then groups of a key and as many figures as there are columns.
///
/// Where the figures do not come out even with the columns, nothing is read.
struct LooseTableReader {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    let lines: [LooseLine]

    /// No heading has more lines, and no key of a row.
    private static let longestHeading = 18
    private static let longestKey = 3
    /// As many rows in a row may be misunderstood before a table is given up.
    private static let trials = 6

    /// The tables among the lines, in order.
    func tables() -> [LooseTable] {
        var tables: [LooseTable] = []
        var at = 0
        while at + 1 < lines.count {
            if let found = table(at) {
                tables.append(found.table)
                at = max(at + 1, found.end)
            } else {
                at += 1
            }
        }
        return tables
    }

    private func table(_ start: Int) -> (table: LooseTable, end: Int)? {
        if let found = distribution(start) { return found }
        guard !isProse(lines[start]) else { return nil }
        if let found = valuesAboveLabels(start) { return found }
        guard lines[start].values.isEmpty else { return nil }
        if let found = comparison(start) { return found }
        return isHeadingStart(start) ? measures(start) : nil
    }

    // MARK: Measures as columns

    /// Whether a heading may begin here: with a measure, a year or "Occupation", and not in the middle of a longer one.
    private func isHeadingStart(_ start: Int) -> Bool {
        let line = lines[start]
        if keyword(line) { return true }
        guard line.hasMeasure || line.isTime || isNation(line) else { return false }
        // A title that says it all needs no heading above it.
        guard start > 0, line.tokens.count < 5, TableHeading.columns(of: [line], book, text).count < 2 else {
            return true
        }
        let before = lines[start - 1]
        return !(before.values.isEmpty && (before.hasMeasure || before.isTime || keyword(before) || isNation(before)))
    }

    private func measures(_ start: Int) -> (table: LooseTable, end: Int)? {
        let limit = min(lines.count, start + Self.longestHeading + Self.longestKey)
        guard let first = (start..<limit).first(where: { !lines[$0].values.isEmpty }) else { return nil }
        var end = first
        if !lines[first].hasKey {
            while end > start, first - end < Self.longestKey, !lines[end - 1].hasMeasure,
                !lines[end - 1].isTime || end == first,
                !keyword(lines[end - 1])
            { end -= 1 }
            if end < first, lines[end..<first].allSatisfy({ !isKey($0) }) { end = first }
        }
        guard end > start, !lines[start..<end].contains(where: isProse) else { return nil }
        let columns = TableHeading.columns(of: lines[start..<end], book, text)
        guard !columns.isEmpty, columns.contains(where: { $0.measure != .other }) else { return nil }
        let isNamed = lines[start..<end].contains(where: keyword)
        var place: [Token] = []
        return groups(of: columns.count, from: end, heading: start..<end) { key, values in
            var key = key
            if isPlace(key) { place = key } else if isUnitOfPay(key) { key = place + key }
            guard values.count == columns.count, !isMeasure(key, of: columns) else { return nil }
            let figures = values.map(\.figure)
            guard zip(columns, figures).allSatisfy({ column, figure in figure.map(column.fits) ?? true }) else {
                return nil
            }
            let owner = owner(key, columns: columns, isNamed: isNamed)
            if owner == nil, key.isEmpty, columns.count == 1 { return nil }
            let isPast = isYear(key)
            return zip(columns, values).compactMap { column, value in
                guard value.figure != nil, column.measure != .other, !(isPast && column.isOfGrowth) else { return nil }
                var column = column
                if column.measure == .wage { column.rung = column.rung ?? rung(of: key) }
                return LooseTable.Cell(
                    label: [column.tokens, key], value: value.tokens, column: column, isDoubtful: owner ?? false,
                    unknown: owner == nil ? key : nil, isOfSeries: isPast, isNational: isNation(key),
                    members: members(key))
            }
        }
    }

    // MARK: Names or times as columns

    /// A table with the names of occupations, or years, above its columns and a measure before each row.
    private func comparison(_ start: Int) -> (table: LooseTable, end: Int)? {
        guard let (columns, end) = sides(start) else { return nil }
        let isOfTimes = lines[end - 1].isTime
        return groups(of: columns.count, from: end, heading: start..<end, hasMeasuresAsKeys: true) { key, values in
            guard values.count == columns.count else { return nil }
            let events = EventReader(book: book, text: text, tokens: key).events(in: key.indices)
            var row = LooseLine(book, text, block: 0, range: 0..<0)
            row.tokens = key
            row.events = events
            guard row.hasMeasure, let column = TableHeading.columns(of: [row], book, text).first,
                values.allSatisfy({ $0.figure.map(column.fits) ?? true })
            else { return [] }
            return zip(columns, values).compactMap { side, value in
                guard value.figure != nil, column.measure != .other else { return nil }
                return LooseTable.Cell(
                    label: [side ?? [], column.tokens], value: value.tokens, column: column,
                    unknown: side == nil ? [] : nil, isOfSeries: isOfTimes)
            }
        }
    }

    /// The names or times that stand side by side, or one a line, above columns; `nil` for a name nobody knows.
    private func sides(_ start: Int) -> (columns: [[Token]?], end: Int)? {
        let line = lines[start]
        if line.names.count >= 2 || line.names.count == 1 && keyword(line), !line.hasMeasure, line.times.isEmpty {
            return named(line).map { ($0, start + 1) }
        }
        var at = start + (keyword(line) && line.times.isEmpty && line.names.isEmpty && !line.hasMeasure ? 1 : 0)
        var times: [[Token]?] = []
        while at < lines.count, lines[at].values.isEmpty, lines[at].isTime, times.count < 12 {
            for event in lines[at].times { times.append(Array(lines[at].tokens[event.start..<event.end])) }
            at += 1
        }
        guard times.count >= 2, at < lines.count, lines[at].hasMeasure else { return nil }
        return (times, at)
    }

    /// The names of a line, with a gap for each run of words that is no known name.
    private func named(_ line: LooseLine) -> [[Token]?]? {
        var sides: [[Token]?] = []
        var at = 0
        func skip(to end: Int) {
            let words = line.tokens[at..<end].filter { $0.kind == .word }
            let strange = words.filter { !(at == 0 && $0.start == words[0].start && keyword(line)) }
            if strange.contains(where: \.isCapital) { sides.append(nil) }
        }
        for name in line.names {
            skip(to: name.start)
            sides.append(Array(line.tokens[name.start..<name.end]))
            at = name.end
        }
        skip(to: line.tokens.count)
        return sides.count >= 2 ? sides : nil
    }

    // MARK: Groups

    struct Value {
        var tokens: [Token]
        var figure: Figure?
    }

    /// Reads groups of a key and figures; the first must be understood, and what is not understood later is left out.
    func groups(
        of width: Int, from start: Int, heading: Range<Int>, hasMeasuresAsKeys: Bool = false,
        read: ([Token], [Value]) -> [LooseTable.Cell]?
    ) -> (table: LooseTable, end: Int)? {
        var cells: [LooseTable.Cell] = []
        var keyless: [LooseTable.Cell] = []
        var strange: [LooseTable.Cell] = []
        var end = start
        var at = start
        var groups = 0
        var figures = 0
        var misses = 0
        while at < lines.count {
            var texts: [Int] = []
            while at < lines.count, lines[at].values.isEmpty, texts.count <= Self.longestKey + 1 {
                texts.append(at)
                at += 1
            }
            guard at < lines.count, !lines[at].values.isEmpty else { break }
            let isInline = lines[at].hasKey && texts.isEmpty || lines[at].hasKey && !isUnit(lines[at])
            let key = isInline ? Array(lines[at].key) : self.key(texts)
            // The heading of the next table.
            if isInline, texts.contains(where: { keyword(lines[$0]) || !hasMeasuresAsKeys && lines[$0].hasMeasure }) {
                break
            }
            var values: [Value] = []
            repeat {
                values += lines[at].values.map { value in
                    Value(tokens: Array(lines[at].tokens[value]), figure: lines[at].figure(value))
                }
                at += 1
            } while at < lines.count && values.count < width && !lines[at].values.isEmpty && !lines[at].hasKey
            guard !isProse(key), let found = read(key, values) else {
                if groups == 0 { return nil }
                if texts.contains(where: { lines[$0].hasMeasure || keyword(lines[$0]) }) { break }
                misses += 1
                if misses == Self.trials { break }
                continue
            }
            misses = 0
            let known = found.filter { $0.unknown == nil }
            strange += found.filter { $0.unknown != nil }
            if key.isEmpty { keyless += known } else { cells += known }
            groups += 1
            if groups == (width == 1 ? 2 : Self.trials), cells.isEmpty, keyless.isEmpty { return nil }
            figures = max(figures, values.count)
            end = at
        }
        guard groups > 1 || figures > 1, groups > 0 else { return nil }
        // Figures without a key are of the page's subject only where nothing in the table has one.
        if groups == 1 { cells += keyless }
        guard !cells.isEmpty else { return nil }
        cells = (cells + strange).sorted { $0.value[0].start < $1.value[0].start }
        let range = lines[heading.lowerBound].range.lowerBound..<lines[end - 1].range.upperBound
        return (LooseTable(cells: cells, range: range, heading: lines[heading].map(\.tokens)), end)
    }

    /// The key of a row that stands on lines of its own: the last of them, or the last two where a name runs on.
    private func key(_ texts: [Int]) -> [Token] {
        guard let last = texts.last else { return [] }
        if texts.count > 1 {
            let two = lines[last - 1].tokens + lines[last].tokens
            let seam = lines[last - 1].tokens.count
            let events = EventReader(book: book, text: text, tokens: two).events(in: two.indices)
            let isWhole = events.contains { event in
                if case .occupation = event.kind { event.start < seam && event.end > seam } else { false }
            }
            if isWhole { return two }
        }
        return lines[last].tokens
    }

    /// Whether the words before a line's first figure are no key of a row: "Growing fast (+15.0%)".
    private func isUnit(_ line: LooseLine) -> Bool {
        !line.key.contains { $0.isCapital }
            || line.key.count <= 1 && line.events.first.map { $0.start == 0 } ?? false && !line.hasMeasure
                && line.names.isEmpty
    }

    // MARK: Kinds of lines

    private func isKey(_ line: LooseLine) -> Bool { line.isTime || line.tokens.contains { $0.kind == .word } }

    /// Whether a line begins as the heading of a table's first column does.
    private func keyword(_ line: LooseLine) -> Bool {
        guard let first = line.tokens.first(where: { $0.kind == .word }) else { return false }
        let word = String(decoding: text[Int(first.start)..<Int(first.end)].map { $0 | 0x20 }, as: UTF8.self)
        switch word {
        case "occupation", "occupations", "profession", "career", "careers", "dimension", "category", "year",
            "position", "role", "specialty", "location", "area", "metric", "measure":
            return line.tokens.count == 1 || first.isCapital && line.tokens.count > 1
        case "job":
            guard line.tokens.count > 1 else { return true }
            let second = line.tokens[1]
            return text[Int(second.start)..<Int(second.end)].map { $0 | 0x20 }.elementsEqual("title".utf8)
                || second.isCapital && line.hasMeasure && line.events.first.map { $0.end <= 1 } ?? false
        default: return false
        }
    }

    private func isProse(_ line: LooseLine) -> Bool { isProse(line.tokens) }

    /// Whether words make a sentence.
    private func isProse(_ tokens: [Token]) -> Bool {
        tokens.contains { token in
            guard token.kind == .word, token.end - token.start <= 6, !token.isCapital else { return false }
            return Self.verbs.contains(String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self))
        }
    }

    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "will", "has", "have", "had", "can", "earn", "earned", "earns", "make", "made",
        "that", "which", "who", "they", "you", "we", "it",
    ]
}
