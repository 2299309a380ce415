public import OutlookDocument
import OutlookModel
public import OutlookStatistics

/// Lays statistics of occupations out as a document's table.
public struct FigureTable {
    /// A column that a statistic fills, under a shorter heading where one is wanted.
    public struct Choice {
        var statistic: Statistic
        var heading: String

        init?(_ id: String, _ heading: String? = nil) {
            guard let statistic = StatisticCatalog.statistic(id) else { return nil }
            self.statistic = statistic
            self.heading = heading ?? statistic.heading
        }
    }

    let edition: EditionFigures
    let context: StatisticContext

    public init(_ edition: EditionFigures, _ context: StatisticContext) {
        self.edition = edition
        self.context = context
    }

    /// A table with code and title first, then the chosen statistics.
    func table(
        _ name: String, _ caption: String, _ figures: [OccupationFigures], _ choices: [Choice?],
        footnotes: [String] = []
    ) -> DocumentTable {
        let choices = choices.compactMap { $0 }
        var undetermined = false
        var unconfirmed = false
        let rows = figures.map { figures in
            [DocumentCell.text(figures.code.description), .text(figures.title)]
                + choices.map { choice in
                    let value = choice.statistic.value(figures, context)
                    if choice.statistic.id == "outlook", case .text(let words) = value {
                        let mark = isConfirmed(figures) ? "" : " †"
                        unconfirmed = unconfirmed || !mark.isEmpty
                        return DocumentCell(
                            .text(words), note: mark.isEmpty ? "" : "bounds unconfirmed", display: words + mark)
                    }
                    if choice.statistic.id == "outlook", case .missing(_, let meaning) = value,
                        meaning.hasSuffix("undetermined by the published figures")
                    {
                        undetermined = true
                        return DocumentCell.missing("undetermined", note: meaning)
                    }
                    return value.cell
                }
        }
        var notes = footnotes
        if unconfirmed { notes.append("† " + Caveat.outlookUnconfirmed.text) }
        if undetermined { notes.append(Caveat.outlookUndetermined.text) }
        return DocumentTable(
            name: name, caption: caption,
            columns: [DocumentColumn("soc_code", "Code"), DocumentColumn("occupation_title", "Occupation")]
                + choices.map {
                    DocumentColumn(
                        $0.statistic.id, $0.heading, $0.statistic.unit.style, hasNotes: true)
                },
            rows: rows, footnotes: notes, sources: Citation.lines(of: edition))
    }

    private func isConfirmed(_ figures: OccupationFigures) -> Bool {
        guard let projection = figures.projection, let percent = WholePercent(projection) else { return false }
        return context.thresholds?.phrase(for: percent)?.isConfirmed ?? false
    }
}

extension Statistic.Value {
    /// The value as a cell of a document.
    public var cell: DocumentCell {
        switch self {
        case .number(let plain): DocumentCell(.number(plain))
        case .atLeast(let plain): DocumentCell(.atLeast(plain), note: "top-coded")
        case .below(let plain): DocumentCell(.below(plain))
        case .text(let text): .text(text)
        case .missing(let marker, let meaning):
            .missing("–", note: marker.isEmpty ? meaning : marker + ": " + meaning)
        }
    }
}

extension Statistic.Unit {
    /// How people read the unit.
    public var style: DocumentColumn.Style {
        switch self {
        case .dollars: .dollars
        case .jobs, .thousands, .ratio, .rank: .number
        case .signedThousands: .signedNumber
        case .percent: .percent
        case .signedPercent: .signedPercent
        case .text: .text
        }
    }
}
