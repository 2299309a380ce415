import OutlookModel
import OutlookSources
import OutlookStatistics
import Testing

@Suite struct CodeLinksTests {
    /// Lines of the published crosswalk that meet the project's own links.
    static let crosswalk: [(String, String, String, String, CodeLink.Relation)] = [
        ("15-1132", "Software Developers, Applications", "15-1252", "Software Developers", .part),
        (
            "15-1132", "Software Developers, Applications", "15-1253",
            "Software Quality Assurance Analysts and Testers", .part
        ),
        ("25-9041", "Teacher Assistants", "25-9042", "Teaching Assistants, Preschool", .split),
        ("25-9041", "Teacher Assistants", "25-9043", "Teaching Assistants, Special Education", .split),
        ("29-1062", "Family and General Practitioners", "29-1215", "Family Medicine Physicians", .oneToOne),
        ("29-1067", "Surgeons", "29-1242", "Orthopedic Surgeons, Except Pediatric", .split),
        ("29-1067", "Surgeons", "29-1249", "Surgeons, All Other", .split),
        ("31-1011", "Home Health Aides", "31-1121", "Home Health Aides", .oneToOne),
        ("31-9092", "Medical Assistants", "31-9092", "Medical Assistants", .oneToOne),
    ]

    static let links = CodeLinks(
        published: crosswalk.enumerated().compactMap { index, line in
            guard let from = SOCCode(line.0), let to = SOCCode(line.2) else { return nil }
            return CodeLink(
                from: from, fromTitle: line.1, fromEdition: .soc2010, to: to, toTitle: line.3, toEdition: .soc2018,
                relation: line.4, source: "soc-2010-2018", sourceRow: index + 1)
        }, supplementary: SupplementaryLinks.all)

    @Test(
        arguments: [
            ("31-9092", SOCEdition.soc2010, SOCEdition.soc2010, "31-9092"),
            ("31-9092", .soc2010, .soc2018, "31-9092"),
            ("31-9092", .soc2018, .soc2010, "31-9092"),
            ("31-9092", .hybrid2019, .soc2018, "31-9092"),
            ("31-9092", .hybrid2019, .soc2010, "31-9092"),
            ("29-1062", .soc2010, .soc2018, "29-1215"),
            ("29-1215", .soc2018, .soc2010, "29-1062"),
            ("29-1215", .hybrid2019, .soc2010, "29-1062"),
            ("25-9045", .hybrid2019, .soc2010, "25-9041"),
            ("25-9041", .soc2010, .hybrid2019, "25-9045"),
            ("25-9045", .hybrid2019, .soc2018, "25-9045"),
            ("25-9041", .soc2010, .soc2018, "25-9045"),
            ("25-9045", .soc2018, .soc2010, "25-9041"),
            ("25-9045", .soc2018, .hybrid2019, "25-9045"),
            ("25-9042", .soc2018, .soc2010, nil),
            ("31-1011", .soc2010, .soc2018, nil),
            ("31-1120", .soc2018, .soc2010, nil),
            ("31-1120", .soc2018, .hybrid2019, "31-1120"),
            ("00-0000", .soc2010, .soc2018, "00-0000"),
            ("15-1132", .soc2010, .hybrid2019, nil),
            ("15-1132", .soc2010, .soc2018, nil),
            ("15-1256", .hybrid2019, .soc2018, nil),
            ("15-1252", .soc2018, .hybrid2019, nil),
            ("15-1256", .hybrid2019, .soc2010, nil),
            ("29-1067", .soc2010, .hybrid2019, nil),
            ("29-1248", .hybrid2019, .soc2010, nil),
            ("31-1120", .hybrid2019, .soc2010, nil),
            ("15-2098", .hybrid2019, .soc2018, nil),
            ("31-9092", .soc2000, .soc2018, nil),
        ] as [(String, SOCEdition, SOCEdition, String?)])
    func onlyOneToOneLinksLeadOn(_ code: String, _ from: SOCEdition, _ to: SOCEdition, _ expected: String?) throws {
        let code = try #require(SOCCode(code))
        let found = Self.links.equivalent(of: code, in: from, as: to)
        #expect(found == expected.flatMap { SOCCode($0) })
    }

    @Test func relationsAreToldByHowOftenCodesStandOnEitherSide() throws {
        let codes = try ["11-1011", "11-1021", "11-1031", "13-1011"].map { try #require(SOCCode($0)) }
        let (a, b, c, d) = (codes[0], codes[1], codes[2], codes[3])
        #expect(CodeLink.relations(of: [(a, b)]) == [.oneToOne])
        #expect(CodeLink.relations(of: [(a, b), (a, c)]) == [.split, .split])
        #expect(CodeLink.relations(of: [(a, c), (b, c)]) == [.merge, .merge])
        #expect(CodeLink.relations(of: [(a, c), (a, d), (b, c)]) == [.part, .split, .merge])
    }
}
