import OutlookModel
import Testing

@testable import OutlookStatistics

@Suite struct OutlookThresholdsTests {
    /// Per cycle: where much faster, faster, about as fast, slower, and little or no change begin.
    private static let table: [(String, [Int])] = [
        ("2008-18", [20, 14, 7, 3, -2]), ("2010-20", [29, 20, 10, 3, -2]), ("2012-22", [22, 15, 8, 3, -2]),
        ("2014-24", [14, 9, 5, 2, -1]), ("2016-26", [15, 10, 5, 2, -1]), ("2018-28", [11, 7, 4, 2, -1]),
        ("2019-29", [8, 5, 3, 1, 0]), ("2020-30", [16, 11, 6, 1, 0]), ("2021-31", [11, 8, 4, 1, 0]),
        ("2022-32", [9, 5, 2, 1, 0]), ("2023-33", [9, 6, 3, 1, 0]), ("2024-34", [7, 5, 3, 1, 0]),
    ]

    private func thresholds(_ cycle: String) throws -> OutlookThresholds {
        let cycle = try #require(ProjectionCycle(cycle))
        return try #require(OutlookThresholds.thresholds(for: cycle))
    }

    @Test(arguments: table) func everyEditionChangesItsWordsAtItsOwnPercents(_ cycle: String, _ bounds: [Int]) throws {
        let thresholds = try thresholds(cycle)
        for (category, bound) in zip(OutlookCategory.allCases, bounds) {
            #expect(thresholds.phrase(for: bound).category == category)
            #expect(thresholds.phrase(for: bound - 1).category != category)
        }
        #expect(thresholds.phrase(for: bounds[4] - 1).category == .decline)
        #expect(thresholds.phrase(for: Int.max).category == .muchFaster)
        #expect(thresholds.phrase(for: Int.min).category == .decline)
    }

    /// The editions whose words were checked against hundreds of handbook pages, and an official copy of 2008-18.
    @Test(arguments: ["2008-18", "2019-29", "2024-34"]) func editionsWithASourceAreConfirmed(_ cycle: String) throws {
        let thresholds = try thresholds(cycle)
        #expect(OutlookCategory.allCases.allSatisfy(thresholds.isConfirmed))
    }

    @Test(arguments: ["2010-20", "2014-24", "2016-26", "2018-28", "2020-30", "2021-31", "2023-33"])
    func editionsFromMemoryStayMarked(_ cycle: String) throws {
        let thresholds = try thresholds(cycle)
        #expect(!OutlookCategory.allCases.contains(where: thresholds.isConfirmed))
    }

    @Test func someBoundsOfAnEditionAreConfirmedAndOthersNot() throws {
        let thresholds = try thresholds("2012-22")
        #expect(thresholds.phrase(for: 29) == .init(category: .muchFaster, isConfirmed: true))
        #expect(thresholds.phrase(for: 20) == .init(category: .faster, isConfirmed: false))
    }

    @Test func growthOf29PercentIsMuchFasterIn2016To26() throws {
        #expect(
            try thresholds("2016-26").phrase(for: .decided(29)) == .init(category: .muchFaster, isConfirmed: false))
    }

    @Test func anUndeterminedPercentHasWordsOnlyWhereBothHaveTheSame() throws {
        let thresholds = try thresholds("2024-34")
        #expect(thresholds.phrase(for: .undetermined(12, 13))?.category == .muchFaster)
        #expect(thresholds.phrase(for: .undetermined(4, 5)) == nil)
        #expect(thresholds.phrase(for: .undetermined(-1, 0)) == nil)
    }

    @Test func nobodyKnowsTheWordsOfAnEditionThatIsNotListed() throws {
        let cycle = try #require(ProjectionCycle("2025-35"))
        #expect(OutlookThresholds.thresholds(for: cycle) == nil)
    }

    @Test func theWordsAreTheHandbooks() {
        #expect(
            OutlookCategory.allCases.map(\.rawValue) == [
                "much faster than the average", "faster than the average", "about as fast as the average",
                "slower than the average", "little or no change", "decline",
            ])
    }
}
