/// Reads Office Open XML workbooks (`.xlsx`, `.xlsm`; ECMA-376, transitional and strict) out of a zip archive.
///
/// Formulas give the value the program that saved them had computed; dates stay the numbers they are stored as;
/// chart sheets, which hold no cells, are left out; a text of no characters is an empty cell.
enum XLSXReader {
    /// The sheets in the order of their tabs, and when the workbook says it was modified.
    static func read(
        _ archive: ZipArchive, limits: FormatLimits
    ) throws(FormatError) -> (sheets: [Sheet], modified: String?) {
        let package = Package(archive: archive, limits: limits)
        let root = try package.relationships(of: "")
        let main = root?.first(ofKind: "officeDocument")?.target ?? "xl/workbook.xml"
        try package.refuseOtherDocuments(main)
        guard let member = try archive.member(named: main) else { throw package.missing(main) }
        let workbook = WorkbookPart(place: package.place(main))
        try XMLParser.parse(member, of: archive, into: workbook, limits: limits)
        guard workbook.sheets.count <= limits.entries else {
            throw .overLimit(package.place(main), what: "\(workbook.sheets.count)", limit: "\(limits.entries) sheets")
        }
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

    /// The archive seen as a package of parts that relate to each other (ECMA-376 part 2).
    private struct Package {
        let archive: ZipArchive
        let limits: FormatLimits

        func place(_ part: String) -> FormatError.Place { .init(file: archive.name, member: part) }

        func missing(_ part: String) -> FormatError {
            .malformed(.init(file: archive.name), expected: "the part \(part.quoted)", found: "no such member")
        }

        /// The relationships of a part (empty name: of the package); `nil` if it has none.
        func relationships(of part: String) throws(FormatError) -> Relationships? {
            let steps = part.split(separator: "/", omittingEmptySubsequences: false)
            let folder = steps.dropLast().joined(separator: "/")
            let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (steps.last ?? "") + ".rels"
            guard let member = try archive.member(named: name) else { return nil }
            let links = Relationships(place: place(name), folder: folder)
            try XMLParser.parse(member, of: archive, into: links, limits: limits)
            return links
        }

        func sharedTexts(_ links: Relationships?) throws(FormatError) -> SharedTexts {
            guard let name = links?.first(ofKind: "sharedStrings")?.target else { return SharedTexts() }
            guard let member = try archive.member(named: name) else { throw missing(name) }
            let part = SharedStrings(place: place(name), limits: limits)
            try XMLParser.parse(member, of: archive, into: part, limits: limits)
            return part.shared
        }

        func modified(_ root: Relationships?) throws(FormatError) -> String? {
            guard
                let part = root?.first(ofKind: "core-properties")?.target,
                let member = try archive.member(named: part)
            else { return nil }
            let properties = CoreProperties(place: place(part))
            try XMLParser.parse(member, of: archive, into: properties, limits: limits)
            return properties.modified
        }

        func refuseOtherDocuments(_ main: String) throws(FormatError) {
            let kinds = [
                ("xl/workbook.bin", "a binary workbook (.xlsb)", "open it and save it as .xlsx"),
                ("word/document.xml", "a Word document", "save its table as .xlsx or .csv"),
                ("ppt/presentation.xml", "a presentation", "save its table as .xlsx or .csv"),
            ]
            for (part, found, advice) in kinds where main == part || main.hasSuffix(".bin") && part == kinds[0].0 {
                throw .unsupported(.init(file: archive.name), found: found, advice: advice)
            }
            guard try archive.member(named: main) == nil, try archive.member(named: kinds[0].0) != nil else { return }
            throw .unsupported(.init(file: archive.name), found: kinds[0].1, advice: kinds[0].2)
        }
    }
}
