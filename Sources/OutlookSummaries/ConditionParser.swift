extension Condition {
    /// Reads a condition: `and`, `or`, `not`, parentheses, `=`, `<>`, `<`, `<=`, `>`, `>=`, `in (…)`; texts in single
    /// quotes, numbers bare, columns bare or in double quotes.
    public init(parsing text: String) throws(PlanError) {
        var parser = ConditionParser(text: text)
        self = try parser.whole()
    }
}

/// A parser by descent; `or` binds less than `and`, `and` less than `not`.
private struct ConditionParser {
    let text: String
    var scanner: PlanScanner
    var depth = 0

    /// How deep parentheses and `not` may nest.
    static let deepest = 200

    init(text: String) {
        self.text = text
        scanner = PlanScanner(text)
    }

    mutating func whole() throws(PlanError) -> Condition {
        let condition = try alternatives()
        scanner.skipBlanks()
        guard scanner.isAtEnd else { throw failure(expected: "and, or, or the end") }
        return condition
    }

    mutating func alternatives() throws(PlanError) -> Condition {
        var parts = [try conjunction()]
        while word("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    mutating func conjunction() throws(PlanError) -> Condition {
        var parts = [try negation()]
        while word("and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    mutating func negation() throws(PlanError) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw failure(expected: "at most \(Self.deepest) nested conditions") }
        if word("not") { return .not(try negation()) }
        scanner.skipBlanks()
        if scanner.take("(") {
            let inner = try alternatives()
            scanner.skipBlanks()
            guard scanner.take(")") else { throw failure(expected: ")") }
            return inner
        }
        return try comparison()
    }

    mutating func comparison() throws(PlanError) -> Condition {
        let column = try columnReference()
        scanner.skipBlanks()
        if word("in") { return try membership(of: column) }
        for comparison: Condition.Comparison in [
            .different, .lessOrEqual, .greaterOrEqual, .equal, .less, .greater,
        ] where scanner.take(comparison.rawValue) {
            switch try constant() {
            case .text(let text): return .text(column, comparison, text)
            case .number(let number): return .number(column, comparison, number)
            }
        }
        throw failure(expected: "=, <>, <, <=, >, >= or in")
    }

    mutating func membership(of column: ColumnReference) throws(PlanError) -> Condition {
        scanner.skipBlanks()
        guard scanner.take("(") else { throw failure(expected: "( and a list") }
        var texts: [String] = []
        var numbers: [DecimalNumber] = []
        repeat {
            switch try constant() {
            case .text(let text): texts.append(text)
            case .number(let number): numbers.append(number)
            }
            scanner.skipBlanks()
        } while scanner.take(",")
        guard scanner.take(")") else { throw failure(expected: ", or )") }
        if numbers.isEmpty { return .textAmong(column, texts) }
        if texts.isEmpty { return .numberAmong(column, numbers) }
        return .or([.textAmong(column, texts), .numberAmong(column, numbers)])
    }

    enum Constant {
        case text(String)
        case number(DecimalNumber)
    }

    mutating func constant() throws(PlanError) -> Constant {
        scanner.skipBlanks()
        if let text = scanner.quoted(by: "'") { return .text(text) }
        var ahead = scanner
        let digits = ahead.run { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
        guard !digits.isEmpty, let number = DecimalNumber(digits) else {
            throw failure(expected: "a number, or a text in single quotes")
        }
        scanner = ahead
        return .number(number)
    }

    mutating func columnReference() throws(PlanError) -> ColumnReference {
        scanner.skipBlanks()
        if let quoted = scanner.quoted(by: "\""), !quoted.isEmpty {
            return ColumnReference(quoted, slice: try scanner.slice())
        }
        var ahead = scanner
        let name = ahead.run { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        guard !name.isEmpty, !["and", "or", "not", "in"].contains(name.lowercased()) else {
            throw failure(expected: "a column")
        }
        scanner = ahead
        return ColumnReference(name, slice: try scanner.slice())
    }

    /// Takes a word of the language in any case, if it comes next and ends there.
    mutating func word(_ expected: String) -> Bool {
        scanner.skipBlanks()
        var ahead = scanner
        let found = ahead.run { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        guard found.lowercased() == expected else { return false }
        scanner = ahead
        return true
    }

    func failure(expected: String) -> PlanError {
        let rest = String(scanner.characters[scanner.position...].prefix(20))
        return .badCondition(
            text: text, place: scanner.position + 1, expected: expected, found: rest.isEmpty ? "the end" : rest)
    }
}
