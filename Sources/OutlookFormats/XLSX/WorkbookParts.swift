/// The sheets a workbook lists, in the order of their tabs.
final class WorkbookPart: XMLHandler {
    struct Entry {
        var name: String
        var isHidden: Bool
        var relationship: String
    }

    private(set) var sheets: [Entry] = []

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        guard name.isEqual("sheet") else { return }
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

/// The relationships of a part: identifier, the last word of the type, and the part it leads to.
final class Relationships: XMLHandler {
    struct Entry {
        var id: String
        var kind: String
        var target: String
    }

    /// The relationships to parts inside the package.
    private(set) var entries: [Entry] = []
    private let folder: String

    /// Targets are resolved against the folder of the part the relationships belong to (empty for the package).
    init(place: FormatError.Place, folder: String) {
        self.folder = folder
        super.init(place: place)
    }

    func first(ofKind kind: String) -> Entry? { entries.first { $0.kind == kind } }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        guard name.isEqual("Relationship"), attributes.value("TargetMode") != "External" else { return }
        let type = attributes.value("Type") ?? ""
        let kind = type.split(separator: "/").last.map { String($0) } ?? ""
        guard let target = resolve(attributes.value("Target") ?? "") else {
            fail(
                .malformed(
                    place, expected: "relationships to parts inside the workbook", found: "one leading out of it"))
            return
        }
        entries.append(Entry(id: attributes.value("Id") ?? "", kind: kind, target: target))
    }

    private func resolve(_ target: String) -> String? {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            guard step == ".." else {
                steps.append(step)
                continue
            }
            guard steps.popLast() != nil else { return nil }
        }
        return steps.joined(separator: "/")
    }
}

/// When the workbook says it was last modified (`dcterms:modified` of its core properties).
final class CoreProperties: XMLHandler {
    private var current = TextBuffer(limit: 64)
    private var isInModified = false

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        isInModified = name.isEqual("modified")
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInModified { current.add(bytes) }
    }

    override func end(_ name: XMLText) {
        isInModified = false
    }

    /// The time as `YYYY-MM-DDTHH:MM:SSZ`; `nil` if it is missing or written otherwise.
    var modified: String? {
        let pattern = Array("0000-00-00T00:00:00".utf8)
        let bytes = current.bytes.filter { $0 > 0x20 }
        guard bytes.count > pattern.count, bytes.last == UInt8(ascii: "Z") else { return nil }
        let isTime = zip(bytes, pattern).allSatisfy { byte, form in
            form == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == form
        }
        return isTime ? String(decoding: bytes.prefix(pattern.count), as: UTF8.self) + "Z" : nil
    }
}
