public import OutlookModel

/// Links between editions of the classification that the published crosswalk lacks: the survey's and the projections'
/// own codes of 2019 and 2020, and codes under which they go on publishing work that the classification of 2018 divides.
///
/// Written as `links.csv` beside the imported tables. Each line was computed on the published tables of the years it
/// joins, and overrides the crosswalk for the codes it names. A code that stands in no line means what the crosswalk says.
public enum SupplementaryLinks {
    public static let release = Release(
        id: "links", source: "soc-links", title: "Links between occupation codes that the published crosswalk lacks",
        vintage: .standing, socEdition: .soc2018, page: "")

    private typealias Row = (
        from: String, fromTitle: String, SOCEdition, to: String, toTitle: String, SOCEdition, CodeLink.Relation
    )

    private static let tables = "computed on the OEWS tables of May 2018, 2019, 2020 and 2021"
    private static let cycles = "computed on the projections of 2018-28, 2019-29, 2020-30 and 2021-31"
    private static let continued =
        "computed on the OEWS tables of May 2018 and 2021 to 2025 and the projections of 2018-28 and 2022-32 to 2024-34"

    public static let all: [CodeLink] =
        links(
            [
                (
                    "15-1132", "Software developers, applications", .soc2010, "15-1256",
                    "Software developers and software quality assurance analysts and testers", .hybrid2019, .merge
                ),
                (
                    "15-1133", "Software developers, systems software", .soc2010, "15-1256",
                    "Software developers and software quality assurance analysts and testers", .hybrid2019, .merge
                ),
                (
                    "15-1256", "Software developers and software quality assurance analysts and testers", .hybrid2019,
                    "15-1252", "Software developers", .soc2018, .split
                ),
                (
                    "15-1256", "Software developers and software quality assurance analysts and testers", .hybrid2019,
                    "15-1253", "Software quality assurance analysts and testers", .soc2018, .split
                ),
                (
                    "15-1134", "Web developers", .soc2010, "15-1257", "Web developers and digital interface designers",
                    .hybrid2019, .part
                ),
                (
                    "15-1257", "Web developers and digital interface designers", .hybrid2019, "15-1254",
                    "Web developers", .soc2018, .split
                ),
                (
                    "15-1257", "Web developers and digital interface designers", .hybrid2019, "15-1255",
                    "Web and digital interface designers", .soc2018, .split
                ),
                (
                    "29-1067", "Surgeons", .soc2010, "29-1248", "Surgeons, except ophthalmologists", .hybrid2019, .part
                ),
                (
                    "29-1067", "Surgeons", .soc2010, "29-1241", "Ophthalmologists, except pediatric", .hybrid2019, .part
                ),
                (
                    "29-1248", "Surgeons, except ophthalmologists", .hybrid2019, "29-1242",
                    "Orthopedic surgeons, except pediatric", .soc2018, .split
                ),
                (
                    "29-1248", "Surgeons, except ophthalmologists", .hybrid2019, "29-1243", "Pediatric surgeons",
                    .soc2018, .split
                ),
                (
                    "29-1248", "Surgeons, except ophthalmologists", .hybrid2019, "29-1249", "Surgeons, all other",
                    .soc2018, .split
                ),
                (
                    "31-1011", "Home health aides", .soc2010, "31-1120", "Home health and personal care aides",
                    .hybrid2019, .merge
                ),
                (
                    "39-9021", "Personal care aides", .soc2010, "31-1120", "Home health and personal care aides",
                    .hybrid2019, .merge
                ),
                ("25-9041", "Teacher assistants", .soc2010, "25-9045", "Teaching assistants", .hybrid2019, .oneToOne),
            ], source: tables)
        + links(
            [
                (
                    "15-2098", "Data scientists and mathematical science occupations, all other", .hybrid2019,
                    "15-2051",
                    "Data scientists", .soc2018, .part
                )
            ], source: cycles)
        + links(
            [
                (
                    "25-9041", "Teacher assistants", .soc2010, "25-9045", "Teaching assistants, except postsecondary",
                    .soc2018, .oneToOne
                ),
                (
                    "31-1011", "Home health aides", .soc2010, "31-1120", "Home health and personal care aides",
                    .soc2018, .merge
                ),
                (
                    "39-9021", "Personal care aides", .soc2010, "31-1120", "Home health and personal care aides",
                    .soc2018, .merge
                ),
            ], source: continued)

    private static func links(_ rows: [Row], source: String) -> [CodeLink] {
        rows.enumerated().compactMap { index, row in
            guard let from = SOCCode(row.from), let to = SOCCode(row.to) else { return nil }
            return CodeLink(
                from: from, fromTitle: row.fromTitle, fromEdition: row.2, to: to, toTitle: row.toTitle,
                toEdition: row.5, relation: row.6, source: source, sourceRow: index + 1)
        }
    }
}
