/// The indefinite article, "a" or "an", as the sound of the next word asks for it.
enum Article {
    /// The article before a word or a number: "an increase", "a decline", "an 8 percent decline".
    static func text(before next: String) -> String { startsWithVowel(next) ? "an" : "a" }

    /// What an article before a figure becomes with a figure's new digits; `nil` where it stays.
    static func edit(before figure: Figure, digits: String, in page: Page) -> Judgement.Edit? {
        var end = figure.extent.lowerBound
        while end > 0, page.text[end - 1] == 32 { end -= 1 }
        guard end < figure.extent.lowerBound else { return nil }
        var start = end
        while start > 0, page.text[start - 1] > 32, end - start < 3 { start -= 1 }
        let written = String(decoding: page.text[start..<end], as: UTF8.self)
        let old = String(decoding: page.text[figure.digits], as: UTF8.self)
        guard written.lowercased() == text(before: old), text(before: old) != text(before: digits) else { return nil }
        let now = text(before: digits)
        let isCapital = written.first == "A"
        return Judgement.Edit(range: start..<end, text: isCapital ? now.prefix(1).uppercased() + now.dropFirst() : now)
    }

    private static func startsWithVowel(_ next: String) -> Bool {
        let word = next.lowercased()
        guard let first = word.first else { return false }
        if first.isLetter { return "aeiou".contains(first) && !word.hasPrefix("one") && !word.hasPrefix("uni") }
        if first == "8" { return true }
        // "Eleven", "eighteen thousand": two digits stand before a comma, a point or the end.
        let whole = word.prefix { $0.isNumber || $0 == "," }.filter { $0 != "," }
        return whole.count % 3 == 2 && (whole.hasPrefix("11") || whole.hasPrefix("18"))
    }
}
