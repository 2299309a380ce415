import OutlookModel
import Testing

@Suite struct ProjectionCycleTests {
    @Test(
        arguments: [
            ("2016-26", 2016, 2026), ("2016-2026", 2016, 2026), ("2016–26", 2016, 2026), ("2024–2034", 2024, 2034),
            ("1998-08", 1998, 2008), ("2095-05", 2095, 2105),
        ]) func cyclesAreReadInEitherForm(_ text: String, _ base: Int, _ target: Int)
    {
        #expect(ProjectionCycle(text) == ProjectionCycle(baseYear: base, targetYear: target))
    }

    @Test(arguments: [
        "", "2016", "2016-", "-26", "2016-6", "2026-2016", "16-26", "2016-2016", "2016-26-36", "abcd-26", "2016-ab",
    ])
    func otherTextsAreNone(_ text: String) {
        #expect(ProjectionCycle(text) == nil)
    }

    @Test func itPrintsShortForMachinesAndWithADashForPeople() {
        let cycle = ProjectionCycle(baseYear: 2016, targetYear: 2026)
        #expect(cycle.description == "2016-26" && cycle.title == "2016–26" && cycle.years == 10)
        #expect(ProjectionCycle(baseYear: 1998, targetYear: 2008).description == "1998-08")
        #expect(cycle < ProjectionCycle(baseYear: 2018, targetYear: 2028))
    }
}
