import OutlookModel

/// A year of its own for a figure whose written year must stay for the sake of another: "$53,750 in May 2025 and a
/// bonus of $2,000 in May 2018".
struct OwnYear {
    let page: Page
    let sentences: PageSentences

    /// The edits of a judgement with a year behind the figure in the place of those it shares; `nil` where no such form
    /// reads naturally.
    func edits(of judgement: Judgement) -> [Judgement.Edit]? {
        let years = judgement.edits.filter(\.isYear).map(\.range)
        let sentence = judgement.sentenceExtent
        guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max(),
            sentence.lowerBound <= first, last <= sentence.upperBound, judgement.turned == nil, !judgement.vanishes,
            let period = period(of: judgement), !isListed(judgement)
        else { return nil }
        let words = SentenceWords(page, sentence)
        if judgement.extent.upperBound <= first {
            // The year must have a figure nearer to it.
            guard sentences.numbers(in: judgement.extent.upperBound..<first).contains(where: \.form.isFigure) else {
                return nil
            }
        } else {
            guard last <= judgement.extent.lowerBound else { return nil }
            let between = words.place(from: last)..<words.place(from: judgement.extent.lowerBound)
            guard words.words[between].contains(where: { Self.turns.contains($0.text) }) else { return nil }
        }
        let end = words.place(from: judgement.extent.upperBound)
        let unit = words.words[max(0, end + words.longest(of: Self.units, at: end) - 1)].range
        var edits = judgement.edits.filter { !$0.isYear }
        if let figure = edits.firstIndex(where: { $0.range.upperBound == unit.upperBound }) {
            edits[figure].text += period
        } else {
            edits.append(
                Judgement.Edit(
                    range: unit, text: String(decoding: page.text[unit], as: UTF8.self) + period))
        }
        return edits
    }

    private func isListed(_ judgement: Judgement) -> Bool {
        let place = sentences.place(of: judgement.extent.lowerBound)
        return place >= sentences.sentences.count || sentences.sentences[place].isListed
    }

    private func period(of judgement: Judgement) -> String? {
        switch judgement.facts?.newest.period {
        case .may(let year)?: " in May \(year)"
        case .cycle(let cycle)? where judgement.unit != "phrase": " from \(cycle.baseYear) to \(cycle.targetYear)"
        default: nil
        }
    }

    /// Words with which a sentence turns to something else.
    private static let turns: Set<String> = ["while", "whereas", ";"]
    private static let units = [
        ["a", "year"], ["per", "year"], ["an", "hour"], ["per", "hour"], ["annually"], ["yearly"], ["hourly"],
        ["each", "year"], ["/", "hour"], ["/", "year"],
    ]
}
