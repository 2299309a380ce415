/// The C string expat hands over for a name or an attribute value: UTF-8, ended by a zero byte.
typealias XMLText = UnsafePointer<CChar>

extension XMLText {
    /// The name without its namespace prefix.
    @inline(__always)
    var localName: XMLText {
        var start = self
        var next = self
        while next.pointee != 0 {
            if next.pointee == 0x3A { start = next + 1 }
            next += 1
        }
        return start
    }

    /// Whether this is exactly the ASCII text `other`.
    @inline(__always)
    func isEqual(_ other: StaticString) -> Bool {
        let bytes = other.utf8Start
        for index in 0..<other.utf8CodeUnitCount where UInt8(bitPattern: self[index]) != bytes[index] { return false }
        return self[other.utf8CodeUnitCount] == 0
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a C string without its zero byte.
    init(text: XMLText) {
        var count = 0
        while text[count] != 0 { count += 1 }
        self.init(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
