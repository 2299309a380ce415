/// Tables that kept their borders, row by row, and those that lost them.
extension PageReading {
    /// A row: what its column's heading and its first cells say is read before each figure, as one sentence.
    mutating func row(_ number: Int, _ isHeader: Bool, _ cells: [Range<Int>]) {
        if table.number != number {
            table = TableReading(number: number)
            if !label.isEmpty { label = [] }
        }
        let tokens = cells.map { book.lexer.tokens(in: text, $0) }
        let numbers = tokens.map { cell in
            !isCode(cell)
                && cell.indices.contains { cell[$0].kind == .number && !isYear(cell[$0]) && !isFootnote(cell, $0) }
        }
        if isHeader || (table.header.isEmpty && !numbers.contains(true) && tokens.count > 1) {
            table.header = tokens
            for cell in tokens { note(EventReader(book: book, text: text, tokens: cell).events(in: cell.indices)) }
            return
        }
        guard let firstFigure = numbers.firstIndex(of: true) else {
            // A row across the table, such as the name of a group of rows.
            if let cell = tokens.first, tokens.dropFirst().allSatisfy(\.isEmpty) {
                let events = EventReader(book: book, text: text, tokens: cell).events(in: cell.indices)
                if let topic = Scene.topic(of: events, cell, book) {
                    context.carried = topic
                    context.isBlurred = false
                }
            }
            return
        }
        var label: [Token] = []
        let labels = max(1, firstFigure)
        if firstFigure > 0 || tokens.count > 1 {
            let names = naming(tokens.prefix(labels))
            for (place, cell) in tokens.enumerated() where !cell.isEmpty {
                let isOfRow =
                    place < labels ? names.map { $0.all.contains(place) && place != $0.one } != true : isDate(cell)
                guard isOfRow else { continue }
                if place < table.header.count, let first = table.header[place].first {
                    label += table.header[place] + [separator(first)]
                }
                label += cell + [separator(cell[0])]
            }
        }
        for column in tokens.indices where numbers[column] {
            let isOnlyCell = firstFigure == 0 && column == 0
            let heading = column < table.header.count ? table.header[column] : []
            var joined = isOnlyCell ? [] : heading
            // "Percentile | 10%": a number alone in a heading needs the word at the row's start.
            if let corner = table.header.first, column > 0, corner.count <= 2, let first = heading.first,
                first.kind == .number, !corner.isEmpty
            {
                joined = corner + [separator(first)] + joined
            }
            if let first = joined.first { joined.append(separator(first)) }
            if !isOnlyCell { joined += label }
            let start = joined.count
            joined += tokens[column]
            guard joined.count <= SentenceCutter.longest else { continue }
            let events = EventReader(book: book, text: text, tokens: joined).events(in: joined.indices)
            var rowContext = context
            swap(&rowContext, &context)
            scene(
                joined, joined.indices, events, from: start, isCell: true,
                column: self.column(heading, label: tokens[0]))
            swap(&rowContext, &context)
        }
    }

    /// What a column's heading, or the row's label where the heading tells no measure, says by itself.
    private func column(_ heading: [Token], label: [Token]) -> TableColumn? {
        for (words, measures) in [(heading, [TableColumn.Measure.change, .openings]), (label, [.openings])] {
            guard let first = words.first, let last = words.last else { continue }
            let line = LooseLine(book, text, block: 0, range: Int(first.start)..<Int(last.end))
            let columns = TableHeading.columns(of: [line], book, text)
            if columns.isEmpty { continue }
            return columns.count == 1 && columns[0].measure.map(measures.contains) ?? false ? columns[0] : nil
        }
        return nil
    }

    /// The cells of a row that name occupations, where there are several, and the one that names the row's: a code, or
    /// the first that stands below "Occupation".
    private func naming(_ cells: ArraySlice<[Token]>) -> (all: Set<Int>, one: Int)? {
        let all = cells.indices.filter { place in
            EventReader(book: book, text: text, tokens: cells[place]).events(in: cells[place].indices).contains {
                if case .occupation = $0.kind { true } else { false }
            }
        }
        guard all.count > 1 else { return nil }
        let below = all.first { place in
            guard place < table.header.count, let word = table.header[place].first else { return false }
            return text[Int(word.start)..<Int(word.end)].map { $0 | 0x20 }.starts(with: "occupation".utf8)
        }
        return (Set(all), all.first { isCode(cells[$0]) } ?? below ?? all[0])
    }

    /// Whether a cell is a code of the classification and nothing else.
    private func isCode(_ cell: [Token]) -> Bool {
        cell.count == 3 && cell[1].isSign("-") && cell[0].kind == .number && cell[2].kind == .number
            && cell[0].end - cell[0].start == 2 && cell[2].end - cell[2].start >= 4
    }

    /// Whether a cell says when its row's figures are of, and nothing else.
    private func isDate(_ cell: [Token]) -> Bool {
        guard cell.count <= 3 else { return false }
        return LooseLine(book, text, block: 0, range: Int(cell[0].start)..<Int(cell[cell.count - 1].end)).isTime
    }

    /// A mark such as "(2)", which is no figure.
    func isFootnote(_ cell: [Token], _ index: Int) -> Bool {
        index > 0 && cell[index - 1].isSign("(") && cell[index].end - cell[index].start == 1
    }

    private func isYear(_ token: Token) -> Bool {
        guard token.end - token.start == 4 else { return false }
        let digits = text[Int(token.start)..<Int(token.end)]
        return digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8)
    }

    /// Work that no name is known for: its figures are told, so that the heading above them is not changed without them.
    private func stranger(_ name: [Token]) -> Occupation {
        let words = name.filter { $0.kind == .word }.map {
            String(decoding: text[Int($0.start)..<Int($0.end)], as: UTF8.self)
        }
        let title = words.isEmpty ? "an occupation that is not named" : words.joined(separator: " ")
        return Occupation(title: title, codes: [:], trust: .alias)
    }

    /// Several occupations as one, whose jobs are summed.
    private func together(_ members: [Int]) -> Occupation? {
        guard let first = members.first else { return nil }
        var sum = book.occupations[first]
        for member in members.dropFirst() {
            let other = book.occupations[member]
            sum.title += " and " + other.title
            sum.trust = min(sum.trust, other.trust)
            for (edition, codes) in sum.codes {
                sum.codes[edition] = other.codes[edition].map { more in codes + more.filter { !codes.contains($0) } }
            }
        }
        return sum.codes.isEmpty ? nil : sum
    }

    /// A table that lost its borders: every figure with its column's heading and its row's key before it.
    mutating func read(_ table: LooseTable) {
        for line in table.heading {
            let events = EventReader(book: book, text: text, tokens: line).events(in: line.indices)
            note(events)
            // "Wages of medical assistants" above a table by place.
            guard let topic = Scene.topic(of: events, line, book) else { continue }
            context.carried = topic
            context.title = context.title ?? topic
            context.isBlurred = false
        }
        for cell in table.cells {
            var joined: [Token] = []
            for part in cell.label where !part.isEmpty { joined += part + [separator(part[0])] }
            let start = joined.count
            joined += cell.value
            guard joined.count <= SentenceCutter.longest else { continue }
            let events = EventReader(book: book, text: text, tokens: joined).events(in: joined.indices)
            var around = context
            if cell.unknown != nil { around.carried = around.carried ?? book.total }
            var scene = Scene(
                book: book, text: text, tokens: joined, range: joined.indices, events: events, context: around,
                isCell: true, first: start)
            scene.column = cell.column
            for var claim in scene.claims() {
                claim.isBlurred = claim.isBlurred || cell.isDoubtful
                // A page on an industry lists occupations, whose outlook is that of the nation.
                if case .industry = claim.place, claim.kinds.allSatisfy(\.isProjection) { claim.place = .nation }
                if cell.isNational { claim.place = .nation }
                if let together = together(cell.members) { claim.subjects.insert(together, at: 0) }
                // A short name may be meant for one of a group's members.
                let isOfGroup = claim.kinds[0].isWage && claim.subjects.first.map { !$0.isDetailed } ?? false
                claim.isSubjectSure = claim.isSubjectSure && !cell.isDoubtful && !isOfGroup && cell.members.isEmpty
                if cell.isOfSeries { claim.time.isFixed = true }
                if let unknown = cell.unknown { claim.subjects = [stranger(unknown)] }
                found.append(claim)
            }
        }
        label = []
        value = []
    }
}

/// The table being read.
struct TableReading {
    var number = 0
    var header: [[Token]] = []
}
