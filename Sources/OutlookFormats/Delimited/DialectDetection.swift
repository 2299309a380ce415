extension DelimitedDialect {
    /// The dialect of a text, judged by its first bytes.
    ///
    /// Of comma, tab, semicolon and bar, the delimiter is the one that gives the most fields to the header while most
    /// other lines have as many; a text without any of them is read as comma-separated, with one column.
    package static func detected(in sample: [UInt8]) -> DelimitedDialect {
        let lineEnd = lineEnd(of: sample)
        var best = (delimiter: UInt8(0x2C), agreeing: 0, columns: 1)
        for delimiter: UInt8 in [0x2C, 0x09, 0x3B, 0x7C] {
            let counts = fieldCounts(in: sample, DelimitedDialect(delimiter: delimiter, lineEnd: lineEnd))
            guard let columns = counts.first, columns > 1 else { continue }
            let agreeing = counts.count { $0 == columns } * 100 / counts.count
            if agreeing > best.agreeing || (agreeing == best.agreeing && columns > best.columns) {
                best = (delimiter, agreeing, columns)
            }
        }
        guard best.delimiter == 0x09 else { return DelimitedDialect(delimiter: best.delimiter, lineEnd: lineEnd) }
        var dialect = DelimitedDialect(delimiter: 0x09, lineEnd: lineEnd, trimsBlanks: true)
        if sample.first != 0x22, headerIsPadded(sample, lineEnd: lineEnd.rawValue) { dialect.quote = nil }
        return dialect
    }

    /// LF wherever one occurs before a quoted line end could; CR only in a text without any LF.
    private static func lineEnd(of sample: [UInt8]) -> LineEnd {
        !sample.contains(0x0A) && sample.contains(0x0D) ? .carriageReturn : .lineFeed
    }

    private static func fieldCounts(in sample: [UInt8], _ dialect: DelimitedDialect) -> [Int] {
        let block = RecordBlock(capacity: sample.count)
        block.buffer.copyBytes(from: sample)
        block.index(from: 0, to: sample.count, isEnd: false, dialect: dialect)
        if block.recordCount == 0 { block.index(from: 0, to: sample.count, isEnd: true, dialect: dialect) }
        return (0..<block.recordCount).filter { !block.isBlank(record: $0, dialect: dialect) }
            .map { block.fieldCount(ofRecord: $0) }
    }

    /// Whether a name of the header is padded with blanks, which only LABSTAT's files do; they quote nothing.
    private static func headerIsPadded(_ sample: [UInt8], lineEnd: UInt8) -> Bool {
        let header = sample.prefix { $0 != lineEnd }
        return zip(header, header.dropFirst()).contains { $0 == 0x20 && $1 == 0x09 || $0 == 0x09 && $1 == 0x20 }
    }
}
