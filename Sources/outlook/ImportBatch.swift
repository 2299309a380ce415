import OutlookDatasets
import OutlookModel
import OutlookSources

/// The tables of one import run: copies brought together, signs of change collected, and what is refused.
struct ImportBatch {
    /// A file that is not taken, and what gave it away.
    struct Refusal {
        enum Cause: String {
            case changed = "refused, somebody changed it after it was published:"
            case damaged = "refused, it cannot be read:"
        }

        var file: String
        var cause = Cause.changed
        var reasons: [String]
    }

    let accept: Bool
    private(set) var tables: [PreparedTable] = []
    private(set) var issues: [Issue] = []
    private(set) var refusals: [Refusal] = []

    init(accept: Bool) {
        self.accept = accept
    }

    /// Adds what a file was decoded to; a file with signs of change is refused, or taken and marked.
    mutating func add(_ decoded: Decoded, file: String, retrieved: CalendarDay?) throws {
        let signs = decoded.issues.filter { $0.severity == .tampering }
        issues += decoded.issues
        if !signs.isEmpty, !accept {
            refusals.append(Refusal(file: file, reasons: Self.summary(of: signs)))
            return
        }
        for var table in decoded.tables {
            for index in table.origins.indices {
                table.origins[index].retrieved = retrieved
                if !signs.isEmpty {
                    table.origins[index].acceptedInSpiteOf = Self.summary(of: signs).joined(separator: "; ")
                }
            }
            try add(try PreparedTable(table), file: file)
        }
    }

    /// Refuses a file that should be a table and cannot be read as one.
    mutating func refuse(damaged file: String, reason: String) {
        refusals.append(Refusal(file: file, cause: .damaged, reasons: [reason]))
    }

    /// The signs in few lines: each kind of message with its first place, and how often it came.
    private static func summary(of signs: [Issue]) -> [String] {
        var order: [String] = []
        var first: [String: Issue] = [:]
        var counts: [String: Int] = [:]
        for sign in signs {
            if first[sign.message] == nil {
                first[sign.message] = sign
                order.append(sign.message)
            }
            counts[sign.message, default: 0] += 1
        }
        return order.prefix(8).compactMap { message in
            guard let sign = first[message], let count = counts[message] else { return nil }
            return "\(sign.place): \(message)" + (count > 1 ? " (\(count) cells)" : "")
        }
    }

    private mutating func add(_ table: PreparedTable, file: String) throws {
        guard let index = tables.firstIndex(where: { $0.isCopy(of: table) }) else {
            tables.append(table)
            return
        }
        let known = tables[index]
        if known.valuesSHA256 == table.valuesSHA256 {
            tables[index] = known.merged(with: table)
            return
        }
        let difference = try TableDifference(old: known.bytes, new: table.bytes, kind: table.kind, name: table.id)
        guard !difference.cells.isEmpty, !accept else {
            tables[index] = known.rowCount >= table.rowCount ? known : table
            return
        }
        refusals.append(
            Refusal(
                file: file, reasons: [difference.account(of: "here", against: known.origins.first?.file ?? known.id)]))
    }

    /// Compares the tables with those stored already: the same values join, others are refused.
    mutating func settle(against store: DataStore) throws {
        var settled: [PreparedTable] = []
        for var table in tables {
            table.keepRetrieved(from: store)
            guard let stored = store.lock.tables.first(where: { table.isCopy(of: $0) }) else {
                settled.append(table)
                continue
            }
            if stored.valuesSHA256 == table.valuesSHA256 {
                settled.append(table.merged(with: stored))
                continue
            }
            guard table.mustStay, let bytes = try store.storedBytes(stored.id) else {
                settled.append(table)
                continue
            }
            let difference = try TableDifference(old: bytes, new: table.bytes, kind: table.kind, name: table.id)
            if difference.cells.isEmpty {
                // The same figures with other rows or titles: the fuller copy stands.
                if table.rowCount > stored.rows { settled.append(table) }
            } else if accept {
                let account = difference.account(of: "here", against: "in the data folder")
                for index in table.origins.indices {
                    table.origins[index].acceptedInSpiteOf = table.origins[index].acceptedInSpiteOf ?? account
                }
                settled.append(table)
            } else {
                refusals.append(
                    Refusal(
                        file: table.origins.first?.file ?? table.id,
                        reasons: [difference.account(of: "here", against: "in the data folder")]))
            }
        }
        tables = settled.sorted { $0.id < $1.id }
    }

    /// The refusal as it is told: every file with what gave it away, and what to do.
    var refusalText: String {
        let lines = refusals.flatMap { refusal in
            ["\(refusal.file): \(refusal.cause.rawValue)"] + refusal.reasons.map { "  " + $0 }
        }
        let isAcceptable = refusals.allSatisfy { $0.cause == .changed }
        return lines.joined(separator: "\n") + "\n  nothing was written; get the file from its publisher again"
            + (isAcceptable ? ", leave it out, or take it with --accept" : " or leave it out")
    }
}

extension TableDifference {
    /// The difference in one sentence: how many cells, and the first of them.
    func account(of here: String, against there: String) -> String {
        guard let cell = cells.first else {
            return "rows: \(added.count) rows are only \(here), \(removed.count) only \(there)"
        }
        let key = cell.key.joined(separator: " ")
        let count = cells.count == 1 ? "1 cell differs" : "\(cells.count) cells differ"
        return "values: \(count) from the copy \(there), the first \(key) \(cell.title), \(cell.column): "
            + "\(cell.new) \(here), \(cell.old) \(there)"
    }
}
