import OutlookFormats
import OutlookModel

/// The header names a publication has used for each of its fields, over all its years.
///
/// Year differences live here and nowhere else: a renamed column is one more alias.
struct HeaderAliases<Field: Hashable & Sendable>: Sendable {
    /// The fields with their names, normalised, the current one first.
    let table: [(field: Field, names: [String])]
    /// Where the table stands, for messages that ask for a new alias.
    let location: String
    private let fields: [String: Field]

    init(location: String, _ table: [(field: Field, names: [String])]) {
        self.location = location
        self.table = table
        fields = Dictionary(
            table.flatMap { entry in entry.names.map { ($0, entry.field) } }, uniquingKeysWith: { first, _ in first })
    }

    func field(named header: String) -> Field? { fields[header] }

    func names(of field: Field) -> [String] { table.first { $0.field == field }?.names ?? [] }
}

/// Where each field of a table stands, found by header names and never by position.
struct HeaderMap<Field: Hashable & Sendable>: Sendable {
    /// The row of the header, counted from 0; data begins below it.
    var row: Int
    var columns: [Field: Int] = [:]
    /// Headers no alias knows, as written.
    var unknown: [String] = []
    /// Headers that name a field a second time, as written.
    var repeated: [String] = []

    /// The first of the opening rows that names all the required fields, read as the header.
    init?(
        in grid: Grid, aliases: HeaderAliases<Field>, required: [Field], within rows: Int = 80,
        normalise: (Cell) -> String = HeaderName.normalised
    ) {
        for row in 0..<min(rows, grid.rowCount) {
            var map = HeaderMap(row: row)
            for column in 0..<grid.columnCount(row: row) {
                let cell = grid[row, column]
                let name = normalise(cell)
                if name.isEmpty { continue }
                if let field = aliases.field(named: name) {
                    if map.columns[field] == nil { map.columns[field] = column } else { map.repeated.append(cell.text) }
                } else {
                    map.unknown.append(cell.text)
                }
            }
            if required.allSatisfy({ map.columns[$0] != nil }) {
                self = map
                return
            }
        }
        return nil
    }

    private init(row: Int) { self.row = row }
}

/// Header texts made comparable.
enum HeaderName {
    /// Trimmed, in lower case, blanks and line breaks as single underscores: `LOC QUOTIENT` is `loc_quotient`.
    static func normalised(_ cell: Cell) -> String {
        cell.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }

    /// The words of a header that carries years: in lower case, years, spans, footnote marks and punctuation gone.
    ///
    /// `Employment change, numeric, 2022–32` becomes `employment change numeric`.
    static func withoutYears(_ text: String) -> String {
        var cleaned = ""
        var depth = 0
        // The one bracket that tells columns apart: `(percent)` beside `(thousands)` in the search export of 2016-26.
        let text = text.lowercased().split(separator: "(percent)", omittingEmptySubsequences: false)
            .joined(separator: "percent")
        for character in text {
            switch character {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case _ where depth > 0: break
            case ",", ".", "/": cleaned.append(" ")
            case "–", "—": cleaned.append("-")
            default: cleaned.append(character)
            }
        }
        let words = cleaned.split(whereSeparator: \.isWhitespace).filter { word in
            !word.allSatisfy { $0.isNumber || $0 == "-" }
        }
        return words.joined(separator: " ")
    }

    /// The four-digit years in a header, in order.
    static func years(_ text: String) -> [Int] {
        text.split(whereSeparator: { !$0.isNumber }).compactMap { run in
            run.count == 4 ? Int(run).flatMap { (1900...2199).contains($0) ? $0 : nil } : nil
        }
    }
}
