import OutlookModel
import Testing

private typealias Issue = OutlookModel.Issue

@Suite struct IssueTests {
    @Test func placesArePrintedAsFarAsTheyAreKnown() {
        #expect(Issue.Place(file: "a.xlsx").description == "a.xlsx")
        #expect(Issue.Place(file: "a.csv", row: 7).description == "a.csv: row 7")
        #expect(Issue.Place(file: "a.csv", column: "B").description == "a.csv: column B")
        #expect(
            Issue.Place(file: "a.xlsx", sheet: "S", row: 7, column: "B").description
                == "a.xlsx: sheet \"S\", row 7, column B")
        #expect(
            Issue(severity: .warning, message: "odd", place: Issue.Place(file: "a.csv", row: 7)).description
                == "warning: a.csv: row 7: odd")
    }

    @Test func tablesAreNamedByReleaseIssueAndPart() {
        let release = Release(id: "oews-2018", source: "oews", title: "", vintage: .period(.may(2018)), page: "")
        #expect(DataTable(release: release, scope: .national, rows: .wages([]), origins: []).id == "oews-2018-national")
        #expect(DataTable(release: release, scope: .all, rows: .prices([]), origins: []).id == "oews-2018")
    }

    @Test func everyCaveatHasANameAndAFootnote() {
        for caveat in Caveat.allCases { #expect(caveat.text.hasSuffix(".") && !caveat.rawValue.contains(" ")) }
        #expect(Set(Caveat.allCases.map(\.text)).count == Caveat.allCases.count)
    }

    @Test(arguments: [("CA", "06"), ("ca", "06"), ("PR", "72"), ("DC", "11"), ("WY", "56"), ("AL", "01"), ("VI", "78")])
    func postalCodesHaveTheirFIPSCodes(_ postal: String, _ fips: String) {
        #expect(StatePostalCode.fips(of: postal) == fips)
    }

    @Test(arguments: ["", "C", "CAL", "06", "XX", "A0", "1A", "É"]) func otherTextsAreNoStates(_ text: String) {
        #expect(StatePostalCode.fips(of: text) == nil)
    }
}
