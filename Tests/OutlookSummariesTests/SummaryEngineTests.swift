import OutlookSummaries
import Testing

/// What the tables of small plans look like, whole.
struct SummaryEngineTests {
    static let wages = """
        occ,year,emp,wage
        11-1011,2017,100,50000
        11-1011,2018,"1,200",#
        11-1011,2018,10,40000.50
        15-1252,2017,**,*
        15-1252,2018,20,90000

        """

    static func plan(_ change: (inout SummaryPlan) throws -> Void) throws -> SummaryPlan {
        var plan = SummaryPlan(groupings: [[ColumnReference("occ")]])
        try change(&plan)
        return plan
    }

    @Test("A bound sorts last and prints as a bound, and so does a mean that holds one")
    func bounds() throws {
        let plan = try Self.plan {
            $0.value = ColumnReference("wage")
            $0.weight = ColumnReference("emp")
            $0.percentiles = [try Percentile("5"), try Percentile("50")]
            $0.hasMean = true
            $0.markers.boundText = ">=208000"
        }
        let run = try Run.tables(plan, [Self.wages])
        #expect(
            run.sinks[0].text == """
                occ,n,weight,p5,p50,mean
                11-1011,3,1310,50000,>=208000,>=208000
                15-1252,1,20,90000,90000,90000

                """)
        #expect(run.report.columns.map(\.column) == ["wage", "emp"])
        #expect(run.report.columns.map(\.markers) == [["*": 1, "#": 1], ["**": 1]])
        #expect(run.report.rowsRead == 5)
    }

    @Test("Growth gives change, percent and yearly rate, or says what cannot be compared")
    func growth() throws {
        let plan = try Self.plan {
            $0.sums = [ColumnReference("emp", label: "jobs")]
            $0.growth = SummaryPlan.Growth(column: ColumnReference("year"), from: "2017", to: "2018")
        }
        #expect(
            try Run.text(plan, Self.wages) == """
                occ,n_2017,n_2018,weight_2017,weight_2018,jobs_2017,jobs_2018,jobs_change,jobs_percent,jobs_rate
                11-1011,1,2,1,2,100,1210,1110,1110,1110
                15-1252,1,1,1,1,,20,not comparable,not comparable,not comparable

                """)
    }

    @Test("Ratios divide sums; a condition leaves rows out; keys are written as in the file")
    func ratios() throws {
        let plan = try Self.plan {
            $0.groupings = [[ColumnReference("occ", slice: 1...2, label: "major")]]
            $0.ratios = [
                SummaryPlan.Ratio(
                    label: "mean wage", numerator: ColumnReference("wage"), denominator: ColumnReference("emp"))
            ]
            $0.condition = try Condition(parsing: "not (wage = '#' or wage = '*')")
        }
        #expect(try Run.text(plan, Self.wages) == "major,n,weight,mean wage\n11,2,2,818.1863636363636\n15,1,1,4500\n")
    }

    @Test("Markdown and JSON say the same as CSV")
    func formats() throws {
        let plan = try Self.plan {
            $0.value = ColumnReference("wage")
            $0.percentiles = [try Percentile("50")]
        }
        #expect(
            try Run.text(plan, Self.wages, format: .md) == """
                | occ | n | weight | p50 |
                | --- | ---: | ---: | ---: |
                | 11-1011 | 3 | 3 | 50000 |
                | 15-1252 | 1 | 1 | 90000 |

                """)
        #expect(
            try Run.text(plan, Self.wages, format: .json) == """
                [
                  {"occ": "11-1011", "n": 3, "weight": 3, "p50": 50000},
                  {"occ": "15-1252", "n": 1, "weight": 1, "p50": 90000}
                ]

                """)
    }

    @Test("A column spread gives one row a group and a column a value")
    func spread() throws {
        let text = "id\tyear\tvalue\t\nA01\t2018\t  12.5\t\nA02\t2018\t   -\t\nB02\t2018\t1234567890.5\t\n"
        let plan = SummaryPlan(
            groupings: [[ColumnReference("id", slice: 1...1, label: "area")]],
            markers: Markers(missing: ["-"], bound: nil),
            spread: SummaryPlan.Spread(
                column: ColumnReference("id", slice: 2...3, label: "type"), value: ColumnReference("value")))
        #expect(try Run.text(plan, text) == "area,01,02\nA,12.5,\nB,,1234567890.5\n")
        let error = #expect(throws: SummaryError.self) { try Run.text(plan, text + "A01\t2019\t13\t\n") }
        #expect(
            error?.description
                == "two rows of A have the same type; expected one. Add a column to --by, or leave rows out with --where"
        )
    }

    static let binned = "occ,bin,jobs\nx,A,10\nx,B,20\nx,C,40\nx,L,30\ny,L,5\n"

    @Test("Percentiles of bins lie evenly or by Pareto's law inside the bin; the open one gives a bound")
    func bins() throws {
        var plan = try Self.plan {
            $0.value = ColumnReference("bin")
            $0.weight = ColumnReference("jobs")
            $0.percentiles = [try Percentile("5"), try Percentile("50"), try Percentile("90")]
            $0.bins = try Bins(parsing: "A=0,B=10,C=20,L=100")
        }
        // 5 of the 10 in A, from 0 to 10; 20 of the 40 in C, from 20 to 100.
        #expect(
            try Run.text(plan, Self.binned) == "occ,n,weight,p5,p50,p90\nx,4,100,5,60,>=100\ny,1,5,>=100,>=100,>=100\n")
        plan.bins?.interpolation = .pareto
        // The share above falls from 70 % at 20 to 30 % at 100: 50 % is at 20 * 5 ^ (ln(7/5) / ln(7/3)).
        #expect(try Run.text(plan, Self.binned).contains("x,4,100,5,37.89653,>=100\n"))
    }

    @Test("Replicate weights give the standard error by successive differences")
    func replicates() throws {
        // Median 20 by w; by w1 30, by w2 20, by w3 10, by w4 20: squares 100, 0, 100, 0. Mean and weight alike by hand.
        let text = "k,v,w,w1,w2,w3,w4\na,10,1,1,1,9,1\na,20,2,2,2,1,2\na,30,1,9,1,1,1\n"
        let plan = SummaryPlan(
            groupings: [[ColumnReference("k")]], value: ColumnReference("v"), weight: ColumnReference("w"),
            percentiles: [try Percentile("50")], hasMean: true, replicateWeights: "w*")
        // weight: 4; 12, 4, 11, 4: squares 64, 0, 49, 0: sqrt(113).
        // mean: 20; 320/12, 20, 140/11, 20: squares 400/9, 0, 6400/121, 0.
        let rows = try Run.tables(plan, [text]).sinks[0].rows
        #expect(
            rows[0] == [
                "k", "n", "weight", "weight_se", "weight_moe90", "p50", "p50_se", "p50_moe90", "mean", "mean_se",
                "mean_moe90",
            ])
        #expect(rows[1][5] == "20")
        #expect(Double(rows[1][3]) == 113.0.squareRoot())
        #expect(abs((Double(rows[1][6]) ?? 0) - 200.0.squareRoot()) < 1e-12)
        #expect(abs((Double(rows[1][7]) ?? 0) - 1.645 * 200.0.squareRoot()) < 1e-12)
        #expect(abs((Double(rows[1][9]) ?? 0) - (400.0 / 9 + 6400.0 / 121).squareRoot()) < 1e-12)
    }
}
