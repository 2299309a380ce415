/// Reads Office Open XML workbooks (`.xlsx`, `.xlsm`; ECMA-376, transitional and strict) out of a zip archive.
///
/// Formulas give the value the program that saved them had computed; dates stay the numbers they are stored as;
/// chart sheets, which hold no cells, are left out; a text of no characters is an empty cell.
enum XLSXReader {
    /// The sheets in the order of their tabs, and when the workbook says it was modified.
    static func read(
        _ archive: ZipArchive, limits: FormatLimits
    ) throws(FormatError) -> (sheets: [Sheet], modified: String?) {
        let package = OfficePackage(archive: archive, limits: limits)
        let root = try package.relationships(of: "")
        let main = root?.first(ofKind: "officeDocument")?.target ?? "xl/workbook.xml"
        try package.refuseOtherDocuments(main)
        guard let member = try archive.member(named: main) else { throw package.missing(main) }
        let workbook = WorkbookPart(place: package.place(main), limits: limits)
        try XMLParser.parse(member, of: archive, into: workbook, limits: limits)
        let links = try package.relationships(of: main)
        let shared = try package.sharedTexts(links)
        var sheets: [Sheet] = []
        var cellsLeft = limits.cells
        let targets = Dictionary(
            (links?.entries ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for entry in workbook.sheets {
            guard let link = targets[entry.relationship] else {
                throw .malformed(
                    package.place(main), expected: "a part for sheet \(entry.name.quoted)",
                    found: "none under \(entry.relationship.quoted) in its relationships")
            }
            guard link.kind == "worksheet" else { continue }
            guard let part = try archive.member(named: link.target) else { throw package.missing(link.target) }
            let place = FormatError.Place(file: archive.name, sheet: entry.name)
            let reader = WorksheetReader(place: place, shared: shared, cellsLeft: cellsLeft, limits: limits)
            try WorksheetStream.read(part, of: archive, into: reader, limits: limits)
            cellsLeft = reader.cellsLeft
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, grid: reader.grid))
        }
        guard !sheets.isEmpty else {
            throw .malformed(package.place(main), expected: "at least one sheet of cells", found: "none")
        }
        return (sheets, try package.modified(root))
    }

    /// Whether an archive is an Office package of any kind.
    static func isPackage(_ archive: ZipArchive) throws(FormatError) -> Bool {
        for part in ["[Content_Types].xml", "xl/workbook.xml", "xl/workbook.bin"] {
            if try archive.member(named: part) != nil { return true }
        }
        return false
    }
}
