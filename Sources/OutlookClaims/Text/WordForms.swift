/// Singulars and plurals of English words, as far as occupation names and the words around figures need them.
enum WordForms {
    /// A lower-case word in the singular; a verb form in -s loses it too, which does no harm to finding it again.
    static func singular(_ word: String) -> String {
        if let irregular = irregular[word] { return irregular }
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.count > 4, ["sses", "shes", "ches", "xes"].contains(where: word.hasSuffix) {
            return String(word.dropLast(2))
        }
        if word.count > 2, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is"),
            word != "was", word != "has", word != "as", word != "does"
        {
            return String(word.dropLast())
        }
        return word
    }

    /// The ways a word may be written of which this is one: itself, its singular and its plural.
    static func forms(of word: String) -> [String] {
        // "As" is no plural of "a".
        if word.utf8.count < 3 { return [word] }
        let one = singular(word)
        return Array(Set([word, one, plural(one), one + "s"])).sorted()
    }

    private static func plural(_ word: String) -> String {
        if let pair = irregular.first(where: { $0.value == word }) { return pair.key }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
            return word.dropLast() + "ies"
        }
        if ["s", "sh", "ch", "x"].contains(where: word.hasSuffix) { return word + "es" }
        return word + "s"
    }

    private static let irregular = [
        "men": "man", "women": "woman", "firemen": "fireman", "policemen": "policeman", "people": "people",
        "draftsmen": "draftsman", "repairmen": "repairman", "wives": "wife", "midwives": "midwife",
        "fishermen": "fisherman", "news": "news", "lives": "life", "does": "do",
    ]
}
