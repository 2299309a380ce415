import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct LocationQuotientBoundsTests {
    private func jobs(_ count: Int) -> Published<Jobs> { .value(Jobs(steps: count)) }

    @Test func computerOccupationsOfAlabamaIn2020() throws {
        // 23.679 of 1,000 jobs there, 4,587,700 of 139,099,570 in the nation; 0.72 was printed.
        let total = 1_903_210
        let bounds = try #require(
            LocationQuotientBounds.locationQuotient(
                employment: jobs(45_070), total: jobs(total), nationalEmployment: jobs(4_587_700),
                nationalTotal: jobs(139_099_570)))
        #expect(LocationQuotientBounds.contains(bounds, LocationQuotient(steps: 72)))
        #expect(!LocationQuotientBounds.contains(bounds, LocationQuotient(steps: 73)))
        let share = try #require(LocationQuotientBounds.jobsPer1000(employment: jobs(45_070), total: jobs(total)))
        #expect(LocationQuotientBounds.contains(share, JobsPer1000(steps: 23_681)))
    }

    @Test func aPartLargerThanItsWholeNeverTraps() throws {
        let bounds = try #require(LocationQuotientBounds.jobsPer1000(employment: jobs(1_000), total: jobs(100)))
        #expect(bounds.lowerBound > 1_000 && bounds.upperBound > bounds.lowerBound)
        #expect(LocationQuotientBounds.jobsPer1000(employment: jobs(-10), total: jobs(100)) == nil)
    }

    @Test func nothingIsComputedFromAMarker() {
        let marker = Published<Jobs>.unavailable(.employmentNotReleased)
        #expect(LocationQuotientBounds.jobsPer1000(employment: marker, total: jobs(100)) == nil)
        #expect(LocationQuotientBounds.jobsPer1000(employment: jobs(10), total: .atLeast(Jobs(steps: 100))) == nil)
        #expect(LocationQuotientBounds.jobsPer1000(employment: jobs(10), total: jobs(0)) == nil)
        #expect(
            LocationQuotientBounds.locationQuotient(
                employment: jobs(10), total: jobs(100), nationalEmployment: marker, nationalTotal: jobs(1_000)) == nil)
    }

    @Test(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)))
    func everyPublishedFigureOfTheStatesIn2025LiesWithinTheBounds() throws {
        let stored = try StoredTables()
        let states = try stored.wages("oews-2025-state")
        let nation = Dictionary(
            try stored.wages("oews-2025-national").map { ($0.occupation, $0.employment) },
            uniquingKeysWith: { first, _ in first })
        let totals = Dictionary(
            states.filter { $0.occupation == .allOccupations }.map { ($0.area.code, $0.employment) },
            uniquingKeysWith: { first, _ in first })
        let none = Published<Jobs>.unavailable(.notPublished)
        var quotients = 0
        var shares = 0
        for row in states {
            let total = totals[row.area.code] ?? none
            if let printed = row.locationQuotient.value {
                let bounds = LocationQuotientBounds.locationQuotient(
                    employment: row.employment, total: total, nationalEmployment: nation[row.occupation] ?? none,
                    nationalTotal: nation[.allOccupations] ?? none)
                if let bounds, LocationQuotientBounds.contains(bounds, printed) { quotients += 1 }
            }
            if let printed = row.jobsPer1000.value {
                let bounds = LocationQuotientBounds.jobsPer1000(employment: row.employment, total: total)
                if let bounds, LocationQuotientBounds.contains(bounds, printed) { shares += 1 }
            }
        }
        #expect(quotients == 36_090 && shares == 36_090)
        #expect(states.count { $0.locationQuotient.value != nil } == 36_090)
    }
}
