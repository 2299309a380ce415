/// Text gathered from the pieces the XML parser delivers, up to a limit.
struct TextBuffer: ~Copyable {
    private(set) var bytes: [UInt8] = []
    /// Whether more than the limit was added; what went beyond is dropped.
    private(set) var isOverfull = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
        bytes.reserveCapacity(256)
    }

    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        guard bytes.count + piece.count <= limit else {
            isOverfull = true
            return
        }
        bytes.append(contentsOf: piece)
    }

    mutating func add(_ other: ArraySlice<UInt8>) {
        other.withUnsafeBufferPointer { add($0) }
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isOverfull = false
    }

    /// What was gathered, as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
