extension PlainRow {
    /// A place in bytes that end with a zero byte, moving forward over the few forms of XML a plain row has.
    struct Cursor {
        var next: UnsafePointer<UInt8>

        /// Moves over `word` if it stands here.
        @inline(__always)
        mutating func take(_ word: StaticString) -> Bool {
            let bytes = word.utf8Start
            for index in 0..<word.utf8CodeUnitCount where next[index] != bytes[index] { return false }
            next += word.utf8CodeUnitCount
            return true
        }

        /// Moves over ` name="value"` and gives both; `nil` without moving past the blank if none stands here.
        @inline(__always)
        mutating func attribute() -> (name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>)? {
            guard next[0] == 0x20 else { return nil }
            let name = next + 1
            guard (name[0] | 0x20) &- 0x61 < 26 else { return nil }
            var end = name + 1
            while Self.isNameByte(end[0]) { end += 1 }
            guard end[0] == 0x3D, end[1] == 0x22 else { return nil }
            let value = end + 2
            var close = value
            while close[0] != 0x22 {
                guard Self.isPlain(close[0]) else { return nil }
                close += 1
            }
            next = close + 1
            return (
                UnsafeBufferPointer(start: name, count: end - name),
                UnsafeBufferPointer(start: value, count: close - value)
            )
        }

        /// Moves over character data up to the next tag.
        @inline(__always)
        mutating func text() -> UnsafeBufferPointer<UInt8>? {
            let start = next
            while next[0] != 0x3C {
                guard Self.isPlain(next[0]), next[0] != 0x5D else { return nil }
                next += 1
            }
            return UnsafeBufferPointer(start: start, count: next - start)
        }

        /// Printable ASCII without `<` and `&`.
        @inline(__always)
        private static func isPlain(_ byte: UInt8) -> Bool {
            byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C
        }

        @inline(__always)
        private static func isNameByte(_ byte: UInt8) -> Bool {
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x3A || byte == 0x5F
        }
    }
}
