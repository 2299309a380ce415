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
