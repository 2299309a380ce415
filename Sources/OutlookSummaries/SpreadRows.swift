/// What the workers filled of a spread table, united and written, rows and columns in the order of their texts.
struct SpreadRows: Sendable {
    private let plan: SummaryPlan
    private let watch: (any SummaryWatch)?
    private let keys: KeyUnion
    private let tables: [SpreadTable]
    /// For each worker, its row of each key, or `none`.
    private let rows: [[UInt32]]
    /// The texts of the spread column, and for each worker and each of them the worker's number for it, or -1.
    private let columns: [[UInt8]]
    private let numbers: [[Int]]
    private static let none = UInt32.max
    private static let rowsOfPart = 1 << 12

    /// - Throws: where the keys are too many to be numbered.
    init(_ scanners: [SpreadScanner], plan: SummaryPlan, watch: (any SummaryWatch)?) throws(SummaryError) {
        guard
            let keys = KeyUnion(
                columns: scanners[0].store.keys, stores: scanners.map(\.store), texts: scanners.map(\.keys))
        else { throw .tooManyKeys }
        self.keys = keys
        self.plan = plan
        self.watch = watch
        tables = scanners.map(\.table)
        rows = keys.places.map { places in
            var rows = [UInt32](repeating: Self.none, count: keys.count)
            for (row, place) in places.enumerated() { rows[Int(place)] = UInt32(row) }
            return rows
        }
        let texts = scanners.map { scanner in
            let spread = scanner.keys.count - 1
            return (0..<scanner.keys.textCount(spread)).map { Array(scanner.keys.text(spread, $0)) }
        }
        let columns = Set(texts.joined()).sorted { $0.lexicographicallyPrecedes($1) }
        numbers = texts.map { texts in
            var numbers = [[UInt8]: Int]()
            for (number, text) in texts.enumerated() { numbers[text] = number }
            return columns.map { numbers[$0] ?? -1 }
        }
        self.columns = columns
    }

    /// Writes the table in each of some formats; returns the number of rows.
    func write(to sinks: [(TableFormat, any TableSink)]) throws(SummaryError) -> Int {
        let labels = plan.groupings[0].map(\.label)
        let names = labels + columns.map { String(decoding: $0, as: UTF8.self) }
        let parts = max(1, (keys.count + Self.rowsOfPart - 1) / Self.rowsOfPart)
        let turns = OutputTurns(parts)
        try WorkerThreads.run(min(parts, tables.count)) { (_) throws(SummaryError) in
            let row = SpreadRow(columnCount: columns.count, tables: tables)
            do throws(SummaryError) {
                while let part = turns.take() {
                    if let watch, watch.isInterrupted { throw .interrupted }
                    let output = PartSinks()
                    var formatters: [TableFormatter] = []
                    for (format, sink) in output.open(sinks) {
                        let formatter = try TableFormatter(
                            format, columns: names, keyCount: labels.count, boundText: "#", sink: sink,
                            isFirst: part == 0)
                        formatters.append(formatter)
                    }
                    let first = part * Self.rowsOfPart
                    for place in first..<min(keys.count, first + Self.rowsOfPart) {
                        try fill(row, place)
                        for formatter in formatters { try formatter.write(row) }
                    }
                    for formatter in formatters { try formatter.finish(isLast: part == parts - 1) }
                    try turns.write(part, output)
                }
            } catch {
                turns.fail()
                throw error
            }
        }
        return keys.count
    }

    /// Brings the cells that the workers filled for a key together.
    private func fill(_ row: SpreadRow, _ place: Int) throws(SummaryError) {
        row.clear()
        keys.key(place, into: &row.key)
        for (worker, table) in tables.enumerated() where rows[worker][place] != Self.none {
            let cells = table.cells(row: Int(rows[worker][place]))
            let isSame = numbers[worker].withUnsafeBufferPointer { row.take(cells, of: worker, numbers: $0) }
            if isSame { continue }
            let texts = row.key.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            let name = texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
            throw .twoTexts(key: name, column: plan.spread?.column.label ?? "column")
        }
    }
}
