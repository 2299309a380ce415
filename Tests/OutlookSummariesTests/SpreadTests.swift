import OutlookSummaries
import Testing

/// Tables made wide, against filling a dictionary row by row.
struct SpreadTests {
    static let plan = SummaryPlan(
        groupings: [[ColumnReference("k")]], markers: Markers(missing: ["-"], bound: nil),
        spread: SummaryPlan.Spread(column: ColumnReference("c"), value: ColumnReference("v")))

    @Test("Every text comes into its cell, for any threads, block size and format", arguments: 0..<12)
    func cells(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var cells: [String: [String: String]] = [:]
        let texts = ["", "-", "1", "0.5", "1234567", "12345678", "-7", "a b", "longer than seven bytes"]
        let columnCount = [3, 20, 60][seed % 3]
        for _ in 0..<Int.random(in: 1...400, using: &generator) {
            let key = "k\(Int.random(in: 0...40, using: &generator))"
            let column = "c\(Int.random(in: 0..<columnCount, using: &generator))"
            cells[key, default: [:]][column] = texts.randomElement(using: &generator)
        }
        let lines = cells.flatMap { key, row in row.map { "\(key),\($0.key),\($0.value)\n" } }.sorted()
        let columns = Set(cells.values.flatMap(\.keys)).sorted()
        let expected = cells.keys.sorted().map { key in
            [key]
                + columns.map { column in
                    let text = cells[key]?[column] ?? ""
                    return text == "-" ? "" : text
                }
        }
        for (threads, blockBytes) in [(1, 1 << 17), (3, 1), (2, 50)] {
            let engine = SummaryEngine(threads: threads, blockBytes: blockBytes)
            let text = "k,c,v\n" + lines.shuffled(using: &generator).joined()
            let rows = try Run.tables(Self.plan, [text], engine: engine).sinks[0].rows
            #expect(rows == [["k"] + columns] + expected)
        }
    }

    @Test("Texts that CSV quotes are quoted, in keys and cells of any length")
    func quoting() throws {
        let text = "k,c,v\n\"a,b\",\"x\"\"y\",\"1,2\"\nz,x,\"a long text, with commas\"\nz,y,\"\"\"\"\n"
        #expect(
            try Run.text(Self.plan, text)
                == "k,x,\"x\"\"y\",y\n\"a,b\",,\"1,2\",\nz,\"a long text, with commas\",,\"\"\"\"\n")
        #expect(
            try Run.text(Self.plan, text, format: .json)
                == "[\n  {\"k\": \"a,b\", \"x\": \"\", \"x\\\"y\": \"1,2\", \"y\": \"\"},\n"
                + "  {\"k\": \"z\", \"x\": \"a long text, with commas\", \"x\\\"y\": \"\", \"y\": \"\\\"\"}\n]\n")
    }

    @Test("Two texts for one cell are an error, the same one twice is not", arguments: [1, 2, 5])
    func twoTexts(threads: Int) throws {
        let rows = (0..<50).map { "k\($0),x,\($0)\n" }.joined()
        let engine = SummaryEngine(threads: threads, blockBytes: 32)
        #expect(
            try Run.text(Self.plan, "k,c,v\n" + rows + rows, engine: engine) == "k,x\n"
                + (0..<50).map { "k\($0)" }.sorted().map { "\($0),\($0.dropFirst())\n" }.joined())
        let error = #expect(throws: SummaryError.self) {
            try Run.text(Self.plan, "k,c,v\n" + rows + "k7,x,8\n", engine: engine)
        }
        #expect(
            error?.description
                == "two rows of k7 have the same c; expected one. Add a column to --by, or leave rows out with --where")
    }

    @Test("A table past the memory allowed is refused", arguments: [1, 3])
    func memory(threads: Int) throws {
        let rows = (0..<40_000).map { "k\($0),x,\($0)\n" }.joined()
        let engine = SummaryEngine(threads: threads, memoryBytes: 1 << 20)
        let error = #expect(throws: SummaryError.self) { try Run.text(Self.plan, "k,c,v\n" + rows, engine: engine) }
        #expect(
            error?.description
                == "the spread table needs more than the 1 MiB allowed; give more with --memory, or leave rows out with "
                + "--where")
    }
}
