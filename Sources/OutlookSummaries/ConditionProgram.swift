import Glibc

/// A condition over the columns of one table, tested for the records of a batch, one column after the other.
final class ConditionProgram {
    /// The tests all of which a record must pass.
    private var conjuncts: [ConditionTest] = []
    private var columns: [ConditionColumn] = []

    /// - Parameters:
    ///   - condition: the condition; every record satisfies none.
    ///   - use: the place of a column in the table.
    init(_ condition: Condition?, use: (ColumnReference) throws(PlanError) -> ColumnUse) throws(PlanError) {
        guard let condition else { return }
        let parts = if case .and(let parts) = condition { parts } else { [condition] }
        for part in parts { conjuncts.append(try test(part, use)) }
    }

    private func test(
        _ condition: Condition, _ use: (ColumnReference) throws(PlanError) -> ColumnUse
    ) throws(PlanError) -> ConditionTest {
        switch condition {
        case .and(let parts), .or(let parts):
            var tests: [ConditionTest] = []
            for part in parts { tests.append(try test(part, use)) }
            if case .and = condition { return ConditionTest(.all(tests)) }
            return ConditionTest(.any(tests))
        case .not(let inner):
            return ConditionTest(.not(try test(inner, use)))
        case .text(let reference, let comparison, let text):
            let constant = ConditionText(text)
            let column = column(try use(reference))
            switch comparison {
            case .equal: return ConditionTest(.text(column, [constant]))
            case .different: return ConditionTest(.not(ConditionTest(.text(column, [constant]))))
            default: return ConditionTest(.order(column, comparison, constant))
            }
        case .textAmong(let reference, let texts):
            return ConditionTest(.text(column(try use(reference)), texts.map { ConditionText($0) }))
        case .number(let reference, let comparison, let number):
            return ConditionTest(.number(column(try use(reference)), comparison, [number]))
        case .numberAmong(let reference, let numbers):
            return ConditionTest(.number(column(try use(reference)), .equal, numbers))
        }
    }

    private func column(_ use: ColumnUse) -> ConditionColumn {
        if let known = columns.first(where: { $0.use == use }) { return known }
        columns.append(ConditionColumn(use))
        return columns[columns.count - 1]
    }

    /// Leaves the records in a batch that satisfy the condition.
    func filter(_ batch: RecordBatch, _ fields: RecordFields) {
        for test in conjuncts {
            guard batch.count > 0 else { return }
            for column in columns { column.isFound = false }
            test.run(batch, fields)
            batch.keep(test.mask)
        }
    }
}

/// A column that a condition looks at, with its fields in the batch once one test needed them.
final class ConditionColumn {
    let use: ColumnUse
    var isFound = false
    private let slices = FieldSlices()

    init(_ use: ColumnUse) { self.use = use }

    func fields(_ batch: RecordBatch, _ fields: RecordFields) -> FieldSlices {
        if !isFound { fields.find(use, in: batch, slices) }
        isFound = true
        return slices
    }
}

/// A text a field is compared with; eight bytes from its start on can be read.
final class ConditionText {
    let count: Int
    let bytes: UnsafeMutablePointer<UInt8>

    init(_ text: String) {
        count = text.utf8.count
        bytes = .allocate(capacity: count + 8)
        bytes.initialize(repeating: 0, count: count + 8)
        bytes.update(from: Array(text.utf8), count: count)
    }

    deinit { bytes.deallocate() }

    /// How a field stands to the text in the order of bytes: below zero, zero, or above zero.
    func order(of field: Field) -> Int {
        let order = Int(memcmp(field.start, bytes, min(field.count, count)))
        return order != 0 ? order : field.count - count
    }
}
