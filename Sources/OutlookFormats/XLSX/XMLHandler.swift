/// The C string expat hands over for a name or an attribute value: UTF-8, ended by a zero byte.
typealias XMLText = UnsafePointer<CChar>

/// What a document's reader wants to know of its elements; `XMLParser` calls it in document order.
class XMLHandler {
    /// The first thing that was wrong.
    private(set) final var failure: FormatError?
    /// Whether something was wrong, which stops the parser.
    private(set) final var hasFailed = false
    /// Where the document stands, for messages.
    final let place: FormatError.Place

    init(place: FormatError.Place) {
        self.place = place
    }

    /// Notes what was wrong, unless something was before.
    final func fail(_ error: FormatError) {
        guard !hasFailed else { return }
        failure = error
        hasFailed = true
    }

    /// The place to name when the XML itself breaks on a line.
    func whereabouts(line: Int) -> FormatError.Place {
        var place = place
        place.line = line
        return place
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

    /// Calls `body` with each name, prefix and all, and value.
    @inline(__always)
    func forEach(_ body: (XMLText, XMLText) -> Void) {
        guard var next = list else { return }
        while let name = next[0], let value = next[1] {
            body(name, value)
            next += 2
        }
    }

    /// The value of the attribute of exactly this name.
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

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a C string without its zero byte.
    init(text: XMLText) {
        var count = 0
        while text[count] != 0 { count += 1 }
        self.init(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
