/// Writes every table of a document as a CSV file of its own: plain numbers, markers and bounds in a column beside.
public enum CSVRenderer: Renderer {
    public static let format = "csv"

    public static func files(for document: Document, named name: String) -> [RenderedFile] {
        document.tables.map { RenderedFile(name: $0.name + ".csv", text: text(of: $0)) }
    }

    /// One table as CSV after RFC 4180, lines ended by a line feed.
    public static func text(of table: DocumentTable) -> String {
        var text = ""
        let names = table.columns.flatMap { $0.hasNotes ? [$0.name, $0.name + "_note"] : [$0.name] }
        text += line(names)
        for row in table.rows {
            let fields = zip(row, table.columns).flatMap { cell, column in
                column.hasNotes ? [cell.plainText, cell.machineNote] : [cell.plainText]
            }
            text += line(fields)
        }
        return text
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\n"
    }

    private static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 32 }) else {
            return field
        }
        // By scalars: a quotation mark with an accent after it is one character, and a quotation mark all the same.
        var quoted = "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}

extension DocumentCell {
    /// The plain number or text; nothing where the cell is a bound or has no figure, so that columns stay numeric.
    var plainText: String {
        switch content {
        case .text(let text), .number(let text): text
        case .atLeast, .below, .empty: ""
        }
    }

    /// What the note column says: the bound, then the reason.
    var machineNote: String {
        switch content {
        case .atLeast(let plain): note.isEmpty ? ">=" + plain : ">=" + plain + ": " + note
        case .below(let plain): note.isEmpty ? "<" + plain : "<" + plain + ": " + note
        case .text, .number, .empty: note
        }
    }
}
