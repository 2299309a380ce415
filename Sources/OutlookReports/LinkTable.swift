import OutlookDocument
import OutlookModel

/// Links between editions of the classification, one a row, in the order of time.
enum LinkTable {
    static func table(_ links: [CodeLink], name: String, footnotes: [String] = []) -> DocumentTable {
        DocumentTable(
            name: name, caption: "What the codes became",
            columns: [
                DocumentColumn("from_edition", "From"), DocumentColumn("from_code", "Code"),
                DocumentColumn("from_title", "Title"), DocumentColumn("relation", "Relation"),
                DocumentColumn("to_edition", "To"), DocumentColumn("to_code", "Code"),
                DocumentColumn("to_title", "Title"), DocumentColumn("source", "Stated in"),
            ],
            rows: links.map { link in
                [
                    .text(link.fromEdition.rawValue), .text(link.from.description), .text(link.fromTitle),
                    .text(link.relation.rawValue), .text(link.toEdition.rawValue), .text(link.to.description),
                    .text(link.toTitle), .text(link.source),
                ]
            }, footnotes: footnotes)
    }
}
