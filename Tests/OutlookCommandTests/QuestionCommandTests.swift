import TestSupport
import Testing

/// The further questions, asked of the data that ship with the project.
@Suite(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)))
struct QuestionCommandTests {
    private func ask(_ arguments: String...) throws -> ChildProcess.Outcome {
        try Tool.run(arguments + ["--datasets", Repository.datasets])
    }

    private func table(_ name: String, _ arguments: String...) throws -> [JSON] {
        let outcome = try Tool.run(arguments + ["--format", "json", "--datasets", Repository.datasets])
        #expect(outcome.code == 0)
        let tables = try JSON.reading(outcome.output)["tables"]?.elements ?? []
        return tables.first { $0["name"] == .string(name) }?["rows"]?.elements ?? []
    }

    @Test func wagesOfMay2018InDollarsOfMay2024() throws {
        let rows = try table("trend", "trend", "31-9092", "--from", "2018", "--to", "2018", "--real", "2024-05")
        #expect(rows.map { $0["annual_median_usd"] } == [.number(33_610)])
        #expect(rows.map { $0["annual_median_real_usd"] } == [.number(41_957)])
    }

    @Test func noGrowthAcrossAMergeOrASplit() throws {
        for code in ["15-1132", "15-1252", "15-1256"] {
            let rows = try table("trend", "trend", code)
            let breaks = rows.filter { $0["annual_median_usd"] == .null }
            #expect(breaks.count >= 6)
            for row in rows where row["soc_code"] != .string(code) { #expect(row["change_pct"] == .null) }
            let relations = try table("links", "trend", code).map { $0["relation"]?.text }
            #expect(relations.contains("merge") && relations.contains("split"))
        }
    }

    @Test func teachingAssistantsChainThroughEveryYear() throws {
        for code in ["25-9041", "25-9045"] {
            let rows = try table("trend", "trend", code, "--to", "2021")
            #expect(rows.count == 9 && rows.dropFirst().allSatisfy { $0["change_pct"] != .null })
            #expect(
                rows.map { $0["soc_code"] }
                    == [JSON](repeating: .string("25-9041"), count: 6) + [JSON](repeating: .string("25-9045"), count: 3)
            )
        }
    }

    @Test func statesBesideTheNation() throws {
        let rows = try table(
            "comparison", "compare", "31-9092", "--area", "CA", "--area", "TX", "--area", "US", "--year", "2025")
        let medians = try #require(rows.first { $0["measure"] == .string("annual_median_usd") })
        #expect(
            medians["06"] == .number(49_660) && medians["48"] == .number(39_520) && medians["99"] == .number(45_690))
        let quotients = try #require(rows.first { $0["measure"] == .string("location_quotient") })
        #expect(quotients["06"] == .number(1.22))
    }

    @Test func groupsPrintBoundsAndNoPoint() throws {
        let rows = try table("group", "group", "15-1252", "15-1253", "--year", "2025")
        let median = try #require(rows.first { $0["measure"] == .string("annual_median_usd") })
        #expect(median["figure"] == .null && median["lower"] == .number(105_210) && median["upper"] == .number(135_980))
    }

    @Test func scoresOfFinishedCycles() throws {
        let rows = try table("cycles", "score")
        #expect(rows.map { $0["cycle"]?.text } == ["2010-20", "2012-22", "2014-24"])
        #expect(rows.map { $0["direction_right_pct"] } == [.number(54.4), .number(62.5), .number(65.3)])
    }

    @Test func aFileIsCarriedRowByRow() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/jobs.csv"
        let text = "\u{FEFF}OCC_CODE,jobs\r\n15-1132,5\r\n=\"25-9041\",\"1,2\"\r\n31-1011,3\r\nx,\r\n99-9999,1\r\n"
        try TemporaryFolder.write(Array(text.utf8), to: path)
        let outcome = try ask("crosswalk", path, "--from", "2010", "--to", "2018")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                OCC_CODE,jobs,soc_2018,relation,note
                15-1132,5,,part,parts in 15-1252 Software Developers; 15-1253 Software Quality Assurance Analysts and Testers
                25-9041,"1,2",25-9045,one-to-one,
                31-1011,3,31-1120,merge,with 39-9021 Personal care aides
                x,,,none,not a code
                99-9999,1,,none,no such code in SOC 2010

                """)
        #expect(outcome.errors == "2 of 5 rows carried, 3 not: 1 one-to-one, 1 merge, 1 part, 2 none\n")
    }

    @Test(
        arguments: [
            (
                ["trend", "31-9092", "--real", "2025-10"],
                """
                error: --real: no CPI-U was published for October 2025, and none is made up; the nearest months with one: \
                2025-09 (September 2025), 2025-11 (November 2025)
                """
            ), (["trend", "31-9092", "--real", "May"], "error: --real: expected a month such as 2025-05; found May"),
            (
                ["trend", "31-9092", "--from", "2030"],
                """
                error: no year from 2030 to the newest here; wages here are of May 2013, 2014, 2015, 2016, 2017, 2018, 2019, \
                2020, 2021, 2023, 2024, 2025
                """
            ),
            (
                ["compare", "31-9092"],
                """
                error: nothing to compare; name several occupations, or one occupation and several areas: outlook compare \
                31-9092 --area CA --area TX
                """
            ),
            (
                ["compare", "31-9092", "31-9092"],
                "error: 31-9092 Medical Assistants is named twice; a comparison needs different ones"
            ),
            (
                ["compare", "31-9092", "31-9091", "--area", "CA", "--area", "TX"],
                "error: several occupations are compared in one area; found 2 areas"
            ),
            (
                ["group", "31-9092", "31-0000"],
                "error: 31-9092 is part of 31-0000; its workers would be counted twice. Name the one or the other"
            ), (["crosswalk", "99-9999"], "error: no code 99-9999 in SOC 2010"),
            (
                ["crosswalk", "15-1132", "--to", "2020"],
                "error: --to: expected 2010, 2019 (the hybrid) or 2018; found 2020"
            ),
            (["crosswalk", "15-1132", "--to", "2010"], "error: --from and --to are both SOC 2010"),
            (
                ["score", "--cycle", "2024-34"],
                """
                error: nothing has come yet of 2024–34: no later cycle here begins within it; cycles here: 2010-20, 2012-22, \
                2014-24, 2016-26, 2018-28, 2019-29, 2020-30, 2021-31, 2022-32, 2023-33, 2024-34
                """
            ),
            (
                ["score", "--format", "xml"], "error: --format: expected one of csv, json, md, text; found xml"
            ),
            (
                ["report", "--kind", "poem"],
                """
                error: --kind: expected one of edition, profile, area, comparison, trend, group, score; found poem
                """
            ), (["report", "--kind", "area"], "error: --kind area: expected one --area; found 0"),
            (["show", "31-9092", "--area", "CA", "--area", "TX"], "error: --area: expected one area; found 2"),
        ] as [([String], String)])
    func refusalsSayWhatToDo(_ arguments: [String], _ message: String) throws {
        let outcome = try Tool.run(arguments + ["--datasets", Repository.datasets])
        #expect(outcome.code == 64 && outcome.output == "")
        #expect(outcome.errors == message + "\n")
    }

    @Test(
        arguments: [
            ["--kind", "area", "--area", "CA"],
            ["--kind", "comparison", "--occupation", "31-9092", "--occupation", "31-9091"],
            ["--kind", "trend", "--occupation", "31-9092"], ["--kind", "score"],
        ]) func everyKindIsWrittenAsMarkdownCSVAndJSON(_ arguments: [String]) throws
    {
        let folder = try TemporaryFolder()
        let files = try (1...2).map { run in
            let output = folder.path + "/\(run)"
            let outcome = try Tool.run(["report", "--output", output, "--datasets", Repository.datasets] + arguments)
            #expect(outcome.code == 0 && outcome.errors == "")
            return try ["README.md", "report.json", "run.json"].map { try TemporaryFolder.text(output + "/" + $0) }
        }
        #expect(files[0] == files[1])
        #expect(try JSON.reading(files[0][2])["report"] == .string(arguments[1]))
        #expect(try JSON.reading(files[0][1])["tables"]?.elements.isEmpty == false)
    }
}
