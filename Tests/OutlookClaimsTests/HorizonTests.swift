import OutlookModel
import Testing

@testable import OutlookClaims

/// Pages judged as of an edition or a day: what came out later neither makes a claim right nor wrong.
@Suite struct HorizonTests {
    private static let page = """
        Says the BLS: medical assistants earned a median of $33,610 in May 2018. They had earned $32,480 in May 2017. \
        Employment of medical assistants is projected to grow 12 percent from 2024 to 2034.
        """

    private func found(_ horizon: FigureLibrary.Horizon) throws -> [Judgement] {
        let checker = try #require(CommittedTables.checker(horizon), "Datasets is not beside the sources")
        return checker.check(Page(Array(Self.page.utf8), format: .text))
    }

    @Test func theDayBeforeTheTablesCameOut() throws {
        let found = try found(.day(try #require(CalendarDay("2019-03-01"))))
        #expect(found.map(\.verdict) == [.uncheckable, .correct, .uncheckable])
        #expect(
            found.map(\.why) == [
                "the wages of May 2018 were not out by 2019-03-01",
                "right for May 2017, the newest there is (31-9092); this is the median annual wage",
                "the projections 2024–34 were not out by 2019-03-01",
            ])
    }

    @Test func anEditionIsUpToItsWages() throws {
        let found = try found(.year(2018))
        #expect(found.map(\.verdict) == [.correct, .outdated, .uncheckable])
        #expect(found.last?.why == "the projections 2024–34 were not out with the 2018 edition")
    }

    @Test func withoutOneEverythingHereCounts() throws {
        #expect(try found(.newest).map(\.verdict) == [.outdated, .outdated, .correct])
    }
}
