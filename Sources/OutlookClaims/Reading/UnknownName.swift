/// Names of occupations that no table has: what stands below one is not of the occupation before it.
enum UnknownName {
    /// Whether words look like the name of an occupation that is not known: a plural such as "pressers".
    static func stands(in tokens: [Token], _ events: [Event], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if events.contains(where: { if case .occupation = $0.kind { true } else { false } }) { return false }
        return tokens.enumerated().contains { place, token in
            !events.contains { $0.start <= place && place < $0.end } && isOfWorkers(token, text)
        }
    }

    /// Whether a word is a plural such as "pressers".
    static func isOfWorkers(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard token.kind == .word, token.end - token.start > 5 else { return false }
        let word = String(decoding: text[Int(token.start)..<Int(token.end)].map { $0 | 0x20 }, as: UTF8.self)
        return ["ers", "ors", "ists", "ians"].contains(where: word.hasSuffix) && !noWorkers.contains(word)
    }

    /// "3. Food preparation and serving workers": a line that is only the name of some workers.
    static func heads(_ tokens: [Token], _ events: [Event], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (2...12).contains(tokens.count), let last = tokens.last, last.kind == .word,
            tokens.first(where: { $0.kind == .word })?.isCapital ?? false
        else { return false }
        let isOnlyName = events.allSatisfy { event in
            if case .cue(.workers) = event.kind { event.end == tokens.count } else { false }
        }
        let word = String(decoding: text[Int(last.start)..<Int(last.end)].map { $0 | 0x20 }, as: UTF8.self)
        return isOnlyName && tokens.count > 1 && general.contains(word)
    }

    /// Words that stand at the end of many names.
    private static let general: Set<String> = [
        "workers", "operators", "helpers", "mechanics", "technicians", "assistants", "specialists", "aides", "clerks",
        "agents", "attendants", "representatives",
    ]

    /// Words that end like workers and are none.
    private static let noWorkers: Set<String> = [
        "careers", "others", "factors", "employers", "numbers", "answers", "offers", "sectors", "computers", "letters",
        "papers", "matters", "majors", "errors", "customers", "users", "centers", "visitors", "investors", "chapters",
        "seekers", "workers", "readers", "members", "powers", "orders", "borders", "lovers", "monitors", "behaviors",
        "experts", "leaders", "professors", "mentors", "indicators", "earners", "providers", "partners", "persists",
        "exists", "consists", "physicians", "colors", "flowers", "shoulders", "considers", "refers", "covers",
        "discovers", "remembers", "wonders", "doctors", "lists",
    ]
}
