import OutlookModel
import OutlookReports
import OutlookStatistics
import Testing

@Suite struct LinkTextTests {
    private let links = CodeLinks(
        published: [],
        supplementary: [
            ("15-1132", SOCEdition.soc2010, "15-1256", SOCEdition.hybrid2019, CodeLink.Relation.merge),
            ("15-1133", .soc2010, "15-1256", .hybrid2019, .merge),
            ("15-1256", .hybrid2019, "15-1252", .soc2018, .split),
            ("15-1256", .hybrid2019, "15-1253", .soc2018, .split),
            ("25-9041", .soc2010, "25-9045", .hybrid2019, .oneToOne),
        ].compactMap { from, fromEdition, to, toEdition, relation in
            guard let from = SOCCode(from), let to = SOCCode(to) else { return nil }
            return CodeLink(
                from: from, fromTitle: "A", fromEdition: fromEdition, to: to, toTitle: "B", toEdition: toEdition,
                relation: relation, source: "", sourceRow: 1)
        })

    @Test(
        arguments: [
            (
                "15-1132", SOCEdition.soc2010, SOCEdition.hybrid2019,
                "not comparable: merge into 15-1256 B, with 15-1133 A"
            ),
            ("15-1256", .hybrid2019, .soc2010, "not comparable: merge of 15-1132 A and 15-1133 A"),
            ("15-1256", .hybrid2019, .soc2018, "not comparable: split into 15-1252 B and 15-1253 B"),
            ("15-1252", .soc2018, .hybrid2019, "not comparable: split from 15-1256 A, with 15-1253 B"),
            ("25-9041", .soc2010, .hybrid2019, "as 25-9045"), ("31-9092", .hybrid2019, .soc2018, ""),
            ("31-9092", .soc2010, .soc2018, "not comparable: no link to SOC 2018"),
        ] as [(String, SOCEdition, SOCEdition, String)])
    func theWayIsToldInTheOrderOfTime(_ code: String, _ from: SOCEdition, _ to: SOCEdition, _ note: String) throws {
        let code = try #require(SOCCode(code))
        #expect(LinkText.note(links.translation(of: code, from: from, to: to)) ?? "" == note)
    }
}
