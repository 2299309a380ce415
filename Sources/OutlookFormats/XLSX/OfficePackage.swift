/// The archive seen as a package of parts that relate to each other (ECMA-376 part 2).
struct OfficePackage {
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
        let links = Relationships(place: place(name), folder: folder, limits: limits)
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

    /// Throws where the main part is not a workbook of XML.
    func refuseOtherDocuments(_ main: String) throws(FormatError) {
        let kinds = [
            ("xl/workbook.bin", "a binary workbook (.xlsb)", "open it and save it as .xlsx"),
            ("word/document.xml", "a Word document", "save its table as .xlsx or .csv"),
            ("ppt/presentation.xml", "a presentation", "save its table as .xlsx or .csv"),
        ]
        let isMissing = try archive.member(named: main) == nil
        for (part, found, advice) in kinds {
            let isThere = try archive.member(named: part) != nil
            guard main == part || isMissing && isThere else { continue }
            throw .unsupported(.init(file: archive.name), found: found, advice: advice)
        }
    }
}
