/// The beginning of a web page, as far as it tells a page from a file and a refusal from a page.
struct MarkupPage: Equatable {
    /// The text of `<title>`, at most 80 characters; `nil` when the beginning holds none.
    let title: String?
    /// Whether the page turns the visitor away, in the words that guards of sites put in a title or a text.
    let isBlock: Bool

    /// Reads a body's first bytes; `nil` when they are not markup for a browser.
    init?(_ head: [UInt8]) {
        let text = String(decoding: Self.skippingBlanks(head).prefix(ContentKind.headLength), as: UTF8.self)
            .lowercased()
        var start = Substring(text)
        while start.hasPrefix("<!--") || start.hasPrefix("<?xml") {
            let end = start.hasPrefix("<!--") ? "-->" : "?>"
            guard let close = start.firstIndex(of: end) else { return nil }
            start = start[close...].drop { $0.isWhitespace }
        }
        guard ["<!doctype html", "<html", "<head", "<title", "<body", "<script"].contains(where: start.hasPrefix) else {
            return nil
        }
        let title = Self.title(in: text)
        let titles = [
            "access denied", "request rejected", "forbidden", "attention required", "just a moment", "captcha", "robot",
            "blocked",
        ]
        let phrases = ["you don't have permission to access", "errors.edgesuite.net"]
        self.title = title
        isBlock =
            titles.contains { title?.firstIndex(of: $0) != nil }
            || phrases.contains { text.firstIndex(of: $0) != nil }
    }

    /// The bytes after a byte order mark and white space.
    static func skippingBlanks(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return body.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private static func title(in text: String) -> String? {
        guard let open = text.firstIndex(of: "<title"), let end = text[open...].firstIndex(of: ">") else { return nil }
        let words = text[end...].prefix { $0 != "<" }.split { $0.isWhitespace || $0.isNewline }
        return words.isEmpty ? nil : String(words.joined(separator: " ").prefix(80))
    }
}

extension StringProtocol {
    /// The index after the first occurrence of a text; `nil` without one.
    fileprivate func firstIndex(of needle: String) -> Index? {
        var start = startIndex
        while let candidate = self[start...].firstIndex(of: needle[needle.startIndex]) {
            if self[candidate...].hasPrefix(needle) { return index(candidate, offsetBy: needle.count) }
            start = index(after: candidate)
        }
        return nil
    }
}
