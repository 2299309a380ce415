import Testing

@testable import OutlookClaims

@Suite struct FieldNamesTests {
    @Test func theLastWordOfATitleBecomesItsField() {
        #expect(FieldNames.names(of: "graphic designers") == ["graphic design"])
        #expect(FieldNames.names(of: "human resources managers") == ["human resources management"])
    }

    @Test func oneWordAndJoinedTitlesNameNoField() {
        #expect(FieldNames.names(of: "designers").isEmpty)
        #expect(FieldNames.names(of: "Writers and Authors").isEmpty)
        #expect(FieldNames.names(of: "Engineers, All Other").isEmpty)
        #expect(FieldNames.names(of: "registered nurses").isEmpty)
    }
}
