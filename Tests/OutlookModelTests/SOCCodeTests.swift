import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct SOCCodeTests {
    @Test(
        arguments: [
            ("00-0000", SOCLevel.total), ("31-0000", .major), ("31-9000", .minor), ("31-9090", .broad),
            ("31-9092", .detailed),
            ("11-1300", .minor), ("15-1256", .detailed), ("01-0000", .major),
        ]) func levelsFollowTheDigits(_ text: String, _ level: SOCLevel)
    {
        #expect(SOCCode(text)?.level == level)
        #expect(SOCCode(text)?.description == text)
        #expect(SOCCode(text.filter { $0 != "-" })?.description == text)
    }

    @Test(
        arguments: [
            "", "31", "31-909", "31-90922", "3-19092", "319-092", "31-9O92", "31--9092", "-319092", "31-9092 ",
            " 31-9092",
            "31–9092", "٣١-9092", "1234567", "31 9092",
        ]) func otherTextsAreNoCodes(_ text: String)
    {
        #expect(SOCCode(text) == nil)
    }

    @Test func groupsAreFoundFromTheCode() throws {
        let code = try #require(SOCCode("31-9092"))
        #expect(code.majorGroup == SOCCode("31-0000") && code.broadOccupation == SOCCode("31-9090"))
        #expect(SOCCode.allOccupations.description == "00-0000")
    }

    @Test(arguments: 1...200) func codesAreOrderedAsTheirTextsAre(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func code() throws -> SOCCode {
            let digits = String(Int.random(in: 1_000_000...1_999_999, using: &generator)).dropFirst()
            return try #require(SOCCode(digits))
        }
        let (one, other) = (try code(), try code())
        #expect((one < other) == (one.description < other.description))
        #expect(one.majorGroup.level == (one.number < 10_000 ? .total : .major))
    }

    /// Every code of the classification has the level its column says.
    @Test(.enabled(if: Repository.hasSharedData, Comment(rawValue: Repository.skippedWithoutData)))
    func theStructureOf2018Agrees() throws {
        let path = try #require(Repository.sharedData("soc/soc_structure_2018.xlsx"))
        let table = try OccupationStructure.decode(try Repository.tables(path)[0], DecodingRequest()).tables[0]
        guard case .titles(let titles) = table.rows else { return }
        #expect(titles.count == 1447)
        // The classification's minor groups 15-1200, 31-1100 and 51-5100 stand where digits alone would tell no more.
        #expect(titles.filter { $0.level != $0.occupation.level }.map(\.occupation.description) == [])
    }
}
