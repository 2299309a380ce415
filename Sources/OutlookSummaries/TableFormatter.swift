/// The formats a table can be written in.
public enum TableFormat: String, Hashable, Sendable, CaseIterable, Codable {
    case csv
    case md
    case json
}

/// Where the bytes of a table go.
public protocol TableSink: AnyObject {
    func write(_ bytes: [UInt8]) throws(SummaryError)
}

/// One cell of a result.
enum ResultCell {
    case key(ArraySlice<UInt8>)
    case count(Int64)
    case estimate(Estimate)
}

/// Writes the rows of a result in one of the formats.
final class TableFormatter {
    private let format: TableFormat
    private let sink: any TableSink
    private let boundText: String
    private let columns: [String]
    private let keyCount: Int
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    private(set) var rowCount = 0
    private let isFirst: Bool

    /// - Parameters:
    ///   - boundText: what stands for a number at or above the highest one published.
    ///   - isFirst: whether the table begins here; otherwise its rows go on after others.
    init(
        _ format: TableFormat, columns: [String], keyCount: Int, boundText: String, sink: any TableSink,
        isFirst: Bool = true
    ) throws(SummaryError) {
        self.format = format
        self.sink = sink
        self.columns = columns
        self.keyCount = keyCount
        self.boundText = boundText
        self.isFirst = isFirst
        if isFirst { writeHeader() }
    }

    private func writeHeader() {
        switch format {
        case .csv:
            writeRow(columns.map { .key(ArraySlice($0.utf8)) }, separator: ",", quoting: quoteForCSV)
        case .md:
            writeRow(columns.map { .key(ArraySlice($0.utf8)) }, separator: " | ", quoting: escapeForMarkdown)
            append("|" + columns.indices.map { $0 < keyCount ? " --- |" : " ---: |" }.joined() + "\n")
        case .json:
            append("[")
        }
    }

    func write(_ cells: [ResultCell]) throws(SummaryError) {
        switch format {
        case .csv: writeRow(cells, separator: ",", quoting: quoteForCSV)
        case .md: writeRow(cells, separator: " | ", quoting: escapeForMarkdown)
        case .json: writeObject(cells)
        }
        rowCount += 1
        if bytes.count >= 1 << 16 { try flush() }
    }

    /// Writes a row of texts behind its key.
    func write(_ row: SpreadRow) throws(SummaryError) {
        guard format == .csv else {
            let keys = row.key.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            return try write((keys + (0..<row.columnCount).map { ArraySlice(row.text($0)) }).map { .key($0) })
        }
        row.key.withUnsafeBytes { key in
            var start = 0
            for (place, byte) in key.enumerated() where byte == 0 {
                if start > 0 { bytes.append(0x2C) }
                appendForCSV(UnsafeRawBufferPointer(rebasing: key[start..<place]))
                start = place + 1
            }
        }
        if row.isPlain { appendPlain(row) } else { appendTexts(row) }
        bytes.append(0x0A)
        rowCount += 1
        if bytes.count >= 1 << 16 { try flush() }
    }

    private func appendTexts(_ row: SpreadRow) {
        for column in 0..<row.columnCount {
            if column > 0 || !row.key.isEmpty { bytes.append(0x2C) }
            appendForCSV(row.text(column))
        }
    }

    /// Appends cells of at most seven bytes, eight bytes at a time.
    private func appendPlain(_ row: SpreadRow) {
        let (cells, count, hasKey) = (row.cells, row.columnCount, !row.key.isEmpty)
        withUnsafeTemporaryAllocation(byteCount: 8 * count + 8, alignment: 8) { room in
            guard let start = room.baseAddress else { return }
            var place = start
            for column in 0..<count {
                // A comma in the place of the text's length.
                let cell = cells[column]
                if column > 0 || hasKey {
                    place.storeBytes(of: (cell & ~0xFF | 0x2C).littleEndian, as: UInt64.self)
                    place += max(1, Int(cell & 0xFF))
                } else {
                    place.storeBytes(of: (cell &>> 8).littleEndian, as: UInt64.self)
                    place += max(0, Int(cell & 0xFF) &- 1)
                }
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: start.distance(to: place)))
        }
    }

    func finish(isLast: Bool = true) throws(SummaryError) {
        if format == .json, isLast { append(rowCount == 0 && isFirst ? "]\n" : "\n]\n") }
        try flush()
    }

    private func flush() throws(SummaryError) {
        try sink.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private func writeRow(_ cells: [ResultCell], separator: String, quoting: (ArraySlice<UInt8>) -> Void) {
        if format == .md { append("| ") }
        for (index, cell) in cells.enumerated() {
            if index > 0 { append(separator) }
            switch cell {
            case .key(let text): quoting(text)
            case .count(let number): append(Int128(number))
            case .estimate(let estimate): append(estimate)
            }
        }
        append(format == .md ? " |\n" : "\n")
    }

    private func writeObject(_ cells: [ResultCell]) {
        append(rowCount == 0 && isFirst ? "\n" : ",\n")
        for (index, cell) in cells.enumerated() {
            append(index == 0 ? "  {" : ", ")
            append(JSONText.string(columns[index]) + ": ")
            switch cell {
            case .key(let text): append(JSONText.string(String(decoding: text, as: UTF8.self)))
            case .count(let number): append(Int128(number))
            case .estimate(.absent): append("null")
            case .estimate(.bound(let bound)): append(JSONText.string(self.text(ofBound: bound)))
            case .estimate(.notComparable): append(JSONText.string("not comparable"))
            case .estimate(let estimate): append(estimate)
            }
        }
        append("}")
    }

    private func append(_ estimate: Estimate) {
        switch estimate {
        case .absent: break
        case .bound(let bound): append(text(ofBound: bound))
        case .notComparable: append("not comparable")
        case .exact(let number):
            if number.decimals == 0 { append(number.digits) } else { append(number.text) }
        case .real(let number):
            let text = number.description
            append(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
        }
    }

    private func text(ofBound bound: ExactDecimal?) -> String {
        bound.map { ">=" + $0.text } ?? boundText
    }

    private func append(_ number: Int128) {
        guard var rest = UInt64(exactly: number) else { return append(String(number)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var place = 20
            repeat {
                place -= 1
                digits[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: digits[place...])
        }
    }

    private func appendForCSV(_ text: UnsafeRawBufferPointer) {
        var needsQuotes = false
        for byte in text { needsQuotes = needsQuotes || (byte < 0x2D && Self.isSpecial(byte)) }
        if needsQuotes { quoteForCSV(ArraySlice(text)) } else { bytes.append(contentsOf: text) }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }

    private func quoteForCSV(_ text: ArraySlice<UInt8>) {
        guard text.contains(where: Self.isSpecial) else {
            return bytes.append(contentsOf: text)
        }
        bytes.append(0x22)
        for byte in text {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private func escapeForMarkdown(_ text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case 0x7C: append("\\|")
            case 0x0A, 0x0D: append(" ")
            default: bytes.append(byte)
            }
        }
    }
}

/// Strings as JSON writes them.
enum JSONText {
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
