/// Writes rows as RFC 4180 says, with LF at the end of each line and quotes only where they are needed.
public struct CSVWriter: Sendable {
    /// What has been written, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// What has been written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes one row. A row of one empty field is written as `""`, because a blank line is no row.
    public mutating func append(row: some Sequence<String>) {
        var count = 0
        let start = bytes.count
        for field in row {
            if count > 0 { bytes.append(0x2C) }
            append(field: field.utf8)
            count += 1
        }
        if count == 1, bytes.count == start { bytes += [0x22, 0x22] }
        bytes.append(0x0A)
    }

    /// Takes what has been written and leaves nothing, for writing to a file piece by piece.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(field: String.UTF8View) {
        // A byte order mark at the very beginning of the text would vanish without quotes.
        let needsQuotes =
            field.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || (bytes.isEmpty && field.starts(with: [0xEF, 0xBB, 0xBF]))
        guard needsQuotes else { return bytes.append(contentsOf: field) }
        bytes.append(0x22)
        for byte in field {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
