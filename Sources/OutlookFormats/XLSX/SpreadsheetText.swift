/// The text of `t` elements inside a shared or inline string: runs joined, phonetic hints left out, blanks at the
/// ends dropped unless `xml:space="preserve"`, and `_x000D_` escapes undone (ECMA-376 part 1, 18.4 and 22.9.2.19).
struct SpreadsheetText: ~Copyable {
    private var whole: TextBuffer
    private var run: TextBuffer
    private var isInRun = false
    private var keepsBlanks = false
    private var phoneticDepth = 0

    init(limit: Int) {
        whole = TextBuffer(limit: limit)
        run = TextBuffer(limit: limit)
    }

    var isOverfull: Bool { whole.isOverfull || run.isOverfull }

    mutating func clear() {
        whole.clear()
        isInRun = false
        phoneticDepth = 0
    }

    mutating func start(_ name: XMLText, _ attributes: XMLAttributes) {
        if name.isEqual("rPh") {
            phoneticDepth += 1
        } else if name.isEqual("t"), phoneticDepth == 0 {
            isInRun = true
            keepsBlanks = attributes.value("xml:space") == "preserve"
            run.clear()
        }
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInRun { run.add(bytes) }
    }

    mutating func end(_ name: XMLText) {
        if name.isEqual("rPh") {
            phoneticDepth -= 1
        } else if name.isEqual("t"), isInRun {
            isInRun = false
            whole.add(keepsBlanks ? run.bytes[...] : Self.trimmed(run.bytes))
        }
    }

    /// The text so far.
    var text: String { Self.decoded(whole.bytes) }

    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        guard
            let first = bytes.firstIndex(where: { !isBlank($0) }),
            let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return [] }
        return bytes[first...last]
    }

    /// Text with each `_xHHHH_` as the UTF-16 code unit it stands for; lone surrogates become U+FFFD.
    static func decoded(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "_")) else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        var index = 0
        while index < units.count {
            if let unit = escape(units, at: index) {
                result.append(unit)
                index += 7
            } else {
                result.append(units[index])
                index += 1
            }
        }
        return result.count == units.count ? text : String(decoding: result, as: UTF16.self)
    }

    private static func escape(_ units: [UInt16], at index: Int) -> UInt16? {
        guard index + 6 < units.count, units[index] == 0x5F, units[index + 1] == 0x78, units[index + 6] == 0x5F else {
            return nil
        }
        var value: UInt16 = 0
        for unit in units[index + 2..<index + 6] {
            switch unit {
            case 0x30...0x39: value = value << 4 | (unit - 0x30)
            case 0x41...0x46: value = value << 4 | (unit - 0x37)
            case 0x61...0x66: value = value << 4 | (unit - 0x57)
            default: return nil
            }
        }
        return value
    }
}
