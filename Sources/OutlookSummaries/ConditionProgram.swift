import Glibc

/// A condition as a list of tests with jumps, for the columns of one table.
final class ConditionProgram {
    private enum Kind: UInt8 {
        /// Equality with a text of at most eight bytes.
        case shortText
        case longText
        /// The order of texts, by bytes.
        case textOrder
        case number
    }

    private struct Test {
        var kind: Kind
        var comparison: Condition.Comparison
        var use: ColumnUse
        var word: UInt64 = 0
        var length = 0
        var constant: UnsafeMutablePointer<UInt8>?
        var number = DecimalNumber(digits: 0, decimals: 0)
        var onTrue = 0
        var onFalse = 0
    }

    private static let accepted = -1
    private static let rejected = -2

    private var tests: [Test] = []
    @exclusivity(unchecked) private var list: UnsafeMutablePointer<Test>
    @exclusivity(unchecked) private var entry = 0

    /// - Parameters:
    ///   - condition: the condition; every record satisfies none.
    ///   - use: the place of a column in the table.
    init(_ condition: Condition?, use: (ColumnReference) throws(PlanError) -> ColumnUse) throws(PlanError) {
        list = .allocate(capacity: 0)
        entry = Self.accepted
        guard let condition else { return }
        entry = try compile(condition, onTrue: Self.accepted, onFalse: Self.rejected, use: use)
        list.deallocate()
        list = .allocate(capacity: tests.count)
        list.initialize(from: tests, count: tests.count)
    }

    deinit {
        for test in tests { test.constant?.deallocate() }
        list.deallocate()
    }

    /// Appends the tests of a condition, last first, and returns where it begins.
    private func compile(
        _ condition: Condition, onTrue: Int, onFalse: Int, use: (ColumnReference) throws(PlanError) -> ColumnUse
    ) throws(PlanError) -> Int {
        switch condition {
        case .and(let parts):
            var target = onTrue
            for part in parts.reversed() { target = try compile(part, onTrue: target, onFalse: onFalse, use: use) }
            return target
        case .or(let parts):
            var target = onFalse
            for part in parts.reversed() { target = try compile(part, onTrue: onTrue, onFalse: target, use: use) }
            return target
        case .not(let inner):
            return try compile(inner, onTrue: onFalse, onFalse: onTrue, use: use)
        case .textAmong(let column, let texts):
            let parts = texts.map { Condition.text(column, .equal, $0) }
            return try compile(.or(parts), onTrue: onTrue, onFalse: onFalse, use: use)
        case .numberAmong(let column, let numbers):
            let parts = numbers.map { Condition.number(column, .equal, $0) }
            return try compile(.or(parts), onTrue: onTrue, onFalse: onFalse, use: use)
        case .text(let column, let comparison, let text):
            var test = textTest(try use(column), comparison, Array(text.utf8))
            let isTurned = comparison == .different
            test.onTrue = isTurned ? onFalse : onTrue
            test.onFalse = isTurned ? onTrue : onFalse
            tests.append(test)
        case .number(let column, let comparison, let number):
            tests.append(
                Test(
                    kind: .number, comparison: comparison, use: try use(column), number: number, onTrue: onTrue,
                    onFalse: onFalse))
        }
        return tests.count - 1
    }

    private func textTest(_ use: ColumnUse, _ comparison: Condition.Comparison, _ text: [UInt8]) -> Test {
        let constant = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + 8)
        constant.initialize(repeating: 0, count: text.count + 8)
        constant.update(from: text, count: text.count)
        let isEquality = comparison == .equal || comparison == .different
        let kind: Kind = !isEquality ? .textOrder : text.count <= 8 ? .shortText : .longText
        let word = text.count <= 8 ? Field(start: constant, count: text.count).word : 0
        return Test(
            kind: kind, comparison: comparison, use: use, word: word, length: text.count, constant: constant)
    }

    /// Whether a record satisfies the condition.
    @inline(__always)
    func accepts(_ fields: RecordFields) -> Bool {
        let list = list
        var position = entry
        while position >= 0 {
            let test = list + position
            let field = fields.field(test.pointee.use)
            let holds: Bool
            switch test.pointee.kind {
            case .shortText:
                holds = field.count == test.pointee.length && field.word == test.pointee.word
            case .number:
                holds = Self.holds(test, DecimalNumber(reading: field.start, count: field.count))
            case .longText, .textOrder:
                holds = Self.holds(test, field)
            }
            position = holds ? test.pointee.onTrue : test.pointee.onFalse
        }
        return position == Self.accepted
    }

    @inline(__always)
    private static func holds(_ test: UnsafeMutablePointer<Test>, _ number: DecimalNumber?) -> Bool {
        guard let number else { return false }
        let constant = test.pointee.number
        let isLess: Bool, isEqual: Bool
        if number.decimals == constant.decimals {
            isLess = number.digits < constant.digits
            isEqual = number.digits == constant.digits
        } else {
            isLess = number.isLess(than: constant)
            isEqual = !isLess && !constant.isLess(than: number)
        }
        return holds(test.pointee.comparison, isLess: isLess, isEqual: isEqual)
    }

    @inline(never)
    private static func holds(_ test: UnsafeMutablePointer<Test>, _ field: Field) -> Bool {
        guard let constant = test.pointee.constant else { return false }
        let common = min(field.count, test.pointee.length)
        if test.pointee.kind == .longText {
            return field.count == test.pointee.length && memcmp(field.start, constant, common) == 0
        }
        let order = memcmp(field.start, constant, common)
        let isEqual = order == 0 && field.count == test.pointee.length
        let isLess = order < 0 || (order == 0 && field.count < test.pointee.length)
        return holds(test.pointee.comparison, isLess: isLess, isEqual: isEqual)
    }

    @inline(__always)
    private static func holds(_ comparison: Condition.Comparison, isLess: Bool, isEqual: Bool) -> Bool {
        switch comparison {
        case .equal: isEqual
        case .different: !isEqual
        case .less: isLess
        case .lessOrEqual: isLess || isEqual
        case .greater: !isLess && !isEqual
        case .greaterOrEqual: !isLess
        }
    }
}
