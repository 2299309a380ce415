/// Writes small `.xlsx` workbooks in memory from the XML of their sheets.
struct TinyWorkbook {
    var sheets: [(name: String, state: String?, xml: String)] = []
    var sharedXML: String?
    var coreXML: String?
    var folder = "xl"
    var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// A workbook of one sheet, given what stands inside its `sheetData`.
    init(rows: String, shared: [String] = []) {
        sheets = [("Sheet1", nil, Self.sheet(rows))]
        if !shared.isEmpty {
            sharedXML = "<sst>" + shared.map { "<si><t xml:space=\"preserve\">\($0)</t></si>" }.joined() + "</sst>"
        }
    }

    init(sheets: [(name: String, state: String?, xml: String)]) {
        self.sheets = sheets
    }

    static func sheet(_ rows: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    }

    var bytes: [UInt8] {
        get throws { try TinyZip.archive(parts) }
    }

    var parts: [(name: String, bytes: [UInt8])] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relationships(_ links: [(id: String, kind: String, target: String)]) -> String {
            "<Relationships>"
                + links.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>" }
                .joined() + "</Relationships>"
        }
        var root = [("rId1", "officeDocument", "\(folder)/workbook.xml")]
        var links = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        var parts: [(String, String)] = [("[Content_Types].xml", "<Types/>")]
        if let coreXML {
            root.append(("rId2", "core-properties", "docProps/core.xml"))
            parts.append(("docProps/core.xml", coreXML))
        }
        if let sharedXML {
            links.append(("rIdS", "sharedStrings", "/\(folder)/sharedStrings.xml"))
            parts.append(("\(folder)/sharedStrings.xml", sharedXML))
        }
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }
        parts.append(("_rels/.rels", relationships(root)))
        parts.append(
            ("\(folder)/workbook.xml", "<workbook xmlns=\"\(namespace)\"><sheets>\(list.joined())</sheets></workbook>"))
        parts.append(("\(folder)/_rels/workbook.xml.rels", relationships(links)))
        for (index, sheet) in sheets.enumerated() {
            parts.append(("\(folder)/worksheets/sheet\(index + 1).xml", sheet.xml))
        }
        return parts.map { ($0.0, Array($0.1.utf8)) }
    }
}
