import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct ConsumerPricesTests {
    private func decode(_ lines: String) throws -> Decoded {
        let file = TableFile.test(
            "cu.data.1.AllItems",
            sheets: [Sheet(grid: TextTable.grid("series_id|year|period|value|footnote_codes\n" + lines))], format: .tsv)
        #expect(SourceCatalog.publication(of: file)?.id == "cpi")
        return try ConsumerPrices.decode(file, DecodingRequest())
    }

    @Test func october2025HasNoIndex() throws {
        let decoded = try decode(
            """
            CUSR0000SA0|2018|M05|250.839|
            CUUR0000SA0|2018|M05|251.588|
            CUUR0000SA0|2018|M13|251.107|
            CUUR0100SA0|2018|M05|266.000|
            CUUR0000SA0|2025|M10|-|X
            """)
        guard case .prices(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.map(\.series) == ["CUSR0000SA0", "CUUR0000SA0", "CUUR0000SA0", "CUUR0000SA0"])
        #expect(rows[1].value == .value(IndexValue(steps: 251_588)))
        #expect(rows[3].value == .unavailable(.notAvailable) && rows[3].footnotes == "X")
        #expect(
            decoded.messages(.note) == [
                "note: cu.data.1.AllItems: row 6: CUUR0000SA0 2025 M10: no index was published"
            ])
    }

    @Test(
        arguments: [
            ("CUUR0000SA0|2018|M05|25l.588|", "expected an index value or -; found \"25l.588\""),
            ("CUUR0000SA0|twenty|M05|251.588|", "expected a year; found \"twenty\""),
        ]) func otherTextsStopTheReading(_ line: String, _ problem: String)
    {
        let error = #expect(throws: SourceError.self) { try decode(line) }
        #expect(
            error?.description
                == "cu.data.1.AllItems: row 2: \(problem). Download the file again, and do not edit it.")
    }
}
