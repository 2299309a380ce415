import OutlookModel
import OutlookSources
import OutlookStatistics
import Testing

@Suite struct EditionTests {
    private func cycle(_ year: Int, _ pairing: Edition.Pairing = .publication) -> String? {
        Edition(year: year, pairing: pairing, among: EmploymentProjections.releases).cycle?.description
    }

    /// What the agency itself printed: the wage year in the header of its updated tables.
    @Test(
        arguments: [
            (2015, "2014-24"), (2016, "2014-24"), (2017, "2016-26"), (2018, "2016-26"), (2019, "2018-28"),
            (2020, "2019-29"),
            (2023, "2022-32"),
        ]) func publicationPairingReproducesSevenOfSevenTables(_ year: Int, _ expected: String)
    {
        #expect(cycle(year) == expected)
    }

    @Test(
        arguments: [
            (2009, "2008-18"), (2010, "2008-18"), (2011, "2010-20"), (2012, "2010-20"), (2013, "2012-22"),
            (2014, "2012-22"),
            (2021, "2020-30"), (2022, "2021-31"), (2024, "2023-33"), (2025, "2024-34"), (2026, "2025-35"),
        ]) func publicationPairingOfOtherYears(_ year: Int, _ expected: String)
    {
        #expect(cycle(year) == expected)
    }

    @Test func beforeTheFirstCycleThereIsNone() {
        #expect(cycle(2008) == nil)
        #expect(
            Edition(year: 2008, pairing: .publication, among: EmploymentProjections.releases).title
                == "2008 edition: wages of May 2008, projections not published for this pairing")
    }

    @Test(
        arguments: [
            (2010, "2010-20"), (2012, "2012-22"), (2016, "2016-26"), (2018, "2018-28"), (2019, "2019-29"),
            (2020, "2020-30"),
            (2021, "2021-31"), (2022, "2022-32"), (2023, "2023-33"), (2024, "2024-34"),
        ]) func basePairingTakesTheCycleThatBegins(_ year: Int, _ expected: String)
    {
        #expect(cycle(year, .base) == expected)
        #expect(cycle(2017, .base) == nil)
    }
}
