/// Reads plain text: paragraphs between empty lines, short lines that stand for themselves, bullets.
enum PlainTextReader {
    /// A line shorter than this does not run on into the next.
    private static let wrapped = 50

    static func page(_ bytes: [UInt8]) -> Page {
        var builder = PageBuilder(source: bytes)
        var isAfterEmpty = true
        var isFirst = true
        var continues = false
        let lines = Array(Lines(bytes))
        for (number, line) in lines.enumerated() {
            let content = line.content
            let endsHere = number + 1 == lines.count || lines[number + 1].content.isEmpty
            if content.isEmpty {
                builder.end(.paragraph, continues: continues)
                isAfterEmpty = true
                continues = false
                continue
            }
            if isBullet(bytes[content]) {
                builder.end(.paragraph, continues: continues)
                Inline.append(content, of: bytes, to: &builder, markup: .none)
                builder.end(.item, continues: true)
                continues = true
            } else if isHeading(bytes[content]), builder.isEmpty, isAfterEmpty, endsHere || content.count < wrapped {
                Inline.append(content, of: bytes, to: &builder, markup: .none)
                builder.end(.heading(isFirst ? 1 : 3))
                continues = false
            } else {
                Inline.append(content.lowerBound..<line.end, of: bytes, to: &builder, markup: .none)
                let isShort = content.count < wrapped
                let last = bytes[content.upperBound - 1]
                if isShort
                    || [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last)
                {
                    builder.end(.paragraph, continues: continues)
                    continues = true
                }
            }
            isAfterEmpty = false
            isFirst = false
        }
        builder.end(.paragraph, continues: continues)
        return builder.page()
    }

    private static func isBullet(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, line.count > 2 else { return false }
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
            return line[line.startIndex + 1] == 32
        }
        return line.starts(with: [0xE2, 0x80, 0xA2])
    }

    /// A short line without a digit and without an end is a heading.
    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 80, let last = line.last else { return false }
        // "Degree required: a master's" is a line of facts.
        return !line.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: ":") }
            && ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(last)
    }
}

/// The lines of a text, without copying them.
struct Lines: Sequence, IteratorProtocol {
    struct Line {
        /// The line without blanks at its ends.
        var content: Range<Int>
        /// Blanks before the content; a tab counts four.
        var indent: Int
        /// The byte after the line's end.
        var end: Int
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Line? {
        guard at < bytes.count else { return nil }
        let start = at
        while at < bytes.count, bytes[at] != 10 { at += 1 }
        var low = start
        var high = at
        var indent = 0
        while low < high, bytes[low] <= 32 {
            indent += bytes[low] == 9 ? 4 : 1
            low += 1
        }
        while high > low, bytes[high - 1] <= 32 { high -= 1 }
        if at < bytes.count { at += 1 }
        return Line(content: low..<high, indent: indent, end: at)
    }
}
