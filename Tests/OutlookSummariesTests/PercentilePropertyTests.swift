import OutlookSummaries
import Testing

/// Percentiles, means and counts against the plainest computation, however the engine is run.
struct PercentilePropertyTests {
    static let percentiles = [0, 10, 25, 50, 75, 90, 100]

    static func rows(seed: Int) -> [ReferenceSummary.Row] {
        var generator = SeededGenerator(seed: seed)
        let spread = [3, 50, 100_000][seed % 3]
        return (0..<Int.random(in: 1...400, using: &generator)).map { _ in
            ReferenceSummary.Row(
                key: ["a", "b", "long key number one", "long key number two", ""].randomElement(using: &generator)
                    ?? "",
                value: Int.random(in: 0...9, using: &generator) == 0
                    ? nil : Int.random(in: -spread...spread, using: &generator),
                weight: Int.random(in: 0...6, using: &generator))
        }
    }

    static func text(_ rows: [ReferenceSummary.Row]) -> String {
        "k,v,w\n" + rows.map { "\($0.key),\($0.value.map(String.init) ?? "*"),\($0.weight)\n" }.joined()
    }

    static func plan(_ method: QuantileMethod) throws -> SummaryPlan {
        SummaryPlan(
            groupings: [[ColumnReference("k")]], value: ColumnReference("v"), weight: ColumnReference("w"),
            percentiles: try percentiles.map { try Percentile(String($0)) }, method: method, hasMean: true)
    }

    @Test("Every definition gives what writing out each unit gives", arguments: QuantileMethod.allCases, 0..<30)
    func definitions(method: QuantileMethod, seed: Int) throws {
        let rows = Self.rows(seed: seed)
        let table = try Run.tables(try Self.plan(method), [Self.text(rows)]).sinks[0].rows
        #expect(
            table.dropFirst().map { $0[0] }
                == Set(rows.map(\.key)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for line in table.dropFirst() {
            let group = rows.filter { $0.key == line[0] }
            let units = ReferenceSummary.expanded(group)
            #expect(line[1] == "\(group.count { $0.value != nil && $0.weight > 0 })")
            #expect(line[2] == "\(units.count)")
            for (index, percentile) in Self.percentiles.enumerated() {
                let cell = line[3 + index]
                if units.isEmpty {
                    #expect(cell == "")
                } else {
                    #expect(Double(cell) == ReferenceSummary.percentile(units, percentile, method), "p\(percentile)")
                }
            }
            let mean = units.isEmpty ? nil : Double(units.reduce(0, +)) / Double(units.count)
            #expect(Double(line[10]) == mean)
        }
    }

    @Test("The answer is the same for any threads, block size, file order and memory", arguments: 0..<12)
    func invariance(seed: Int) throws {
        let rows = Self.rows(seed: seed)
        let plan = try Self.plan(.smallestReaching)
        let expected = try Run.text(plan, Self.text(rows), engine: SummaryEngine(threads: 1))
        var generator = SeededGenerator(seed: seed)
        for blockBytes in [1, 7, 64, 100, 5000] {
            for threads in [1, 2, 5] {
                for memory in [0, 1 << 30] {
                    let cut = Int.random(in: 0...rows.count, using: &generator)
                    let parts = [Array(rows[cut...]).shuffled(using: &generator), Array(rows[..<cut])]
                    let engine = SummaryEngine(threads: threads, memoryBytes: memory, blockBytes: blockBytes)
                    let run = try Run.tables(plan, parts.map(Self.text), engine: engine)
                    #expect(run.sinks[0].text == expected, "\(blockBytes) \(threads) \(memory)")
                    #expect(memory > 0 || run.report.runsOnDisk > 0)
                }
            }
        }
    }

    @Test("A grouping made of another one's groups is the same as by itself", arguments: 0..<10)
    func rollUp(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let lines = (0..<500).map { _ in
            "\(Int.random(in: 0...5, using: &generator)),\(Int.random(in: 0...8, using: &generator)),"
                + "\(Int.random(in: 0...99, using: &generator)).\(Int.random(in: 0...9, using: &generator)),"
                + "\(Int.random(in: 1...9, using: &generator)).5\n"
        }
        let text = "a,b,v,w\n" + lines.joined()
        let a = ColumnReference("a"), b = ColumnReference("b")
        func plan(_ groupings: [[ColumnReference]]) throws -> SummaryPlan {
            SummaryPlan(
                groupings: groupings, value: ColumnReference("v"), weight: ColumnReference("w"),
                percentiles: [try Percentile("2.5"), try Percentile("50")], hasMean: true, sums: [ColumnReference("v")])
        }
        let together = try Run.tables(try plan([[a], [a, b], [b], [], [b, a]]), [text])
        for (index, grouping) in [[a], [a, b], [b], [], [b, a]].enumerated() {
            let alone = try Run.tables(try plan([grouping]), [text])
            #expect(together.sinks[index].text == alone.sinks[0].text)
        }
    }
}
