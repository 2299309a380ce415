/// Reads HTML: the text of headings, paragraphs, lists and tables; scripts, styles, code and navigation are passed over.
///
/// No tree is built and nothing nests in memory, so depth costs nothing; every byte is looked at a bounded number of times.
struct HTMLReader {
    private let bytes: [UInt8]
    private var builder: PageBuilder
    private var kind = Page.Block.Kind.paragraph
    private var continues = false
    private var isRow = false
    private var isHeaderRow = true
    private var rowHasCells = false
    private var isInTitle = false
    /// Whether a quote in a tag was found to have no end, so that quotes mean nothing from here on.
    private var isQuoteBroken = false

    static func page(_ bytes: [UInt8]) -> Page {
        var reader = HTMLReader(bytes: bytes)
        reader.read()
        return reader.builder.page()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        builder = PageBuilder(source: bytes)
    }

    private mutating func read() {
        var at = 0
        var start = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<") where at + 1 < bytes.count && isTagStart(bytes[at + 1]):
                builder.append(start..<at)
                at = tag(at)
                start = at
            case UInt8(ascii: "&"):
                if let entity = Entities.text(bytes, at: at, limit: bytes.count) {
                    builder.append(start..<at)
                    builder.append(entity.text, for: at..<entity.end)
                    at = entity.end
                    start = at
                } else {
                    at += 1
                }
            case UInt8(ascii: "h")
            where at > 0 && bytes[at - 1] <= 0x2F && bytes[at...].prefix(8).starts(with: "http".utf8):
                var next = at
                while next < bytes.count, bytes[next] > 32, bytes[next] != UInt8(ascii: "<") { next += 1 }
                if bytes[at..<min(next, at + 9)].contains(UInt8(ascii: ":")) {
                    builder.append(start..<at)
                    start = next
                }
                at = next
            default: at += 1
            }
        }
        builder.append(start..<bytes.count)
        endBlock()
    }

    private func isTagStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// Reads the tag at a place and returns the byte after it, or after the element that is passed over.
    private mutating func tag(_ start: Int) -> Int {
        if bytes[start...].prefix(4).elementsEqual("<!--".utf8) { return after("-->", from: start + 4) }
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        var at = start + (isEnd ? 2 : 1)
        var name = ""
        while at < bytes.count, name.utf8.count < 12, isNameByte(bytes[at]) {
            name.unicodeScalars.append(Unicode.Scalar(bytes[at] | 0x20))
            at += 1
        }
        let end = endOfTag(at)
        if !isEnd, Self.skipped.contains(name) { return afterElement(name, from: end) }
        element(name, isEnd: isEnd)
        return end
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
    }

    private mutating func endOfTag(_ start: Int) -> Int {
        var at = start
        var quote: UInt8 = 0
        var firstEnd: Int?
        while at < bytes.count {
            let byte = bytes[at]
            if quote != 0 {
                if byte == quote { quote = 0 } else if byte == UInt8(ascii: ">"), firstEnd == nil { firstEnd = at }
            } else if byte == UInt8(ascii: ">") {
                return at + 1
            } else if !isQuoteBroken, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
                bytes[at - 1] == UInt8(ascii: "=")
            {
                quote = byte
            }
            at += 1
        }
        if quote != 0 { isQuoteBroken = true }
        return firstEnd.map { $0 + 1 } ?? bytes.count
    }

    private func after(_ mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var at = start
        while at + mark.count <= bytes.count {
            if bytes[at] == mark[0], bytes[at..<at + mark.count].elementsEqual(mark) { return at + mark.count }
            at += 1
        }
        return bytes.count
    }

    /// The byte after the end of an element, others of its name inside it counted.
    private mutating func afterElement(_ name: String, from start: Int) -> Int {
        endBlock()
        let isRaw = name == "script" || name == "style"
        let name = Array(name.utf8)
        var depth = 1
        var at = start
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count else {
                at += 1
                continue
            }
            let isEnd = bytes[at + 1] == UInt8(ascii: "/")
            let from = at + (isEnd ? 2 : 1)
            let to = from + name.count
            if to <= bytes.count, zip(bytes[from..<to], name).allSatisfy({ $0 | 0x20 == $1 }),
                to == bytes.count || !isNameByte(bytes[to]), isEnd || !isRaw
            {
                depth += isEnd ? -1 : 1
                if depth == 0 {
                    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
                    return min(at + 1, bytes.count)
                }
            }
            at += 1
        }
        return bytes.count
    }

    private mutating func element(_ name: String, isEnd: Bool) {
        switch name {
        case "title":
            endBlock()
            kind = isEnd ? .paragraph : .title
        case "h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "figcaption":
            if isRow { return }
            endBlock()
            let level = name.utf8.first == UInt8(ascii: "h") ? Int(name.dropFirst()) ?? 6 : 6
            kind = isEnd ? .paragraph : .heading(level)
        case "li":
            if isRow { return }
            endBlock()
            kind = isEnd ? .paragraph : .item
            continues = !isEnd
        case "table":
            endBlock()
            if !isEnd { builder.beginTable() }
            isRow = false
        case "tr":
            endBlock()
            if !isEnd {
                builder.beginRow()
                isRow = true
                isHeaderRow = true
                rowHasCells = false
            }
        case "td", "th":
            guard isRow else { return }
            if isEnd {
                builder.endCell()
                rowHasCells = true
                if name == "td" { isHeaderRow = false }
            }
        case "br":
            if isRow {
                builder.append([UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: " ")], for: 0..<0)
            } else {
                endBlock()
                continues = true
            }
        case _ where Self.blocks.contains(name):
            if isRow {
                builder.append([32], for: 0..<0)
                return
            }
            endBlock()
            kind = .paragraph
            continues = name == "dd"
        default: break
        }
    }

    private mutating func endBlock() {
        if isRow {
            builder.endRow(isHeader: isHeaderRow && rowHasCells)
            isRow = false
            return
        }
        if builder.isEmpty { return }
        builder.end(kind, continues: continues)
        continues = false
    }

    private static let skipped: Set<String> = [
        "script", "style", "nav", "footer", "aside", "template", "noscript", "svg", "pre", "code", "button", "select",
        "textarea", "iframe", "object", "math", "samp", "kbd",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "header", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure",
        "thead", "tbody", "tfoot", "body", "html", "head", "hr", "form", "fieldset", "details", "address", "center",
        "option", "label", "input",
    ]
}
