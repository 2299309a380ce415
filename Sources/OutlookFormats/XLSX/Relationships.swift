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
    private let limits: FormatLimits

    /// Targets are resolved against the folder of the part the relationships belong to (empty for the package).
    init(place: FormatError.Place, folder: String, limits: FormatLimits) {
        self.folder = folder
        self.limits = limits
        super.init(place: place)
    }

    func first(ofKind kind: String) -> Entry? { entries.first { $0.kind == kind } }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        guard name.isEqual("Relationship"), attributes.value("TargetMode") != "External" else { return }
        guard entries.count < limits.entries else {
            return fail(.overLimit(place, what: "more", limit: "\(limits.entries) relationships"))
        }
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
