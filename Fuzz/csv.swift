// Any bytes as delimited text, whatever kind they look like.

func fuzzText(_ bytes: [UInt8]) {
    let limits = DelimitedLimits(fieldBytes: fuzzLimits.fieldBytes, columns: 2000)
    guard let grid = try? CSVReader.read(bytes: bytes, name: "input", limits: limits).grid else { return }
    for row in 0..<grid.rowCount { _ = grid.row(row) }
}
