/// The text of a line without its markup: emphasis, links, code, tags, addresses.
enum Inline {
    enum Markup {
        case none, markdown
    }

    /// Appends the readable part of a range to a page.
    static func append(_ range: Range<Int>, of bytes: [UInt8], to builder: inout PageBuilder, markup: Markup) {
        var at = range.lowerBound
        var kept = at
        let end = range.upperBound
        func isURL(_ place: Int) -> Bool {
            bytes[place...].prefix(8).starts(with: "http://".utf8)
                || bytes[place...].prefix(8).starts(with: "https://".utf8)
                || (bytes[place...].prefix(4).starts(with: "www.".utf8))
        }
        /// Leaves out the bytes up to a place.
        func skip(to next: Int) {
            builder.append(kept..<at)
            at = next
            kept = next
        }
        while at < end {
            let byte = bytes[at]
            if (byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w")),
                at == range.lowerBound || bytes[at - 1] <= 0x2F || bytes[at - 1] == UInt8(ascii: "["), isURL(at)
            {
                var next = at
                while next < end, bytes[next] > 32, bytes[next] != UInt8(ascii: ")"), bytes[next] != UInt8(ascii: ">"),
                    bytes[next] != UInt8(ascii: "|")
                { next += 1 }
                skip(to: next)
                continue
            }
            guard markup == .markdown else {
                at += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\\") where at + 1 < end && bytes[at + 1] > 32 && bytes[at + 1] < 0x30:
                skip(to: at + 1)
                at += 1
            case UInt8(ascii: "*"), UInt8(ascii: "~"):
                skip(to: at + 1)
            case UInt8(ascii: "_")
            where at == range.lowerBound || bytes[at - 1] <= 0x2F || at + 1 >= end || bytes[at + 1] <= 0x2F
                || bytes[at + 1] == byte || bytes[at - 1] == byte:
                skip(to: at + 1)
            case UInt8(ascii: "`"):
                var ticks = at
                while ticks < end, bytes[ticks] == byte { ticks += 1 }
                let close = closing(ticks - at, of: byte, bytes, ticks, end)
                skip(to: close ?? ticks)
            case UInt8(ascii: "!") where at + 1 < end && bytes[at + 1] == UInt8(ascii: "["):
                skip(to: afterLink(bytes, at + 1, end)?.end ?? at + 1)
            case UInt8(ascii: "["):
                if at + 1 < end, bytes[at + 1] == UInt8(ascii: "^"),
                    let close = bytes[at..<min(end, at + 40)].firstIndex(of: UInt8(ascii: "]"))
                {
                    skip(to: close + 1)
                } else {
                    skip(to: at + 1)
                }
            case UInt8(ascii: "]"):
                skip(to: afterTarget(bytes, at + 1, end) ?? at + 1)
            case UInt8(ascii: "<"):
                if at + 1 < end, isTagStart(bytes[at + 1]),
                    let close = bytes[at..<min(end, at + 2_000)].firstIndex(of: UInt8(ascii: ">"))
                {
                    let isBreak = bytes[at + 1] | 0x20 == UInt8(ascii: "b") && bytes[at + 2] | 0x20 == UInt8(ascii: "r")
                    let tag = at..<close + 1
                    skip(to: close + 1)
                    if isBreak { builder.append([UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: " ")], for: tag) }
                } else {
                    at += 1
                }
            case UInt8(ascii: "&"):
                if let entity = Entities.text(bytes, at: at, limit: end) {
                    let reference = at..<entity.end
                    skip(to: entity.end)
                    builder.append(entity.text, for: reference)
                } else {
                    at += 1
                }
            default: at += 1
            }
        }
        builder.append(kept..<end)
    }

    private static func isTagStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || (0x41...0x5A).contains(byte & 0xDF)
    }

    private static func closing(_ count: Int, of byte: UInt8, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var at = start
        // Code of more than a few lines is written as a block; a lone tick must not cost a search to the page's end.
        let limit = min(end, start + 1_000)
        while at < limit {
            guard bytes[at] == byte else {
                at += 1
                continue
            }
            var run = at
            while run < end, bytes[run] == byte { run += 1 }
            if run - at == count { return run }
            at = run
        }
        return nil
    }

    /// The end of an image, its text and target.
    private static func afterLink(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, Void)? {
        guard let close = bytes[start..<min(end, start + 1_000)].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        return (afterTarget(bytes, close + 1, end) ?? close + 1, ())
    }

    /// The byte after `(target)` or `[label]` at a place.
    private static func afterTarget(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start < end, bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[") else { return nil }
        let isTarget = bytes[start] == UInt8(ascii: "(")
        let rest = bytes[start..<min(end, start + 2_000)]
        guard let close = rest.firstIndex(of: isTarget ? UInt8(ascii: ")") : UInt8(ascii: "]")) else { return nil }
        // "[29 percent] (2018)" is no link: a target has no blanks before its title.
        return close + 1
    }
}
