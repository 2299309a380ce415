import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport
import Testing

@Suite struct OccupationSentencesTests {
    private let assistants = Examples.wage(
        "31-9092", "Medical Assistants", median: .value(AnnualWage(steps: 33_610)))
    private let growing = Examples.projection(base: 6344, target: 8184, change: 1839, percent: 2900)

    private func growth(
        _ percent: Int, base: Int? = nil, change: Int? = nil, code: String = "31-9092", cycle: String = "2024-34"
    )
        -> String?
    {
        let row = Examples.projection(
            code, code == "00-0000" ? "Total, all occupations" : "Medical assistants", base: base,
            target: base.flatMap { base in change.map { base + $0 } }, change: change, percent: percent)
        return SmallEdition.sentences(SmallEdition.edition(projections: [row], cycle: cycle))?.growth
    }

    @Test func theSentenceToCite() {
        let sentences = SmallEdition.sentences(SmallEdition.edition(wages: [assistants], projections: [growing]))
        #expect(
            sentences?.citation == """
                According to the BLS, medical assistants made a median annual wage of $33,610 in May 2018; employment is \
                projected to grow 29 percent from 2016 to 2026, much faster than the average for all occupations.
                """)
    }

    @Test func eitherHalfMakesASentence() {
        #expect(
            SmallEdition.sentences(SmallEdition.edition(wages: [assistants]))?.citation
                == "According to the BLS, medical assistants made a median annual wage of $33,610 in May 2018.")
        #expect(
            SmallEdition.sentences(SmallEdition.edition(projections: [growing]))?.citation == """
                According to the BLS, employment of medical assistants is projected to grow 29 percent from 2016 to 2026, much \
                faster than the average for all occupations.
                """)
    }

    @Test(
        arguments: [
            (1500, "grow 15 percent from 2024 to 2034, much faster than the average for all occupations"),
            (620, "grow 6 percent from 2024 to 2034, faster than the average for all occupations"),
            (310, "grow 3 percent from 2024 to 2034, about as fast as the average for all occupations"),
            (120, "grow 1 percent from 2024 to 2034, slower than the average for all occupations"),
            (20, "show little or no change from 2024 to 2034"), (-320, "decline 3 percent from 2024 to 2034"),
            (450, "grow 4.5 percent from 2024 to 2034"), (-50, "decline 0.5 percent from 2024 to 2034"),
        ]) func growthInTheHandbooksWords(_ percent: Int, _ words: String)
    {
        #expect(growth(percent) == "Employment of medical assistants is projected to \(words).")
    }

    @Test func allOccupationsAreNotComparedWithThemselves() {
        #expect(
            growth(740, code: "00-0000", cycle: "2016-26")
                == "Employment of all occupations is projected to grow 7 percent from 2016 to 2026.")
    }

    @Test func aTopCodedMedianNamesBothBounds() {
        var surgeons = Examples.wage("29-1067", "Surgeons", median: .atLeast(AnnualWage(steps: 208_000)))
        surgeons.hourly.median = .atLeast(HourlyWage(steps: 10_000))
        surgeons.annual.p10 = .value(AnnualWage(steps: 94_960))
        surgeons.annual.p90 = .atLeast(AnnualWage(steps: 208_000))
        let sentences = SmallEdition.sentences(SmallEdition.edition(wages: [surgeons]))
        #expect(
            sentences?.pay
                == "The median annual wage for surgeons was $208,000 or more ($100.00 or more an hour) in May 2018.")
        #expect(
            sentences?.spread == """
                The lowest 10 percent earned less than $94,960, and the highest 10 percent earned $208,000 or more.
                """)
    }

    @Test func workersPaidByTheHourHaveAnHourlyMedian() {
        var musicians = Examples.wage("27-2042", "Musicians and Singers", median: .unavailable(.hourlyWagesOnly))
        musicians.hourly.median = .value(HourlyWage(steps: 2815))
        #expect(
            SmallEdition.sentences(SmallEdition.edition(wages: [musicians]))?.pay
                == "The median hourly wage for musicians and singers was $28.15 in May 2018.")
    }

    @Test func aPlaceIsNamed() {
        let area = Area(code: "06", title: "California", kind: .state)
        #expect(
            SmallEdition.sentences(SmallEdition.edition(wages: [assistants], area: area))?.pay
                == "The median annual wage for medical assistants in California was $33,610 in May 2018.")
    }

    @Test(
        arguments: [
            (
                "English Language and Literature Teachers, Postsecondary",
                "English language and literature teachers, postsecondary"
            ),
            ("Medical Assistants", "medical assistants"),
        ]) func namesKeepTheirCapitals(_ title: String, _ name: String)
    {
        let wage = Examples.wage("25-1123", title, median: .value(AnnualWage(steps: 66_360)))
        #expect(
            SmallEdition.sentences(SmallEdition.edition(wages: [wage]))?.pay
                == "The median annual wage for \(name) was $66,360 in May 2018.")
    }

    @Test func aGroupsWorkersAreItsWorkers() {
        let group = Examples.wage(
            "31-0000", "Healthcare Support Occupations", level: .major, median: .value(AnnualWage(steps: 29_740)))
        #expect(
            SmallEdition.sentences(SmallEdition.edition(wages: [group]))?.citation == """
                According to the BLS, workers in healthcare support occupations made a median annual wage of $29,740 in May 2018.
                """)
    }

    @Test func openingsAreSaidForCyclesThatPublishThem() {
        var projection = growing
        projection.openings = .perYear(.value(Thousands(steps: 950)))
        #expect(
            SmallEdition.sentences(SmallEdition.edition(projections: [projection]))?.openings == """
                About 95,000 openings for medical assistants are projected each year, on average, over the decade 2016–26.
                """)
        projection.openings = .perDecade(.value(Thousands(steps: 2621)))
        #expect(
            SmallEdition.sentences(SmallEdition.edition(projections: [projection], cycle: "2014-24"))?.openings == nil)
    }

    @Test func whereNothingIsPublishedNothingIsSaid() {
        let none = Examples.wage("31-9092", "Medical Assistants", median: .unavailable(.wageNotReleased))
        let sentences = SmallEdition.sentences(SmallEdition.edition(wages: [none]))
        #expect(sentences?.all == [] && sentences?.citation == nil)
    }
}
