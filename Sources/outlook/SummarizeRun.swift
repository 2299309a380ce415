import ArgumentParser
import FoundationEssentials
import Glibc
import OutlookSummaries

/// One run of `outlook summarize`: from the options to the tables.
struct SummarizeRun {
    let files: [String]
    let what: SummarizeOptions
    let how: SummarizeRunOptions

    func run() throws {
        let progress = SummarizeProgress()
        let engine = SummaryEngine(
            threads: try threads(), memoryBytes: try memory(), blockBytes: how.blockBytes,
            skipsBadRows: how.skipBadRows, watch: progress)
        defer { progress.clear() }
        do {
            let inputs = try SummarizeInputs.expand(files)
            if how.bytes {
                let count = try engine.count(over: inputs)
                progress.clear()
                print("rows,bytes\n\(count.rows),\(count.bytes)")
                return
            }
            try summarize(inputs, engine, progress)
        } catch SummaryError.interrupted {
            progress.clear()
            throw ExitCode(130)
        }
    }

    private func threads() throws -> Int? {
        guard let threads = how.threads else { return nil }
        guard (1...1024).contains(threads) else {
            throw ValidationError("--threads: expected a number from 1 to 1024; found \(threads)")
        }
        return threads
    }

    private func memory() throws -> Int {
        guard (1...1_048_576).contains(how.memory) else {
            throw ValidationError("--memory: expected a number of MiB from 1 to 1048576; found \(how.memory)")
        }
        return how.memory << 20
    }

    private func summarize(_ inputs: [SummaryInput], _ engine: SummaryEngine, _ progress: SummarizeProgress) throws {
        let plan = try what.plan()
        let formats = try how.format.split(separator: ",").map { name in
            guard let format = TableFormat(rawValue: String(name)) else {
                throw ValidationError("--format: expected csv, md or json; found \(name)")
            }
            return format
        }
        guard let folder = how.output else {
            guard plan.groupings.count == 1, formats.count == 1 else {
                throw ValidationError("several tables or formats need --output and a folder")
            }
            let report = try engine.run(plan, over: inputs, to: [[(formats[0], OutputFile.standardOutput)]])
            progress.clear()
            explain(report)
            return
        }
        try write(plan, formats, into: folder, inputs, engine)
    }

    private func write(
        _ plan: SummaryPlan, _ formats: [TableFormat], into folder: String, _ inputs: [SummaryInput],
        _ engine: SummaryEngine
    ) throws {
        try OutputFile.makeFolder(folder)
        let names = plan.groupings.map(Self.fileName)
        guard Set(names).count == names.count else {
            throw ValidationError("two groupings would be written to the same file; give a column another label")
        }
        var open: [OutputFile] = []
        defer { for file in open { file.discard() } }
        var sinks: [[(TableFormat, any TableSink)]] = []
        for name in names {
            var row: [(TableFormat, any TableSink)] = []
            for format in formats {
                let file = try OutputFile(path: "\(folder)/\(name).\(format.rawValue)")
                open.append(file)
                row.append((format, file))
            }
            sinks.append(row)
        }
        let report = try engine.run(plan, over: inputs, to: sinks)
        let summary = try OutputFile(path: "\(folder)/summary.json")
        open.append(summary)
        try summary.write(try Self.json(report))
        try OutputFile.commit(open)
    }

    /// The name of a grouping's file: its columns, with a hyphen between them.
    private static func fileName(_ grouping: [ColumnReference]) -> String {
        let name = grouping.map(\.label).joined(separator: "-")
        let safe = name.map { $0.isLetter || $0.isNumber || "-_. ".contains($0) ? $0 : "_" }
        return grouping.isEmpty ? "all" : safe.first == "." ? "_" + String(safe.dropFirst()) : String(safe)
    }

    private static func json(_ report: SummaryReport) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(report)) + [0x0A]
    }

    /// Says on standard error what the table on standard output does not: definition, rows left out, markers.
    private func explain(_ report: SummaryReport) {
        var lines: [String] = []
        if let definition = report.definition { lines.append("percentile: \(definition)") }
        lines.append("rows: \(report.rowsRead) read, \(report.rowsTaken) taken, \(report.rowsSkipped) unusable")
        for column in report.columns where !column.markers.isEmpty {
            let counts = column.markers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            lines.append("markers in \(column.column): " + counts.joined(separator: ", "))
        }
        StandardError.write(lines.joined(separator: "\n") + "\n")
    }
}
