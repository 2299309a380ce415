import OutlookFormats
import OutlookModel

/// What the mapping files beside the wage survey's flat file say: the names of its areas, industries and occupations.
struct LabstatNames {
    var areas: [String: Area] = [:]
    var industries: [String: String] = [:]
    var occupations: [SOCCode: String] = [:]
    /// The cap that footnote 5 states, in dollars an hour.
    var topCode: HourlyWage?
    /// Broad occupations without published members: the survey's own finest level.
    var undivided: Set<SOCCode> = []

    init(beside file: StreamedFile) throws(SourceError) {
        let folder = file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
        for row in try Self.rows(folder + "oe.occupation", of: file) {
            if row.count > 1, let code = SOCCode(row[0]) { occupations[code] = row[1] }
        }
        for row in try Self.rows(folder + "oe.industry", of: file) where row.count > 1 { industries[row[0]] = row[1] }
        for row in try Self.rows(folder + "oe.area", of: file) where row.count > 3 {
            areas[row[1]] = Self.area(code: row[1], type: row[2], name: row[3])
        }
        for row in try Self.rows(folder + "oe.footnote", of: file) where row.count > 1 && row[0] == "5" {
            topCode = row[1].split(whereSeparator: { $0 == " " }).first { $0.hasPrefix("$") }
                .flatMap { HourlyWage(parsing: $0.dropFirst()) }
        }
        let divided = Set(occupations.keys.filter { $0.level == .detailed }.map(\.broadOccupation))
        undivided = Set(occupations.keys.filter { $0.level == .broad && !divided.contains($0) })
    }

    private static func rows(_ path: String, of file: StreamedFile) throws(SourceError) -> [[String]] {
        do {
            var rows: [[String]] = []
            try DelimitedFile(path: path, dialect: .labstat).forEachRecord { record in
                rows.append((0..<record.count).map { record.text($0) })
            }
            return rows
        } catch {
            let name = path.split(separator: "/").last ?? ""
            throw .unreadable(
                place: Issue.Place(file: file.name), expected: "the mapping file \(name) beside it",
                found: "none that can be read")
        }
    }

    private static func area(code: String, type: String, name: String) -> Area {
        switch type {
        case "N": return .nation
        case "S":
            let state = String(code.prefix(2))
            return Area(code: state, title: name, kind: ["66", "72", "78"].contains(state) ? .territory : .state)
        default:
            return code.hasPrefix("00")
                ? Area(code: String(code.dropFirst(2)), title: name, kind: .metropolitan)
                : Area(code: code, title: name, kind: .nonmetropolitan)
        }
    }
}
