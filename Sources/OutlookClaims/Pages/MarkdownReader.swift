/// Reads Markdown: headings, paragraphs, lists, tables and quotes; front matter and code are passed over.
struct MarkdownReader {
    private let bytes: [UInt8]
    private var builder: PageBuilder
    private var fence: (byte: UInt8, count: Int)?
    private var paragraphStart: Int?
    private var paragraphEnd = 0
    private var kind = Page.Block.Kind.paragraph
    private var isAfterEmpty = true
    private var isInTable = false
    private var isInList = false
    private var isInComment = false

    static func page(_ bytes: [UInt8]) -> Page {
        var reader = MarkdownReader(bytes: bytes)
        reader.read()
        return reader.builder.page()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        builder = PageBuilder(source: bytes)
    }

    private mutating func read() {
        var lines = Array(Lines(bytes))[...]
        if let first = lines.first, isRule(first, UInt8(ascii: "-")), first.content.count == 3,
            let close = lines.dropFirst().prefix(200).firstIndex(where: {
                isRule($0, UInt8(ascii: "-")) && $0.content.count == 3
            })
        {
            for line in lines[lines.startIndex + 1..<close] where bytes[line.content].starts(with: "title:".utf8) {
                builder.append(line.content.lowerBound + 6..<line.content.upperBound)
                builder.end(.title)
            }
            lines = lines[(close + 1)...]
        }
        for index in lines.indices {
            line(lines[index], next: index + 1 < lines.endIndex ? lines[index + 1] : nil)
        }
        endParagraph()
    }

    private mutating func line(_ line: Lines.Line, next: Lines.Line?) {
        var content = line.content
        if isInComment {
            if hasCommentEnd(content) { isInComment = false }
            return
        }
        if let open = fence {
            if isFence(content).map({ $0.byte == open.byte && $0.count >= open.count }) ?? false { fence = nil }
            return
        }
        if let opened = isFence(content) {
            endParagraph()
            fence = opened
            return
        }
        while content.count > 0, bytes[content.lowerBound] == UInt8(ascii: ">") {
            content = trimmed(content.lowerBound + 1..<content.upperBound)
        }
        guard !content.isEmpty else {
            endParagraph()
            isAfterEmpty = true
            isInTable = false
            return
        }
        defer { isAfterEmpty = false }
        if bytes[content].starts(with: "<!--".utf8), !hasCommentEnd(content) {
            endParagraph()
            isInComment = true
            return
        }
        if line.indent >= 4, isAfterEmpty, !isInList { return }
        if line.indent == 0, listMarker(content) == nil { isInList = isInList && !isAfterEmpty }
        if isReference(content) { return }
        if let level = headingLevel(content) {
            endParagraph()
            var text = trimmed(content.lowerBound + level..<content.upperBound)
            while text.count > 0, bytes[text.upperBound - 1] == UInt8(ascii: "#") {
                text = text.lowerBound..<text.upperBound - 1
            }
            Inline.append(text, of: bytes, to: &builder, markup: .markdown)
            builder.end(.heading(level))
            return
        }
        if paragraphStart != nil, isRule(line, UInt8(ascii: "=")) || isRule(line, UInt8(ascii: "-")), kind == .paragraph
        {
            kind = .heading(bytes[content.lowerBound] == UInt8(ascii: "=") ? 1 : 2)
            endParagraph()
            return
        }
        if row(content, next: next) { return }
        isInTable = false
        if let marker = listMarker(content) {
            endParagraph()
            kind = .item
            isInList = true
            content = trimmed(content.lowerBound + marker..<content.upperBound)
            guard !content.isEmpty else { return }
        }
        if paragraphStart == nil { paragraphStart = content.lowerBound }
        paragraphEnd = content.upperBound
        Inline.append(
            content.lowerBound..<max(content.upperBound, min(line.end, bytes.count)), of: bytes, to: &builder,
            markup: .markdown)
    }

    private func hasCommentEnd(_ content: Range<Int>) -> Bool {
        content.dropLast(2).contains {
            bytes[$0] == UInt8(ascii: "-") && bytes[$0...].prefix(3).elementsEqual("-->".utf8)
        }
    }

    private mutating func endParagraph() {
        if paragraphStart != nil { builder.end(kind, continues: kind == .item) }
        paragraphStart = nil
        kind = .paragraph
    }

    /// Reads a row of a table: a line with bars that is followed by a line of dashes, or follows such a line.
    private mutating func row(_ content: Range<Int>, next: Lines.Line?) -> Bool {
        guard bytes[content].contains(UInt8(ascii: "|")) else { return false }
        if isInTable {
            if isDelimiterRow(content) { return true }
            cells(content, isHeader: false)
            return true
        }
        guard let next, isDelimiterRow(next.content) else { return false }
        endParagraph()
        isInTable = true
        builder.beginTable()
        cells(content, isHeader: true)
        return true
    }

    private mutating func cells(_ content: Range<Int>, isHeader: Bool) {
        var low = content.lowerBound
        var high = content.upperBound
        if bytes[low] == UInt8(ascii: "|") { low += 1 }
        if high > low, bytes[high - 1] == UInt8(ascii: "|") { high -= 1 }
        builder.beginRow()
        var start = low
        for at in low...high where at == high || (bytes[at] == UInt8(ascii: "|") && bytes[at - 1] != UInt8(ascii: "\\"))
        {
            Inline.append(trimmed(start..<at), of: bytes, to: &builder, markup: .markdown)
            builder.endCell()
            start = at + 1
        }
        builder.endRow(isHeader: isHeader)
    }

    private func isDelimiterRow(_ content: Range<Int>) -> Bool {
        let line = bytes[content]
        return line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
            && line.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    private func isFence(_ content: Range<Int>) -> (byte: UInt8, count: Int)? {
        guard let first = bytes[content].first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
            return nil
        }
        let count = bytes[content].prefix { $0 == first }.count
        return count >= 3 ? (first, count) : nil
    }

    private func isRule(_ line: Lines.Line, _ byte: UInt8) -> Bool {
        line.content.count >= 3 && bytes[line.content].allSatisfy { $0 == byte }
    }

    private func headingLevel(_ content: Range<Int>) -> Int? {
        let count = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(count), content.count > count, bytes[content.lowerBound + count] <= 32 else {
            return nil
        }
        return count
    }

    /// The length of a list's marker, "- " or "12. ".
    private func listMarker(_ content: Range<Int>) -> Int? {
        let line = bytes[content]
        guard let first = line.first, content.count > 1 else { return nil }
        if "-*+".utf8.contains(first), line[line.startIndex + 1] <= 32 { return 2 }
        if line.starts(with: [0xE2, 0x80, 0xA2]) { return 3 }
        let digits = line.prefix { (0x30...0x39).contains($0) }.count
        guard (1...3).contains(digits), content.count > digits + 1 else { return nil }
        let mark = line[line.startIndex + digits]
        return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")) && line[line.startIndex + digits + 1] <= 32
            ? digits + 2 : nil
    }

    /// A link's definition, "[label]: target".
    private func isReference(_ content: Range<Int>) -> Bool {
        guard bytes[content.lowerBound] == UInt8(ascii: "["),
            let close = bytes[content].firstIndex(of: UInt8(ascii: "]"))
        else { return false }
        return close + 1 < content.upperBound && bytes[close + 1] == UInt8(ascii: ":")
            && bytes[content.lowerBound + 1] != UInt8(ascii: "^")
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] <= 32 { low += 1 }
        while high > low, bytes[high - 1] <= 32 { high -= 1 }
        return low..<max(low, high)
    }
}
