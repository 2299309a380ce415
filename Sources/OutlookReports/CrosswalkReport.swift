public import OutlookDocument
public import OutlookModel
import OutlookStatistics

/// Where the work of a code is in another edition of the classification.
public enum CrosswalkReport {
    public static func document(of answer: CrosswalkAnswer) -> Document {
        let translation = answer.translation
        let name = answer.title.map { " " + $0 } ?? ""
        var document = Document(
            title: "\(translation.code)\(name), from \(translation.edition.title) to \(translation.target.title)")
        document.blocks.append(.paragraph(sentence(translation)))
        let relation = translation.relation?.rawValue ?? "none"
        let rows = translation.targets.map { target in
            [
                DocumentCell.text(translation.code.description), .text(relation), .text(target.code.description),
                .text(target.title ?? ""),
            ]
        }
        document.blocks.append(
            .table(
                DocumentTable(
                    name: "crosswalk", caption: "Where the work is",
                    columns: [
                        DocumentColumn("soc_code", "Code"), DocumentColumn("relation", "Relation"),
                        DocumentColumn("soc_" + translation.target.year, "To"), DocumentColumn("title", "Title"),
                    ], rows: rows, footnotes: [], sources: answer.sources)))
        if answer.lineage.count > translation.targets.count || !translation.fellows.isEmpty {
            document.blocks.append(.table(LinkTable.table(answer.lineage, name: "links")))
        }
        return document
    }

    /// What the relation means for figures.
    static func sentence(_ translation: CodeTranslation) -> String {
        func list(_ targets: [CodeTranslation.Target]) -> String {
            targets.map(\.code.description).joined(separator: ", ")
        }
        return switch translation.relation {
        case .oneToOne?: "One-to-one: the same work is \(list(translation.targets)); figures can be compared."
        case .merge?:
            "Merge: the work is in \(list(translation.targets)) together with that of \(list(translation.fellows)); "
                + "figures can be compared only with all of them together."
        case .split?:
            "Split: the work is divided among \(list(translation.targets)); figures can be compared only with all of them "
                + "together."
        case .part?:
            "Part: some of the work is in \(list(translation.targets)), with other work beside it; figures cannot be "
                + "compared."
        case nil: "None: no link leads to a code of \(translation.target.title)."
        }
    }
}

extension SOCEdition {
    /// The edition's year, as column names have it: 2010, 2019, 2018.
    public var year: String {
        switch self {
        case .hybrid2010: "2010_hybrid"
        case .hybrid2019: "2019"
        case .oes, .soc2000, .soc2010, .soc2018: rawValue
        }
    }
}
