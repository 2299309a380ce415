import Glibc
import OutlookSummaries
import Testing

/// The ACS sample beside this repository, and the excerpt of it that is always there.
private let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
private let sample = root + "/../shared/data/microdata/acs_pums_2013-2017_sample.csv"
private let excerpt = root + "/Tests/Fixtures/Summaries/acs_sample_excerpt.csv"

/// Weighted percentiles of real microdata, beside those an independent program computed with decimal fractions.
struct SampleTests {

    static func table(_ path: String, by keys: [String]) throws -> [[String]] {
        let sink = MemorySink()
        let plan = SummaryPlan(
            groupings: [keys.map { ColumnReference($0) }], value: ColumnReference("wagp"),
            weight: ColumnReference("pwgtp"),
            percentiles: [try Percentile("10"), try Percentile("50"), try Percentile("90")],
            condition: try Condition(parsing: "wagp > 0"))
        _ = try SummaryEngine(threads: 2).run(plan, over: [.file(path)], to: [[(.csv, sink)]])
        return sink.rows
    }

    static let expected = [
        ["CA", "1", "8390", "180159", "7769.91", "37295.568", "125423.4"],
        ["CA", "2", "7548", "156570", "5055.945", "30335.67", "92633.13"],
        ["HI", "1", "351", "7415", "8287.904", "36402.804", "92633.13"],
        ["MD", "2", "1360", "27916", "5249.2107", "40354.898", "102925.7"],
        ["ME", "2", "284", "6685", "5055.945", "28673.217", "73555.148"],
    ]

    @Test(
        "Wages by state and sex in the ACS sample",
        .enabled(if: access(sample, R_OK) == 0, "the ACS sample is not beside this repository"))
    func wholeSample() throws {
        let table = try Self.table(sample, by: ["stabbr", "sex"])
        #expect(table.count == 41)
        for line in Self.expected {
            let found = try #require(table.first { $0[0] == line[0] && $0[1] == line[1] })
            #expect(Array(found[..<4]) == Array(line[..<4]))
            for (cell, number) in zip(found[4...], line[4...]) {
                #expect(abs((Double(cell) ?? 0) - (Double(number) ?? 0)) < 1e-6)
            }
        }
    }

    @Test("Wages by sex in an excerpt of it")
    func sampleExcerpt() throws {
        #expect(
            try Self.table(excerpt, by: ["sex"]) == [
                ["sex", "n", "weight", "p10", "p50", "p90"],
                ["1", "78", "1593", "8287.903999999999", "48638.2718", "103598.79999999999"],
                ["2", "99", "2222", "6271.170000000001", "27929.8373", "73163.65000000001"],
            ])
    }
}
