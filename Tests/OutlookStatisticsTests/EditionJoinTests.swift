import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct EditionJoinTests {
    private static let wage = Published.value(AnnualWage(steps: 50_000))

    private func figures(
        wages: [WageEstimate], of edition: SOCEdition, projections: [OccupationProjection], cycle: String,
        _ cycleEdition: SOCEdition
    ) -> [OccupationFigures] {
        EditionJoin(
            projections: projections, of: Examples.release("p", cycleEdition, cycle: cycle),
            wagesOf: Examples.release("w", edition), links: CodeLinksTests.links
        ).figures(wages: wages)
    }

    private func row(_ code: String, _ title: String = "", isSummary: Bool? = false) -> OccupationProjection {
        Examples.projection(code, title, base: 10, target: 20, change: 10, percent: 10_000, isSummary: isSummary)
    }

    @Test func withinOneEditionCodesAreJoinedAsTheyAre() {
        let joined = figures(
            wages: [
                Examples.wage("31-9092", median: Self.wage), Examples.wage("31-0000", level: .major, median: Self.wage),
            ],
            of: .soc2010, projections: [row("31-9092"), row("31-0000")], cycle: "2016-26", .soc2010)
        #expect(joined.map(\.code.description) == ["31-9092", "31-0000"])
        #expect(joined.allSatisfy { $0.projection != nil && $0.joinNote == nil })
    }

    @Test func acrossEditionsOnlyOneToOne() {
        let joined = figures(
            wages: [
                Examples.wage("00-0000", level: .total, median: Self.wage),
                Examples.wage("29-1215", "Family Medicine Physicians", median: Self.wage),
                Examples.wage("25-9045", "Teaching Assistants", median: Self.wage),
                Examples.wage("31-0000", "Healthcare Support Occupations", level: .major, median: Self.wage),
                Examples.wage("29-1248", "Surgeons, Except Ophthalmologists", median: Self.wage),
            ], of: .hybrid2019,
            projections: [row("00-0000"), row("29-1062"), row("25-9041"), row("31-0000"), row("29-1067", "Surgeons")],
            cycle: "2018-28", .soc2010)
        #expect(joined.prefix(3).map { $0.projection?.occupation.description } == ["00-0000", "29-1062", "25-9041"])
        #expect(
            joined[3].joinNote == """
                the projections 2018–28 use SOC 2010, these wages hybrid of SOC 2010 and 2018: groups are not compared across \
                editions
                """)
        #expect(
            joined[4].joinNote == """
                the projections 2018–28 use SOC 2010, these wages hybrid of SOC 2010 and 2018: 29-1248 is linked by part with \
                29-1067 Surgeons
                """)
    }

    @Test func occupationsOnlyTheProjectionsHaveFollow() {
        let joined = figures(
            wages: [Examples.wage("31-9092", median: Self.wage)], of: .soc2010,
            projections: [row("31-9092"), row("11-1011", "Chief executives")], cycle: "2016-26", .soc2010)
        #expect(joined.map(\.code.description) == ["31-9092", "11-1011"])
        #expect(joined[1].wage == nil && joined[1].joinNote == "the wage survey has no row 11-1011")
    }

    @Test func aRowThatIsNotProjectedSaysWhereToLook() {
        let joined = figures(
            wages: [Examples.wage("29-1229", "Physicians, All Other", median: Self.wage)], of: .soc2018,
            projections: [row("29-1221", "Pediatricians"), row("29-1222", "Pathologists")], cycle: "2022-32", .soc2018)
        #expect(
            joined[0].joinNote == """
                the projections 2022–32 have no row 29-1229; see 29-1221 Pediatricians, 29-1222 Pathologists
                """)
    }

    @Test func aRowPrintedAsBroadAndDetailedCountsOnce() {
        let joined = figures(
            wages: [
                Examples.wage("39-3090", level: .broad, median: Self.wage), Examples.wage("39-3090", median: Self.wage),
            ], of: .soc2018, projections: [], cycle: "2022-32", .soc2018)
        #expect(joined.map(\.level) == [.detailed])
    }

    @Test func withoutWagesThereIsNoNoteAboutThem() {
        let joined = figures(wages: [], of: .soc2010, projections: [row("31-9092")], cycle: "2016-26", .soc2010)
        #expect(joined.map(\.joinNote) == [nil])
    }
}
