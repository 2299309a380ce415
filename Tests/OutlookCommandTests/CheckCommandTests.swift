import TestSupport
import Testing

/// What the check of an article says, word for word, and what it leaves behind.
@Suite(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)))
struct CheckCommandTests {
    private static let paragraph =
        "According to the Bureau of Labor Statistics, medical assistants made a median salary of $33,610 in 2018. The job "
        + "outlook for medical assistants is projected to grow by 29 percent from 2016 to 2026, much faster than the "
        + "average for all occupations.\n"

    /// What a run came to, the folder's own path left out.
    private struct Run {
        var code: Int32
        var output: String
        var errors: String
    }

    private func check(_ text: String, _ arguments: String...) throws -> (outcome: Run, after: String) {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "guide.md")
        let outcome = try Tool.run(["check", folder("guide.md"), "--datasets", Repository.datasets] + arguments)
        let run = Run(
            code: outcome.code, output: outcome.output.replacing(folder.path + "/", with: ""),
            errors: outcome.errors.replacing(folder.path + "/", with: ""))
        return (run, try TemporaryFolder.text(folder("guide.md")))
    }

    @Test func threeClaimsAreOutdatedWithTheNewestSentence() throws {
        let (outcome, _) = try check(Self.paragraph)
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            outcome.output == """
                outdated  guide.md:1:89  "$33,610" (median annual wage, medical assistants): right for May 2018; May 2025 is $45,690 (31-9092)
                    According to the Bureau of Labor Statistics, medical assistants made a median salary of »$33,610« in 2018.
                    source: Occupational Employment Statistics, May 2018; national_dl, row 601
                    now: According to the Bureau of Labor Statistics, medical assistants made a median salary of $45,690 in 2025.
                outdated  guide.md:1:169  "29 percent" (projected growth, medical assistants): right for 2016–26; 2024–34 is 12 percent (31-9092)
                    The job outlook for medical assistants is projected to grow by »29 percent« from 2016 to 2026, much faster than the average for all occupations.
                    source: Employment Projections, 2016–26, issue with the wages of 2018; Table 1.2, row 490
                    now: The job outlook for medical assistants is projected to grow by 12 percent from 2024 to 2034, much faster than the average for all occupations.
                outdated  guide.md:1:199  "much faster than the average" (growth in words, medical assistants): right for 2016–26; 2024–34 is much faster than the average too (31-9092)
                    The job outlook for medical assistants is projected to grow by 29 percent from 2016 to 2026, »much faster than the average« for all occupations.
                    source: Employment Projections, 2016–26, issue with the wages of 2018; Table 1.2, row 490
                    now: The job outlook for medical assistants is projected to grow by 12 percent from 2024 to 2034, much faster than the average for all occupations.
                3 claims in 1 file: 0 correct, 3 outdated, 0 wrong, 0 cannot be checked

                """)
    }

    @Test(arguments: ["2018", "2019-04-02"]) func theyWereCorrectInTheirTime(asOf: String) throws {
        let (outcome, _) = try check(Self.paragraph, "--as-of", asOf, "--fail-on", "outdated")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasSuffix("3 claims in 1 file: 3 correct, 0 outdated, 0 wrong, 0 cannot be checked\n"))
    }

    @Test(arguments: [
        (
            "The BLS says medical assistants earned an average salary of $33,610 in May 2018.",
            "wrong  guide.md:1:61  \"$33,610\" (mean annual wage, medical assistants): that is the median annual wage of May "
                + "2018; May 2018 was $34,540; May 2025 is $46,120"
        ),
        (
            "The BLS says medical assistants earned a median of $34,800 in May 2018.",
            "wrong  guide.md:1:52  \"$34,800\" (median annual wage, medical assistants): that is May 2019; May 2018 was "
                + "$33,610; May 2025 is $45,690"
        ),
        (
            "The BLS says medical assistants earned a median of $33,160 in May 2018.",
            "wrong  guide.md:1:52  \"$33,160\" (median annual wage, medical assistants): two digits are exchanged; May 2018 "
                + "was $33,610; May 2025 is $45,690"
        ),
        (
            "BLS: employment of medical assistants is to grow 29 percent each year from 2016 to 2026.",
            "wrong  guide.md:1:50  \"29 percent\" (projected growth, medical assistants): 29 percent is for the whole decade "
                + "2016–26, about 2.6 percent a year"
        ),
        (
            "In May 2018 medical assistants in Ohio earned a median of $31,000, the BLS says.",
            "cannot be checked  guide.md:1:59  \"$31,000\" (median annual wage, medical assistants): no wages by state of May "
                + "2018 are here: fetch oews-state 2018"
        ),
        (
            "Glassdoor says medical assistants earn an average salary of $36,512.",
            "cannot be checked  guide.md:1:61  \"$36,512\" (mean annual wage, medical assistants): a figure of Glassdoor, not "
                + "of the BLS"
        ),
        (
            "The BLS says the median wage of electricians was $61,590 in May 2009.",
            "cannot be checked  guide.md:1:50  \"$61,590\" (median annual wage, electricians): the wages of May 2009 are not "
                + "here: fetch oews-2009"
        ),
    ]) func messagesSayWhatItIsInstead(text: String, line: String) throws {
        let (outcome, _) = try check(text + "\n")
        #expect(outcome.output.split(separator: "\n").first.map(String.init) == line)
        #expect(outcome.code == (line.hasPrefix("wrong") ? 1 : 0))
    }

    @Test func rewritingTouchesNothingElse() throws {
        let (dry, untouched) = try check(Self.paragraph, "--fix", "--dry-run")
        #expect(untouched == Self.paragraph && dry.code == 0)
        #expect(dry.output.hasPrefix("--- guide.md\n+++ guide.md\n@@ -1 +1 @@\n-According"))
        let (outcome, after) = try check(Self.paragraph, "--fix")
        #expect(outcome.errors == "3 claims rewritten, 0 left as they are\n" && outcome.output == "")
        #expect(
            after
                == Self.paragraph.replacing("$33,610 in 2018", with: "$45,690 in 2025")
                .replacing("29 percent from 2016 to 2026", with: "12 percent from 2024 to 2034"))
        let (again, same) = try check(after, "--fix", "--fail-on", "outdated")
        #expect(again.code == 0 && same == after && again.errors == "0 claims rewritten, 0 left as they are\n")
    }

    /// A dry run prints what a run then does, line by line, and what stays with its reason.
    @Test func aDryRunPrintsWhatARunDoes() throws {
        let page = """
            # Photographers and others (BLS)

            Employment of photographers is projected to decline **6 percent** from 2016 to 2026.
            Psychologists in schools earned a median of $76,990 in May 2018.

            | Occupation | Median pay, May 2018 |
            | --- | --- |
            | Welders | $41,380 |

            """
        let (dry, untouched) = try check(page, "--fix", "--dry-run")
        #expect(untouched == page && dry.errors.contains("would be rewritten"))
        let (run, after) = try check(page, "--fix")
        let old = page.split(separator: "\n", omittingEmptySubsequences: false)
        let new = after.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(old.count == new.count)
        let removed = zip(old, new).filter { $0 != $1 }.map { "-" + $0.0 }
        let added = zip(old, new).filter { $0 != $1 }.map { "+" + $0.1 }
        let printed = dry.output.split(separator: "\n").dropFirst(2).map(String.init)
        #expect(printed.filter { $0.hasPrefix("-") } == removed && printed.filter { $0.hasPrefix("+") } == added)
        #expect(after.contains("projected to grow **2 percent** from 2024 to 2034.") && !removed.isEmpty)
        #expect(run.errors.replacing("rewritten", with: "would be rewritten") == dry.errors)
    }

    @Test func everyFormatHasTheClaims() throws {
        let json = try JSON.reading(try check(Self.paragraph, "--format", "json").outcome.output)
        #expect(json.members == ["as_of", "claims", "files"])
        let first = try #require(json["claims"]?.elements.first)
        #expect(
            first.members == [
                "column", "figure", "file", "kind", "line", "period", "right", "sentence", "soc_code", "source", "text",
                "title", "unit", "verdict", "why",
            ])
        #expect(first["figure"] == .number(33610) && first["verdict"] == .string("outdated"))
        let sarif = try JSON.reading(try check(Self.paragraph, "--format", "sarif").outcome.output)
        #expect(sarif["version"] == .string("2.1.0"))
        #expect(sarif["runs"]?.elements.first?["results"]?.elements.count == 3)
        let github = try check(Self.paragraph, "--format", "github").outcome.output
        #expect(
            github.hasPrefix("::warning file=guide.md,line=1,col=89,endColumn=96,title=outdated::\"$33,610\" (median"))
        let markdown = try check(Self.paragraph, "--format", "md").outcome.output
        #expect(
            markdown.contains(
                "| guide.md:1 | outdated | $33,610, median annual wage, medical assistants | $45,690 (May 2025) | right for"
            ))
    }

    @Test(arguments: [
        (["--format", "pdf"], "error: --format: expected text, json, sarif, github or md; found pdf\n"),
        (["--fail-on", "all"], "error: --fail-on: expected wrong or outdated; found all\n"),
        (
            ["--as-of", "spring"],
            "error: --as-of: expected a year such as 2018 or a day such as 2019-04-02; found spring\n"
        ),
        (["--dry-run"], "error: --dry-run: expected together with --fix; found alone\n"),
    ]) func badArgumentsAreNamed(arguments: [String], message: String) throws {
        let outcome = try Tool.run(["check", "-", "--datasets", Repository.datasets] + arguments)
        #expect(outcome.code == 64 && outcome.errors == message)
    }
}
