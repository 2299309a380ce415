/// The words around a figure that say in which direction it goes, and what they become when it goes another way.
///
/// The author's words are mirrored in their own form ("a decline of 6 percent", "an increase of 2 percent"); a figure
/// that a label or a cell explains gets or loses a minus; no change at all is told in the words of the handbook,
/// "show little or no change".
struct DirectionChange {
    private let page: Page
    private let claim: Claim
    private let figure: Figure
    private let words: SentenceWords
    /// The words of the figure.
    private let own: Range<Int>

    init(page: Page, claim: Claim, figure: Figure) {
        self.page = page
        self.claim = claim
        self.figure = figure
        words = SentenceWords(page, claim.sentence)
        own = words.places(in: claim.extent)
    }

    private enum Bearer {
        case before(Int, DirectionWord)
        case after(Int, DirectionWord)
        case sign
    }

    /// The place of the word that bears the direction, where it is a word.
    var bearer: Range<Int>? {
        switch found {
        case .before(let place, _)?, .after(let place, _)?: words.words[place].range
        case .sign?, nil: nil
        }
    }

    /// The edits that turn growth into decline, or decline into growth; `nil` where the words do not allow it.
    func reversed(_ digits: String) -> [Judgement.Edit]? {
        let number = Judgement.Edit(range: figure.digits, text: digits)
        switch found {
        case .before(let place, let word)? where word.isVerb:
            guard word.isUp != claim.isDecline else { return nil }
            return [edit(place, word.mirror), number] + withoutAdjective
        case .before(let place, let word)?:
            guard word.isUp != claim.isDecline else { return nil }
            return noun(place, word) + [number]
        case .after(let place, let word)?:
            guard word.isUp != claim.isDecline, word.form != .adjective || !isMade(after: place) else { return nil }
            guard word.mirrorForm != word.form else { return [edit(place, word.mirror), number] }
            if hasArticle || isFirst { return [edit(place, word.mirror), number] }
            guard own.lowerBound > 0, !Self.hedges.contains(words.text(own.lowerBound - 1)) else { return nil }
            let article = Article.text(before: digits) + " "
            return [edit(place, word.mirror), Judgement.Edit(range: figure.digits, text: article + digits)]
        case .sign?: return signed(digits, isDecline: !claim.isDecline)
        case nil: return nil
        }
    }

    /// The edits that tell of no change; `nil` where the words do not allow it.
    func unchanged(_ digits: String) -> [Judgement.Edit]? {
        if case .sign? = found { return signed(digits, isDecline: false) }
        guard figure.form == .percent, let found else { return nil }
        switch found {
        case .before(let place, let word):
            if let verb = word.unchanging {
                let between = words.words[place + 1..<own.lowerBound]
                guard between.allSatisfy({ Self.hedges.contains($0.text) || $0.text == "rate" }) else { return nil }
                var edits = [edit(place, verb), Judgement.Edit(range: claim.extent, text: Self.noChange)]
                if let first = between.first {
                    edits.append(Judgement.Edit(range: first.range.lowerBound..<claim.extent.lowerBound, text: ""))
                }
                return edits
            }
            guard words.words[place + 1..<own.lowerBound].allSatisfy({ Self.hedges.contains($0.text) }) else {
                return nil
            }
            return phrase(from: start(ofNounAt: place), to: claim.extent.upperBound)
        case .after(let place, let word):
            guard word.form != .adjective else { return nil }
            return phrase(from: own.lowerBound, to: words.words[place].range.upperBound)
        case .sign: return nil
        }
    }

    private static let noChange = "little or no change"

    /// "A 2 percent increase", "growth of 2 percent" as a whole become "little or no change".
    private func phrase(from start: Int, to end: Int) -> [Judgement.Edit]? {
        var start = start
        while start > 0, Self.hedges.contains(words.text(start - 1)), !Self.links.contains(words.text(start - 1)) {
            start -= 1
        }
        guard start == 0 || !Self.determiners.contains(words.text(start - 1)),
            !words.words[start..<words.place(from: end)].contains(where: { Self.expectations.contains($0.text) })
        else { return nil }
        let range = words.words[start].range.lowerBound..<end
        let text = words.words[start].isCapital ? "Little or no change" : Self.noChange
        return [Judgement.Edit(range: range, text: text)]
    }

    /// A noun before its figure, with the article that goes with its mirror.
    private func noun(_ place: Int, _ word: DirectionWord) -> [Judgement.Edit] {
        let start = start(ofNounAt: place)
        let before = words.text(start - 1)
        if before == "a" || before == "an" {
            guard start == place else { return [edit(place, word.mirror)] }
            return [edit(start - 1, Article.text(before: word.mirror)), edit(place, word.mirror)]
        }
        let needsArticle =
            word.form == .mass && start > 0 && words.words[start - 1].kind == .word
            && !Self.determiners.contains(before)
        guard needsArticle else { return [edit(place, word.mirror)] }
        if start == place { return [edit(place, Article.text(before: word.mirror) + " " + word.mirror)] }
        let first = String(decoding: page.text[words.words[start].range], as: UTF8.self)
        return [edit(start, Article.text(before: first) + " " + first), edit(place, word.mirror)]
    }

    private func start(ofNounAt place: Int) -> Int {
        var start = place
        while start > 0, Self.modifiers.contains(words.text(start - 1)) { start -= 1 }
        return start
    }

    /// "4,300 new jobs will be created": a second word for the direction.
    private func isMade(after place: Int) -> Bool {
        words.words[(place + 1)...].prefix(8).contains {
            ["created", "added", "generated", "lost", "cut"].contains($0.text)
        }
    }

    /// "Add 4,300 new jobs" becomes "lose 400 jobs".
    private var withoutAdjective: [Judgement.Edit] {
        guard words.words.indices.contains(own.upperBound + 1),
            DirectionWord.all(words.text(own.upperBound)).contains(where: { $0.form == .adjective })
        else { return [] }
        let range =
            words.words[own.upperBound].range.lowerBound..<words.words[own.upperBound + 1].range.lowerBound
        return [Judgement.Edit(range: range, text: "")]
    }

    /// A figure with or without a minus of its own.
    private func signed(_ digits: String, isDecline: Bool) -> [Judgement.Edit]? {
        let sign = page.text[claim.extent.lowerBound..<figure.digits.lowerBound]
        guard figure.isNegative == claim.isDecline, sign.allSatisfy({ $0 != UInt8(ascii: "$") }),
            figure.isNegative || sign.isEmpty || sign.elementsEqual([UInt8(ascii: "+")])
        else { return nil }
        return [
            Judgement.Edit(
                range: claim.extent.lowerBound..<figure.digits.upperBound, text: (isDecline ? "-" : "") + digits)
        ]
    }

    private var hasArticle: Bool {
        own.lowerBound > 0 && Self.determiners.union(["a", "an"]).contains(words.text(own.lowerBound - 1))
    }

    private var isFirst: Bool { own.lowerBound == 0 || words.words[own.lowerBound - 1].kind == .sign }

    private func edit(_ place: Int, _ text: String) -> Judgement.Edit {
        let word = words.words[place]
        return Judgement.Edit(
            range: word.range, text: word.isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text)
    }

    /// Where the direction is told.
    private var found: Bearer? {
        guard !own.isEmpty else { return nil }
        if let after { return after }
        var place = own.lowerBound - 1
        while place >= 0, own.lowerBound - place <= 8 {
            let word = words.words[place]
            guard word.kind == .word else { break }
            let isLoose = word.text == "more" && words.text(place + 1) == "than"
            if !isLoose, let meaning = meaning(at: place) {
                return meaning.form == .mass && words.text(place + 1) == "rate" ? .sign : .before(place, meaning)
            }
            place -= 1
        }
        let isLabelled =
            claim.isCell || place >= 0 && words.words[place].kind == .sign || place < 0
            || ["change", "outlook", "rate"].contains { words.text(own.lowerBound - 2) == $0 }
        guard isLabelled else { return nil }
        // "Projected decline: 11%".
        let label = words.words.indices.prefix(max(0, place)).filter {
            meaning(at: $0).map { $0.form != .mass } ?? false
        }
        if label.count == 1, let word = meaning(at: label[0]) { return .before(label[0], word) }
        return label.isEmpty ? .sign : nil
    }

    /// "8 percent growth", "3,000 fewer jobs".
    private var after: Bearer? {
        var place = own.upperBound
        if figure.form == .percent {
            while place - own.upperBound < 3, Self.modifiers.contains(words.text(place)) { place += 1 }
            if let word = DirectionWord.all(words.text(place)).first(where: { $0.form == .noun || $0.form == .mass }) {
                return words.text(place + 1) == "rate" ? nil : .after(place, word)
            }
        }
        guard figure.form == .percent || before == nil,
            let word = DirectionWord.all(words.text(own.upperBound)).first(where: { $0.form == .adjective })
        else { return nil }
        return .after(own.upperBound, word)
    }

    /// The verb before a number of jobs: "add", "lose".
    private var before: Int? {
        var place = own.lowerBound - 1
        while place >= 0, Self.hedges.contains(words.text(place)) { place -= 1 }
        return place >= 0 && meaning(at: place)?.isVerb ?? false ? place : nil
    }

    /// What a word before the figure says, as the verb or the noun that it is there.
    private func meaning(at place: Int) -> DirectionWord? {
        let meanings = DirectionWord.all(words.text(place)).filter { $0.form != .adjective }
        guard meanings.count > 1 else { return meanings.first }
        let before = words.text(place - 1)
        let isNoun =
            ["of", "in"].contains(words.text(place + 1)) || Self.modifiers.contains(before) || before == "a"
            || before == "an" || Self.determiners.contains(before)
        return meanings.first { $0.isVerb != isNoun }
    }

    private static let modifiers: Set<String> = [
        "job", "jobs", "employment", "projected", "expected", "estimated", "anticipated", "overall", "net", "workforce",
    ]
    private static let expectations: Set<String> = ["projected", "expected", "estimated", "anticipated"]
    private static let determiners: Set<String> = [
        "the", "its", "their", "this", "that", "any", "no", "some", "such", "each", "every", "another",
    ]
    private static let links: Set<String> = ["of", "by", "at", "to"]
    private static let hedges: Set<String> = [
        "by", "of", "at", "to", "a", "an", "about", "around", "approximately", "roughly", "nearly", "almost", "over",
        "more", "than", "least", "just", "only", "some", "estimated", "another",
    ]
}
