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
        var listEnd = 0
        for (number, line) in lines.enumerated() {
            let content = line.content
            if number >= listEnd, let end = list(at: number, of: lines, bytes) { listEnd = end }
            let endsHere = number + 1 == lines.count || lines[number + 1].content.isEmpty
            if content.isEmpty {
                if isCutOff(number, lines, bytes) { continue }
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
                if number + 1 < lines.count, isCutOff(number + 1, lines, bytes) {
                    continue
                } else if isShort || number < listEnd
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

    /// The end of the lines that stand together from a line on, where each is a sentence of its own that only lacks its
    /// full stop: all begin with a capital or a digit and have a verb, and none ends in its middle.
    private static func list(at start: Int, of lines: [Lines.Line], _ bytes: [UInt8]) -> Int? {
        var end = start
        while end < lines.count, !lines[end].content.isEmpty, end - start < longestList {
            let line = bytes[lines[end].content]
            guard let first = line.first, let last = line.last,
                (0x41...0x5A).contains(first) || (0x30...0x39).contains(first),
                last >= 0x80 || (last | 0x20 >= 0x61 && last | 0x20 <= 0x7A) || (0x30...0x39).contains(last)
                    || last == UInt8(ascii: ")") || last == UInt8(ascii: "%"),
                !endsInside(line), line.count < longestSentence, line.count < 30 || hasVerb(line)
            else { return nil }
            end += 1
        }
        return end - start > 1 && (start..<end).contains { lines[$0].content.count >= 30 }
            && (end == lines.count || lines[end].content.isEmpty) ? end : nil
    }

    /// No list of lines is longer, so that a page of lines costs no more than its length.
    private static let longestList = 100

    /// No line of such a list is longer, in bytes.
    private static let longestSentence = 140

    private static func hasVerb(_ line: ArraySlice<UInt8>) -> Bool {
        line.split(separator: 32).contains { verbs.contains(String(decoding: $0, as: UTF8.self)) }
    }

    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "will", "earn", "earns", "earned", "make", "makes", "made",
        "employ", "employs", "employed", "grow", "expects", "projects", "work", "held",
    ]

    /// Whether an empty line parts words such as "more than" from the figure after them.
    private static func isCutOff(_ empty: Int, _ lines: [Lines.Line], _ bytes: [UInt8]) -> Bool {
        guard empty > 0, empty + 1 < lines.count, lines[empty].content.isEmpty,
            let next = bytes[lines[empty + 1].content].first, next == UInt8(ascii: "$") || (0x30...0x39).contains(next)
        else { return false }
        return hedges.contains(lastWord(bytes[lines[empty - 1].content]))
    }

    /// Whether a line ends in a small word that the next line goes on from.
    private static func endsInside(_ line: ArraySlice<UInt8>) -> Bool {
        let word = lastWord(line)
        return inner.contains(word) || hedges.contains(word)
    }

    private static func lastWord(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.suffix(16).split(separator: 32).last ?? [], as: UTF8.self)
    }

    private static let hedges: Set<String> = [
        "than", "about", "around", "approximately", "roughly", "nearly", "almost", "over", "least",
    ]
    private static let inner: Set<String> = [
        "of", "the", "and", "a", "an", "in", "to", "for", "by", "from", "with", "or", "as", "at", "is", "are", "was",
        "were", "that", "on", "U.S",
    ]

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
