import OutlookModel
import OutlookStatistics

/// The relative standard errors that a copied table of the wage survey prints after its employment and mean wages.
///
/// They are no claims, and yet of the same year: where the figure before one is rewritten, it is too.
struct StandardErrors {
    let page: Page
    let sentences: PageSentences

    /// Adds the newest standard error to the edits of each figure that has one behind it.
    func follow(_ judgements: inout [Judgement]) {
        for index in judgements.indices where !judgements[index].edits.isEmpty {
            guard let cell = Self.cell(of: judgements[index].kind), let facts = judgements[index].facts,
                let number = number(after: judgements[index].extent),
                let old = text(cell, facts.old), let newest = text(cell, facts.newest),
                page.text[number].elementsEqual(old.utf8)
            else { continue }
            let edit = Judgement.Edit(range: number, text: newest)
            if !judgements[index].edits.contains(edit) { judgements[index].edits.append(edit) }
        }
    }

    private static func cell(of kind: String) -> (@Sendable (WageEstimate) -> PublishedValue)? {
        switch kind {
        case Employment.kind.id: { PublishedValue($0.employmentRSE) }
        case "annual-mean", "hourly-mean": { PublishedValue($0.meanRSE) }
        default: nil
        }
    }

    /// The percent that is the next number of the same block.
    private func number(after extent: Range<Int>) -> Range<Int>? {
        let next = TurningPoint.of(sentences.numbers) { $0.range.lowerBound >= extent.upperBound }
        guard next < sentences.numbers.count, sentences.numbers[next].form == .percent else { return nil }
        let range = sentences.numbers[next].range
        let places = (sentences.place(of: extent.lowerBound), sentences.place(of: range.lowerBound))
        guard places.1 < sentences.sentences.count,
            sentences.sentences[places.0].block == sentences.sentences[places.1].block
        else { return nil }
        return range
    }

    private func text(_ cell: (WageEstimate) -> PublishedValue, _ fact: Fact) -> String? {
        guard let row = fact.place.table.table.wageRows.first(where: { $0.sourceRow == fact.place.row }),
            case .number(let number) = cell(row)
        else { return nil }
        return FigureText.decimal(number, decimals: 1)
    }
}
