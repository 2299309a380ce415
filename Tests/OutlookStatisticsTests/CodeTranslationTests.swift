import OutlookModel
import OutlookSources
import OutlookStatistics
import TestSupport
import Testing

@Suite(.enabled(if: Repository.hasDatasets, Comment(rawValue: Repository.skippedWithoutDatasets)))
struct CodeTranslationTests {
    @Test(
        arguments: [
            ("15-1132", SOCEdition.soc2010, SOCEdition.hybrid2019, "merge", "15-1256", "15-1133", "15-1256"),
            ("15-1256", .hybrid2019, .soc2018, "split", "15-1252 15-1253", "", ""),
            ("15-1256", .hybrid2019, .soc2010, "split", "15-1132 15-1133", "", ""),
            ("15-1252", .soc2018, .hybrid2019, "merge", "15-1256", "15-1253", "15-1256"),
            ("15-1132", .soc2010, .soc2018, "part", "15-1252 15-1253", "15-1133 15-1199", ""),
            ("25-9041", .soc2010, .hybrid2019, "one-to-one", "25-9045", "", "25-9045"),
            ("25-9041", .soc2010, .soc2018, "one-to-one", "25-9045", "", "25-9045"),
            ("25-9045", .soc2018, .soc2010, "one-to-one", "25-9041", "", "25-9041"),
            ("31-1011", .soc2010, .soc2018, "merge", "31-1120", "39-9021", "31-1120"),
            ("31-1120", .soc2018, .soc2010, "split", "31-1011 39-9021", "", ""),
            ("29-1067", .soc2010, .soc2018, "split", "29-1242 29-1243 29-1249", "", ""),
            ("29-1062", .soc2010, .soc2018, "one-to-one", "29-1215", "", "29-1215"),
            ("15-2098", .hybrid2019, .soc2018, "part", "15-2051", "", ""),
            ("31-9092", .hybrid2019, .soc2018, "one-to-one", "31-9092", "", "31-9092"),
            ("99-9999", .soc2010, .soc2018, "", "", "", ""),
        ] as [(String, SOCEdition, SOCEdition, String, String, String, String)])
    func relationsAreReadInTheDirectionOfTravel(
        _ code: String, _ from: SOCEdition, _ to: SOCEdition, _ relation: String, _ targets: String, _ fellows: String,
        _ carried: String
    ) throws {
        let code = try #require(SOCCode(code))
        let translation = try StoredTables().links.translation(of: code, from: from, to: to)
        #expect(translation.relation?.rawValue ?? "" == relation)
        #expect(translation.targets.map(\.code.description).joined(separator: " ") == targets)
        #expect(translation.fellows.map(\.code.description).sorted().joined(separator: " ") == fellows)
        #expect(translation.carried?.description ?? "" == carried)
    }

    @Test func whatIsCarriedOneToOneComesBack() throws {
        let links = try StoredTables().links
        let editions: [SOCEdition] = [.soc2010, .hybrid2019, .soc2018]
        var chained = 0
        for code in try StoredTables().nationalWages().flatMap({ $0.wageRows.map(\.occupation) }) {
            for from in editions {
                for to in editions where to != from {
                    guard let there = links.equivalent(of: code, in: from, as: to) else { continue }
                    let translation = links.translation(of: there, from: to, to: from)
                    // A code that only another edition has keeps its number where no link names it.
                    if links.related(to: code, from: from, in: to).isEmpty { continue }
                    #expect(translation.carried == code, "\(code) \(from) \(to)")
                    chained += 1
                }
            }
        }
        #expect(chained > 10_000)
    }

    @Test func softwareDevelopersMergeThenSplit() throws {
        let code = try #require(SOCCode("15-1132"))
        let lineage = try StoredTables().links.lineage(
            of: code, from: .soc2010, through: [.soc2010, .hybrid2019, .soc2018])
        func line(_ link: CodeLink) -> String { "\(link.from) \(link.relation.rawValue) \(link.to)" }
        #expect(
            lineage.filter { $0.toEdition == .hybrid2019 }.map(line) == [
                "15-1132 merge 15-1256", "15-1133 merge 15-1256",
            ])
        #expect(
            lineage.filter { $0.fromEdition == .hybrid2019 }.map(line)
                == ["15-1256 split 15-1252", "15-1256 split 15-1253"])
    }
}
