/// Writes a document as GitHub-flavored Markdown, tables aligned so that the source reads well too.
public enum MarkdownRenderer: Renderer {
    public static let format = "md"

    public static func files(for document: Document, named name: String) -> [RenderedFile] {
        [RenderedFile(name: name + ".md", text: text(of: document))]
    }

    /// The whole document as Markdown, ending in a line break.
    public static func text(of document: Document) -> String {
        var lines = ["# " + escaped(document.title), ""]
        for block in document.blocks {
            switch block {
            case .heading(let level, let text):
                lines += [String(repeating: "#", count: level) + " " + escaped(text), ""]
            case .paragraph(let text): lines += [escaped(text), ""]
            case .list(let items): lines += items.map { "- " + escaped($0) } + [""]
            case .table(let table): lines += self.lines(of: table)
            }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of table: DocumentTable) -> [String] {
        var lines = ["**" + escaped(table.caption) + "**", ""]
        let header = table.columns.map { escapedCell($0.heading) }
        var notes = CellNotes()
        let rows = table.rows.map { row in
            zip(row, table.columns).map { cell, column in
                escapedCell(cell.text(in: column)) + (notes.number(of: cell, in: column).map { " " + raised($0) } ?? "")
            }
        }
        let widths = header.indices.map { index in
            max(3, header[index].count, rows.map { $0[index].count }.max() ?? 0)
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map { index in
                let space = String(repeating: " ", count: widths[index] - cells[index].count)
                return table.columns[index].style == .text ? cells[index] + space : space + cells[index]
            }
            return "| " + padded.joined(separator: " | ") + " |"
        }
        lines.append(line(header))
        let rule = table.columns.indices.map { index in
            let dashes = String(repeating: "-", count: widths[index] - 1)
            return table.columns[index].style == .text ? "-" + dashes : dashes + ":"
        }
        lines.append("| " + rule.joined(separator: " | ") + " |")
        lines += rows.map(line) + [""]
        let footnotes =
            notes.texts.enumerated().map { raised($0.offset + 1) + " " + $0.element } + table.footnotes
        if !footnotes.isEmpty { lines += footnotes.map { "- " + escaped($0) } + [""] }
        if !table.sources.isEmpty { lines += table.sources.map { "Source: " + escaped($0) + "  " } + [""] }
        return lines
    }

    /// A number in raised digits, which need no markup.
    private static func raised(_ number: Int) -> String {
        let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }

    /// Text with the characters that Markdown would take for markup made plain.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        // By scalars: a mark of markup with an accent after it is one character, and markup all the same.
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "<", "[", "]", "~":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\n" where last == "\r": break
            case "\n", "\r": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return escaped
    }

    private static func escapedCell(_ text: String) -> String {
        var cell = ""
        for scalar in escaped(text).unicodeScalars {
            if scalar == "|" { cell += "\\" }
            cell.unicodeScalars.append(scalar)
        }
        return cell
    }
}

extension DocumentCell {
    /// The cell as people read it in its column.
    func text(in column: DocumentColumn) -> String {
        if let display { return display }
        return switch content {
        case .text(let text): text
        case .number(let plain): NumberText.dressed(plain, column.style)
        case .atLeast(let plain): "≥ " + NumberText.dressed(plain, column.style)
        case .below(let plain): "< " + NumberText.dressed(plain, column.style)
        case .empty: ""
        }
    }
}
