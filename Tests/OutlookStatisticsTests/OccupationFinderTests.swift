import OutlookModel
import OutlookStatistics
import Testing

@Suite struct OccupationFinderTests {
    private let finder: OccupationFinder = {
        let occupations: [(String, String, SOCLevel)] = [
            ("13-2011", "Accountants and Auditors", .detailed),
            ("23-2011", "Paralegals and Legal Assistants", .detailed),
            ("29-1141", "Registered Nurses", .detailed), ("29-1151", "Nurse Anesthetists", .detailed),
            ("29-1171", "Nurse Practitioners", .detailed), ("31-0000", "Healthcare Support Occupations", .major),
            ("31-9091", "Dental Assistants", .detailed), ("31-9092", "Medical Assistants", .detailed),
            ("39-5012", "Hairdressers, Hairstylists, and Cosmetologists", .detailed),
            ("29-1060", "Physicians and Surgeons", .broad), ("29-1067", "Surgeons", .detailed),
            ("27-2040", "Musicians, Singers, and Related Workers", .broad),
            ("27-2042", "Musicians and Singers", .detailed),
        ]
        let aliases = [
            ("CPA", "13-2011"), ("Legal Assistant", "23-2011"), ("RN", "29-1141"), ("Staff Nurse", "29-1141"),
            ("Barber", "39-5012"), ("Stylist", "39-5012"), ("Ghost", "99-9999"), ("Tech", "31-9091"),
            ("Tech", "31-9092"),
        ]
        return OccupationFinder(
            occupations: occupations.compactMap { entry in SOCCode(entry.0).map { ($0, entry.1, entry.2) } },
            aliases: aliases.compactMap { name, code in
                SOCCode(code).map { OccupationAlias(name: name, occupation: $0, edition: .soc2010, source: "") }
            })
    }()

    private func found(_ query: String) -> String? {
        if case .found(let candidate) = finder.find(query) { candidate.code.description } else { nil }
    }

    private func ambiguous(_ query: String) -> [String]? {
        if case .ambiguous(let candidates) = finder.find(query) { candidates.map(\.code.description) } else { nil }
    }

    private func nearest(_ query: String) -> [String]? {
        if case .unknown(let nearest) = finder.find(query) { nearest.map(\.code.description) } else { nil }
    }

    @Test(
        arguments: [
            ("31-9092", "31-9092"), ("319092", "31-9092"), ("Medical Assistants", "31-9092"),
            ("medical assistant", "31-9092"),
            ("MEDICAL  ASSISTANTS!", "31-9092"), ("the medical assistant", "31-9092"), ("CPA", "13-2011"),
            ("cpas", "13-2011"),
            ("staff nurses", "29-1141"), ("barber", "39-5012"), ("hairdresser", "39-5012"), ("surgeon", "29-1067"),
            ("singers", "27-2042"), ("accountants", "13-2011"),
        ]) func codesTitlesAndNamesPeopleUse(_ query: String, _ code: String)
    {
        #expect(found(query) == code)
    }

    @Test func whatFitsSeveralIsAmbiguousTitlesFirst() {
        #expect(ambiguous("nurse") == ["29-1141", "29-1151", "29-1171"])
        #expect(ambiguous("assistant") == ["23-2011", "31-9091", "31-9092"])
        #expect(ambiguous("tech") == ["31-9091", "31-9092"])
    }

    @Test func aMisspelledNameHasItsNearestThree() {
        #expect(nearest("medcal asistant")?.first == "31-9092")
        #expect(nearest("medcal asistant")?.count == 3)
        #expect(nearest("surgon")?.first == "29-1067")
    }

    @Test func aCodeThatIsNotThereHasItsNeighbors() {
        #expect(nearest("31-9093") == ["31-9092", "31-9091", "31-0000"])
    }

    @Test(arguments: ["", " ", "!!!", "the of and"]) func nothingMeansNothing(_ query: String) {
        #expect(nearest(query) == [])
    }

    @Test func aliasesOfCodesThatAreNotThereArePassedOver() {
        #expect(found("Ghost") == nil)
    }
}
