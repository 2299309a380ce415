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
