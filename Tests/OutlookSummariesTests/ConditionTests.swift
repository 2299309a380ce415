import OutlookSummaries
import Testing

/// Which rows conditions hold for, and what the parser says of those it cannot read.
struct ConditionTests {
    static let table = "id,t,n,odd name\n1,x,5,a\n2,,,b\n3,it's,\"1,000\",c\n4,longer than eight,-2.50,d\n5,y,*,\n"

    static let conditions: [(String, String)] = [
        ("t = 'x'", "1"),
        ("t <> 'x'", "2345"),
        ("t = ''", "2"),
        ("n = ''", "2"),
        ("t = 'it''s'", "3"),
        ("t = 'longer than eight'", "4"),
        ("t > 'longer' and t < 'y'", "14"),
        ("n > 4", "13"),
        ("n >= 5.0", "13"),
        ("n <> 5", "34"),
        ("not n > 4", "245"),
        ("n = -2.5", "4"),
        ("n in (5, 1000)", "13"),
        ("t in ('x', 'y') or n < 0", "145"),
        ("\"odd name\" = 'b'", "2"),
        ("ID = 1 or id = 1", "error"),
        ("t = 'x' or t = 'y' and n > 0", "1"),
        ("(t = 'x' or t = 'y') and n > 0", "1"),
        ("t[1..2] = 'it'", "3"),
        ("NOT (t = 'x') AND n IN (1000)", "3"),
    ]

    @Test("A condition takes exactly the rows it holds for", arguments: conditions)
    func takes(_ condition: String, _ expected: String) throws {
        let plan = SummaryPlan(groupings: [[ColumnReference("id")]], condition: try Condition(parsing: condition))
        if expected == "error" {
            #expect(throws: SummaryError.self) { try Run.text(plan, Self.table) }
        } else {
            let rows = try Run.tables(plan, [Self.table]).sinks[0].rows
            #expect(rows.dropFirst().map { $0[0] }.joined() == expected)
        }
    }

    static let messages: [(String, String)] = [
        ("", "cannot read the condition at character 1 of : expected a column; found the end"),
        (
            "a == 1",
            "cannot read the condition at character 4 of a == 1: expected a number, or a text in single quotes; found = 1"
        ),
        ("a = 1 b", "cannot read the condition at character 7 of a = 1 b: expected and, or, or the end; found b"),
        ("(a = 1", "cannot read the condition at character 7 of (a = 1: expected ); found the end"),
        ("a in 1", "cannot read the condition at character 6 of a in 1: expected ( and a list; found 1"),
        ("a", "cannot read the condition at character 2 of a: expected =, <>, <, <=, >, >= or in; found the end"),
    ]

    @Test("A condition that cannot be read is refused with its place", arguments: messages)
    func refuses(_ condition: String, _ message: String) {
        let error = #expect(throws: PlanError.self) { try Condition(parsing: condition) }
        #expect(error?.description == message)
    }

    @Test("Nesting without end is refused")
    func depth() {
        let deep = String(repeating: "(", count: 100_000)
        #expect(throws: PlanError.self) { try Condition(parsing: deep) }
        #expect(throws: PlanError.self) { try Condition(parsing: String(repeating: "not ", count: 100_000)) }
    }
}
