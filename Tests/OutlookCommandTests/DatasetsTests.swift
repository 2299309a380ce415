import Testing
import TestSupport

/// The data that ship with the project, asked through the program: the figures everything is measured by.
@Suite(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets))) struct DatasetsTests
{
    private func show(_ arguments: String...) throws -> JSON {
        let outcome = try Tool.run(["show", "--format", "json", "--datasets", Repository.datasets] + arguments)
        #expect(outcome.code == 0 && outcome.errors == "")
        return try JSON.reading(outcome.output)
    }

    private static let ladders = ["annual", "hourly"].flatMap { ladder in
        ["median", "mean", "p10", "p25", "p75", "p90"].map { "\(ladder)_\($0)_usd" }
    }

    @Test func medicalAssistantsOf2018HaveEveryMember() throws {
        let answer = try show("31-9092", "--year", "2018")
        for member in ["soc_code", "title", "wage", "projection", "sentences", "sources"] {
            #expect(answer.members.contains(member))
        }
        let wage = try #require(answer["wage"])
        #expect(
            wage.members
                == (["reference_period", "employment", "employment_rse_pct", "mean_rse_pct", "notes"] + Self.ladders)
                .sorted())
        #expect(wage["reference_period"] == .string("2018-05"))
        #expect(wage["annual_median_usd"] == .number(33610) && wage["annual_p10_usd"] == .number(24790))
        #expect(wage["annual_p90_usd"] == .number(47250) && wage["employment"] == .number(673_660))
        #expect(wage["notes"] == .object([:]))
        let projection = try #require(answer["projection"])
        for member in [
            "base_year", "target_year", "employment_base_thousands", "employment_target_thousands", "change_thousands",
            "change_pct", "whole_percent", "outlook", "openings_thousands_per_year", "outlook_confirmed", "notes",
        ] { #expect(projection.members.contains(member)) }
        #expect(projection["base_year"] == .number(2016) && projection["target_year"] == .number(2026))
        #expect(projection["employment_base_thousands"] == .number(634.4))
        #expect(projection["employment_target_thousands"] == .number(818.4))
        #expect(projection["change_thousands"] == .number(183.9) && projection["change_pct"] == .number(29))
        #expect(projection["whole_percent"] == .number(29))
        #expect(projection["outlook"] == .string("much faster than the average"))
        #expect(projection["outlook_confirmed"] == .bool(false))
        #expect(projection["openings_thousands_per_year"] == .number(95))
        let sources = answer["sources"]?.elements ?? []
        #expect(
            sources.map { $0["release"]?.text } == ["oews-2018"] + [String](repeating: "projections-2016-26", count: 3))
        for source in sources {
            #expect(source.members == ["release", "row", "sha256", "sheet", "table", "url"])
            #expect(source["sha256"]?.text?.count == 64)
        }
        #expect(sources.first?["row"] == .number(601) && sources.first?["sheet"] == .string("national_dl"))
        #expect(
            answer["sentences"]?.elements.first
                == .string(
                    "According to the BLS, medical assistants made a median annual wage of $33,610 in May 2018; employment is "
                        + "projected to grow 29 percent from 2016 to 2026, much faster than the average for all occupations."
                ))
    }

    @Test func basePairingGives226PercentAndSaysWhy() throws {
        let answer = try show("31-9092", "--year", "2018", "--pairing", "base")
        #expect(answer["projection"]?["change_pct"] == .number(22.6))
        #expect(answer["projection"]?["base_year"] == .number(2018))
        let text = try Tool.run(
            ["show", "31-9092", "--year", "2018", "--pairing", "base", "--datasets", Repository.datasets])
        #expect(
            text.output.contains("Note: Projections are paired by base year here; they were first published a year"))
    }

    @Test func earlierIssuesOf2016To26PrintOtherOpenings() throws {
        for issue in ["3280796a", "782725bb"] {
            let answer = try show("31-9092", "--year", "2018", "--issue", issue)
            #expect(answer["projection"]?["openings_thousands_per_year"] == .number(94.9))
        }
    }

    @Test func surgeonsOf2018EarnTheTopCodeOrMore() throws {
        let answer = try show("surgeons", "--year", "2018")
        #expect(answer["wage"]?["annual_median_usd"] == .object(["at_least": .number(208_000)]))
        #expect(answer["wage"]?["annual_mean_usd"] == .number(255_110))
        let text = try Tool.run(["show", "surgeons", "--year", "2018", "--datasets", Repository.datasets])
        #expect(text.output.contains("$208,000 or more"))
    }

    @Test func musiciansHaveNoAnnualWageAndPilotsNoHourlyOne() throws {
        let musicians = try show("27-2042", "--year", "2018")
        let pilots = try show("53-2011", "--year", "2018")
        for rung in ["median", "mean", "p10", "p25", "p75", "p90"] {
            #expect(musicians["wage"]?["annual_\(rung)_usd"] == .null)
            #expect(
                musicians["wage"]?["notes"]?["annual_\(rung)_usd"]
                    == .string("*: paid by the hour: no annual wage is published"))
            #expect(pilots["wage"]?["hourly_\(rung)_usd"] == .null)
            #expect(
                pilots["wage"]?["notes"]?["hourly_\(rung)_usd"]
                    == .string("*: paid by the year: no hourly wage is published"))
        }
        #expect(musicians["wage"]?["hourly_median_usd"] == .number(28.15))
        #expect(pilots["wage"]?["annual_median_usd"] == .number(140_340))
    }

    @Test func farmLaborContractorsOf2020HaveAWageAndNoEmployment() throws {
        let wage = try show("13-1074", "--year", "2020")["wage"]
        #expect(wage?["annual_median_usd"] == .number(47780))
        #expect(wage?["employment"] == .null && wage?["employment_rse_pct"] == .null)
        #expect(wage?["notes"]?["employment"] == .string("**: employment estimate not released"))
    }

    @Test func plumbersOf2024To34AreUndetermined() throws {
        let projection = try show("47-2152", "--year", "2025")["projection"]
        #expect(projection?["change_pct"] == .number(4.5) && projection?["whole_percent"] == .null)
        #expect(
            projection?["notes"]?["whole_percent"] == .string("4 percent or 5: undetermined by the published figures"))
        #expect(projection?["outlook"] == .null && projection?["outlook_confirmed"] == .null)
    }

    @Test func openingsOfOldCyclesAreADecades() throws {
        let projection = try show("31-9092", "--year", "2016")["projection"]
        #expect(projection?["openings_thousands_per_year"] == .null)
        #expect(projection?["openings_decade_thousands"] == .number(262.1))
        #expect(projection?["notes"]?["openings_thousands_per_year"] != nil)
    }

    @Test func whatHasNoProjectionSaysWhyAndWhereToLook() throws {
        let answer = try show("29-1248", "--year", "2019")
        #expect(answer["projection"] == .null)
        #expect(answer["notes"]?["projection"]?.text?.contains("29-1067 Surgeons") == true)
    }
}
