/// A report before anybody decides how it is written down: headings, paragraphs, tables and the notes under them.
public struct Document: Hashable, Sendable {
    public enum Block: Hashable, Sendable {
        case heading(level: Int, String)
        case paragraph(String)
        case list([String])
        case table(DocumentTable)
    }

    public var title: String
    public var blocks: [Block]

    public init(title: String, blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }

    /// The tables of the document, in order.
    public var tables: [DocumentTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

/// A table of a document, with its caption and the footnotes and sources printed under it.
public struct DocumentTable: Hashable, Sendable {
    /// The name of the table's own file, such as `fastest-growing`.
    public var name: String
    public var caption: String
    public var columns: [DocumentColumn]
    public var rows: [[DocumentCell]]
    /// The rows, by index, that are not to be read on from the row above: a terminal shows a dashed rule between them.
    public var breaks: Set<Int> = []
    public var footnotes: [String]
    public var sources: [String]

    public init(
        name: String, caption: String, columns: [DocumentColumn], rows: [[DocumentCell]], footnotes: [String] = [],
        sources: [String] = []
    ) {
        self.name = name
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.footnotes = footnotes
        self.sources = sources
    }
}
