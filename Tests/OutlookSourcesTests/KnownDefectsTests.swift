import OutlookModel
import Testing
import TestSupport

@testable import OutlookSources

@Suite struct KnownDefectsTests {
    @Test func everyDefectHasAGuardASourceAndReleases() {
        #expect(Set(KnownDefects.all.map(\.id)).count == KnownDefects.all.count)
        for defect in KnownDefects.all {
            #expect(!defect.releases.isEmpty && !defect.what.isEmpty && !defect.source.isEmpty)
            #expect(defect.releases.allSatisfy { SourceCatalog.release($0) != nil })
        }
    }

    private func allData2012(ownership: String) throws -> Decoded {
        try OEWSExcerpt.decoded(
            OEWSExcerpt.rows(
                ["AREA=99", "AREA_TITLE=U.S.", "AREA_TYPE=1", "NAICS=000000", "NAICS_TITLE=Cross-industry"]
                    + ["I_GROUP=cross-industry", "OWN_CODE=" + ownership] + OEWSExcerpt.columns), release: "oews-2012")
    }

    @Test func may2012PrintsPrivateOwnershipForAllOwners() throws {
        let decoded = try allData2012(ownership: "5")
        guard case .wages(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.allSatisfy { $0.industry.ownership == "1235" })
        #expect(
            decoded.messages(.note).first == """
                note: table.xlsx: sheet "national_dl": cross-industry rows carry ownership 5 (private) instead of 1235 (all); \
                corrected in 9 rows (ownership-2012, after readers of the May 2012 all-data file)
                """)
    }

    @Test func theTotalOf2002IsTaggedAMajorGroup() throws {
        let table = OEWSExcerpt.rows(OEWSExcerpt.columns.map { $0 == "OCC_TITLE" ? "OCC_TITL:OCC_TITLE" : $0 })
        let tagged = table.map { row in row.map { $0 == "total" ? "major" : $0 } }
        let decoded = try OEWSExcerpt.decoded(tagged, release: "oews-2002")
        guard case .wages(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.row("00-0000")?.level == .total)
        #expect(decoded.messages(.note).contains { $0.contains("corrected in 1 rows (total-tagged-major-2002") })
    }

    /// Once the publisher repairs the file, the record says so and can go.
    @Test func theGuardNoticesThatADefectIsGone() throws {
        let decoded = try OEWSExcerpt.decoded(OEWSExcerpt.table, release: "oews-2002")
        #expect(
            decoded.messages(.note).first == """
                note: table.xlsx: sheet "national_dl": expected the known defect total-tagged-major-2002 (the total of all \
                occupations is tagged as a major group) and did not find it: the file was repaired
                """)
    }

    @Test func aRowPrintedTwiceIsCountedOnce() throws {
        let table = OEWSExcerpt.table
        let decoded = try OEWSExcerpt.decoded(table + [table[7]])
        #expect(decoded.tables.first?.rows.count == 9)
        #expect(
            decoded.messages(.note).first
                == "note: table.xlsx: sheet \"national_dl\", row 11: 31-9092 Medical Assistants stands here again after row 8, "
                + "to the letter; counted once")
    }

    @Test func aRowThatComesAgainWithOtherFiguresIsWorthAWarning() throws {
        var again = OEWSExcerpt.table[7]
        again[3] = "673670"
        let decoded = try OEWSExcerpt.decoded(OEWSExcerpt.table + [again])
        guard case .wages(let rows)? = decoded.tables.first?.rows else { return }
        #expect(rows.row("31-9092")?.employment.token == "673660")
        #expect(
            decoded.messages(.warning) == [
                """
                warning: table.xlsx: sheet "national_dl", row 11: 31-9092 Medical Assistants stands here again after row 8 with \
                other figures; the first is kept
                """
            ])
    }

    /// Where nothing is published below a broad occupation the row stands twice, as broad and as detailed.
    @Test func broadAndDetailedRowsOfOneCodeBothStand() throws {
        let broad = OEWSExcerpt.table[7].map { $0 == "detailed" ? "broad" : $0 == "31-9092" ? "31-9090" : $0 }
        let detailed = OEWSExcerpt.table[7].map { $0 == "31-9092" ? "31-9090" : $0 }
        let rows = try OEWSExcerpt.estimates(Array(OEWSExcerpt.table.dropLast(2)) + [broad, detailed])
        #expect(rows.filter { $0.occupation == SOCCode("31-9090") }.map(\.level) == [.broad, .detailed])
    }
}
