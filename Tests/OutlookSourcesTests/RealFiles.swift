import OutlookFormats
import OutlookModel
import OutlookSources
import Testing
import TestSupport

/// The real files, decoded once for all tests that look at them.
enum RealFiles {
    static let areHere = ConditionTrait.enabled(
        if: Repository.hasSharedData, Comment(rawValue: Repository.skippedWithoutData))

    static func decoded(_ path: String, release: String? = nil) throws -> Decoded {
        let full = try #require(Repository.sharedData(path))
        let table = try #require(try Repository.tables(full).first)
        let publication = try #require(SourceCatalog.publication(of: table))
        return try publication.decode(table, DecodingRequest(release: release))
    }

    private static let nationalNames = [
        2013: "M2013_dl.xls", 2014: "M2014_dl.xlsx", 2015: "M2015_dl.xlsx", 2016: "M2016_dl.xlsx",
        2017: "M2017_dl.xlsx",
        2018: "M2018_dl.xlsx", 2019: "M2019_dl.xlsx", 2020: "M2020_dl.xlsx", 2021: "M2021_dl.xlsx",
        2023: "M2023_dl.xlsx",
        2024: "M2024_dl.xlsx",
    ]

    /// The national tables by year.
    static let national: Result<[Int: Decoded], any Error> = Result {
        try nationalNames.mapValues { try decoded("oews/national_" + $0) }
    }

    static let cycles = [
        "2010-20/occupation.xlsx", "2010-20/occupation.xls", "2012-22/occupation.xlsx", "2014-24/occupation.xlsx",
        "2016-26/occupation.archive.xlsx", "2016-26/occupation.wages2017.xlsx", "2016-26/occupation.wages2018.xlsx",
        "2018-28/occupation.archive.xlsx", "2018-28/occupation.wages2019.xlsx", "2019-29/occupation.archive.xlsx",
        "2020-30/occupation.xlsx", "2022-32/occupation.xlsx", "2023-33/occupation.xlsx", "2024-34/occupation.xlsx",
    ]

    /// The projections by file.
    static let projections: Result<[String: Decoded], any Error> = Result {
        var decoded: [String: Decoded] = [:]
        for path in cycles { decoded[path] = try Self.decoded("ep/" + path) }
        return decoded
    }
}
