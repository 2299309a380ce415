/// Sentences that set figures against each other, which must still hold between the newest ones: "more than double
/// the average", "lower than the median for all occupations".
struct Comparisons {
    let page: Page
    let sentences: PageSentences

    /// The judgements whose comparison would no longer hold.
    func held(by judgements: [Judgement]) -> [(index: Int, reason: String)] {
        let told = ToldFigures(judgements, sentences)
        var held: [(Int, String)] = []
        for place in Set(told.places).sorted() {
            var indices = Array(told.indices(in: place).prefix(24))
            guard indices.contains(where: { !judgements[$0].edits.isEmpty }), place < sentences.sentences.count else {
                continue
            }
            var range = sentences.sentences[place].range
            // "That is double the 5 percent for all jobs" says nothing alone.
            if place + 1 < sentences.sentences.count,
                sentences.sentences[place + 1].block == sentences.sentences[place].block, pointsBack(place + 1)
            {
                range = range.lowerBound..<sentences.sentences[place + 1].range.upperBound
                indices += told.indices(in: place + 1).prefix(24)
            }
            let words = SentenceWords(page, range)
            let figures = indices.map { judgements[$0] }.filter { $0.unit != "phrase" }
            let edited = indices.filter { !judgements[$0].edits.isEmpty }
            if !isMultipleTrue(words, figures) || !isOrderKept(words, figures) {
                held += edited.map { ($0, "its sentence compares figures, which may no longer hold") }
            } else if let word = words.words.indices.first(where: { isSuperlative(words, $0) }) {
                held += edited.filter { judgements[$0].isOutlook }.map {
                    ($0, "\"\(words.text(word))\" in its sentence ranks it among others")
                }
            }
        }
        return held
    }

    /// "The fastest growing occupation": true of the figures of its time.
    private func isSuperlative(_ words: SentenceWords, _ place: Int) -> Bool {
        switch words.text(place) {
        case "fastest", "slowest", "biggest", "largest": true
        case "highest", "lowest", "greatest": words.text(place + 1) == "growth" || words.text(place + 1) == "growing"
        default: false
        }
    }

    /// The words that compare two figures, turned round where the newest stand in the other order: "higher than".
    func mirror(_ judgements: inout [Judgement]) {
        for index in judgements.indices.dropLast() {
            let (one, other) = (judgements[index], judgements[index + 1])
            guard one.sentenceExtent == other.sentenceExtent, !one.edits.isEmpty, !other.edits.isEmpty,
                one.kind == other.kind, one.code != other.code, let old = order(one.facts?.old, other.facts?.old),
                let now = order(one.facts?.newest, other.facts?.newest), old * now < 0,
                one.extent.upperBound <= other.extent.lowerBound
            else { continue }
            let words = SentenceWords(page, one.extent.upperBound..<other.extent.lowerBound)
            let found = words.words.indices.filter { Self.mirrors[words.text($0)] != nil }
            guard found.count == 1, let word = Self.mirrors[words.text(found[0])],
                words.text(found[0] + 1) == "than" || word == "below" || word == "above",
                !Self.degrees.contains(words.text(found[0] - 1))
            else { continue }
            let edit = Judgement.Edit(range: words.words[found[0]].range, text: word)
            if !one.edits.contains(edit) { judgements[index].edits.append(edit) }
        }
    }

    private static let mirrors = [
        "higher": "lower", "lower": "higher", "more": "less", "less": "more", "above": "below", "below": "above",
        "greater": "lower",
    ]
    private static let degrees: Set<String> = [
        "much", "far", "well", "slightly", "significantly", "considerably", "substantially", "little", "bit", "no",
        "even", "percent", "%", "times",
    ]

    private func pointsBack(_ place: Int) -> Bool {
        let range = sentences.sentences[place].range
        let words = SentenceWords(page, range.lowerBound..<min(range.upperBound, range.lowerBound + 12))
        return ["this", "that", "which"].contains(words.text(0))
    }

    /// Whether "double", "half" and the like are true of the newest figures, where a sentence says so.
    private func isMultipleTrue(_ words: SentenceWords, _ figures: [Judgement]) -> Bool {
        for place in words.words.indices {
            guard let multiple = multiple(at: place, words) else { continue }
            guard figures.count == 2, figures[0].unit == figures[1].unit, let one = figures[0].newestSize,
                let other = figures[1].newestSize, one > 0, other > 0
            else { return false }
            let ratio = Double(max(one, other)) / Double(min(one, other))
            let hedge = (words.text(place - 2), words.text(place - 1))
            let holds: Bool
            switch hedge {
            case ("more", "than"), (_, "over"), (_, "above"): holds = ratio > multiple && ratio < multiple + 1
            case ("less", "than"), (_, "nearly"), (_, "almost"), (_, "under"):
                holds = ratio <= multiple && ratio > multiple - 0.5
            default: holds = abs(ratio - multiple) <= multiple * 0.05
            }
            if !holds { return false }
        }
        return true
    }

    private func multiple(at place: Int, _ words: SentenceWords) -> Double? {
        switch words.text(place) {
        case "double", "doubles", "doubled", "twice", "twofold": return 2
        case "half" where words.text(place + 1) == "that" || words.text(place + 1) == "as": return 2
        case "triple", "triples", "thrice", "threefold": return 3
        case "quadruple": return 4
        case "times":
            let written = words.text(place - 1)
            if let number = Double(written) { return number }
            return (2...10).first { NumberWord.text($0) == written }.map(Double.init)
        default: return nil
        }
    }

    /// Whether figures of different occupations stand in the same order as before, where a sentence compares them.
    private func isOrderKept(_ words: SentenceWords, _ figures: [Judgement]) -> Bool {
        guard words.words.contains(where: { Self.comparatives.contains($0.text) }) else { return true }
        for (place, one) in figures.enumerated() {
            for other in figures[(place + 1)...] where one.unit == other.unit && one.code != other.code {
                guard let old = order(one.facts?.old, other.facts?.old),
                    let now = order(one.facts?.newest, other.facts?.newest)
                else { continue }
                if old != now, !isMirrored(one, other) { return false }
            }
        }
        return true
    }

    private func isMirrored(_ one: Judgement, _ other: Judgement) -> Bool {
        one.edits.contains { edit in
            edit.range.lowerBound >= one.extent.upperBound && edit.range.upperBound <= other.extent.lowerBound
                && Self.mirrors[edit.text] != nil
        }
    }

    private func order(_ one: Fact?, _ other: Fact?) -> Int? {
        guard let one = one?.size, let other = other?.size else { return nil }
        return (one - other).signum()
    }

    private static let comparatives: Set<String> = [
        "than", "above", "below", "exceeds", "exceed", "exceeding", "compared", "versus", "vs", "outpacing", "outpace",
        "higher", "lower", "faster", "slower",
    ]
}

extension Fact {
    /// The figure in hundredths, a decline below zero; nothing for words.
    var size: Int? {
        switch value {
        case .number(let number), .percent(let number, _): number
        case .atLeast(let bound): bound
        case .phrase, .none: nil
        }
    }
}

extension Judgement {
    /// The newest figure in hundredths, without its direction.
    var newestSize: Int? { facts?.newest.size.map(abs) }
}
