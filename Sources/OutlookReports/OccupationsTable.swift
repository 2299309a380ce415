import OutlookDocument
import OutlookModel
public import OutlookStatistics

/// Every figure of every occupation of an edition: one row an occupation, one column a statistic.
public enum OccupationsTable {
    /// The table as CSV; markers and bounds stand in a `_note` column beside each numeric one.
    public static func csv(_ edition: EditionFigures, _ context: StatisticContext) -> String {
        let statistics = StatisticCatalog.all
        let columns =
            [
                DocumentColumn("soc_code", "Code"), DocumentColumn("occupation_title", "Occupation"),
                DocumentColumn("soc_edition", "Classification"), DocumentColumn("soc_level", "Level"),
                DocumentColumn("major_group", "Major group"),
            ]
            + statistics.map { DocumentColumn($0.id, $0.heading, $0.unit.style, hasNotes: $0.unit != .text) }
            + [DocumentColumn("sentence", "Sentence to cite"), DocumentColumn("join_note", "Why a half is missing")]
        let rows = edition.occupations.map { figures -> [DocumentCell] in
            let sentence = OccupationSentences(figures, in: edition, context).citation ?? ""
            return [
                .text(figures.code.description), .text(figures.title), .text(figures.edition.rawValue),
                .text(figures.level.rawValue),
                .text(figures.code.majorGroup.description),
            ] + statistics.map { $0.value(figures, context).cell } + [.text(sentence), .text(figures.joinNote ?? "")]
        }
        return CSVRenderer.text(
            of: DocumentTable(name: "occupations", caption: "", columns: columns, rows: rows))
    }
}
