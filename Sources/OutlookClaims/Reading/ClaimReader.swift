/// Finds the claims of a page: block by block, sentence by sentence, with what earlier ones said carried along.
public struct ClaimReader: Sendable {
    let book: ReaderBook

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
struct PageReading {
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
    /// The claims in rows below the heading, by what they are said to be.
    var told: [ToldLabel: Int] = [:]

    init(book: ReaderBook, page: Page, text: UnsafeBufferPointer<UInt8>) {
        self.book = book
        self.page = page
        self.text = text
        cutter = SentenceCutter(book: book, text: text)
    }

    mutating func claims() -> [Claim] {
        for piece in LooseTables(book: book, text: text).pieces(of: page) {
            guard case .block(let block) = piece else {
                if case .table(let table) = piece { read(table) }
                continue
            }
            let tokens = book.lexer.tokens(in: text, block.range)
            guard !tokens.isEmpty else { continue }
            switch block.kind {
            case .title: title(tokens)
            case .heading(let level): heading(tokens, level, block)
            case .paragraph, .item:
                if !block.continues { context.endParagraph() } else { context.endLine(isItem: block.kind == .item) }
                paragraph(tokens, block)
            case .row(let number, let isHeader, let cells): row(number, isHeader, cells)
            }
        }
        let names = context.namesBureau
        for index in found.indices where found[index].origin == nil {
            if names { found[index].origin = .bureau }
            found[index].isOriginNear = false
        }
        return found
    }

    mutating func title(_ tokens: [Token]) {
        let events = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
        context.title = Scene.topic(of: events, tokens, book) ?? context.title
        context.isTitleAbroad = events.contains { if case .abroad = $0.kind { true } else { false } }
        if context.carried == nil { context.carried = context.title }
        note(events)
    }

    mutating func heading(_ tokens: [Token], _ level: Int, _ block: Page.Block) {
        let events = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
        var place: Place?
        var isAbroad = false
        for event in events {
            if case .place(let named) = event.kind, place == nil, isWhole(event, tokens), !Scene.foretells(events) {
                place = named
            }
            if case .abroad = event.kind { isAbroad = true }
        }
        let subject = Scene.topic(of: events, tokens, book)
        context.enterHeading(
            level: level, subject: subject, place: place, isAbroad: isAbroad,
            isOfFigures: tokens.count <= 4 || Scene.announcesFigures(events)
                || subject != nil && !tokens.contains { book.isIn(.being, $0.id) })
        let isUnknown = subject == nil && UnknownName.stands(in: tokens, events, text)
        if isUnknown || UnknownName.heads(tokens, events, text) { context.isBlurred = true }
        if level == 1, context.title == nil { context.title = subject }
        note(events)
        // A heading may say it all: "2018 Median Pay: $33,610". Otherwise it may label the figures below it.
        sentence(tokens, tokens.indices, events: events)
        if Scene.namesSeveral(events, book) { context.isBlurred = true }
        Scene.carryTime(events, into: &context, isSure: false)
        label = tokens.count <= 12 ? tokens : []
        value = []
        table = TableReading()
        told = [:]
        announce(
            tokens,
            isAnnouncing: events.contains { event in
                switch event.kind {
                case .cue(.topIndustries), .cue(.topStates), .cue(.metro): true
                default: false
                }
            })
    }

    /// "Construction trades" in a heading is no industry, "Construction" and "in construction" are.
    func isWhole(_ event: Event, _ tokens: [Token]) -> Bool {
        guard case .place(.industry) = event.kind, event.end < tokens.count, tokens[event.end].kind == .word else {
            return true
        }
        return event.start > 0 && book.isIn(.prepositions, tokens[event.start - 1].id)
    }

    mutating func paragraph(_ tokens: [Token], _ block: Page.Block) {
        context.foresee(tokens, EventReader(book: book, text: text, tokens: tokens))
        let before = found.count
        let isShort = tokens.count <= 24
        let own = isShort ? EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices) : []
        let hasFigure = !isShort || own.contains { isFigure($0, tokens) }
        context.isRow = hasFigure && (block.kind == .item || isShort) && !(tokens.last?.isSign(".") ?? true)
        defer {
            if context.isRow { blurRepeated(from: before) }
            context.isRow = false
        }
        enterRow(tokens)
        if isShort {
            // The handbook's box is of the nation, whatever page it was copied to.
            if isQuickFacts(tokens) { context.headingPlace = nil }
            if hasFigure, !label.isEmpty, !Scene.explainsItself(own), join(label, tokens, from: label.count + 1) {
                // A label may head more than one line: "$41,230 per year", "$19.82 per hour".
                value = []
                return
            }
            if !hasFigure, !value.isEmpty, join(tokens, value, from: tokens.count + 1) {
                label = []
                value = []
                return
            }
        }
        let sentences = cutter.sentences(of: tokens)
        let origin = context.origin
        defer { context.isOriginOfItem = block.kind == .item && context.origin != origin }
        for range in sentences {
            sentence(tokens, range, events: sentences.count == 1 && isShort ? own : nil)
        }
        label = isShort && !hasFigure && tokens.count <= 12 ? tokens : []
        value = isShort && hasFigure && found.count == before && tokens.count <= 10 ? tokens : []
        context.toldGrowth = found.count > before && (found.last?.kinds.first?.unit == .percent)
        if let last = tokens.last, block.kind == .paragraph, !context.isRow {
            let isLabel = !hasFigure && tokens.count <= 16 && !last.isSign(".")
            announce(sentences.last.map { Array(tokens[$0]) } ?? [], isAnnouncing: last.isSign(":") || isLabel)
        }
        if isShort, !hasFigure, block.kind != .item { context.head(own, tokens) }
        if isShort, !hasFigure, UnknownName.heads(tokens, own, text) { context.isBlurred = true }
    }

    /// The same label with another figure below one heading: a block of somebody else, whose name was lost.
    mutating func blurRepeated(from first: Int) {
        for place in found.indices[first...] {
            let claim = found[place]
            guard let figure = claim.wording.figure, let kind = claim.kinds.first, let subject = claim.subjects.first,
                claim.isKindSure
            else { continue }
            let label = ToldLabel(kind: kind.id, subject: subject.title, span: claim.time.span)
            guard let earlier = told[label] else {
                told[label] = place
                continue
            }
            guard found[earlier].wording.figure?.value != figure.value else { continue }
            for one in [earlier, place] {
                found[one].isBlurred = true
                found[one].isSubjectSure = false
            }
        }
    }

    func isQuickFacts(_ tokens: [Token]) -> Bool {
        guard tokens.count > 1, tokens[0].isCapital else { return false }
        let words = text[Int(tokens[0].start)..<Int(tokens[1].end)].map { $0 | 0x20 }
        return words.elementsEqual("quick facts".utf8) || words.elementsEqual("quick stats".utf8)
    }

    /// Whether an event is a figure that may be a claim, and no mark such as "(1)".
    func isFigure(_ event: Event, _ tokens: [Token]) -> Bool {
        guard case .figure(let figure) = event.kind else { return false }
        return figure.form != .count || figure.value >= 1_000 || !isFootnote(tokens, event.start)
    }

    /// Reads two short blocks as one sentence, of which only the second part may hold claims; whether it held any.
    mutating func join(_ one: [Token], _ other: [Token], from first: Int) -> Bool {
        let before = found.count
        let joined = one + [separator(other[0])] + other
        let events = EventReader(book: book, text: text, tokens: joined).events(in: joined.indices)
        scene(joined, joined.indices, events, from: first)
        return found.count > before
    }

    /// Remembers what a sentence that ends in a colon, or a label, says of the list below it.
    mutating func announce(_ tokens: [Token], isAnnouncing: Bool) {
        context.announced = nil
        guard isAnnouncing else { return }
        var announced = ReadingContext.Announcement(isPay: false)
        let events = EventReader(book: book, text: text, tokens: tokens).events(in: tokens.indices)
        // "The baking industry should do well" says nothing of whose figures follow.
        let isForecast = Scene.foretells(events)
        for event in events {
            switch event.kind {
            case .cue(.pay): announced.isPay = true
            case .cue(.grow), .cue(.outlook): announced.isGrowth = true
            case .cue(.rung(let rung)):
                announced.isPay = true
                announced.rung = rung == .p10 || rung == .p90 ? announced.rung : announced.rung ?? rung
            case .cue(.topIndustries) where isForecast: break
            case .cue(.topIndustries): announced.place = .industry("an industry")
            case .cue(.topStates): announced.place = .metropolitan("a part of the country")
            case .cue(.metro): announced.place = .metropolitan("a metropolitan area")
            default: break
            }
        }
        if announced.isPay || announced.isGrowth || announced.place != nil { context.announced = announced }
    }

    /// A row or label that begins with a name nobody knows no longer speaks of the occupation before it.
    mutating func enterRow(_ tokens: [Token]) {
        let end = tokens.prefix(14).firstIndex {
            $0.isSign(":")
                || (tokens.count <= 24 && ($0.isSign("$") || $0.kind == .number && $0.start > tokens[0].start))
        }
        guard let end = end ?? (tokens.count <= 10 ? tokens.count : nil) else { return }
        let name = Array(tokens[..<end])
        if UnknownName.stands(
            in: name, EventReader(book: book, text: text, tokens: name).events(in: name.indices), text)
        {
            context.isBlurred = true
        }
    }

    func separator(_ token: Token) -> Token {
        Token(kind: .sign, sign: UInt8(ascii: "|"), isSpaced: true, start: token.start, end: token.start)
    }

    mutating func sentence(_ tokens: [Token], _ range: Range<Int>, events given: [Event]?) {
        let events = given ?? EventReader(book: book, text: text, tokens: tokens).events(in: range)
        note(events)
        scene(tokens, range, events, from: range.lowerBound)
    }

    mutating func scene(
        _ tokens: [Token], _ range: Range<Int>, _ events: [Event], from first: Int, isCell: Bool = false,
        column: TableColumn? = nil
    ) {
        guard !events.isEmpty else { return }
        var scene = Scene(
            book: book, text: text, tokens: tokens, range: range, events: events, context: context, isCell: isCell,
            first: first)
        scene.heading = column
        let claims = scene.claims()
        found += claims
        scene.carry(claims, into: &context)
    }

    mutating func note(_ events: [Event]) {
        for event in events {
            if case .source(.bureau) = event.kind { context.namesBureau = true }
            if case .source(.other) = event.kind { context.namesOther = true }
        }
    }
}

/// What a row says its figure is.
struct ToldLabel: Hashable {
    var kind: String
    var subject: String
    var span: Claim.Time.Span
}
