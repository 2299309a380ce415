/// Figures that say something of one another, so that all of them are rewritten or none: the years of a history, and
/// sentences that go on with the one before.
struct TiedSentences {
    private let page: Page
    private let sentences: PageSentences

    init(page: Page, sentences: PageSentences) {
        self.page = page
        self.sentences = sentences
    }

    /// No outlook of one occupation reaches farther, in bytes, from one figure to the next.
    private static let reach = 240

    /// The judgements that cannot be rewritten since others stay as they are.
    func held(by judgements: [Judgement]) -> [(index: Int, reason: String)] {
        let told = ToldFigures(judgements, sentences)
        return judgements.indices.compactMap { index in
            guard !judgements[index].edits.isEmpty else { return nil }
            if isHistory(index, told) { return (index, "its sentence compares several years") }
            if let year = told.unknownYear(besides: index, in: page) {
                return (index, "its sentence speaks of \(year) too")
            }
            if let figure = told.unreadFigure(besides: index, in: page) {
                return (index, "\"\(figure)\" beside it was not understood")
            }
            if let other = told.undated(besides: index) {
                return (index, "\"\(other)\", which its paragraph dates too, stays as it is")
            }
            if isTied(index, told) { return (index, "what its sentence is compared with stays as it is") }
            return nil
        }
    }

    /// "101,300 in 2012 and 112,700 in 2014": one kind of figure at several times, or several figures of one time.
    private func isHistory(_ index: Int, _ told: ToldFigures) -> Bool {
        let own = told.judgements[index]
        return told.beside(index).contains { place in
            let other = told.judgements[place]
            guard other.kind == own.kind, other.code == own.code, other.period != nil else { return false }
            return other.period != own.period
                || other.figure != own.figure && other.unit == own.unit
                    && own.facts?.newest.value == other.facts?.newest.value
        }
    }

    /// Whether a sentence that goes on with this one, or that this one goes on with, stays as it is.
    private func isTied(_ index: Int, _ told: ToldFigures) -> Bool {
        let own = told.judgements[index]
        let place = told.places[index]
        if goesOn(place), told.stays(in: place - 1) || goesOn(place, told) { return true }
        if goesOn(place + 1), told.stays(in: place + 1) { return true }
        guard own.isOutlook else { return false }
        // The percent and the number of jobs of one growth.
        return [-1, 1].contains { step in
            var other = index + step
            while told.judgements.indices.contains(other), abs(other - index) <= 4 {
                let near = told.judgements[other]
                let low = min(near.extent.upperBound, own.extent.upperBound)
                guard max(near.extent.lowerBound, own.extent.lowerBound) - low <= Self.reach,
                    !page.text[low..<max(low, max(near.extent.lowerBound, own.extent.lowerBound))].contains(10)
                else { return false }
                if near.kind == "growth-number" || own.kind == "growth-number", near.isOutlook, near.isNational,
                    near.verdict != .correct, near.edits.isEmpty, near.code == own.code
                {
                    return true
                }
                other += step
            }
            return false
        }
    }

    /// Whether a sentence goes on with one that tells a figure nobody understood.
    private func goesOn(_ place: Int, _ told: ToldFigures) -> Bool {
        told.indices(in: place - 1).isEmpty && told.hasUnread(in: place - 1)
    }

    private static let starts: Set<String> = ["this", "that", "which", "these", "it"]
    private static let ties: Set<String> = [
        "translates", "means", "amounts", "equates", "works", "equals", "represents", "would", "is", "will", "comes",
        "was", "makes", "corresponds", "adds", "brings", "compares",
    ]

    /// Whether a sentence begins with words such as "This translates to", after another of its block.
    private func goesOn(_ place: Int) -> Bool {
        guard place > 0, place < sentences.sentences.count,
            sentences.sentences[place].block == sentences.sentences[place - 1].block
        else { return false }
        let range = sentences.sentences[place].range
        let words = SentenceWords(page, range.lowerBound..<min(range.upperBound, range.lowerBound + 24))
        return Self.starts.contains(words.text(0)) && Self.ties.contains(words.text(1))
    }
}
