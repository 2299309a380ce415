public import OutlookDocument
public import OutlookModel
public import OutlookStatistics

/// What a report was made from: edition, releases, checksums and caveats, for machines.
public enum RunRecord {
    public static func json(_ edition: EditionFigures, _ kind: String) -> JSONValue {
        json(
            kind, edition: edition, tables: [edition.wages, edition.projections].compactMap { $0 },
            caveats: Citation.caveats(of: edition))
    }

    /// The record of a report that is made from tables of several editions, or of none.
    public static func json(
        _ kind: String, edition: EditionFigures?, tables: [DataTable], caveats: [Caveat]
    ) -> JSONValue {
        var members: [JSONValue.Member] = [.init("report", .string(kind))]
        if let edition { members.append(self.edition(edition)) }
        members.append(.init("releases", .array(tables.map(release))))
        members.append(
            .init(
                "caveats",
                .array(
                    caveats.map {
                        .object([.init("id", .string($0.rawValue)), .init("text", .string($0.text))])
                    })))
        return .object(members)
    }

    private static func edition(_ edition: EditionFigures) -> JSONValue.Member {
        .init(
            "edition",
            .object([
                .init("year", .integer(edition.edition.year)),
                .init("pairing", .string(edition.edition.pairing.rawValue)),
                .init("cycle", .optional(edition.edition.cycle?.description)),
                .init("area_code", .string(edition.area.code)), .init("area_title", .string(edition.area.title)),
            ]))
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
