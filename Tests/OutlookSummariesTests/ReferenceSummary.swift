import OutlookSummaries

/// Estimates computed row by row in the plainest way, as the measure of the engine.
enum ReferenceSummary {
    struct Row: Sendable {
        var key: String
        var value: Int?
        var weight: Int
    }

    /// Rows with a value and a weight above zero, written out once for each unit of weight.
    static func expanded(_ rows: [Row]) -> [Int] {
        rows.flatMap { row in row.value.map { [Int](repeating: $0, count: max(0, row.weight)) } ?? [] }.sorted()
    }

    /// A percentile in hundredths of a sorted list, as a fraction of 100 times the value for types 2 and 7.
    static func percentile(_ sorted: [Int], _ percentile: Int, _ method: QuantileMethod) -> Double {
        let count = sorted.count
        switch method {
        case .smallestReaching:
            let rank = sorted.indices.first { ($0 + 1) * 100 >= percentile * count } ?? count - 1
            return Double(sorted[rank])
        case .averagedAtSteps:
            let rank = sorted.indices.first { ($0 + 1) * 100 >= percentile * count } ?? count - 1
            let isExact = (rank + 1) * 100 == percentile * count && rank + 1 < count
            return isExact ? Double(sorted[rank] + sorted[rank + 1]) / 2 : Double(sorted[rank])
        case .interpolated:
            let place = (count - 1) * percentile
            let low = place / 100, rest = place % 100
            let high = min(count - 1, low + 1)
            return Double(sorted[low] * 100 + rest * (sorted[high] - sorted[low])) / 100
        }
    }
}

/// A table kept in memory.
final class MemorySink: TableSink {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// The rows of a CSV table without any quotes.
    var rows: [[String]] {
        text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    func write(_ bytes: [UInt8]) throws(SummaryError) { self.bytes += bytes }
}

/// Runs a plan over texts in memory.
enum Run {
    static func tables(
        _ plan: SummaryPlan, _ texts: [String], engine: SummaryEngine = SummaryEngine(threads: 2),
        format: TableFormat = .csv
    ) throws -> (sinks: [MemorySink], report: SummaryReport) {
        let sinks = plan.groupings.map { _ in MemorySink() }
        let inputs = texts.enumerated().map { SummaryInput.bytes(Array($1.utf8), name: "t\($0).csv") }
        let report = try engine.run(plan, over: inputs, to: sinks.map { [(format, $0)] })
        return (sinks, report)
    }

    static func text(
        _ plan: SummaryPlan, _ text: String, engine: SummaryEngine = SummaryEngine(threads: 2),
        format: TableFormat = .csv
    ) throws -> String {
        try tables(plan, [text], engine: engine, format: format).sinks[0].text
    }
}

/// A generator of random numbers that gives the same ones for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
