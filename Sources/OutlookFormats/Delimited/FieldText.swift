/// What a field says, once the writing of its dialect is undone.
package enum FieldText {
    /// The bytes of a field without quotes, padding and formula text.
    ///
    /// - Parameter room: where the bytes go when they cannot be a part of the field as written.
    package static func content(
        of field: UnsafeRawBufferPointer, dialect: DelimitedDialect, room: inout [UInt8]
    ) -> UnsafeRawBufferPointer? {
        var content = field
        if let quote = dialect.quote, field.first == quote {
            let inner = UnsafeRawBufferPointer(rebasing: field.dropFirst().dropLast())
            guard field.count >= 2, field.last == quote, !inner.contains(quote) else {
                unquote(field, quote: quote, into: &room)
                undoFormula(in: &room, dialect: dialect)
                return nil
            }
            content = inner
        } else if dialect.trimsBlanks {
            while content.first == 0x20 { content = UnsafeRawBufferPointer(rebasing: content.dropFirst()) }
            while content.last == 0x20 { content = UnsafeRawBufferPointer(rebasing: content.dropLast()) }
        }
        if dialect.undoesFormulaText, isFormulaText(content) {
            content = UnsafeRawBufferPointer(rebasing: content.dropFirst(2).dropLast())
        }
        return content
    }

    /// The field as text: UTF-8, or Windows-1252 where its bytes are not UTF-8.
    static func text(of field: UnsafeRawBufferPointer, dialect: DelimitedDialect, room: inout [UInt8]) -> String {
        if let content = content(of: field, dialect: dialect, room: &room) { return text(content) }
        return room.withUnsafeBytes { text($0) }
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(validating: bytes, as: UTF8.self) ?? Windows1252.decode(bytes)
    }

    private static func unquote(_ field: UnsafeRawBufferPointer, quote: UInt8, into room: inout [UInt8]) {
        room.removeAll(keepingCapacity: true)
        var isQuoted = true
        var position = 1
        while position < field.count {
            let byte = field[position]
            if isQuoted, byte == quote {
                if position + 1 < field.count, field[position + 1] == quote {
                    room.append(quote)
                    position += 1
                } else {
                    isQuoted = false
                }
            } else {
                room.append(byte)
            }
            position += 1
        }
    }

    private static func isFormulaText(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        bytes.count >= 3 && bytes.first == 0x3D && bytes.dropFirst().first == 0x22 && bytes.last == 0x22
    }

    private static func undoFormula(in room: inout [UInt8], dialect: DelimitedDialect) {
        guard dialect.undoesFormulaText, isFormulaText(room) else { return }
        room.removeFirst(2)
        room.removeLast()
    }
}
