import OutlookSummaries
import Testing

/// Values in compact logs give the same tables as values in wide ones, however they are sorted.
struct CompactTablesTests {
    static func plan() throws -> SummaryPlan {
        let a = ColumnReference("a"), b = ColumnReference("b"), c = ColumnReference("c")
        return SummaryPlan(
            groupings: [[a], [b, a], [], [c, b]], value: ColumnReference("v"), weight: ColumnReference("w"),
            percentiles: try ["0", "7.5", "50", "100"].map { try Percentile($0) }, hasMean: true)
    }

    static func lines(seed: Int) -> [String] {
        var generator = SeededGenerator(seed: seed)
        let values = [4, 300, 1_000_000_000_000][seed % 3], decimals = ["", ".5", ".125"][seed / 3 % 3]
        return (0..<Int.random(in: 0...700, using: &generator)).map { _ in
            let keys = (0..<3).map { _ in "\(Int.random(in: 0...12, using: &generator))" }.joined(separator: ",")
            let value = Int.random(in: -values...values, using: &generator)
            let fraction = Int.random(in: 0...20, using: &generator) == 0 ? decimals : ""
            let text = Int.random(in: 0...30, using: &generator) == 0 ? "#" : "\(value)\(fraction)"
            return "\(keys),\(text),\(Int.random(in: 1...9, using: &generator))\n"
        }
    }

    /// A row the weight of which no compact log takes, in groups of its own but for the one of all rows.
    static let heavy = "heavy,heavy,heavy,0,70000\n"

    static func limits(mostWeights: Int, entriesOfPart: Int) -> SummaryEngine {
        var engine = SummaryEngine(threads: 3, blockBytes: 64)
        engine.compactLimits.mostWeights = mostWeights
        engine.compactLimits.entriesOfPart = entriesOfPart
        return engine
    }

    @Test("Sorted in parts of any size, or added up in tables", arguments: 0..<18)
    func parts(seed: Int) throws {
        let lines = Self.lines(seed: seed)
        let text = "a,b,c,v,w\n" + lines.joined()
        let engines = [(1 << 21, 1 << 15), (0, 1), (0, 40), (0, 1 << 15), (3000, 7)].map {
            Self.limits(mostWeights: $0, entriesOfPart: $1)
        }
        for format in TableFormat.allCases {
            let expected = try Run.tables(
                try Self.plan(), [text], engine: SummaryEngine(threads: 1, memoryBytes: 0), format: format)
            for engine in engines {
                let found = try Run.tables(try Self.plan(), [text], engine: engine, format: format)
                for (found, expected) in zip(found.sinks, expected.sinks) { #expect(found.text == expected.text) }
                #expect(found.report.tableRows == expected.report.tableRows)
            }
        }
    }

    @Test("A weight too large for a compact log changes only its own groups", arguments: 0..<9)
    func widening(seed: Int) throws {
        var lines = Self.lines(seed: seed)
        let plan = try Self.plan()
        let engine = Self.limits(mostWeights: 0, entriesOfPart: 40)
        let compact = try Run.tables(plan, ["a,b,c,v,w\n" + lines.joined()], engine: engine)
        lines.insert(Self.heavy, at: lines.count * seed / 9)
        let wide = try Run.tables(plan, ["a,b,c,v,w\n" + lines.joined()], engine: engine)
        for grouping in [0, 1, 3] {
            let rows = wide.sinks[grouping].rows.filter { $0[0] != "heavy" }
            #expect(rows == compact.sinks[grouping].rows)
        }
    }

    @Test("Tables whose columns begin those of a sorted one are made along with it", arguments: [1, 7, 100_000])
    func outerTables(entriesOfPart: Int) throws {
        var generator = SeededGenerator(seed: entriesOfPart)
        let lines = (0..<900).map { _ in
            let keys = [60, 3, 9].map { "\(Int.random(in: 0..<$0, using: &generator))" }.joined(separator: ",")
            return "\(keys),\(Int.random(in: 0..<8, using: &generator)),\(Int.random(in: 1...9, using: &generator))\n"
        }
        let text = "a,b,c,v,w\n" + lines.joined()
        let a = ColumnReference("a"), b = ColumnReference("b"), c = ColumnReference("c")
        var plan = try Self.plan()
        plan.groupings = [[a, b], [c], [a], [a, b, c], []]
        for format in TableFormat.allCases {
            let expected = try Run.tables(
                plan, [text], engine: SummaryEngine(threads: 1, memoryBytes: 0), format: format)
            let found = try Run.tables(
                plan, [text], engine: Self.limits(mostWeights: 6000, entriesOfPart: entriesOfPart), format: format)
            for (found, expected) in zip(found.sinks, expected.sinks) { #expect(found.text == expected.text) }
        }
    }

    @Test("Keys of several columns with many texts each are told apart and sorted")
    func manyKeys() throws {
        let count = 1500
        let numbers = (0..<count).map { $0 * 7 % count }
        let lines = numbers.map { "k\($0),\(count - $0),x\($0 % 1100),\($0 % 5),1\n" }
        let names = ["a", "b", "c"]
        let plan = SummaryPlan(
            groupings: [names.map { ColumnReference($0) }], value: ColumnReference("v"),
            percentiles: [try Percentile("50")])
        let rows = try Run.tables(plan, ["a,b,c,v,w\n" + lines.joined()]).sinks[0].rows.dropFirst()
        let expected = numbers.map { ["k\($0)", "\(count - $0)", "x\($0 % 1100)", "1", "1", "\($0 % 5)"] }
        #expect(Array(rows) == expected.sorted { $0[0] < $1[0] })
    }
}
