import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

@Suite struct OccupationCrosswalkTests {
    private static let table = """
        U.S. Bureau of Labor Statistics

        2010 SOC Code|2010 SOC Title|2018 SOC Code|2018 SOC Title
        15-1132|Software Developers, Applications (#)|15-1252|Software Developers (##)
        15-1132|Software Developers, Applications (#)|15-1253|Software Quality Assurance Analysts and Testers (##)
        15-1133|Software Developers, Systems Software (#)|15-1252|Software Developers (##)
        15-1133|Software Developers, Systems Software (#)|15-1253|Software Quality Assurance Analysts and Testers (##)
        29-1062|Family and General Practitioners|29-1215|Family Medicine Physicians
        29-1067|Surgeons (#)|29-1242|Orthopedic Surgeons, Except Pediatric
        29-1067|Surgeons (#)|29-1249|Surgeons, All Other
        31-9092|Medical Assistants|31-9092|Medical Assistants
        """

    @Test func linesAndTheirRelations() throws {
        let file = TableFile.test(
            "soc_2010_to_2018_crosswalk.xlsx", sheets: [Sheet(name: "Sorted by 2010", grid: TextTable.grid(Self.table))]
        )
        #expect(SourceCatalog.publication(of: file)?.id == "soc-crosswalk")
        let decoded = try OccupationCrosswalk.decode(file, DecodingRequest())
        guard case .links(let links)? = decoded.tables.first?.rows else { return }
        #expect(decoded.tables.first?.id == "soc-2010-2018")
        #expect(
            links.map(\.relation) == [.part, .part, .part, .part, .oneToOne, .split, .split, .oneToOne])
        #expect(links[0].fromTitle == "Software Developers, Applications" && links[0].toTitle == "Software Developers")
        #expect(links[4].to == SOCCode("29-1215") && links[4].sourceRow == 8)
    }

    @Test func ourOwnLinksNameTheirSources() {
        #expect(SupplementaryLinks.all.count >= 16)
        #expect(SupplementaryLinks.all.allSatisfy { !$0.source.isEmpty && $0.sourceRow > 0 })
        #expect(
            Set(SupplementaryLinks.all.map { "\($0.from) \($0.fromEdition) \($0.to) \($0.toEdition)" }).count
                == SupplementaryLinks.all.count)
        let assistants = SupplementaryLinks.all.first { $0.from == SOCCode("25-9041") }
        #expect(assistants?.to == SOCCode("25-9045") && assistants?.relation == .oneToOne)
    }

    @Test func theStructureKnowsTheLevelOfEveryCode() throws {
        let table = """
            U.S. Bureau of Labor Statistics

            Major Group|Minor Group|Broad Group|Detailed Occupation
            31-0000||||Healthcare Support Occupations
            |31-9000|||Other Healthcare Support Occupations
            ||31-9090||Miscellaneous Healthcare Support Occupations
            |||31-9092|Medical Assistants
            """
        let file = TableFile.test(
            "soc_structure_2018.xlsx", sheets: [Sheet(name: "2018 Structure", grid: TextTable.grid(table))])
        #expect(SourceCatalog.publication(of: file)?.id == "soc-structure")
        guard case .titles(let titles)? = try OccupationStructure.decode(file, DecodingRequest()).tables.first?.rows
        else { return }
        #expect(titles.map(\.level) == [.major, .minor, .broad, .detailed])
        #expect(titles.last?.title == "Medical Assistants" && titles.last?.sourceRow == 7)
    }
}
