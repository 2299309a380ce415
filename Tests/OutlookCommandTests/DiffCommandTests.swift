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
