public import OutlookDocument
import OutlookModel
public import OutlookStatistics

/// What a report was made from: edition, releases, checksums and caveats, for machines.
public enum RunRecord {
    public static func json(_ edition: EditionFigures, _ kind: String) -> JSONValue {
        let tables = [edition.wages, edition.projections].compactMap { $0 }
        return .object([
            .init("report", .string(kind)),
            .init(
                "edition",
                .object([
                    .init("year", .integer(edition.edition.year)),
                    .init("pairing", .string(edition.edition.pairing.rawValue)),
                    .init("cycle", .optional(edition.edition.cycle?.description)),
                    .init("area_code", .string(edition.area.code)), .init("area_title", .string(edition.area.title)),
                ])),
            .init("releases", .array(tables.map(release))),
            .init(
                "caveats",
                .array(
                    Citation.caveats(of: edition).map {
                        .object([.init("id", .string($0.rawValue)), .init("text", .string($0.text))])
                    })),
        ])
    }

    private static func release(_ table: DataTable) -> JSONValue {
        let release = table.release
        return .object([
            .init("release", .string(release.id)), .init("title", .string(release.title)),
            .init("soc_edition", .optional(release.socEdition?.rawValue)),
            .init("published", .optional(release.published?.day.description)),
            .init("published_confirmed", release.published.map { .bool($0.isConfirmed) } ?? .null),
            .init("top_code_annual_usd", release.topCode.map { .number($0.annual.description) } ?? .null),
            .init("top_code_confirmed", release.topCode.map { .bool($0.isConfirmed) } ?? .null),
            .init("wage_year_of_issue", table.issue?.wageYear.map { .integer($0) } ?? .null),
            .init(
                "file",
                table.origins.first.map { origin in
                    .object([
                        .init("name", .string(origin.publishedName)), .init("url", .optional(origin.url)),
                        .init("sha256", .string(origin.sha256)), .init("bytes", .integer(origin.bytes)),
                        .init("sheets", .array(origin.sheets.map { .string($0) })),
                        .init("accepted_in_spite_of", .optional(origin.acceptedInSpiteOf)),
                    ])
                } ?? .null),
        ])
    }
}
