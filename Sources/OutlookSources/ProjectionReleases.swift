import OutlookModel

/// The cycles of the Employment Projections, 2008-18 to 2025-35, as a table.
enum ProjectionReleases {
    static let page = "https://www.bls.gov/emp/data/projections-archive.htm"
    static let url = "https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx"

    /// The cycles with the day of first publication; a day that was only remembered is unconfirmed.
    private static let cycles: [(cycle: String, published: String, isConfirmed: Bool)] = [
        ("2008-18", "2009-12-10", false),
        ("2010-20", "2012-02-01", false),
        ("2012-22", "2013-12-19", false),
        ("2014-24", "2015-12-08", false),
        ("2016-26", "2017-10-24", true),
        ("2018-28", "2019-09-04", true),
        ("2019-29", "2020-09-01", true),
        ("2020-30", "2021-09-08", false),
        ("2021-31", "2022-09-08", true),
        ("2022-32", "2023-09-06", false),
        ("2023-33", "2024-08-29", false),
        ("2024-34", "2025-08-28", false),
        ("2025-35", "2026-08-27", false),
    ]

    /// The issues of a cycle in the order of their publication, by checksum. Dates inside a workbook cannot always
    /// tell: an archived copy may carry the day it was archived.
    private static let issueOrder: [String: [String]] = [
        "2016-26": [
            "3280796abde7db6c7079a79c447033b5be63a69af7ce7f46c27edadfd8f5ece4",
            "782725bbe4b4bfad61dd6a7e0b5efbc72f9e446c0d562c417525e7688f2578af",
            "37218abaf673f73d583fcd80dca78d546e0006837e1ca7cf94effb1c8ece8957",
        ],
        "2018-28": [
            "502fa6c0d3d48986bac1000da8d342bd0cdf643b66c349914a3888967ae5f3c0",
            "0ee645254cc0753149f3bd0a1731f8a9fea2eb55d1026f6718199db3687a5c4e",
        ],
    ]

    static let all: [Release] = cycles.compactMap { entry in
        guard let cycle = ProjectionCycle(entry.cycle), let day = CalendarDay(entry.published) else { return nil }
        var release = release(cycle)
        release.published = .init(day: day, isConfirmed: entry.isConfirmed)
        return release
    }

    /// The release of a cycle; one that is not listed yet continues the newest pattern.
    static func release(_ cycle: ProjectionCycle) -> Release {
        let known = cycles.first { $0.cycle == cycle.description }
        return Release(
            id: "projections-\(cycle)", source: EmploymentProjections.id,
            title: "Employment Projections, \(cycle.title)", vintage: .cycle(cycle), socEdition: edition(cycle),
            published: known.flatMap { entry in
                CalendarDay(entry.published).map { .init(day: $0, isConfirmed: entry.isConfirmed) }
            },
            files: [Release.File(scope: .all, urls: [url])], page: page)
    }

    /// Where an issue stands among the known ones of its cycle, from 1; 0 when it is not known.
    static func rank(of sha256: String, in cycle: ProjectionCycle) -> Int {
        (issueOrder[cycle.description]?.firstIndex(of: sha256)).map { $0 + 1 } ?? 0
    }

    private static func edition(_ cycle: ProjectionCycle) -> SOCEdition {
        switch cycle.baseYear {
        case ..<2010: .soc2000
        case ..<2019: .soc2010
        case ..<2021: .hybrid2019
        default: .soc2018
        }
    }
}
