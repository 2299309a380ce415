/// Writes a document as one JSON object: title, paragraphs, and every table with its columns, rows, notes and sources.
public enum JSONRenderer: Renderer {
    public static let format = "json"

    public static func files(for document: Document, named name: String) -> [RenderedFile] {
        [RenderedFile(name: name + ".json", text: value(of: document).text() + "\n")]
    }

    /// The whole document.
    public static func value(of document: Document) -> JSONValue {
        var paragraphs: [JSONValue] = []
        for block in document.blocks {
            switch block {
            case .paragraph(let text): paragraphs.append(.string(text))
            case .list(let items): paragraphs += items.map { .string($0) }
            case .heading, .table: break
            }
        }
        return .object([
            .init("title", .string(document.title)),
            .init("paragraphs", .array(paragraphs)),
            .init("tables", .array(document.tables.map(value(of:)))),
        ])
    }

    /// One table; a cell without a plain number is null, or its bound, with the reason under `notes`.
    public static func value(of table: DocumentTable) -> JSONValue {
        .object([
            .init("name", .string(table.name)),
            .init("caption", .string(table.caption)),
            .init("footnotes", .array(table.footnotes.map { .string($0) })),
            .init("sources", .array(table.sources.map { .string($0) })),
            .init("rows", .array(table.rows.map { value(of: $0, in: table.columns) })),
        ])
    }

    private static func value(of row: [DocumentCell], in columns: [DocumentColumn]) -> JSONValue {
        var members: [JSONValue.Member] = []
        var notes: [JSONValue.Member] = []
        for (cell, column) in zip(row, columns) {
            members.append(.init(column.name, cell.jsonValue))
            if !cell.note.isEmpty { notes.append(.init(column.name, .string(cell.note))) }
        }
        if columns.contains(where: \.hasNotes) { members.append(.init("notes", .object(notes))) }
        return .object(members)
    }
}

extension DocumentCell {
    /// The cell as JSON: a number, a text, `{"at_least": N}`, `{"below": N}` or null.
    public var jsonValue: JSONValue {
        switch content {
        case .text(let text): .string(text)
        case .number(let plain): .number(plain)
        case .atLeast(let plain): .object([.init("at_least", .number(plain))])
        case .below(let plain): .object([.init("below", .number(plain))])
        case .empty: .null
        }
    }
}
