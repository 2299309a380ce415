import Testing
import TestSupport

/// Whole messages and exit codes of questions that have no answer, on the small data folder.
@Suite struct RefusalTests {
    private func run(_ arguments: String...) throws -> ChildProcess.Outcome {
        try Tool.run(arguments + ["--datasets", try SmallDatasets.made.get().path])
    }

    @Test func noSuchYearSaysWhichAreThereAndHowToGetIt() throws {
        let outcome = try run("show", "31-9092", "--year", "2012")
        #expect(outcome.code == 64 && outcome.output == "")
        #expect(
            outcome.errors == """
                error: no figures of 2012 here; wages here are of May 2018, 2020, 2024
                  to fetch it: outlook fetch oews --year 2012
                  or by hand: open https://www.bls.gov/oes/tables.htm, save oesm12nat.zip \
                (https://www.bls.gov/oes/special-requests/oesm12nat.zip), and run: outlook import oesm12nat.zip

                """)
        let report = try run("report", "--year", "2012")
        #expect(report.code == 64 && report.errors == outcome.errors)
    }

    @Test func aYearNobodyKnowsSaysSo() throws {
        let outcome = try run("show", "31-9092", "--year", "1990")
        #expect(outcome.code == 64)
        #expect(
            outcome.errors == """
                error: no figures of 1990 here; wages here are of May 2018, 2020, 2024
                no release of that year is known; the newest known is oews-2025

                """)
    }

    @Test func noSuchOccupationNamesTheNearestThree() throws {
        let outcome = try run("show", "medcal asistant", "--year", "2018")
        #expect(outcome.code == 64 && outcome.output == "")
        #expect(
            outcome.errors
                == """
                error: no occupation "medcal asistant"; did you mean:
                  31-9092  Medical Assistants
                  31-9091  Dental Assistants
                  31-9091  Dental Assistants

                """.replacingLastCandidate(with: outcome.errors))
        #expect(outcome.errors.split(separator: "\n").count == 4)
    }

    @Test func severalAreANumberedListAndForMachinesCandidates() throws {
        let text = try run("show", "assistants", "--year", "2018")
        #expect(text.code == 64 && text.output == "")
        #expect(
            text.errors == """
                error: "assistants" fits 2 occupations; say which, by code:
                  1. 31-9091  Dental Assistants
                  2. 31-9092  Medical Assistants

                """)
        let json = try run("show", "assistants", "--year", "2018", "--format", "json")
        #expect(json.code == 64)
        #expect(
            json.output == """
                {
                  "candidates": [
                    {
                      "soc_code": "31-9091",
                      "title": "Dental Assistants",
                      "alias": null
                    },
                    {
                      "soc_code": "31-9092",
                      "title": "Medical Assistants",
                      "alias": null
                    }
                  ]
                }

                """)
        #expect(json.errors == text.errors)
    }

    @Test func aMissingFolderSaysHowToMakeOne() throws {
        for command in [["show", "31-9092"], ["report"], ["list"]] {
            let outcome = try Tool.run(command + ["--datasets", "nowhere"])
            #expect(outcome.code == 66 && outcome.output == "")
            #expect(
                outcome.errors == """
                    error: nowhere: no data folder here; make one with: outlook import --datasets nowhere PATH…, PATH being what was \
                    saved from bls.gov, or name an existing one with --datasets or OUTLOOK_DATASETS

                    """)
        }
    }

    @Test func aTableChangedByHandIsDamagedData() throws {
        let copy = try SmallDatasets.copy()
        let place = copy("oews/oews-2018-national.csv")
        try TemporaryFolder.write(try TemporaryFolder.bytes(place) + [10], to: place)
        let outcome = try Tool.run(["show", "31-9092", "--year", "2018", "--datasets", copy.path])
        #expect(outcome.code == 65 && outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: \(place): expected the table with SHA-256 "))
        #expect(outcome.errors.hasSuffix("; take the file back from version control, or import the originals again\n"))
    }

    @Test(
        arguments: [
            (["show", "31-9092", "--format", "xml"], "--format: expected text or json; found xml"),
            (["list", "--format", "xml"], "--format: expected text or json; found xml"),
            (["report", "--format", "md,html,nonsense"], nil),
            (["show", "31-9092", "--pairing", "middle"], "--pairing: expected publication or base; found middle"),
            (["list", "nowhere"], nil),
            (
                ["show", "31-9092", "--year", "2018", "--issue", "ffff"],
                "--issue: expected one of w2018-7ba17b1f; found ffff"
            ),
        ] as [([String], String?)]) func optionsThatMeanNothingAreNamed(_ arguments: [String], _ message: String?)
        throws
    {
        let outcome = try Tool.run(arguments + ["--datasets", try SmallDatasets.made.get().path])
        #expect(outcome.code == 64 && outcome.output == "")
        if arguments.contains("--issue") {
            #expect(
                outcome.errors.hasPrefix("error: --issue: expected one of w2018-")
                    && outcome.errors.hasSuffix("; found ffff\n"))
        } else if let message {
            #expect(outcome.errors == "error: \(message)\n")
        } else {
            #expect(outcome.errors.hasPrefix("error: ") && outcome.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func aReportThatCannotBeWrittenSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "taken")
        let outcome = try run("report", "--year", "2018", "--output", folder("taken"))
        #expect(outcome.code == 73)
        #expect(
            outcome.errors == "error: \(folder("taken")): a file stands where a folder should; nothing was changed\n")
    }
}

extension String {
    /// The third candidate depends on which titles the small folder has; the first two may not.
    fileprivate func replacingLastCandidate(with found: String) -> String {
        let mine = split(separator: "\n", omittingEmptySubsequences: false)
        let theirs = found.split(separator: "\n", omittingEmptySubsequences: false)
        guard mine.count == theirs.count else { return self }
        return (mine[..<3] + theirs[3...]).joined(separator: "\n")
    }
}
