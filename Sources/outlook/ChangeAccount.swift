import OutlookDatasets
import OutlookDocument

/// What changed between two states of some tables, pair by pair.
struct ChangeAccount {
    struct Pair {
        let old: LockedTable?
        let new: LockedTable
        let difference: TableDifference
    }

    private(set) var pairs: [Pair] = []
    /// Tables that are there no more.
    private(set) var gone: [LockedTable] = []

    /// Compares two tables.
    init(old: FolderSnapshot.Table, new: FolderSnapshot.Table) throws {
        guard old.entry.kind == new.entry.kind else {
            throw Failure.usage(
                "\(old.entry.id) holds \(old.entry.kind.rawValue) and \(new.entry.id) \(new.entry.kind.rawValue); "
                    + "name two tables of one kind")
        }
        try add(old, new)
    }

    /// Compares two states of a folder; a table that is new is compared with the one it continues.
    init(old: FolderSnapshot, new: FolderSnapshot) throws {
        for table in new.tables {
            let before = old.table(table.entry.id)
            if before?.entry.valuesSHA256 == table.entry.valuesSHA256 { continue }
            try add(before ?? old.predecessor(of: table.entry), table)
        }
        gone = old.tables.map(\.entry).filter { new.table($0.id) == nil }
    }

    var isEmpty: Bool { pairs.isEmpty && gone.isEmpty }

    private mutating func add(_ old: FolderSnapshot.Table?, _ new: FolderSnapshot.Table) throws {
        let difference = try TableDifference(
            old: old?.bytes ?? new.bytes, new: new.bytes, kind: new.entry.kind, name: new.entry.id)
        pairs.append(Pair(old: old?.entry, new: new.entry, difference: difference))
    }

    /// The account in a line a table, fit for the body of a pull request.
    var summary: String {
        let lines = pairs.map { pair in
            let against = pair.old.map { $0.id == pair.new.id ? "re-issued" : "new, against `\($0.id)`" } ?? "new"
            return "- `\(pair.new.id)` (\(against)): " + Self.counts(of: pair)
        }
        return (lines + gone.map { "- `\($0.id)`: no longer here" }).joined(separator: "\n") + "\n"
    }

    /// What changed between two tables in numbers: `26 rows, 1 added, 2 figures changed`.
    private static func counts(of pair: Pair) -> String {
        var counts: [FigureChange.Kind: Int] = [:]
        for cell in pair.difference.cells { counts[FigureChange(old: cell.old, new: cell.new).kind, default: 0] += 1 }
        let parts =
            [
                "\(pair.new.rows) rows",
                pair.difference.added.isEmpty ? nil : "\(pair.difference.added.count) added",
                pair.difference.removed.isEmpty ? nil : "\(pair.difference.removed.count) removed",
            ].compactMap { $0 }
            + FigureChange.Kind.allCases.compactMap { kind in counts[kind].map { kind.text($0) } }
        return parts.joined(separator: ", ")
    }

    /// The account as a document.
    ///
    /// - Parameter limit: How many of a table's changes to print, the largest first; `nil` prints them all.
    func document(limit: Int?) -> Document {
        var document = Document(title: "What changed")
        if isEmpty { document.blocks.append(.paragraph("Nothing: every figure is the same.")) }
        for pair in pairs {
            document.blocks.append(
                .heading(level: 2, pair.new.title + (pair.new.scope == "all" ? "" : ", \(pair.new.scope)")))
            let against = pair.old.map { "compared with \($0.id) (SHA-256 \($0.sha256.prefix(8)))" } ?? "new here"
            document.blocks.append(
                .paragraph(
                    "\(pair.new.id) (SHA-256 \(pair.new.sha256.prefix(8))), \(against): \(Self.counts(of: pair))."))
            document.blocks += Self.blocks(of: pair, limit: limit)
        }
        if !gone.isEmpty { document.blocks.append(.list(gone.map { "\($0.id) is no longer here" })) }
        return document
    }

    private static func blocks(of pair: Pair, limit: Int?) -> [Document.Block] {
        var blocks: [Document.Block] = []
        if !pair.difference.cells.isEmpty {
            blocks += [.table(columnTable(pair)), .table(figureTable(pair, limit: limit))]
        }
        let rows = [("added", pair.difference.added), ("removed", pair.difference.removed)]
        if rows.contains(where: { !$0.1.isEmpty }) {
            let all = rows.flatMap { word, keys in
                keys.map { key -> [DocumentCell] in
                    [
                        .text(word), .text(key.joined(separator: " ")),
                        .text(pair.difference.titles[key] ?? ""),
                    ]
                }
            }
            let shown = limit.map { Array(all.prefix($0)) } ?? all
            blocks.append(
                .table(
                    DocumentTable(
                        name: pair.new.id + "-rows", caption: "Rows that came or went",
                        columns: [
                            DocumentColumn("change", "Change"), DocumentColumn("key", "Code"),
                            DocumentColumn("title", "Title"),
                        ], rows: shown, footnotes: rest(all.count - shown.count))))
        }
        return blocks
    }

    private static func columnTable(_ pair: Pair) -> DocumentTable {
        var order: [String] = []
        var counts: [String: [FigureChange.Kind: Int]] = [:]
        for cell in pair.difference.cells {
            if counts[cell.column] == nil { order.append(cell.column) }
            counts[cell.column, default: [:]][FigureChange(old: cell.old, new: cell.new).kind, default: 0] += 1
        }
        return DocumentTable(
            name: pair.new.id + "-columns", caption: "Changes by column",
            columns: [DocumentColumn("column", "Column")]
                + FigureChange.Kind.allCases.map {
                    DocumentColumn($0.rawValue.replacing(" ", with: "_"), $0.rawValue.capitalizedFirst, .number)
                },
            rows: order.map { column in
                [.text(column)]
                    + FigureChange.Kind.allCases.map { DocumentCell(.number(String(counts[column]?[$0] ?? 0))) }
            })
    }

    private static func figureTable(_ pair: Pair, limit: Int?) -> DocumentTable {
        let all = pair.difference.cells.map { (cell: $0, change: FigureChange(old: $0.old, new: $0.new)) }
        // Where not all are printed the largest are, each table's own order breaking ties.
        let largest = limit.map { limit in
            all.enumerated().sorted { ($1.element.change.size, $0.offset) < ($0.element.change.size, $1.offset) }
                .prefix(limit).map(\.element)
        }
        let shown = all.count > (limit ?? .max) ? largest ?? all : all
        return DocumentTable(
            name: pair.new.id + "-figures", caption: "Figures that changed",
            columns: [
                DocumentColumn("key", "Code"), DocumentColumn("title", "Title"), DocumentColumn("column", "Column"),
                DocumentColumn("change", "Change"), DocumentColumn("old", "Old"), DocumentColumn("new", "New"),
                DocumentColumn("difference", "Difference", .signedNumber),
                DocumentColumn("difference_pct", "Percent", .signedPercent),
            ],
            rows: shown.map { cell, change in
                [
                    .text(cell.key.joined(separator: " ")), .text(cell.title), .text(cell.column),
                    .text(change.kind.rawValue), .text(cell.old), .text(cell.new),
                    DocumentCell(change.difference.map { .number($0.unsigned) } ?? .empty),
                    DocumentCell(change.percent.map { .number($0.unsigned) } ?? .empty),
                ]
            }, footnotes: rest(all.count - shown.count))
    }

    private static func rest(_ count: Int) -> [String] {
        count > 0 ? ["\(count) more; outlook diff --format csv prints them all"] : []
    }
}

extension String {
    /// The text with its first letter as a capital.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// A number without the plus sign before it.
    fileprivate var unsigned: String { hasPrefix("+") ? String(dropFirst()) : self }
}
