extension SummaryEngine {
    /// Computes a plan that spreads a column.
    func spread(
        _ plan: SummaryPlan, over inputs: [SummaryInput], to formats: [(TableFormat, any TableSink)]
    ) throws(SummaryError) -> SummaryReport {
        var scan = InputScan(inputs: inputs, blockBytes: blockBytes, watch: watch)
        let (threads, skips, memory) = (threads, skipsBadRows, memoryBytes)
        let scanners = try scan.run { (header, name) throws(SummaryError) -> [SpreadScanner] in
            do throws(PlanError) {
                let bound = try BoundPlan(plan, header: header, file: name)
                var scanners: [SpreadScanner] = []
                for _ in 0..<threads {
                    guard let value = bound.value else { continue }
                    let scanner = try SpreadScanner(
                        plan: bound, value: value, skipsBadRows: skips, memoryBytes: memory, workers: threads)
                    scanners.append(scanner)
                }
                return scanners
            } catch {
                throw .plan(error)
            }
        }
        let rows = try SpreadRows(scanners, plan: plan, watch: watch).write(to: formats)
        var report = SummaryReport(plan: plan, tables: scan.names, groups: [rows])
        report.rowsRead = scanners.reduce(0) { $0 + $1.batches.rowsRead }
        report.rowsTaken = scanners.reduce(0) { $0 + $1.rowsKept }
        report.rowsSkipped = scanners.reduce(0) { $0 + $1.batches.rowsRagged }
        report.add(scanners.map(\.blanks))
        return report
    }
}
