import TestSupport
import Testing

@Suite struct DiffCommandTests {
    private func diff(_ old: String, _ new: String, _ more: [String] = []) throws -> ChildProcess.Outcome {
        try Tool.run(["diff", old, new, "--datasets", SmallDatasets.made.get().path] + more)
    }

    @Test func figuresAreComparedWithSizeAndMarkersApart() throws {
        let outcome = try diff("oews-2018", "oews-2020", ["--format", "csv"])
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains("key,title,column,change,old,new,difference,difference_pct"))
        let assistants = lines.filter { $0.hasPrefix("31-9092,") && $0.contains("annual_median_usd") }
        #expect(assistants == ["31-9092,Medical Assistants,annual_median_usd,changed,33610,35850,2240,6.7"])
    }

    @Test func theSameTableHasNoChanges() throws {
        let outcome = try diff("oews-2018", "oews-2018")
        #expect(outcome.code == 0)
        #expect(!outcome.output.contains("Figures that changed"))
    }

    @Test func twoFoldersAreComparedTableByTable() throws {
        let path = try SmallDatasets.made.get().path
        let outcome = try Tool.run(["diff", path, path])
        #expect(outcome.output == "# What changed\n\nNothing: every figure is the same.\n")
    }

    /// Two issues of one release, each in a data folder of its own: occupations that came and went, figures with their
    /// size, markers that appeared and went, in every format.
    @Test(arguments: ["md", "csv", "json"]) func aReissueIsToldCellByCell(format: String) throws {
        let folders = try (TemporaryFolder(), TemporaryFolder())
        for (folder, workbook) in [(folders.0, try Inbox.wages(2018)), (folders.1, try Reissue.wages())] {
            try folder.write(workbook, to: "national_M2018_dl.xlsx")
            let outcome = try Tool.run(
                ["import", folder("national_M2018_dl.xlsx"), "--retrieved", "2019-07-01", "--datasets", folder("D")])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        let outcome = try Tool.run(["diff", folders.0("D"), folders.1("D"), "--format", format])
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(try Snapshot.problem(outcome.output, "Reports/diff-reissue.\(format)") == nil)
    }

    /// Two issues of one cycle's workbook, which stand side by side in one folder.
    @Test func issuesOfACycleAreComparedByName() throws {
        let folder = try TemporaryFolder()
        let tables = ["1.2", "1.7"].map { "projections-2016-26/table-\($0).csv" }
        var rows = try Inbox.rows(tables[0])
        guard let row = rows.firstIndex(where: { $0.contains("31-9092") }) else { return }
        #expect(rows[row][9] == "95")
        rows[row][9] = "94.9"
        let wages = try Inbox.rows(tables[1])
        for (name, rows, day) in [("old", rows, "2018-01-30"), ("new", try Inbox.rows(tables[0]), "2019-06-26")] {
            try folder.write(
                StoredWorkbook.bytes([("Table 1.2", rows), ("Table 1.7", wages)], modified: "\(day)T12:00:00Z"),
                to: name + ".xlsx")
            let outcome = try Tool.run(["import", folder(name + ".xlsx"), "--accept", "--datasets", folder("D")])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        let names = TemporaryFolder.names(in: folder("D/projections")).map { String($0.dropLast(4)) }
        try #require(names.count == 2)
        let there = try Tool.run(["diff", names[0], names[1], "--format", "csv", "--datasets", folder("D")])
        let back = try Tool.run(["diff", names[1], names[0], "--format", "csv", "--datasets", folder("D")])
        let change = "31-9092,Medical assistants,openings_thousands_per_year,changed,"
        #expect([there.output, back.output].filter { $0.contains(change + "94.9,95.0,0.1,0.1\n") }.count == 1)
        #expect([there.output, back.output].filter { $0.contains(change + "95.0,94.9,-0.1,-0.1\n") }.count == 1)
    }

    @Test(arguments: [
        (["oews-2018", "oews-1950"], "no table or release \"oews-1950\" in D; outlook list names them"),
        (["oews-2018", "cpi-u"], "oews-2018-national holds wages and cpi-u prices; name two tables of one kind"),
        (["a", "b", "--format", "pdf"], "--format: expected one of md, csv, json, text; found pdf"),
    ])
    func whatCannotBeComparedIsExplained(arguments: [String], message: String) throws {
        let path = try SmallDatasets.made.get().path
        let outcome = try Tool.run(["diff"] + arguments + ["--datasets", path])
        #expect(outcome.code == 64)
        #expect(outcome.errors == "error: \(message.replacing(" in D;", with: " in \(path);"))\n")
    }
}
