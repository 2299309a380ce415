import FoundationEssentials
import OutlookSummaries
import Testing

/// A plan as a value that goes into a file and comes back.
struct SummaryPlanTests {
    @Test("A plan read back from JSON is the same plan")
    func roundTrip() throws {
        let plan = SummaryPlan(
            groupings: [[ColumnReference("SOCP"), ColumnReference("odd \"name\"", slice: 2...5, label: "a=b")], []],
            value: ColumnReference("WAGP"), weight: ColumnReference("in"),
            percentiles: [try Percentile("10"), try Percentile("97.5")], method: .averagedAtSteps, hasMean: true,
            sums: [ColumnReference("x", label: "y")],
            ratios: [SummaryPlan.Ratio(label: "r", numerator: ColumnReference("x"), denominator: ColumnReference("z"))],
            growth: SummaryPlan.Growth(column: ColumnReference("year"), from: "2017", to: "2018"),
            condition: try Condition(
                parsing: "(a = 'it''s' or b[1..2] <> '') and not c in (1, -2.50) and \"or\" in ('x') and d >= .5"),
            bins: try Bins(parsing: "A=0,B=9.25", interpolation: .pareto))
        let bytes = try JSONEncoder().encode(plan)
        #expect(try JSONDecoder().decode(SummaryPlan.self, from: bytes) == plan)
    }

    static let columns: [(String, ColumnReference)] = [
        ("SOCP", ColumnReference("SOCP")),
        (" SOCP ", ColumnReference("SOCP")),
        ("Occupation Title", ColumnReference("Occupation Title")),
        ("area=series_id[4..11]", ColumnReference("series_id", slice: 4...11, label: "area")),
        ("\"a,b=c\"", ColumnReference("a,b=c")),
        ("\"say \"\"hi\"\"\"", ColumnReference("say \"hi\"")),
    ]

    @Test("A column is read with its label and its part", arguments: columns)
    func readsColumns(_ text: String, _ expected: ColumnReference) throws {
        #expect(try ColumnReference(parsing: text) == expected)
    }

    @Test(
        "What is no column is refused", arguments: ["", "a[0..2]", "a[3..2]", "a[1..", "a=", "=a", "a[1..2]x", "\"a"])
    func refusesColumns(_ text: String) {
        let error = #expect(throws: PlanError.self) { try ColumnReference(parsing: text) }
        #expect(
            error?.description
                == "cannot read the column \"\(text)\": expected COLUMN, COLUMN[FIRST..LAST] or LABEL=COLUMN; put a name that "
                + "holds other characters in double quotes")
    }

    @Test(
        "A percentile is a number from 0 to 100", arguments: ["", "-1", "100.5", "101", "1e1", "5.", ".5", "1.1234567"])
    func refusesPercentiles(_ text: String) {
        let error = #expect(throws: PlanError.self) { try Percentile(text) }
        #expect(
            error?.description
                == "cannot read the percentile \"\(text)\": expected a number from 0 to 100 with at most 6 decimals")
    }

    @Test("Bins ascend, and have a label each or none")
    func refusesBins() {
        #expect(
            throws: PlanError.badBins(
                text: "0,0", reason: "expected at least two lower bounds, each above the one before it")
        ) {
            try Bins(parsing: "0,0")
        }
        #expect(throws: PlanError.badBins(text: "0,1", reason: "expected a label of its own for every bin")) {
            try Bins(parsing: "A=0,A=1")
        }
        #expect(throws: PlanError.badBins(text: "A=0,x", reason: "expected a lower bound; found \"x\"")) {
            try Bins(parsing: "A=0,x")
        }
    }
}
