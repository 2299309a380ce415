/// A word that says whether there will be more or fewer, with the word for the other direction in the same form.
struct DirectionWord: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// "Grow", "grows", "growing", "grew", "grown".
        case base, third, ing, past, participle
        /// "A decline", or, without an article, "growth".
        case noun, mass
        /// "New jobs", "fewer jobs".
        case adjective
    }

    var text: String
    var isUp: Bool
    var form: Form
    var mirror: String
    /// The form of the mirror, where it differs: "growth" becomes "a decline".
    var mirrorForm: Form

    var isVerb: Bool {
        switch form {
        case .base, .third, .ing, .past, .participle: true
        default: false
        }
    }

    /// "Show little or no change": the verb that goes with no change, in the form of this one.
    var unchanging: String? {
        switch form {
        case .base: "show"
        case .third: "shows"
        case .ing: "showing"
        case .past: "showed"
        case .participle: "shown"
        default: nil
        }
    }

    /// The meanings of a word, the verb before the noun.
    static func all(_ text: String) -> [DirectionWord] { table[text] ?? [] }

    /// Base, third person, participle of the present, past, participle of the past.
    private static let verbs: [(forms: [String], isUp: Bool, mirror: String)] = [
        (["grow", "grows", "growing", "grew", "grown"], true, "decline"),
        (["increase", "increases", "increasing", "increased", "increased"], true, "decrease"),
        (["rise", "rises", "rising", "rose", "risen"], true, "fall"),
        (["expand", "expands", "expanding", "expanded", "expanded"], true, "shrink"),
        (["climb", "climbs", "climbing", "climbed", "climbed"], true, "fall"),
        (["jump", "jumps", "jumping", "jumped", "jumped"], true, "drop"),
        (["surge", "surges", "surging", "surged", "surged"], true, "drop"),
        (["add", "adds", "adding", "added", "added"], true, "lose"),
        (["gain", "gains", "gaining", "gained", "gained"], true, "lose"),
        (["create", "creates", "creating", "created", "created"], true, "lose"),
        (["decline", "declines", "declining", "declined", "declined"], false, "grow"),
        (["decrease", "decreases", "decreasing", "decreased", "decreased"], false, "increase"),
        (["fall", "falls", "falling", "fell", "fallen"], false, "rise"),
        (["drop", "drops", "dropping", "dropped", "dropped"], false, "rise"),
        (["dip", "dips", "dipping", "dipped", "dipped"], false, "rise"),
        (["shrink", "shrinks", "shrinking", "shrank", "shrunk"], false, "grow"),
        (["contract", "contracts", "contracting", "contracted", "contracted"], false, "expand"),
        (["lose", "loses", "losing", "lost", "lost"], false, "add"),
        (["shed", "sheds", "shedding", "shed", "shed"], false, "add"),
        (["cut", "cuts", "cutting", "cut", "cut"], false, "add"),
    ]

    private static let nouns: [(text: String, isUp: Bool, mirror: String)] = [
        ("increase", true, "decrease"), ("rise", true, "drop"), ("gain", true, "loss"),
        ("expansion", true, "contraction"), ("jump", true, "drop"), ("surge", true, "drop"), ("boost", true, "drop"),
        ("uptick", true, "drop"), ("spike", true, "drop"), ("decline", false, "increase"),
        ("decrease", false, "increase"), ("drop", false, "rise"), ("fall", false, "rise"), ("dip", false, "rise"),
        ("slump", false, "rise"), ("reduction", false, "increase"), ("loss", false, "gain"),
        ("contraction", false, "expansion"),
    ]

    private static let adjectives: [(text: String, isUp: Bool, mirror: String)] = [
        ("new", true, "fewer"), ("additional", true, "fewer"), ("extra", true, "fewer"), ("more", true, "fewer"),
        ("fewer", false, "more"),
    ]

    private static let table: [String: [DirectionWord]] = {
        let forms: [Form] = [.base, .third, .ing, .past, .participle]
        let lemmas = Dictionary(uniqueKeysWithValues: verbs.map { ($0.forms[0], $0.forms) })
        var words: [DirectionWord] = []
        for verb in verbs {
            let mirrors = lemmas[verb.mirror] ?? verb.forms
            for (place, text) in verb.forms.enumerated() where !verb.forms[..<place].contains(text) {
                words.append(
                    DirectionWord(
                        text: text, isUp: verb.isUp, form: forms[place], mirror: mirrors[place],
                        mirrorForm: forms[place]))
            }
        }
        for noun in nouns {
            words.append(
                DirectionWord(
                    text: noun.text, isUp: noun.isUp, form: .noun, mirror: noun.mirror, mirrorForm: .noun))
        }
        words.append(
            DirectionWord(text: "growth", isUp: true, form: .mass, mirror: "decline", mirrorForm: .noun))
        for word in adjectives {
            words.append(
                DirectionWord(
                    text: word.text, isUp: word.isUp, form: .adjective, mirror: word.mirror, mirrorForm: .adjective))
        }
        return Dictionary(grouping: words, by: \.text)
    }()
}
