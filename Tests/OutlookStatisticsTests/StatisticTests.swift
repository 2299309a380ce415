import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct StatisticTests {
    private func context(_ figures: [OccupationProjection], wages: [WageEstimate] = [], cycle: String = "2016-26")
        -> (EditionFigures, StatisticContext)
    {
        let release = Examples.release("projections-\(cycle)", .soc2010, cycle: cycle)
        let edition = EditionFigures(
            edition: Edition(year: 2018, pairing: .publication, cycle: ProjectionCycle(cycle)),
            wages: DataTable(
                release: Examples.release("w", .soc2010), scope: .national, rows: .wages(wages), origins: []),
            projections: DataTable(release: release, scope: .all, rows: .projections(figures), origins: []),
            area: .nation,
            links: CodeLinks(published: []))
        return (edition, StatisticContext(edition))
    }

    private func value(_ id: String, _ projection: OccupationProjection, cycle: String = "2016-26") throws
        -> Statistic.Value
    {
        let (edition, context) = context([projection], cycle: cycle)
        let statistic = try #require(StatisticCatalog.statistic(id))
        let figures = try #require(edition.occupations.first)
        return statistic.value(figures, context)
    }

    private let assistants = Examples.projection(base: 6344, target: 8184, change: 1839, percent: 2900)
    private let plumbers = Examples.projection(
        "47-2152", "Plumbers", base: 5045, target: 5272, change: 227, percent: 450)

    @Test func everyStatisticHasItsOwnNameAndHeading() {
        #expect(Set(StatisticCatalog.all.map(\.id)).count == StatisticCatalog.all.count)
        #expect(Set(StatisticCatalog.all.map(\.heading)).count == StatisticCatalog.all.count)
    }

    @Test func publishedFiguresAreNeverRecomputed() throws {
        // 818.4 - 634.4 is 184.0; 183.9 was printed.
        #expect(try value("change_thousands", assistants) == .number("183.9"))
        #expect(try value("change_pct", assistants) == .number("29.0"))
        #expect(try value("change_pct_per_year", assistants) == .number("2.58"))
        #expect(try value("change_pct_low", assistants) == .number("28.986"))
        #expect(try value("change_pct_high", assistants) == .number("29.022"))
    }

    @Test func wordsOfGrowthAndTheirMark() throws {
        #expect(try value("whole_percent", assistants) == .number("29"))
        #expect(try value("outlook", assistants) == .text("much faster than the average"))
        #expect(try value("outlook_confirmed", assistants) == .text("no"))
        #expect(try value("outlook_confirmed", assistants, cycle: "2024-34") == .text("yes"))
    }

    @Test func plumbersOf2024To34AreUndetermined() throws {
        let undetermined = Statistic.Value.missing(
            marker: "", meaning: "4 percent or 5: undetermined by the published figures")
        #expect(try value("whole_percent", plumbers, cycle: "2024-34") == undetermined)
        #expect(
            try value("outlook", plumbers, cycle: "2024-34")
                == .missing(marker: "", meaning: "4 percent or 5: undetermined by the published figures"))
    }

    @Test func openingsOfADecadeAreNoOpeningsOfAYear() throws {
        var projection = assistants
        projection.openings = .perDecade(.value(Thousands(steps: 2621)))
        #expect(
            try value("openings_thousands_per_year", projection)
                == .missing(marker: "", meaning: "cycles to 2014-24 publish a decade's total of another concept"))
        #expect(try value("openings_decade_thousands", projection) == .number("262.1"))
    }

    @Test func boundsHaveNoRatioAndNoRank() throws {
        var surgeons = Examples.wage("29-1067", median: .atLeast(AnnualWage(steps: 208_000)))
        surgeons.annual.p10 = .value(AnnualWage(steps: 94_960))
        let (edition, context) = context(
            [], wages: [surgeons, Examples.wage("31-9092", median: .value(AnnualWage(steps: 33_610)))])
        func value(_ id: String, _ code: String) throws -> Statistic.Value? {
            let code = try #require(SOCCode(code))
            let figures = try #require(edition.figures(of: code))
            return StatisticCatalog.statistic(id)?.value(figures, context)
        }
        #expect(
            try value("ratio_p50_p10", "29-1067")
                == .missing(marker: "", meaning: "a percentile is top-coded or not published"))
        #expect(try value("annual_median_usd", "29-1067") == .atLeast("208000"))
        #expect(try value("rank_annual_median", "31-9092") == .number("1"))
        #expect(
            try value("rank_annual_median", "29-1067")
                == .missing(marker: "", meaning: "not ranked: no figure, or not a detailed occupation"))
        #expect(
            try value("hourly_median_usd", "31-9092") == .missing(marker: "*", meaning: "wage estimate not released"))
    }

    @Test(arguments: [(0.5, "1"), (1.4999, "1"), (-0.5, "-1"), (2.5, "3")]) func roundingIsHalfAwayFromZero(
        _ number: Double, _ text: String
    ) {
        #expect(Statistic.Value(rounding: number, decimals: 0, otherwise: "") == .number(text))
    }

    @Test(arguments: [Double.nan, .infinity, 1e300]) func whatIsNoNumberIsMissing(_ number: Double) {
        #expect(Statistic.Value(rounding: number, decimals: 2, otherwise: "x") == .missing(marker: "", meaning: "x"))
    }
}
