/// The C string expat hands over for a name or an attribute value: UTF-8, ended by a zero byte.
typealias XMLText = UnsafePointer<CChar>

/// What a document's reader wants to know of its elements; `XMLParser` calls it in document order.
class XMLHandler {
    /// The first thing that was wrong; setting it stops the parser.
    final var failure: FormatError?
    /// Where the document stands, for messages; the parser adds the line.
    final var place: FormatError.Place

    init(place: FormatError.Place) {
        self.place = place
    }

    /// An element opens; `name` is its local name.
    func start(_ name: XMLText, _ attributes: XMLAttributes) {}

    /// An element closes.
    func end(_ name: XMLText) {}

    /// Character data, in as many pieces as the parser likes.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The attributes of an element as expat hands them over: names and values in turn, ended by a null pointer.
struct XMLAttributes {
    private let list: UnsafeMutablePointer<XMLText?>?

    init(_ list: UnsafeMutablePointer<XMLText?>?) {
        self.list = list
    }

    /// Calls `body` with each local name and value.
    @inline(__always)
    func forEach(_ body: (XMLText, XMLText) -> Void) {
        guard var next = list else { return }
        while let name = next[0], let value = next[1] {
            body(name.localName, value)
            next += 2
        }
    }

    /// The value of the attribute of this local name.
    func value(_ wanted: StaticString) -> String? {
        var found: String?
        forEach { name, value in
            if name.isEqual(wanted) { found = String(cString: value) }
        }
        return found
    }
}

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
