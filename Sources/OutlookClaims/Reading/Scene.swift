import OutlookModel

/// One sentence with its events and what came before it: finds for every figure the kind, the occupation, the time, the
/// place and the source that belong to it.
struct Scene {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    let range: Range<Int>
    let events: [Event]
    let context: ReadingContext
    var isCell = false
    /// The first token that may be part of a claim; what stands before it only explains.
    var first = 0
    /// What the column says of the figures, where a table lost its borders.
    var column: TableColumn?
    /// What the heading of the table's column says by itself, for figures nothing else explains.
    var heading: TableColumn?

    /// The claims of the sentence.
    func claims() -> [Claim] {
        let isTelling = events.contains { event in
            switch event.kind {
            case .figure, .cue(.phrase): true
            default: false
            }
        }
        if !isTelling || isAbroad { return [] }
        var claims: [Claim] = []
        let money = WageReading(scene: self)
        let change = ChangeReading(scene: self)
        let count = CountReading(scene: self)
        let printed = events.count > 2 ? PrintedRow(scene: self).kinds() : [:]
        for (index, event) in events.enumerated() where event.start >= first {
            switch event.kind {
            case .figure(let figure):
                let drafts: [Draft]
                switch figure.form {
                case _ where column != nil: drafts = (column?.draft(figure)).map { [$0] } ?? []
                case _ where printed[index] != nil:
                    drafts = printed[index].map { [Draft(kinds: [$0], isKindSure: false)] } ?? []
                case .money: drafts = money.draft(index, figure).map { [$0] } ?? []
                case .percent: drafts = change.draft(index, figure).map { [$0] } ?? []
                case .count where isPayWithoutSign(index, figure):
                    var paid = figure
                    paid.form = .money
                    drafts = money.draft(index, paid).map { [$0] } ?? []
                case .count where heading?.measure == .openings && heading?.draft(figure) != nil:
                    drafts = (heading?.draft(figure)).map { [$0] } ?? []
                case .count, .bare:
                    drafts =
                        (count.draft(index, figure) ?? (isCell ? bare(index, figure, money, change) : nil)
                            ?? heading?.draft(figure))
                        .map { [$0] } ?? []
                }
                claims += drafts.compactMap { claim($0, index, .figure($0.figure ?? figure)) }
            case .cue(.phrase(let category)):
                if let draft = change.phraseDraft(index, category) {
                    if let claim = claim(draft, index, .phrase(category)) { claims.append(claim) }
                }
            default: break
            }
        }
        return claims
    }

    /// "A median pay of 50,370 per year".
    private func isPayWithoutSign(_ index: Int, _ figure: Figure) -> Bool {
        guard figure.hasCommas, figure.value >= 1_500_000, index > 0, index + 1 < events.count,
            events[index + 1].start == events[index].end, case .cue(.perYear) = events[index + 1].kind
        else { return false }
        for near in events[..<index].reversed() {
            switch near.kind {
            case .cue(.pay), .cue(.rung): return true
            case .figure, .cue(.jobs), .cue(.openings), .cue(.newJobs), .cue(.employed), .cue(.workers): return false
            default: continue
            }
        }
        return false
    }

    /// A number without a sign in a table's cell is what its heading says.
    private func bare(_ index: Int, _ figure: Figure, _ money: WageReading, _ change: ChangeReading) -> Draft? {
        let heading = events.prefix(index).contains { event in
            switch event.kind {
            case .cue(.rung), .cue(.pay): true
            case .cue(.perHour): figure.value >= 700
            default: false
            }
        }
        var figure = figure
        if heading {
            figure.form = .money
            return money.draft(index, figure)
        }
        let isPercent = tokens[range].prefix(first - range.lowerBound).contains {
            $0.id == book.words.percent && $0.id != 0
        }
        guard isPercent else { return nil }
        figure.form = .percent
        return change.draft(index, figure)
    }

    /// A kind for a figure, before the occupation and the time are known.
    struct Draft {
        var kinds: [ClaimKind]
        var isKindSure = true
        var figure: Figure?
        var isDecline = false
        /// Whether the sentence has a subject of its own that no name is known for.
        var isBlurred = false
        /// Whether a minus before the figure may be a dash.
        var isSignOpen = false
        var isOtherSpan = false
        var unpublished: String?
        /// Whether the figure is the comparison with all occupations.
        var isTotal = false
        var isBureauForm = false
        /// Which end of a projection the figure stands at, where "from … to …" says so.
        var level: ClaimKind.LevelYear?
    }

    private func claim(_ draft: Draft, _ index: Int, _ wording: Claim.Wording) -> Claim? {
        let event = events[index]
        let attachment = Attachment(scene: self)
        let subject =
            draft.isTotal
            ? (subjects: [book.total], isSure: true, isBlurred: false) : attachment.subject(of: index)
        if isOurs || isOfList(before: event.start) { return nil }
        guard !subject.subjects.isEmpty, subject.subjects.allSatisfy({ $0 >= 0 }) else { return nil }
        let isWage = draft.kinds.allSatisfy(\.isWage)
        var time =
            isWage
            ? attachment.wageTime(of: index)
            : attachment.projectionTime(
                of: index, level: draft.kinds.contains { $0.isLevel != nil || $0.id == Employment.kind.id },
                end: draft.level)
        if isWage, case .none = time.span { time.isSure = false }
        let origin = attachment.origin(of: index)
        let place = attachment.place(of: index, isProjection: draft.kinds.allSatisfy(\.isProjection))
        let extent: Range<Int>
        if case .figure(let figure) = wording {
            extent = figure.extent
        } else {
            extent = Int(tokens[event.start].start)..<Int(tokens[event.end - 1].end)
        }
        let low = tokens[first..<range.upperBound].lazy.map { Int($0.start) }.min() ?? extent.lowerBound
        let high = tokens[first..<range.upperBound].lazy.map { Int($0.end) }.max() ?? extent.upperBound
        var claim = Claim(
            kinds: draft.kinds, isKindSure: draft.isKindSure, wording: wording,
            subjects: subject.subjects.flatMap { index in
                [book.occupations[index]] + book.occupations[index].twins.map { book.occupations[$0] }
            }, isSubjectSure: subject.isSure, place: place,
            time: time, origin: origin, extent: extent, sentence: low..<max(low, high), isCell: isCell,
            isBureauForm: draft.isBureauForm)
        claim.isDecline = draft.isDecline
        claim.isSignOpen = draft.isSignOpen
        claim.isBlurred = subject.isBlurred || draft.isBlurred
        claim.isOriginCarried = !attachment.hasOwnSource
        claim.isPlaceSure = place != .nation || !attachment.mayBeElsewhere(index)
        claim.isOtherSpan = draft.isOtherSpan
        claim.unpublished = draft.unpublished
        return claim
    }

    // MARK: The surroundings

    /// Whether the sentence says what every entry of the writer's list has in common.
    private func isOfList(before start: Int) -> Bool {
        events.contains { if case .cue(.list) = $0.kind { $0.start < start } else { false } }
    }

    /// Whether the writer speaks of people of his own: "our engineers", "we expect to add 300 jobs".
    private var isOurs: Bool {
        guard !events.contains(where: { if case .source(.bureau) = $0.kind { true } else { false } }) else {
            return false
        }
        for event in events {
            switch event.kind {
            case .occupation where event.start > range.lowerBound:
                let before = tokens[event.start - 1].id
                if before != 0, before == book.our || before == book.my { return true }
            case .cue(.projected) where event.start > range.lowerBound:
                let before = tokens[event.start - 1].id
                if before != 0, before == book.we { return true }
            default: continue
            }
        }
        return false
    }

    /// Whether the sentence speaks of another country and not of the Bureau's figures.
    private var isAbroad: Bool {
        let own = events.contains { if case .abroad = $0.kind { true } else { false } }
        let bureau = events.contains { if case .source(.bureau) = $0.kind { true } else { false } }
        return !bureau && (own || context.isTitleAbroad || context.isHeadingAbroad || context.isParagraphAbroad)
    }

    /// Whether a line is a sentence on what is to come.
    static func foretells(_ events: [Event]) -> Bool {
        events.contains { if case .cue(.projected) = $0.kind { true } else { false } }
    }

    /// Whether a heading says that figures on pay or jobs stand below it.
    static func announcesFigures(_ events: [Event]) -> Bool {
        events.contains { event in
            switch event.kind {
            case .cue(.pay), .cue(.rung), .cue(.employed), .cue(.jobs), .cue(.outlook), .cue(.grow), .cue(.openings),
                .cue(.topStates), .cue(.topIndustries), .cue(.metro), .cue(.extreme):
                true
            default: false
            }
        }
    }

    /// Whether a short block says by itself what its figures are.
    static func explainsItself(_ events: [Event]) -> Bool {
        events.contains { event in
            switch event.kind {
            case .cue(.rung), .cue(.grow), .cue(.decline), .cue(.openings), .cue(.newJobs), .cue(.employed),
                .cue(.outlook):
                true
            default: false
            }
        }
    }
}
