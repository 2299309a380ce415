import OutlookFetch
import Testing

@Suite struct SeriesQueryTests {
    /// Series and years, whether there is a key, and how many questions it takes.
    @Test(arguments: [
        (1, 2018...2018, false, 1), (25, 2010...2019, false, 1), (26, 2010...2019, false, 2),
        (25, 2010...2020, false, 2), (51, 2000...2040, true, 6), (0, 2018...2018, true, 0),
    ])
    func noQuestionAsksForMoreThanIsAnswered(count: Int, years: ClosedRange<Int>, hasKey: Bool, questions: Int) {
        let limits = SeriesQuery.Limits(hasKey: hasKey)
        let series = (0..<count).map { "S\($0)" }
        let split = SeriesQuery(series: series + series, years: years).questions(limits)
        #expect(split.count == questions)
        #expect(split.allSatisfy { $0.series.count <= limits.series && $0.years.count <= limits.years })
        #expect(Set(split.flatMap(\.series)) == Set(series))
        if count > 0 { #expect(Set(split.flatMap { Array($0.years) }) == Set(years)) }
    }

    @Test func theBodyHoldsTheKeyAndNothingThatWouldBreakIt() {
        let body = SeriesQuery(series: ["CUUR0000SA0"], years: 2018...2019).body(key: "ab\"12")
        #expect(
            String(decoding: body, as: UTF8.self)
                == "{\"seriesid\":[\"CUUR0000SA0\"],\"startyear\":\"2018\",\"endyear\":\"2019\","
                + "\"registrationkey\":\"ab12\"}")
    }

    @Test(arguments: [("CUUR0000SA0", true), ("", false), ("a", false), ("A\"", false), ("LNU-1_#", true)])
    func aSeriesIsNamedInCapitals(text: String, isSeries: Bool) {
        #expect(SeriesQuery.isSeries(text) == isSeries)
    }
}
