import Testing
import TestSupport

@Suite struct ImportCommandTests {
    @Test func everythingIsStoredAndToldInALineEach() throws {
        let made = try SmallDatasets.made.get()
        #expect(made.importing.code == 0)
        #expect(made.importing.errors == "")
        let text = made.importing.output.split(separator: made.path, omittingEmptySubsequences: false).joined(
            separator: "DATASETS")
        #expect(try Snapshot.problem(text, "Reports/import.txt") == nil)
    }

    @Test func theDataFolderIsAsRecorded() throws {
        let made = try SmallDatasets.made.get()
        for name in ["outlook.lock.json", "datapackage.json", "oews/oews-2018-national.csv"] {
            let text = try TemporaryFolder.text(made.path + "/" + name)
            let kept = name.split(separator: "/").last.map(String.init) ?? name
            #expect(try Snapshot.problem(text, "Datasets/" + kept) == nil)
        }
    }

    @Test func importingAgainGivesTheSameBytes() throws {
        let inbox = try TemporaryFolder()
        try Inbox.fill(inbox)
        let copy = try SmallDatasets.copy()
        let before = try SmallDatasets.contents(copy.path)
        let again = try Tool.run(["import", inbox.path, "--datasets", copy.path])
        #expect(again.code == 0)
        #expect(again.output.contains("0 new or changed"))
        #expect(try SmallDatasets.contents(copy.path) == before)
        // The day of retrieval is kept when another is given for the same file.
        _ = try Tool.run(["import", inbox.path, "--datasets", copy.path, "--retrieved", "2020-01-01"])
        #expect(try SmallDatasets.contents(copy.path) == before)
        // And from nothing, in one run or in several, the same folder comes out.
        let other = try TemporaryFolder()
        for name in TemporaryFolder.names(in: inbox.path).reversed() where name != "notes.txt" {
            #expect(
                try Tool.run(["import", inbox(name), "--datasets", other.path, "--retrieved", "2019-07-01"]).code == 0)
        }
        #expect(try SmallDatasets.contents(other.path) == before)
    }

    /// One cell of an imported release changed, the file otherwise as published.
    @Test func oneChangedCellIsFoundAndNothingWritten() throws {
        let copy = try SmallDatasets.copy()
        let before = try SmallDatasets.contents(copy.path)
        var rows = try Inbox.rows("oews-2018.csv")
        let row = try #require(rows.firstIndex { $0[0] == "31-9092" })
        rows[row][15] = "33620"
        let inbox = try TemporaryFolder()
        try inbox.write(StoredWorkbook.bytes([("national_dl", rows)]), to: "national_M2018_dl.xlsx")
        let outcome = try Tool.run(["import", "national_M2018_dl.xlsx", "--datasets", copy.path], in: inbox.path)
        #expect(outcome.code == 65)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                error: national_M2018_dl.xlsx: refused, somebody changed it after it was published:
                  values: 1 cell differs from the copy in the data folder, the first 31-9092 Medical Assistants, \
                annual_median_usd: 33620 here, 33610 in the data folder
                  nothing was written; get the file from its publisher again, leave it out, or take it with --accept

                """)
        #expect(try SmallDatasets.contents(copy.path) == before)
        let accepted = try Tool.run(["import", inbox.path, "--datasets", copy.path, "--accept"])
        #expect(accepted.code == 0)
        #expect(
            try TemporaryFolder.text(copy("outlook.lock.json")).contains(
                "\"acceptedInSpiteOf\" : \"values: 1 cell differs"))
        #expect(try TemporaryFolder.text(copy("oews/oews-2018-national.csv")).contains(",33620,"))
    }

    /// Values unchanged, the file merely saved again by somebody: as text, with commas.
    @Test func aFileThatWasOnlySavedAgainIsAccepted() throws {
        let copy = try SmallDatasets.copy()
        let before = try SmallDatasets.contents(copy.path)
        let inbox = try TemporaryFolder()
        try inbox.write(
            try TemporaryFolder.bytes(Repository.fixture("Sources/oews-2018.csv")), to: "national_M2018_dl.csv")
        let outcome = try Tool.run(["import", inbox.path, "--datasets", copy.path])
        #expect(outcome.code == 0)
        let after = try SmallDatasets.contents(copy.path)
        #expect(after["oews/oews-2018-national.csv"] == before["oews/oews-2018-national.csv"])
        #expect(String(decoding: after["outlook.lock.json"] ?? [], as: UTF8.self).contains("national_M2018_dl.csv"))
    }

    @Test func oneRefusedFileKeepsTheOthersOut() throws {
        let inbox = try TemporaryFolder()
        try Inbox.fill(inbox)
        var rows = try Inbox.rows("oews-2018.csv")
        rows[0].append("VLOOKUP")
        try inbox.write(StoredWorkbook.bytes([("national_M2017_dl", rows)]), to: "z.xlsx")
        let datasets = try TemporaryFolder()
        let outcome = try Tool.run(["import", inbox.path, "--datasets", datasets.path])
        #expect(outcome.code == 65)
        #expect(try SmallDatasets.contents(datasets.path) == [:])
    }

    @Test func aDamagedFileIsRefusedWithItsPlace() throws {
        let inbox = try TemporaryFolder()
        try inbox.write(Array(try Inbox.wages(2018).dropLast(400)), to: "national_M2018_dl.xlsx")
        let datasets = try TemporaryFolder()
        let outcome = try Tool.run(["import", "national_M2018_dl.xlsx", "--datasets", datasets("D")], in: inbox.path)
        #expect(outcome.code == 65)
        #expect(
            outcome.errors.hasPrefix(
                "error: national_M2018_dl.xlsx: refused, it cannot be read:\n  national_M2018_dl.xlsx: expected"))
        #expect(
            outcome.errors.hasSuffix("  nothing was written; get the file from its publisher again or leave it out\n"))
        #expect(try SmallDatasets.contents(datasets("D")) == [:])
    }

    @Test func aFileThatDoesNotSayItsYearNamesTheOption() throws {
        let inbox = try TemporaryFolder()
        try inbox.write(
            StoredWorkbook.bytes([("national_dl", try Inbox.rows("oews-2018.csv"))]), to: "national_dl.xlsx")
        let outcome = try Tool.run(["import", "national_dl.xlsx", "--datasets", "D"], in: inbox.path)
        #expect(outcome.code == 65)
        #expect(
            outcome.errors == """
                error: national_dl.xlsx: sheet "national_dl": the file does not say which oews release it is, and its name does \
                not either; say so with --release, for example --release oews-2008.

                """)
        let told = try Tool.run(
            ["import", "national_dl.xlsx", "--datasets", "D", "--release", "oews-2018"], in: inbox.path)
        #expect(told.code == 0)
    }

    @Test func aWorkbookOfAYearNobodyHasSeenIsStored() throws {
        let inbox = try TemporaryFolder()
        var rows = try Inbox.rows("oews-2024.csv").map { Array($0.reversed()) }
        rows[0] = rows[0].map { $0.lowercased() }
        // Reversed rows are as long as the header only once they are padded.
        let width = rows[0].count
        rows = try Inbox.rows("oews-2024.csv").map { row in
            Array((row + [String](repeating: "", count: width - row.count)).reversed())
        }
        rows[0] = rows[0].map { $0.lowercased() }
        try inbox.write(StoredWorkbook.bytes([("national_M2031_dl", rows)]), to: "new.xlsx")
        let outcome = try Tool.run(["import", "new.xlsx", "--datasets", "D"], in: inbox.path)
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            try TemporaryFolder.text(inbox("D/oews/oews-2031-national.csv")).contains("31-9092,Medical Assistants,"))
        let shown = try Tool.run(["show", "31-9092", "--datasets", inbox("D")])
        #expect(shown.code == 0 && shown.output.contains("2031 edition"))
    }

    /// An identity that does not hold is told with its place, and no reason to refuse.
    @Test func warningsAreToldAndTheFileIsStored() throws {
        var rows = try Inbox.rows("oews-2018.csv")
        let row = try #require(rows.firstIndex { $0[0] == "31-9092" })
        rows[row][15] = "33630"
        let inbox = try TemporaryFolder()
        try inbox.write(StoredWorkbook.bytes([("national_M2017_dl", rows)]), to: "new.xlsx")
        let outcome = try Tool.run(["import", "new.xlsx", "--datasets", "D"], in: inbox.path)
        #expect(outcome.code == 0)
        #expect(
            outcome.output.contains(
                """
                warning: new.xlsx: sheet "national_M2017_dl", row \(row + 1), column A_MEDIAN: 31-9092: annual 33630 is more than \
                16 dollars from 2,080 hours at 16.16
                """))
    }

    /// The flat file with its mapping files beside it, only the parts asked for.
    @Test func theFlatFileIsStoredByScope() throws {
        let inbox = try TemporaryFolder()
        let header = "series_id\tyear\tperiod\tvalue\tfootnote_codes\n"
        try inbox.write(
            header + "OEUN000000000000031909201\t2025\tA01\t817870\t\nOEUS010000000000031909201\t2025\tA01\t9000\t\n",
            to: "oe.data.0.Current")
        try inbox.write("s\ta\tt\tn\n01\t0100000\tS\tAlabama\n", to: "oe.area")
        try inbox.write("c\tn\n319092\tMedical Assistants\n", to: "oe.occupation")
        try inbox.write("c\tn\n000000\tCross-industry\n", to: "oe.industry")
        try inbox.write("c\tt\n5\tequal to or greater than $115.00 per hour.\n", to: "oe.footnote")
        let outcome = try Tool.run(
            ["import", "oe.data.0.Current", "--datasets", "D", "--scopes", "state"], in: inbox.path)
        #expect(outcome.code == 0 && outcome.errors == "")
        let table = try TemporaryFolder.text(inbox("D/oews/oews-2025-state.csv"))
        #expect(table.contains("01,Alabama,2,,31-9092,Medical Assistants,detailed,both,9000,"))
        #expect(!Repository.exists(inbox("D/oews/oews-2025-national.csv")))
    }

    @Test(
        arguments: [
            (
                ["import", "missing.xlsx", "--datasets", "D"], 66,
                "missing.xlsx: No such file or directory; name a file or folder that exists"
            ),
            (
                ["import", ".", "--datasets", "D", "--retrieved", "yesterday"], 64,
                "--retrieved: expected a day such as 2019-04-02; found yesterday"
            ),
            (
                ["import", ".", "--datasets", "D", "--scopes", "county"], 64,
                "--scopes: expected national, state, metropolitan or industry; found county"
            ),
            (
                ["import", ".", "--datasets", "/proc/outlook"], 73,
                "/proc/outlook: No such file or directory; nothing was changed"
            ),
        ] as [([String], Int32, String)]) func whatCannotBeDoneIsSaidInOneLine(
            _ arguments: [String], _ code: Int32, _ message: String
        ) throws
    {
        let outcome = try Tool.run(arguments)
        #expect(outcome.code == code && outcome.errors == "error: \(message)\n" && outcome.output == "")
    }
}
