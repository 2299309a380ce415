import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct OEWSTamperingTests {
    private func signs(_ table: [[String]]) throws -> [String] { try OEWSExcerpt.decoded(table).messages(.tampering) }

    @Test func theTableAsPublishedHasNone() throws {
        #expect(try signs(OEWSExcerpt.table) == [])
        for year in [2018, 2019, 2020, 2024] {
            let table = try Repository.fixtureRows("Sources/oews-\(year).csv")
            #expect(try OEWSExcerpt.decoded(table, release: "oews-\(year)").messages(.tampering) == [])
        }
    }

    @Test func anExtraColumnIsOne() throws {
        let headers = Array(OEWSExcerpt.columns.prefix(2)) + ["VLOOKUP=7"] + OEWSExcerpt.columns.dropFirst(2)
        #expect(
            try signs(OEWSExcerpt.rows(headers)) == [
                """
                tampering: table.xlsx: sheet "national_dl", row 1: columns: VLOOKUP not among the survey's columns (AREA, \
                AREA_TITLE, AREA_TYPE, PRIM_STATE, NAICS, NAICS_TITLE, I_GROUP, OWN_CODE, OCC_CODE, OCC_TITLE, O_GROUP, \
                TOT_EMP, EMP_PRSE, JOBS_1000, LOC_QUOTIENT, PCT_TOTAL, PCT_RPT, H_MEAN, A_MEAN, MEAN_PRSE, H_PCT10, \
                H_PCT25, H_MEDIAN, H_PCT75, H_PCT90, A_PCT10, A_PCT25, A_MEDIAN, A_PCT75, A_PCT90, ANNUAL, HOURLY, YEAR); \
                if the survey added or renamed a column, add the alias in OEWSColumn.aliases \
                (Sources/OutlookSources/OEWSColumns.swift)
                """
            ])
    }

    @Test func aColumnTwiceIsOne() throws {
        #expect(
            try signs(OEWSExcerpt.rows(OEWSExcerpt.columns + ["a_median:A_MEDIAN"])) == [
                "tampering: table.xlsx: sheet \"national_dl\", row 1: columns: a_median stands twice"
            ])
    }

    @Test func columnsTakenOutAreOne() throws {
        let headers = OEWSExcerpt.columns.filter { !["EMP_PRSE", "MEAN_PRSE"].contains($0) }
        #expect(
            try signs(OEWSExcerpt.rows(headers)) == [
                """
                tampering: table.xlsx: sheet "national_dl", row 1: columns: "relative standard error of employment", \
                "relative standard error of the mean" taken out
                """
            ])
    }

    @Test func rowsTakenOutAreOne() throws {
        let detailed = OEWSExcerpt.table.filter { $0[2] != "major" && $0[2] != "total" }
        #expect(
            try signs(detailed) == [
                "tampering: table.xlsx: sheet \"national_dl\": rows: the total of all occupations (00-0000) was taken out",
                "tampering: table.xlsx: sheet \"national_dl\": rows: 4 of 4 major groups were taken out, the first 27-0000",
            ])
    }

    @Test func theTopCodeInPlaceOfItsMarkerIsOne() throws {
        let recoded = OEWSExcerpt.table.map { row in
            row.enumerated().map { column, cell in cell != "#" ? cell : column < 13 ? "100" : "208000" }
        }
        #expect(
            try signs(recoded) == [
                """
                tampering: table.xlsx: sheet "national_dl", row 6: values: the top code 208000 stands as a wage in 2 rows, \
                where the survey prints #
                """
            ])
    }

    /// A percentile that falls on the cap by chance, in a table that has its markers, is no sign.
    @Test func onePercentileOnTheCapIsNone() throws {
        let table = OEWSExcerpt.table.map { row in
            row[0] == "53-2011" ? row.map { $0 == "140340" ? "208000" : $0 } : row
        }
        #expect(try signs(table) == [])
    }
}
