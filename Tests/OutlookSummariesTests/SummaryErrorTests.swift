import OutlookSummaries
import Testing

/// Errors as whole messages, and rows that are left out instead.
struct SummaryErrorTests {
    static func plan(_ value: String = "v") throws -> SummaryPlan {
        SummaryPlan(
            groupings: [[ColumnReference("k")]], value: ColumnReference(value), weight: ColumnReference("w"),
            percentiles: [try Percentile("50")])
    }

    static let messages: [(String, String)] = [
        (
            "k,v,w\na,1,1\nb,x,1\n",
            "t0.csv: line 3, column 2 (byte 12): expected a number in v; found \"x\". Add --marker \"x\" if it stands for a "
                + "missing number, or leave such rows out with --where or --skip-bad-rows"
        ),
        (
            "k,v,w\na,1,-1\n",
            "t0.csv: line 2, column 3 (byte 6): expected a weight of zero or more in w; found -1. Leave such rows out with "
                + "--where or --skip-bad-rows"
        ),
        (
            "k,v,w\na,1\n",
            "t0.csv: line 2 (byte 6): expected 3 fields as in the header; found 2. Correct the line, or leave such lines out"
        ),
        (
            "k,v,w\na,1,0.123456789012345678\na,1,123456789\n",
            "the numbers of w need more than 18 digits together and cannot be computed exactly; round them to fewer "
                + "decimals first"
        ),
        ("k,x,w\na,1,1\n", "t0.csv: no column \"v\"; the header has \"k\", \"x\", \"w\""),
        ("k,v,v,w\na,1,1,1\n", "t0.csv: the header has the column \"v\" more than once; rename one of them"),
        (
            "k,v,w\na,\"1,1\n",
            "t0.csv: line 2 (byte 6): a quoted field begins in this record and never ends. Close the quote, "
                + "or double a quote that belongs to the text"
        ),
    ]

    @Test("What cannot be computed is said with its place", arguments: messages)
    func says(_ text: String, _ message: String) throws {
        let plan = try Self.plan()
        for threads in [1, 3] {
            let error = #expect(throws: SummaryError.self) {
                try Run.text(plan, text, engine: SummaryEngine(threads: threads, blockBytes: 9))
            }
            #expect(error?.description == message)
        }
    }

    @Test("Bad rows are left out and counted when asked for")
    func skips() throws {
        let text = "k,v,w\na,1,1\nb,x,1\nb,2,-1\nb\n\nb,3,1\nb,4,1,1\n"
        let engine = SummaryEngine(threads: 2, skipsBadRows: true)
        let run = try Run.tables(try Self.plan(), [text], engine: engine)
        #expect(run.sinks[0].text == "k,n,weight,p50\na,1,1,1\nb,1,1,3\n")
        #expect(run.report.rowsSkipped == 4)
        #expect(run.report.rowsRead == 6)
    }

    @Test("Tables of different columns are not taken together")
    func otherHeader() throws {
        let error = #expect(throws: SummaryError.self) {
            try Run.tables(try Self.plan(), ["k,v,w\na,1,1\n", "k,v\na,1\n"])
        }
        #expect(
            error?.description
                == "t1.csv: expected the header of the first table, k,v,w; found k,v. Summarize tables of different columns "
                + "one by one")
    }

    static let conflicts: [(String, @Sendable (inout SummaryPlan) throws -> Void)] = [
        (
            "percentiles and means need a value column; name it with --value",
            {
                $0.value = nil
            }
        ),
        (
            "replicate weights belong to a weight; name its column with --weight",
            {
                $0.weight = nil
                $0.replicateWeights = "w*"
            }
        ),
        (
            "bins have no mean of their own; leave out --mean",
            {
                $0.hasMean = true
                $0.bins = try Bins(parsing: "0,1")
            }
        ),
        (
            "method 7 takes a weight for that many rows; w holds weights that are no whole numbers. Use method 1 or 2",
            {
                $0.method = .interpolated
            }
        ),
        (
            "t0.csv: expected at least two replicate weights named like w*; found fewer. Write * for the number, as in PWGTP*",
            {
                $0.replicateWeights = "w*"
            }
        ),
    ]

    @Test("A plan that contradicts itself is refused", arguments: 0..<5)
    func contradictions(_ index: Int) throws {
        var plan = try Self.plan()
        try Self.conflicts[index].1(&plan)
        let error = #expect(throws: SummaryError.self) { try Run.text(plan, "k,v,w\na,1,1.5\n") }
        #expect(error?.description == Self.conflicts[index].0)
    }
}
