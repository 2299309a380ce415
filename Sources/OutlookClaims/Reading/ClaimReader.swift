/// Finds the claims of a page: block by block, sentence by sentence, with what earlier ones said carried along.
public struct ClaimReader: Sendable {
    private let book: ReaderBook

    /// A reader that knows occupations by the given names.
    public init(names: OccupationNames) { book = ReaderBook(names) }

    /// The claims of a page, in the order of the text.
    public func claims(in page: Page) -> [Claim] {
        page.text.withUnsafeBufferPointer { text in
            var reading = PageReading(book: book, page: page, text: text)
            return reading.claims()
        }
    }
}

/// One page being read.
private struct PageReading {
    let book: ReaderBook
    let page: Page
    let text: UnsafeBufferPointer<UInt8>
    let cutter: SentenceCutter
    var context = ReadingContext()
    var found: [Claim] = []
    /// A short block that names a measure and has no figure, waiting for the block with the figure.
    var label: [Token] = []
    /// A short block with a figure that nothing explains yet.
    var value: [Token] = []
    var table = TableReading()

    init(book: ReaderBook, page: Page, text: UnsafeBufferPointer<UInt8>) {
        self.book = book
        self.page = page
        self.text = text
        cutter = SentenceCutter(book: book, text: text)
    }

    mutating func claims() -> [Claim] {
        for block in page.blocks {
            let tokens = book.lexer.tokens(in: text, block.range)
            guard !tokens.isEmpty else { continue }
            switch block.kind {
            case .title: title(tokens)
            case .heading(let level): heading(tokens, level, block)
            case .paragraph, .item:
                if !block.continues { context.endParagraph() }
                paragraph(tokens, block)
            case .row(let number, let isHeader, let cells): row(number, isHeader, cells)
            }
        }
        let names = context.namesBureau
        for index in found.indices where found[index].origin == nil && names { found[index].origin = .bureau }
        return found
    }

    private mutating func title(_ tokens: [Token]) {
        let events = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
        context.title = Scene.topic(of: events, tokens, book) ?? context.title
        context.isTitleAbroad = events.contains { if case .abroad = $0.kind { true } else { false } }
        if context.carried == nil { context.carried = context.title }
        note(events)
    }

    private mutating func heading(_ tokens: [Token], _ level: Int, _ block: Page.Block) {
        let events = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
        var place: Place?
        var isAbroad = false
        for event in events {
            if case .place(let named) = event.kind, place == nil { place = named }
            if case .abroad = event.kind { isAbroad = true }
        }
        let subject = Scene.topic(of: events, tokens, book)
        context.enterHeading(level: level, subject: subject, place: place, isAbroad: isAbroad)
        if level == 1, context.title == nil { context.title = subject }
        note(events)
        // A heading may say it all: "2018 Median Pay: $33,610". Otherwise it may label the figures below it.
        sentence(tokens, tokens.indices, events: events)
        Scene.carryTime(events, into: &context, isSure: false)
        label = tokens.count <= 12 ? tokens : []
        value = []
        table = TableReading()
    }

    private mutating func paragraph(_ tokens: [Token], _ block: Page.Block) {
        let before = found.count
        let isShort = tokens.count <= 24
        let hasFigure = tokens.contains { $0.kind == .number }
        if isShort, !label.isEmpty, hasFigure {
            let own = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
            if !Scene.explainsItself(own) {
                let joined = label + [separator(tokens[0])] + tokens
                let events = EventReader(book: book, text: text, tokens: joined).events(in: joined.indices)
                scene(joined, joined.indices, events, from: label.count)
                if found.count > before {
                    label = []
                    value = []
                    return
                }
            }
        }
        if !value.isEmpty, isShort, !hasFigure {
            let joined = tokens + [separator(value[0])] + value
            let events = EventReader(book: book, text: text, tokens: joined).events(in: joined.indices)
            scene(joined, joined.indices, events, from: tokens.count)
            value = []
            if found.count > before {
                label = []
                return
            }
        }
        for range in cutter.sentences(of: tokens) { sentence(tokens, range, events: nil) }
        label = isShort && !hasFigure && tokens.count <= 12 ? tokens : []
        value = isShort && hasFigure && found.count == before && tokens.count <= 10 ? tokens : []
        if let last = tokens.last, !last.isSign(":"), block.kind == .paragraph { context.list = nil }
    }

    private func separator(_ token: Token) -> Token {
        Token(kind: .sign, sign: UInt8(ascii: "|"), isSpaced: true, start: token.start, end: token.start)
    }

    private mutating func sentence(_ tokens: [Token], _ range: Range<Int>, events given: [Event]?) {
        let events = given ?? EventReader(book: book, text: text, tokens: tokens).events(in: range)
        note(events)
        scene(tokens, range, events, from: range.lowerBound)
    }

    private mutating func scene(
        _ tokens: [Token], _ range: Range<Int>, _ events: [Event], from first: Int, isCell: Bool = false
    ) {
        guard !events.isEmpty else { return }
        let scene = Scene(
            book: book, text: text, tokens: tokens, range: range, events: events, context: context, isCell: isCell,
            first: first)
        found += scene.claims()
        scene.carry(into: &context)
    }

    private mutating func note(_ events: [Event]) {
        for event in events {
            if case .source(.bureau) = event.kind { context.namesBureau = true }
            if case .source(.other) = event.kind { context.namesOther = true }
        }
    }

    /// A row: what its column's heading and its first cells say is read before each figure, as one sentence.
    private mutating func row(_ number: Int, _ isHeader: Bool, _ cells: [Range<Int>]) {
        if table.number != number {
            table = TableReading(number: number)
            if !label.isEmpty { label = [] }
        }
        let tokens = cells.map { book.lexer.tokens(in: text, $0) }
        let numbers = tokens.map { cell in cell.contains { $0.kind == .number && !isYear($0) } }
        if isHeader || (table.header.isEmpty && !numbers.contains(true) && tokens.count > 1) {
            table.header = tokens
            for cell in tokens { note(EventReader(book: book, text: text, tokens: cell).events(in: cell.indices)) }
            return
        }
        guard let firstFigure = numbers.firstIndex(of: true) else {
            // A row across the table, such as the name of a group of rows.
            if let cell = tokens.first, tokens.dropFirst().allSatisfy(\.isEmpty) {
                let events = EventReader(book: book, text: text, tokens: cell).events(in: cell.indices)
                if let topic = Scene.topic(of: events, cell, book) { context.carried = topic }
            }
            return
        }
        var label: [Token] = []
        let labels = max(1, firstFigure)
        if firstFigure > 0 || tokens.count > 1 {
            for cell in tokens.prefix(labels) where !cell.isEmpty { label += cell + [separator(cell[0])] }
        }
        for column in tokens.indices where numbers[column] {
            let isOnlyCell = firstFigure == 0 && column == 0
            let heading = column < table.header.count ? table.header[column] : []
            var joined = isOnlyCell ? [] : heading
            if let first = joined.first { joined.append(separator(first)) }
            if !isOnlyCell { joined += label }
            let start = joined.count
            joined += tokens[column]
            guard joined.count <= SentenceCutter.longest else { continue }
            let events = EventReader(book: book, text: text, tokens: joined).events(in: joined.indices)
            var rowContext = context
            swap(&rowContext, &context)
            scene(joined, joined.indices, events, from: start, isCell: true)
            swap(&rowContext, &context)
        }
    }

    private func isYear(_ token: Token) -> Bool {
        guard token.end - token.start == 4 else { return false }
        let digits = text[Int(token.start)..<Int(token.end)]
        return digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8)
    }
}

/// The table being read.
private struct TableReading {
    var number = 0
    var header: [[Token]] = []
}
