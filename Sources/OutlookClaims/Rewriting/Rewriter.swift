import OutlookModel

/// Settles which edits can be made together, and writes the sentences they lead to.
///
/// A year governs every claim that depends on it, so it changes only when all of them can change with it. A sentence
/// changes as a whole: no new figure beside an old one of the same kind.
struct Rewriter {
    private let page: Page
    private let sentences: PageSentences
    private let witness: YearWitness

    init(page: Page, book: ReaderBook, judgements: [Judgement]) {
        self.page = page
        sentences = PageSentences(page: page, book: book, around: judgements)
        witness = YearWitness(page: page, sentences: sentences)
    }

    /// Drops edits that would leave another claim's year wrong, and fills in the sentences as they should read now.
    func settle(_ judgements: inout [Judgement]) {
        repeatYears(&judgements)
        StandardErrors(page: page, sentences: sentences).follow(&judgements)
        let comparisons = Comparisons(page: page, sentences: sentences)
        let turned = TurnedSentences(page: page, sentences: sentences)
        let tied = TiedSentences(page: page, sentences: sentences, judgements: judgements)
        comparisons.mirror(&judgements)
        leave(comparisons.held(by: judgements) + turned.toned(judgements), &judgements)
        // Every round drops at least one edit; a page in which it takes many rounds keeps the rest as it is.
        var rounds = 0
        repeat {
            rounds += 1
            if rounds > 64 { for index in judgements.indices { judgements[index].leave("the page holds too many") } }
        } while leaveOne(&judgements, tied, turned)
        let edits = Self.edits(of: judgements)
        for index in judgements.indices {
            guard judgements[index].verdict != .correct, judgements[index].verdict != .uncheckable,
                !judgements[index].edits.isEmpty
            else { continue }
            judgements[index].sentence = rewritten(judgements[index].sentenceExtent, edits)
        }
    }

    /// Gives up what cannot be rewritten for the first kind of reason that there is; whether there was any.
    private func leaveOne(_ judgements: inout [Judgement], _ tied: TiedSentences, _ turned: TurnedSentences) -> Bool {
        let wanted = wantedYears(judgements)
        return leaveYears(blockedYears(judgements, wanted), &judgements) || leaveSentences(&judgements)
            || leaveYears(contradicted(judgements, wanted), &judgements)
            || leave(tied.held(by: judgements), &judgements) || leave(turned.held(by: judgements), &judgements)
    }

    /// What the years that change become; of two that differ the later claim's.
    private func wantedYears(_ judgements: [Judgement]) -> [Range<Int>: String] {
        var wanted: [Range<Int>: String] = [:]
        for index in judgements.indices {
            for edit in judgements[index].edits where edit.isYear { wanted[edit.range] = edit.text }
        }
        return wanted
    }

    /// The years that two claims want to become different ones, or that a claim needs which stays as it is.
    private func blockedYears(_ judgements: [Judgement], _ wanted: [Range<Int>: String]) -> [Range<Int>: String] {
        var blocked: [Range<Int>: String] = [:]
        for index in judgements.indices {
            guard judgements[index].edits.isEmpty else {
                for edit in judgements[index].edits where edit.isYear && wanted[edit.range] != edit.text {
                    blocked[edit.range] = "its year is also that of what becomes another"
                }
                continue
            }
            for year in judgements[index].years where wanted[year] != nil && !isApart(year, from: judgements[index]) {
                blocked[year] = "its year is also that of \"\(judgements[index].text)\", which stays as it is"
            }
        }
        return blocked
    }

    /// Gives up the claims of blocked years, or gives them years of their own; whether there were any.
    private func leaveYears(_ blocked: [Range<Int>: String], _ judgements: inout [Judgement]) -> Bool {
        guard !blocked.isEmpty else { return false }
        var changed = false
        for index in judgements.indices {
            guard let reason = judgements[index].edits.lazy.compactMap({ blocked[$0.range] }).first else { continue }
            if let edits = OwnYear(page: page, sentences: sentences).edits(of: judgements[index]) {
                judgements[index].edits = edits
            } else {
                judgements[index].leave(reason)
            }
            changed = true
        }
        return changed
    }

    /// Gives up what stands in a sentence with something that stays, or with markup between its words.
    private func leaveSentences(_ judgements: inout [Judgement]) -> Bool {
        let staying = sentencesThatStay(judgements)
        var changed = false
        for index in judgements.indices where !judgements[index].edits.isEmpty {
            if let other = staying[sentence(judgements[index])] {
                judgements[index].leave("\"\(other)\" in its sentence stays as it is")
                changed = true
            } else if hasMarkup(judgements[index].edits) {
                judgements[index].leave("markup stands inside its words")
                changed = true
            }
        }
        return changed
    }

    /// Gives up judgements for their reasons; whether there were any.
    @discardableResult
    private func leave(_ held: [(index: Int, reason: String)], _ judgements: inout [Judgement]) -> Bool {
        for (index, reason) in held { judgements[index].leave(reason) }
        return !held.isEmpty
    }

    /// "Growth to 2030: 9%": the year in which the projection of a figure ends changes with it wherever it stands in
    /// its sentence.
    private func repeatYears(_ judgements: inout [Judgement]) {
        let known = Set(judgements.flatMap(\.years))
        for index in judgements.indices where judgements[index].isOutlook && !judgements[index].edits.isEmpty {
            guard let facts = judgements[index].facts, case .cycle(let old) = facts.old.period,
                case .cycle(let newest) = facts.newest.period, old != newest
            else { continue }
            for number in sentences.numbers(in: judgements[index].sentenceExtent)
            where number.form == .year && !known.contains(number.range)
                && page.text[number.range].elementsEqual(String(old.targetYear).utf8)
                && !judgements[index].edits.contains(where: { $0.range == number.range })
            {
                judgements[index].edits.append(
                    Judgement.Edit(range: number.range, text: String(newest.targetYear), isYear: true))
            }
        }
    }

    /// The years that would leave the same year standing near them, or date figures nobody understood, with the reason.
    private func contradicted(_ judgements: [Judgement], _ wanted: [Range<Int>: String]) -> [Range<Int>: String] {
        var reach: [Range<Int>: Range<Int>] = [:]
        // A national figure that stays as it is, is dated by the year as much as one that nobody understood.
        var claims: [Range<Int>] = []
        var right: Set<Range<Int>> = []
        for index in judgements.indices {
            let sentence = judgements[index].sentenceExtent
            for edit in judgements[index].edits {
                guard edit.isYear else {
                    claims.append(edit.range)
                    continue
                }
                let isAbove = !sentence.overlaps(edit.range)
                let own = isAbove ? sentences.list(around: sentence) : sentence
                let old = reach[edit.range] ?? edit.range
                reach[edit.range] = min(old.lowerBound, own.lowerBound)..<max(old.upperBound, own.upperBound)
            }
            if !judgements[index].stays { claims.append(judgements[index].extent) }
            if judgements[index].verdict == .correct { right.formUnion(judgements[index].years) }
        }
        guard !reach.isEmpty else { return [:] }
        claims.sort { $0.lowerBound < $1.lowerBound }
        return reach.reduce(into: [:]) { reasons, entry in
            let (year, reach) = entry
            if witness.standsAgain(year, within: reach, isKnown: { wanted[$0] != nil || right.contains($0) }) {
                let digits = String(decoding: page.text[year], as: UTF8.self)
                reasons[year] = "\(digits) stands beside it once more"
            } else if let word = witness.untoldGrowth(besides: year, claims: claims) {
                reasons[year] = "its year is also that of \"\(word)\""
            } else if let figure = witness.unreadFigure(besides: year, within: reach, claims: claims) {
                let digits = String(decoding: page.text[figure], as: UTF8.self)
                reasons[year] = "its year may also be that of \"\(digits)\", which stays as it is"
            }
        }
    }

    /// A sentence's figures of pay, or its figures of the outlook, up to a semicolon.
    private struct Sentence: Hashable {
        var start: Int
        var isOutlook: Bool
    }

    private func sentence(_ judgement: Judgement) -> Sentence {
        let end = max(judgement.sentenceExtent.lowerBound, judgement.extent.lowerBound)
        let before = page.text[judgement.sentenceExtent.lowerBound..<end]
        let start = before.lastIndex(of: UInt8(ascii: ";")) ?? judgement.sentenceExtent.lowerBound
        return Sentence(start: start, isOutlook: judgement.isOutlook)
    }

    /// Whether a year belongs to what follows a claim after a semicolon.
    private func isApart(_ year: Range<Int>, from judgement: Judgement) -> Bool {
        guard year.lowerBound > judgement.extent.upperBound, judgement.sentenceExtent.overlaps(year) else {
            return false
        }
        return page.text[judgement.extent.upperBound..<year.lowerBound].contains(UInt8(ascii: ";"))
    }

    /// The sentences with a national figure that cannot be brought up to date, with that figure.
    private func sentencesThatStay(_ judgements: [Judgement]) -> [Sentence: String] {
        var staying: [Sentence: String] = [:]
        for index in judgements.indices where judgements[index].stays {
            let sentence = sentence(judgements[index])
            if staying[sentence] == nil { staying[sentence] = judgements[index].text }
        }
        return staying
    }

    /// Whether markup stands inside the words to be replaced, which an edit would destroy.
    private func hasMarkup(_ edits: [Judgement.Edit]) -> Bool {
        edits.contains { !page.sourceRange(of: $0.range).isVerbatim }
    }

    /// All edits of a page, each once, in the order of the text; of two that overlap the first.
    static func edits(of judgements: [Judgement]) -> [Judgement.Edit] {
        var edits: [Judgement.Edit] = []
        for index in judgements.indices { edits += judgements[index].edits }
        edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var last = -1
        return edits.filter { edit in
            guard edit.range.lowerBound >= last else { return false }
            last = edit.range.upperBound
            return true
        }
    }

    /// A stretch of the page on one line, with the edits made.
    private func rewritten(_ range: Range<Int>, _ edits: [Judgement.Edit]) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(range.count + 16)
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes {
                if byte > 32 {
                    line.append(byte)
                } else if let end = line.last, end != 32 {
                    line.append(32)
                }
            }
        }
        var at = range.lowerBound
        for edit in edits[TurningPoint.of(edits, where: { $0.range.lowerBound >= range.lowerBound })...] {
            guard edit.range.upperBound <= range.upperBound else { break }
            guard edit.range.lowerBound >= at else { continue }
            add(page.text[at..<edit.range.lowerBound])
            add(edit.text.utf8)
            at = edit.range.upperBound
        }
        add(page.text[at..<max(at, range.upperBound)])
        if line.last == 32 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
