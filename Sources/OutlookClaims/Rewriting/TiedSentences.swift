/// Figures that say something of one another, so that all of them are rewritten or none: the years of a history, and
/// sentences that go on with the one before.
struct TiedSentences {
    private let page: Page
    private let sentences: PageSentences
    /// The sentences with claims, and those after them, that go on with the one before.
    private let continuing: Set<Int>

    init(page: Page, sentences: PageSentences, judgements: [Judgement]) {
        self.page = page
        self.sentences = sentences
        let places = Set(judgements.lazy.map { sentences.place(of: $0.extent.lowerBound) })
        continuing = Set(places.flatMap { [$0, $0 + 1] }.filter { Self.goesOn($0, sentences, page) })
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
        let all = told.judgements
        return told.beside(index).contains { other in
            guard all[other].kind == all[index].kind, all[other].code == all[index].code, all[other].period != nil
            else {
                return false
            }
            if all[other].period != all[index].period { return true }
            return all[other].figure != all[index].figure
                && all[index].facts?.newest.value == all[other].facts?.newest.value
        }
    }

    /// Whether a sentence that goes on with this one, or that this one goes on with, stays as it is.
    private func isTied(_ index: Int, _ told: ToldFigures) -> Bool {
        let all = told.judgements
        let place = told.places[index]
        if continuing.contains(place), told.stays(in: place - 1) { return true }
        if continuing.contains(place + 1), told.stays(in: place + 1) { return true }
        guard all[index].isOutlook else { return false }
        // The percent and the number of jobs of one growth.
        let own = all[index].extent
        return [-1, 1].contains { step in
            var other = index + step
            while all.indices.contains(other), abs(other - index) <= 4 {
                let near = all[other].extent
                let between =
                    min(near.upperBound, own.upperBound)..<max(near.lowerBound, own.lowerBound, near.upperBound)
                guard between.count <= Self.reach, !page.text[between].contains(10) else { return false }
                let isNumber = all[other].kind == GrowthNumber.kind.id || all[index].kind == GrowthNumber.kind.id
                if isNumber, all[other].isOutlook, all[other].stays, all[other].code == all[index].code { return true }
                other += step
            }
            return false
        }
    }

    private static let starts: Set<String> = ["this", "that", "which", "these", "it"]
    private static let ties: Set<String> = [
        "translates", "means", "amounts", "equates", "works", "equals", "represents", "would", "is", "will", "comes",
        "was", "makes", "corresponds", "adds", "brings", "compares",
    ]

    /// Whether a sentence begins with words such as "This translates to", after another of its block.
    private static func goesOn(_ place: Int, _ sentences: PageSentences, _ page: Page) -> Bool {
        guard place > 0, place < sentences.sentences.count,
            sentences.sentences[place].block == sentences.sentences[place - 1].block
        else { return false }
        let range = sentences.sentences[place].range
        let words = SentenceWords(page, range.lowerBound..<min(range.upperBound, range.lowerBound + 24))
        return starts.contains(words.text(0)) && ties.contains(words.text(1))
    }
}
