/// Reads the small language of columns and conditions, character by character.
struct PlanScanner {
    let characters: [Character]
    private(set) var position = 0

    init(_ text: String) { characters = Array(text) }

    var isAtEnd: Bool { position >= characters.count }
    var current: Character? { isAtEnd ? nil : characters[position] }

    mutating func skipBlanks() {
        while let character = current, character.isWhitespace { position += 1 }
    }

    /// Takes a text if it comes next.
    mutating func take(_ text: String) -> Bool {
        let end = position + text.count
        guard end <= characters.count, Array(text) == Array(characters[position..<end]) else { return false }
        position = end
        return true
    }

    /// The characters that satisfy a condition, as far as they go.
    mutating func run(while isWanted: (Character) -> Bool) -> String {
        let start = position
        while let character = current, isWanted(character) { position += 1 }
        return String(characters[start..<position])
    }

    /// A text between two quotes, in which a doubled quote stands for one; nil where none begins or it never ends.
    mutating func quoted(by quote: Character) -> String? {
        guard current == quote else { return nil }
        var text = ""
        var next = position + 1
        while next < characters.count {
            if characters[next] == quote {
                if next + 1 < characters.count, characters[next + 1] == quote {
                    next += 1
                } else {
                    position = next + 1
                    return text
                }
            }
            text.append(characters[next])
            next += 1
        }
        return nil
    }

    /// The name of a column, bare or in double quotes.
    mutating func columnName() throws(PlanError) -> String {
        skipBlanks()
        defer { skipBlanks() }
        let name = quoted(by: "\"") ?? run { $0 != "=" && $0 != "[" && $0 != "," && $0 != "\"" }
        var end = name.endIndex
        while end > name.startIndex, name[name.index(before: end)].isWhitespace { end = name.index(before: end) }
        guard end > name.startIndex else { throw .badColumn(text: String(characters)) }
        return String(name[..<end])
    }

    /// `[4..11]`, if it comes next.
    mutating func slice() throws(PlanError) -> ClosedRange<Int>? {
        guard take("[") else { return nil }
        let first = Int(run { $0.isASCII && $0.isNumber })
        let hasDots = take("..")
        let last = Int(run { $0.isASCII && $0.isNumber })
        guard let first, let last, hasDots, take("]"), first >= 1, first <= last else {
            throw .badColumn(text: String(characters))
        }
        skipBlanks()
        return first...last
    }
}
