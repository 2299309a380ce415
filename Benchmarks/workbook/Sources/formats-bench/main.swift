import Glibc
import OutlookFormats

// formats-bench time FILE   the CPU seconds one reading of FILE takes, and the peak memory in MiB
// formats-bench dump FILE   every written cell, one a line: sheet, row, column, kind, value (a number as its bits)

func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    var children = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &children)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return [usage.ru_utime, usage.ru_stime, children.ru_utime, children.ru_stime].map(seconds).reduce(0, +)
}

func dump(_ table: TableFile) {
    print("F", table.name, table.format, table.sha256, table.modified ?? "-", separator: "\t")
    for (index, sheet) in table.sheets.enumerated() {
        print("S", index, sheet.name, sheet.isHidden, sheet.grid.rowCount, separator: "\t")
        for row in 0..<sheet.grid.rowCount {
            for (column, cell) in sheet.grid.row(row).enumerated() {
                switch cell {
                case .empty: continue
                case .number(let number): print(index, row, column, "n", number.bitPattern, separator: "\t")
                case .boolean(let truth): print(index, row, column, "b", truth, separator: "\t")
                case .text(let text):
                    let escapes: [Unicode.Scalar: String] = ["\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"]
                    let escaped = text.unicodeScalars.map { escapes[$0] ?? String($0) }
                    print(index, row, column, "t", escaped.joined(), separator: "\t")
                }
            }
        }
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("usage: formats-bench time|dump FILE")
    exit(64)
}
do {
    let start = cpuSeconds()
    let tables = try TableReader.read(path: arguments[2])
    let used = cpuSeconds() - start
    if arguments[1] == "dump" {
        tables.forEach(dump)
    } else {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let cells = tables.flatMap(\.sheets).map(\.grid.writtenCellCount).reduce(0, +)
        print("\(used)\t\(usage.ru_maxrss / 1024)\t\(cells)")
    }
} catch {
    print("error: \(error)")
    exit(65)
}
