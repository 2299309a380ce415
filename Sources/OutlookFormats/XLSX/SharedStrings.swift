/// The texts a workbook's sheets share, in the order they are numbered.
struct SharedTexts {
    var texts: [String] = []
    /// For each, whether it has characters: one without leaves its cells empty.
    var hasText: [Bool] = []
}

/// The part of a workbook that lists its shared texts.
final class SharedStrings: XMLHandler {
    private(set) var shared = SharedTexts()
    private var current: SpreadsheetText
    private let limits: FormatLimits
    private var isInItem = false

    init(place: FormatError.Place, limits: FormatLimits) {
        self.limits = limits
        current = SpreadsheetText(limit: limits.fieldBytes)
        super.init(place: place)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        if name.isEqual("si") {
            isInItem = true
            current.clear()
        } else if isInItem {
            current.start(name, attributes)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInItem { current.add(bytes) }
    }

    override func end(_ name: XMLText) {
        guard isInItem else { return }
        guard name.isEqual("si") else { return current.end(name) }
        isInItem = false
        if current.isOverfull {
            fail(
                .overLimit(
                    place, what: "a longer one as shared text \(shared.texts.count)",
                    limit: "\(limits.fieldBytes) bytes in a cell"))
        } else if shared.texts.count >= limits.cells {
            fail(.overLimit(place, what: "more", limit: "\(limits.cells) shared texts"))
        } else {
            let text = current.text
            shared.texts.append(text)
            shared.hasText.append(!text.isEmpty)
        }
    }
}
