/// The sheets a workbook lists, in the order of their tabs.
final class WorkbookPart: XMLHandler {
    struct Entry {
        var name: String
        var isHidden: Bool
        var relationship: String
    }

    private(set) var sheets: [Entry] = []
    private let limits: FormatLimits

    init(place: FormatError.Place, limits: FormatLimits) {
        self.limits = limits
        super.init(place: place)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        guard name.isEqual("sheet") else { return }
        guard sheets.count < limits.entries else {
            return fail(.overLimit(place, what: "more", limit: "\(limits.entries) sheets"))
        }
        var entry = Entry(name: "", isHidden: false, relationship: "")
        attributes.forEach { name, value in
            if name.isEqual("name") {
                entry.name = String(cString: value)
            } else if name.isEqual("state") {
                entry.isHidden = value.isEqual("hidden") || value.isEqual("veryHidden")
            } else if name.localName.isEqual("id") {
                entry.relationship = String(cString: value)
            }
        }
        sheets.append(entry)
    }
}
