import OutlookModel
import OutlookStatistics
import Testing

@testable import OutlookClaims

/// Pages in the layout of the handbook, for several editions: every claim is found and correct as of its edition, and
/// no longer correct once its figure is changed.
@Suite struct HandbookPageTests {
    static let codes = [
        "31-9092", "29-1141", "29-1292", "47-2111", "47-2152", "51-4121", "29-1123", "29-1126", "23-2011", "13-2011",
        "17-2051", "17-2141", "53-3032", "47-2031", "27-1024", "33-2011", "29-1131", "29-2052", "39-5012", "31-9011",
        "35-1011", "51-3011", "49-9021", "13-1111", "19-3011", "27-3041", "15-2041", "29-1122", "31-9097", "25-9031",
        "17-1022", "49-3023", "47-2061", "43-4051", "43-3021", "41-2031",
    ].compactMap { SOCCode($0) }

    static let groups = [
        ("Physical therapist assistants and aides", ["31-2021", "31-2022"]),
        ("Occupational therapy assistants and aides", ["31-2011", "31-2012"]),
        ("Airline and commercial pilots", ["53-2011", "53-2012"]),
        ("Kindergarten and elementary school teachers", ["25-2012", "25-2021"]),
        ("Machinists and tool and die makers", ["51-4041", "51-4111"]),
        ("Physicists and astronomers", ["19-2011", "19-2012"]),
    ]

    @Test(arguments: [2018, 2020, 2024]) func everyClaimIsCorrectAsOfItsEdition(year: Int) throws {
        let tables = try #require(CommittedTables.tables, "Datasets is not beside the sources")
        let checker = Checker(tables, horizon: .year(year))
        let pages = try Self.pages(tables, year)
        #expect(pages.count >= 25)
        for page in pages {
            let judgements = checker.check(Page(Array(page.markdown.utf8), format: .markdown))
            let words = judgements.map { $0.text.hasPrefix("−") ? String($0.text.dropFirst()) : $0.text }
            #expect(words == page.figures, "\(page.markdown.prefix(60))")
            for judgement in judgements {
                #expect(
                    judgement.verdict == .correct,
                    "\(judgement.text) \(judgement.kind) \(judgement.title): \(judgement.why)")
            }
        }
    }

    @Test func noChangedFigureIsCorrect() throws {
        let tables = try #require(CommittedTables.tables, "Datasets is not beside the sources")
        let checker = Checker(tables, horizon: .year(2024))
        for page in try Self.pages(tables, 2024) {
            let original = Array(page.markdown.utf8)
            let text = Page(original, format: .markdown)
            for judgement in checker.check(text) where judgement.kind != "growth-phrase" {
                var changed = original
                let range = text.sourceRange(of: judgement)
                // The first digit: a change that no rounding explains.
                guard let place = range.first(where: { (0x31...0x39).contains(original[$0]) }) else { continue }
                changed[place] = original[place] == UInt8(ascii: "9") ? UInt8(ascii: "4") : original[place] + 1
                let after = checker.check(Page(changed, format: .markdown))
                let found = after.first { Page(changed, format: .markdown).sourceRange(of: $0).overlaps(range) }
                #expect(found?.verdict != .correct, "\(judgement.text) \(judgement.kind) of \(judgement.title)")
            }
        }
    }

    static func pages(_ tables: ClaimTables, _ year: Int) throws -> [HandbookPage] {
        let cycle = try #require(
            Edition(year: year, pairing: .publication, among: tables.releases.filter { $0.cycle != nil }).cycle)
        let wages = try #require(tables.wages.first { $0.release.period?.year == year })
        let issues = tables.projections.filter { $0.release.cycle == cycle }
        let newest = try #require(
            issues.max { one, other in
                guard let first = one.issue, let second = other.issue else { return false }
                return second.supersedes(first)
            })
        let wageBook = WageBook(wages)
        let cycleBook = CycleBook(newest, cycle)
        var pages = codes.compactMap { code -> HandbookPage? in
            guard let wage = wageBook.row(code), let projection = cycleBook.row(code),
                wage.title.lowercased() == projection.title.lowercased()
            else { return nil }
            return HandbookPage(wage, projection, year: year, cycle: cycle)
        }
        pages += groups.compactMap { name, members in
            cycleBook.rows(of: members.compactMap { SOCCode($0) }).flatMap {
                HandbookPage(group: name, $0, cycle: cycle)
            }
        }
        return pages
    }
}
