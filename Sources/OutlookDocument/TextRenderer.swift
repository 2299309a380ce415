/// Writes a document for a terminal: tables aligned by blanks, notes of cells as numbers in brackets under the table,
/// sources once at the end.
public enum TextRenderer: Renderer {
    public static let format = "text"

    public static func files(for document: Document, named name: String) -> [RenderedFile] {
        [RenderedFile(name: name + ".txt", text: text(of: document))]
    }

    /// The whole document, ending in a line break.
    public static func text(of document: Document) -> String {
        var lines = [plain(document.title), ""]
        var sources: [String] = []
        for block in document.blocks {
            switch block {
            case .heading(_, let text): lines += [plain(text), ""]
            case .paragraph(let text): lines += [plain(text), ""]
            case .list(let items): lines += items.map { "Note: " + plain($0) } + [""]
            case .table(let table):
                lines += self.lines(of: table) + [""]
                for source in table.sources where !sources.contains(source) { sources.append(source) }
            }
        }
        lines += sources.map { "Source: " + plain($0) }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of table: DocumentTable) -> [String] {
        var notes = CellNotes()
        let header = table.columns.map { plain($0.heading) }
        let rows = table.rows.map { row in
            zip(row, table.columns).map { cell, column in
                plain(cell.text(in: column)) + (notes.number(of: cell, in: column).map { " [\($0)]" } ?? "")
            }
        }
        let widths = header.indices.map { index in
            max(header[index].count, rows.map { index < $0.count ? $0[index].count : 0 }.max() ?? 0)
        }
        func line(_ cells: [String]) -> String {
            var line = ""
            for (index, cell) in cells.enumerated() where index < widths.count {
                let space = String(repeating: " ", count: widths[index] - cell.count)
                line += (index == 0 ? "" : "  ") + (table.columns[index].style == .text ? cell + space : space + cell)
            }
            while line.last == " " { line.removeLast() }
            return "  " + line
        }
        let rule = "  " + String(repeating: "╌", count: min(76, widths.reduce(0, +) + 2 * (widths.count - 1)))
        let body = rows.enumerated().flatMap { index, row in
            (table.breaks.contains(index) ? [rule] : []) + [line(row)]
        }
        return [plain(table.caption), ""] + [line(header)] + body
            + notes.texts.enumerated().map { "  [\($0.offset + 1)] " + plain($0.element) }
            + table.footnotes.map { "  " + plain($0) }
    }

    /// Text without control characters, which a terminal would obey.
    private static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(isControl(scalar) ? " " : scalar) }
        return String(plain)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 32 || (127...159).contains(scalar.value)
    }
}
