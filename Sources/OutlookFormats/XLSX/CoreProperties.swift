/// When the workbook says it was last modified (`dcterms:modified` of its core properties).
final class CoreProperties: XMLHandler {
    private var current = TextBuffer(limit: 64)
    private var isInModified = false

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        isInModified = name.isEqual("modified")
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInModified { current.add(bytes) }
    }

    override func end(_ name: XMLText) {
        isInModified = false
    }

    /// The time as `YYYY-MM-DDTHH:MM:SSZ`; `nil` if it is missing or written otherwise.
    var modified: String? {
        let pattern = Array("0000-00-00T00:00:00".utf8)
        let bytes = current.bytes.filter { $0 > 0x20 }
        guard bytes.count > pattern.count, bytes.last == UInt8(ascii: "Z") else { return nil }
        let isTime = zip(bytes, pattern).allSatisfy { byte, form in
            form == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == form
        }
        return isTime ? String(decoding: bytes.prefix(pattern.count), as: UTF8.self) + "Z" : nil
    }
}
