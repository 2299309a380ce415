import OutlookFormats

/// The slow reader the fast ones are measured against: one byte after the other, no index, no blocks.
enum DelimitedReferenceReader {
    /// The records as written: every field with its quotes, blank lines left out; nil where the text ends in quotes.
    static func rawRecords(_ bytes: [UInt8], dialect: DelimitedDialect) -> [[[UInt8]]]? {
        var records: [[[UInt8]]] = []
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var isQuoted = false
        var position = 0
        func endRecord() {
            if dialect.lineEnd == .lineFeed, field.last == 0x0D { field.removeLast() }
            if !fields.isEmpty || !field.isEmpty { records.append(fields + [field]) }
            fields = []
            field = []
        }
        while position < bytes.count {
            let byte = bytes[position]
            if isQuoted {
                field.append(byte)
                if byte == dialect.quote {
                    if position + 1 < bytes.count, bytes[position + 1] == dialect.quote {
                        field.append(byte)
                        position += 1
                    } else {
                        isQuoted = false
                    }
                }
            } else if byte == dialect.lineEnd.rawValue {
                endRecord()
            } else if byte == dialect.delimiter {
                fields.append(field)
                field = []
            } else {
                isQuoted = field.isEmpty && byte == dialect.quote
                field.append(byte)
            }
            position += 1
        }
        if isQuoted { return nil }
        if !fields.isEmpty || !field.isEmpty { endRecord() }
        return records
    }
}

/// Random texts that are mostly well formed, or mostly not.
enum DelimitedTexts {
    static func random(seed: Int, dialect: DelimitedDialect) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let lineEnd: [UInt8] = dialect.lineEnd == .lineFeed ? (seed % 3 == 0 ? [0x0D, 0x0A] : [0x0A]) : [0x0D]
        if seed % 2 == 0 { return hostile(&generator, dialect) }
        var bytes: [UInt8] = []
        for record in 0..<Int.random(in: 1...12, using: &generator) {
            if record > 0 { bytes += lineEnd }
            for field in 0..<Int.random(in: 1...6, using: &generator) {
                if field > 0 { bytes.append(dialect.delimiter) }
                bytes += self.field(&generator, dialect)
            }
        }
        return bytes + (Bool.random(using: &generator) ? lineEnd : [])
    }

    private static func field(_ generator: inout SeededGenerator, _ dialect: DelimitedDialect) -> [UInt8] {
        let letters = Array("ab 1".utf8)
        let length = Int.random(in: 0...(Int.random(in: 0...9, using: &generator) == 0 ? 150 : 8), using: &generator)
        if Int.random(in: 0...2, using: &generator) > 0 {
            return (0..<length).map { _ in letters.randomElement(using: &generator) ?? 0x61 }
        }
        let inner = letters + [dialect.delimiter, 0x0A, 0x0D]
        var bytes: [UInt8] = [0x22]
        for _ in 0..<length {
            if Int.random(in: 0...6, using: &generator) == 0 { bytes += [0x22, 0x22] }
            bytes.append(inner.randomElement(using: &generator) ?? 0x61)
        }
        return bytes + [0x22]
    }

    private static func hostile(_ generator: inout SeededGenerator, _ dialect: DelimitedDialect) -> [UInt8] {
        let alphabet: [UInt8] = [0x22, 0x22, dialect.delimiter, 0x0A, 0x0D, 0x61, 0x20, 0xE9]
        return (0..<Int.random(in: 0...300, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? 0x61
        }
    }
}
