/// Sentences that set figures against each other, which must still hold between the newest ones: "more than double
/// the average", "lower than the median for all occupations".
struct Comparisons {
    private let page: Page
    private let sentences: PageSentences

    init(page: Page, sentences: PageSentences) {
        self.page = page
        self.sentences = sentences
    }

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
            let figures = indices.filter { judgements[$0].unit != "phrase" }
            if !isMultipleTrue(words, figures.map { judgements[$0] }) || !isOrderKept(words, figures.map { judgements[$0] }) {
                held += indices.filter { !judgements[$0].edits.isEmpty }.map {
                    ($0, "its sentence compares figures, which may no longer hold")
                }
            }
        }
        return held
    }

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
                guard let old = order(one.facts?.old, other.facts?.old), let now = order(one.facts?.newest, other.facts?.newest)
                else { continue }
                if old != now { return false }
            }
        }
        return true
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
