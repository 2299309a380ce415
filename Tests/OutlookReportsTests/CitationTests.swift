import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport
import Testing

@Suite struct CitationTests {
    private let wage = Examples.wage("31-9092", "Medical Assistants", median: .value(AnnualWage(steps: 33_610)))
    private let projection = Examples.projection(base: 6344, target: 8184, change: 1839, percent: 2900)

    private func caveats(
        year: Int = 2018, cycle: String = "2016-26", pairing: Edition.Pairing = .publication,
        wageEdition: SOCEdition = .soc2010, cycleEdition: SOCEdition = .soc2010, topCodeIsConfirmed: Bool = true
    ) -> [Caveat] {
        Citation.caveats(
            of: SmallEdition.edition(
                wages: [wage], projections: [projection], year: year, cycle: cycle, pairing: pairing,
                wageEdition: wageEdition,
                cycleEdition: cycleEdition, topCodeIsConfirmed: topCodeIsConfirmed
            ).figures)
    }

    @Test func theHazardsOf2018() {
        #expect(caveats() == [.selfEmployedNotCounted, .topCoded, .openingsCorrected, .outlookUnconfirmed])
    }

    @Test func hazardsComeWithTheYearsTheyBelongTo() {
        #expect(caveats(year: 2021, cycle: "2020-30").contains(.modelBasedSince2021))
        #expect(!caveats(year: 2020, cycle: "2019-29").contains(.modelBasedSince2021))
        #expect(caveats(wageEdition: .hybrid2019).contains(.hybridClassification))
        #expect(caveats(wageEdition: .hybrid2019).contains(.noJoin))
        #expect(caveats(topCodeIsConfirmed: false).contains(.topCodeUnconfirmed))
        #expect(caveats(cycle: "2014-24").contains(.openingsConceptChanged))
        #expect(caveats(pairing: .base).contains(.basePairing))
        #expect(!caveats(cycle: "2024-34").contains(.outlookUnconfirmed))
        #expect(caveats(cycle: "2025-35").contains(.outlookUnconfirmed))
    }

    @Test func aTableIsCitedWithItsFilesSheetsAndChecksum() {
        let table = DataTable(
            release: Release(
                id: "projections-2016-26", source: "projections", title: "Employment Projections, 2016–26",
                vintage: .standing,
                page: ""), scope: .all, issue: ReleaseIssue(wageYear: 2018, modified: nil, sha256: "ab"),
            rows: .projections([]),
            origins: [
                Origin(
                    file: "saved.xlsx", archive: "saved.zip", url: "https://www.bls.gov/x/all.zip", sha256: "abcd",
                    bytes: 1,
                    sheets: ["Table 1.2", "", "Table 1.10"])
            ])
        #expect(
            Citation.line(of: table) == """
                U.S. Bureau of Labor Statistics, Employment Projections, 2016–26, issue with the wages of 2018; all.zip: \
                saved.xlsx, Table 1.2, Table 1.10; SHA-256 abcd; https://www.bls.gov/x/all.zip
                """)
    }
}
