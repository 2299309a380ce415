import Mirror
import TestSupport
import Testing

/// Slices of the Quarterly Census, from the server to the table.
@Suite struct QuarterlyFetchTests {
    private static let header =
        "area_fips,own_code,industry_code,agglvl_code,size_code,year,qtr,disclosure_code,qtrly_estabs,month1_emplvl,"
        + "month2_emplvl,month3_emplvl,total_qtrly_wages,avg_wkly_wage\n"

    /// Rows of a quarter: the total and one industry, of some areas.
    private static func rows(_ areas: [String], industries: [String], year: Int = 2024) -> [UInt8] {
        Array(
            (header
                + areas.flatMap { area in
                    industries.map { "\"\(area)\",\"0\",\"\($0)\",10,\"0\",\(year),1,\"\",100,10,20,30,7000,90\n" }
                }.joined()).utf8)
    }

    private func publish(_ site: FetchSite, _ slice: String, _ bytes: [UInt8]) throws {
        try site.publish("data.bls.gov/cew/data/api/2024/1/\(slice).csv", bytes)
    }

    @Test func anAreaBecomesATableAndThenIsUnchanged() async throws {
        let site = try await FetchSite()
        try publish(site, "area/06037", Self.rows(["06037"], industries: ["10", "1023"]))
        let arguments = ["fetch", "--area", "06037", "--year", "2024", "--quarter", "1"]
        let first = try await site.run(arguments)
        #expect(first.code == 0)
        #expect(first.output.contains("\nstored  qcew-2024q1-06037\n"))
        #expect(site.raw("qcew/2024q1") == ["area-06037.csv"])
        let table = try TemporaryFolder.text(site.data("D/qcew/qcew-2024q1-06037.csv"))
        #expect(table.contains("\n06037,0,1023,10,0,2024,1,100,10,20,30,7000,90,"))
        #expect(try await site.run(arguments).output.contains("0 new, 1 unchanged"))
        #expect(
            await site.server.log == [
                "GET /data.bls.gov/cew/data/api/2024/1/area/06037.csv 200",
                "GET /data.bls.gov/cew/data/api/2024/1/area/06037.csv 304",
            ])
    }

    @Test func anIndustryBecomesATableOfItsOwnName() async throws {
        let site = try await FetchSite()
        try publish(site, "industry/31_33", Self.rows(["06037", "US000"], industries: ["31-33"]))
        let outcome = try await site.run(["fetch", "--industry", "31-33", "--year", "2024"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\nstored  qcew-2024q1-industry-31_33\n"))
        #expect(site.raw("qcew/2024q1") == ["industry-31_33.csv"])
        let lock = try TemporaryFolder.text(site.data("D/outlook.lock.json"))
        #expect(lock.contains("https://data.bls.gov/cew/data/api/2024/1/industry/31_33.csv"))
    }

    @Test func anotherQuarterThanWasAskedForIsNotKept() async throws {
        let site = try await FetchSite()
        try publish(site, "area/US000", Self.rows(["US000"], industries: ["10"], year: 2023))
        let outcome = try await site.run(["fetch", "--area", "US000", "--year", "2024"])
        #expect(outcome.code == 65)
        #expect(outcome.output.contains("expected 2024q1, but the file says it is 2023q1"))
        #expect(site.raw("qcew") == [])
    }

    @Test func aQuarterThatIsNotOutIsNotYetPublished() async throws {
        let site = try await FetchSite()
        let outcome = try await site.run([
            "fetch", "--area", "US000", "--year", "2024", "--quarter", "2", "--quarter", "a",
        ])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("2 not yet published"))
    }

    /// The published slice of the nation, where it is at hand.
    @Test(.enabled(if: Repository.hasSharedData, Comment(rawValue: Repository.skippedWithoutData)))
    func thePublishedSliceOfTheNationIsStored() async throws {
        let site = try await FetchSite()
        let path = try #require(Repository.sharedData("qcew/US000_2024Q1.csv"))
        try publish(site, "area/US000", try TemporaryFolder.bytes(path))
        let outcome = try await site.run(["fetch", "--area", "US000", "--year", "2024"])
        #expect(outcome.code == 0 && outcome.output.contains("\nstored  qcew-2024q1-us000\n"))
        let table = try TemporaryFolder.text(site.data("D/qcew/qcew-2024q1-us000.csv"))
        #expect(table.contains("US000,0,10,10,0,2024,1,11907855,152393725,153129544,153848430,3037790324790,1526"))
    }
}
