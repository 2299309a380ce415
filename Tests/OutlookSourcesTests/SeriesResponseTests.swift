import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct SeriesResponseTests {
    private func decode(_ json: String) throws -> Decoded {
        let folder = try TemporaryFolder()
        try folder.write(json, to: "answer.json")
        #expect(SourceCatalog.publication(opening: Array(json.utf8)[...])?.id == "api")
        return try SeriesResponse.decode(
            StreamedFile(
                path: folder("answer.json"), name: "answer.json", sha256: String(repeating: "a", count: 64),
                byteCount: 1),
            DecodingRequest())
    }

    @Test func aPriceByMonthComesOutInOrder() throws {
        let decoded = try decode(
            """
            {"status":"REQUEST_SUCCEEDED","responseTime":233,"message":[],"Results":{"series":[{"seriesID":"APU0000701111",
            "catalog":{"series_title":"Flour"},"data":[
            {"year":"2022","period":"M12","periodName":"December","value":"0.522","footnotes":[{}]},
            {"year":"2022","period":"M11","periodName":"November","value":"0.524","footnotes":[{}]}]}]}}
            """)
        guard case .series(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.map(\.period) == ["M11", "M12"] && rows.map(\.value) == ["0.524", "0.522"])
        #expect(decoded.tables.first?.id == "api-aaaaaaaa")
    }

    /// Surgeons in 2018: no value, and the footnote that says why.
    @Test func aTopCodedWageKeepsItsFootnote() throws {
        let decoded = try decode(
            """
            {"status":"REQUEST_SUCCEEDED","responseTime":195,"message":["No Data Available for Series \
            OEUN000000000000029102313 Year: 2016"],"Results":{"series":[{"seriesID":"OEUN000000000000029102313","data":[
            {"year":"2018","period":"A01","periodName":"Annual","latest":"true","value":"-","footnotes":[{"code":"5",
            "text":"This wage is equal to or greater than $100.00 per hour or $208,000 per year."}]}]}]}}
            """)
        guard case .series(let rows)? = decoded.tables.first?.rows else { return }
        #expect(
            rows == [
                SeriesObservation(
                    series: "OEUN000000000000029102313", year: 2018, period: "A01", value: "-",
                    footnotes: "This wage is equal to or greater than $100.00 per hour or $208,000 per year.")
            ])
        #expect(decoded.messages(.note).count == 1)
    }

    @Test func aSeriesThatDoesNotExistSucceedsAndHoldsNothing() throws {
        let decoded = try decode(
            """
            {"status":"REQUEST_SUCCEEDED","responseTime":90,"message":["Series does not exist for Series \
            OEUN0000000000000000000004"],"Results":{"series":[{"seriesID":"OEUN0000000000000000000004","data":[]}]}}
            """)
        #expect(decoded.tables.isEmpty)
        #expect(
            decoded.messages(.warning) == [
                "warning: answer.json: Series does not exist for Series OEUN0000000000000000000004",
                "warning: answer.json: the answer holds no values",
            ])
    }

    @Test func aRefusalIsOne() {
        let error = #expect(throws: SourceError.self) {
            try decode(#"{"status":"REQUEST_NOT_PROCESSED","message":["daily threshold reached"],"Results":{}}"#)
        }
        #expect(
            error?.description == """
                answer.json: expected status REQUEST_SUCCEEDED; found REQUEST_NOT_PROCESSED: daily threshold reached. Download \
                the file again, and do not edit it.
                """)
    }

    @Test(arguments: [#"{"status":"#, #"{"status":1}"#, #"{"status":"REQUEST_SUCCEEDED","Results":[]}"#])
    func otherJSONIsNone(_ json: String) {
        #expect(throws: SourceError.self) { try decode(json) }
    }
}
