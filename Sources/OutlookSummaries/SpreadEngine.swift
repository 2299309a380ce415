extension SummaryEngine {
    /// Computes a plan that spreads a column.
    func spread(
        _ plan: SummaryPlan, over inputs: [SummaryInput], to formats: [(TableFormat, any TableSink)]
    ) throws(SummaryError) -> SummaryReport {
        var scan = InputScan(inputs: inputs, blockBytes: blockBytes, watch: watch)
        let (threads, skips, share) = (threads, skipsBadRows, memoryBytes / threads)
        let scanners = try scan.run { (header, name) throws(SummaryError) -> [SpreadScanner] in
            do throws(PlanError) {
                let bound = try BoundPlan(plan, header: header, file: name)
                var scanners: [SpreadScanner] = []
                for _ in 0..<threads {
                    guard let value = bound.value else { continue }
                    let scanner = try SpreadScanner(
                        plan: bound, value: value, skipsBadRows: skips, memoryBytes: share)
                    scanners.append(scanner)
                }
                return scanners
            } catch {
                throw .plan(error)
            }
        }
        let rows = try SpreadRows(scanners, plan: plan).write(to: formats)
        var report = SummaryReport(plan: plan, tables: scan.names, groups: [rows])
        report.rowsRead = scanners.reduce(0) { $0 + $1.rowsRead }
        report.rowsTaken = scanners.reduce(0) { $0 + $1.rowsKept }
        report.rowsSkipped = scanners.reduce(0) { $0 + $1.rowsSkipped }
        report.add(scanners.map(\.blanks))
        return report
    }
}

/// Unites what the workers filled and writes it, rows and columns sorted by their texts.
private struct SpreadRows {
    let scanners: [SpreadScanner]
    let plan: SummaryPlan
    /// The texts of the spread column, and for each worker and each of them the worker's number for it, or -1.
    private let columns: [[UInt8]]
    private let numbers: [[Int]]

    init(_ scanners: [SpreadScanner], plan: SummaryPlan) {
        self.scanners = scanners
        self.plan = plan
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

    func write(to formats: [(TableFormat, any TableSink)]) throws(SummaryError) -> Int {
        let keys = plan.groupings[0].map(\.label)
        let names = keys + columns.map { String(decoding: $0, as: UTF8.self) }
        var formatters: [TableFormatter] = []
        for (format, sink) in formats {
            formatters.append(
                try TableFormatter(format, columns: names, keyCount: keys.count, boundText: "#", sink: sink))
        }
        let cursors = scanners.map { MemoryCursor($0.store, keys: $0.keys) }
        var cells = [UnsafeRawBufferPointer](
            repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: columns.count)
        var rowCount = 0
        while let key = Self.lowest(cursors) {
            for column in columns.indices { cells[column] = UnsafeRawBufferPointer(start: nil, count: 0) }
            for (worker, cursor) in cursors.enumerated() where cursor.key == key {
                try take(worker, row: cursor.group, into: &cells, key: key)
                cursor.advance()
            }
            for formatter in formatters { try formatter.write(key: key, texts: cells) }
            rowCount += 1
        }
        for formatter in formatters { try formatter.finish() }
        return rowCount
    }

    private static func lowest(_ cursors: [MemoryCursor]) -> [UInt8]? {
        var lowest: [UInt8]?
        for cursor in cursors {
            guard let key = cursor.key else { continue }
            if let known = lowest, !key.lexicographicallyPrecedes(known) { continue }
            lowest = key
        }
        return lowest
    }

    /// Takes over the cells that one worker filled in a row.
    private func take(
        _ worker: Int, row: Int, into cells: inout [UnsafeRawBufferPointer], key: [UInt8]
    ) throws(SummaryError) {
        let table = scanners[worker].table
        for column in columns.indices {
            let number = numbers[worker][column]
            guard number >= 0, table.isFilled(row: row, column: number) else { continue }
            let text = table.text(row: row, column: number)
            if cells[column].baseAddress != nil, !cells[column].elementsEqual(text) {
                let texts = key.split(separator: 0, omittingEmptySubsequences: false).dropLast()
                let name = texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
                throw .twoTexts(key: name, column: plan.spread?.column.label ?? "column")
            }
            cells[column] = text
        }
    }
}
