/// A small workbook made of rows: `.xlsx` with inline texts and nothing compressed, the same bytes for the same rows.
public enum StoredWorkbook {
    /// The bytes of a workbook with these sheets; cells that read as plain numbers are numbers.
    public static func bytes(_ sheets: [(name: String, rows: [[String]])], modified: String? = nil) -> [UInt8] {
        let spaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var files: [(String, String)] = [
            (
                "xl/workbook.xml",
                "<workbook \(spaces) xmlns:r=\"\(office)\"><sheets>"
                    + sheets.enumerated().map {
                        "<sheet name=\"\(escaped($0.element.name))\" sheetId=\"\($0.offset + 1)\" r:id=\"r\($0.offset)\"/>"
                    }.joined() + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + sheets.indices.map {
                        "<Relationship Id=\"r\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
                    }.joined() + "</Relationships>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            let rows = sheet.rows.enumerated().map { number, row in
                "<row r=\"\(number + 1)\">" + row.enumerated().map { cell($0.element, $0.offset, number) }.joined()
                    + "</row>"
            }
            files.append(
                (
                    "xl/worksheets/sheet\(index).xml",
                    "<worksheet \(spaces)><sheetData>" + rows.joined() + "</sheetData></worksheet>"
                ))
        }
        if let modified {
            files.append(
                (
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:modified>\(modified)"
                        + "</dcterms:modified></cp:coreProperties>"
                ))
        }
        return StoredZip.bytes(files.map { ($0.0, Array($0.1.utf8)) })
    }

    private static func cell(_ text: String, _ column: Int, _ row: Int) -> String {
        if text.isEmpty { return "" }
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        let place = "r=\"\(letters)\(row + 1)\""
        let isNumber = Double(text) != nil && text.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
        return isNumber
            ? "<c \(place)><v>\(text)</v></c>" : "<c \(place) t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
