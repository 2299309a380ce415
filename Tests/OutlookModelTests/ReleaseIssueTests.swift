import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct ReleaseIssueTests {
    private func issue(
        _ wageYear: Int?, _ modified: String?, rank: Int = 0, sha: String = "a", search: Bool = false
    ) -> ReleaseIssue {
        ReleaseIssue(
            wageYear: wageYear, modified: modified, sha256: String(repeating: sha, count: 64), rank: rank,
            isSearchExport: search)
    }

    @Test func aLaterWageYearSupersedesALaterModification() {
        #expect(issue(2018, "2018-01-01T00:00:00Z").supersedes(issue(2017, "2024-08-01T00:00:00Z")))
    }

    @Test func withinAWageYearTheModificationDecidesAndThenTheRank() {
        #expect(issue(2018, "2019-06-26T00:00:00Z").supersedes(issue(2018, "2019-04-01T00:00:00Z")))
        #expect(issue(2018, "2019-06-26T00:00:00Z").supersedes(issue(2018, nil)))
        #expect(issue(2018, nil, rank: 3).supersedes(issue(2018, nil, rank: 2)))
    }

    @Test func aWorkbookSupersedesASearchExport() {
        #expect(issue(2016, nil).supersedes(issue(2018, nil, search: true)))
    }

    /// However equal two issues are, one of them is newer, and always the same one.
    @Test func theOrderIsTotal() {
        let issues = [
            issue(2018, nil, sha: "a"), issue(2018, nil, sha: "b"), issue(nil, nil, sha: "c"),
            issue(2018, nil, rank: 1, sha: "d"),
            issue(2016, nil, sha: "e", search: true),
        ]
        for one in issues {
            for other in issues where one != other { #expect(one.supersedes(other) != other.supersedes(one)) }
            #expect(!one.supersedes(one))
        }
    }

    @Test func labelsTellIssuesApartInFileNames() {
        #expect(issue(2018, nil, sha: "3").label == "w2018-33333333")
        #expect(issue(2016, nil, sha: "e", search: true).label == "search-w2016-eeeeeeee")
        #expect(issue(nil, nil, sha: "c").label == "cccccccc")
    }

    /// The issues of 2016-26, by what the files themselves say: the archived one, with the corrected openings, is newest.
    @Test(.enabled(if: Repository.hasSharedData, Comment(rawValue: Repository.skippedWithoutData)))
    func theArchivedIssueOf2016To26IsTheNewest() throws {
        let issues = try ["archive", "wages2017", "wages2018"].map { name in
            let path = try #require(Repository.sharedData("ep/2016-26/occupation.\(name).xlsx"))
            let table = try EmploymentProjections.decode(try Repository.tables(path)[0], DecodingRequest()).tables[0]
            return try #require(table.issue)
        }
        #expect(issues[0].supersedes(issues[1]) && issues[0].supersedes(issues[2]) && issues[2].supersedes(issues[1]))
        #expect(issues.map(\.wageYear) == [2018, 2017, 2018])
    }
}
