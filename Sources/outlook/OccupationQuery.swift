import OutlookDocument
import OutlookModel
import OutlookStatistics

/// Turns what a person typed into one occupation of an edition, or into what to say instead.
enum OccupationQuery {
    /// The query fits several occupations, or none.
    enum Miss: Error {
        case ambiguous(String, [OccupationFinder.Candidate])
        case unknown(String, [OccupationFinder.Candidate])

        /// The message for people.
        var failure: Failure {
            switch self {
            case .ambiguous(let query, let candidates):
                let lines = candidates.enumerated().map { index, candidate in
                    "  \(index + 1). \(candidate.code)  \(candidate.title)"
                        + (candidate.alias.map { " (\($0))" } ?? "")
                }
                return .usage(
                    "\"\(query)\" fits \(candidates.count) occupations; say which, by code:\n"
                        + lines.joined(separator: "\n"))
            case .unknown(let query, let candidates):
                let lines = candidates.map { candidate in
                    "  \(candidate.code)  \(candidate.title)" + (candidate.alias.map { " (\($0))" } ?? "")
                }
                return .usage("no occupation \"\(query)\"; did you mean:\n" + lines.joined(separator: "\n"))
            }
        }

        /// The candidates for machines.
        var json: JSONValue {
            let candidates =
                switch self {
                case .ambiguous(_, let candidates), .unknown(_, let candidates): candidates
                }
            return .object([
                .init(
                    "candidates",
                    .array(
                        candidates.map {
                            .object([
                                .init("soc_code", .string($0.code.description)), .init("title", .string($0.title)),
                                .init("alias", .optional($0.alias)),
                            ])
                        }))
            ])
        }
    }

    static func find(_ query: String, in edition: EditionFigures, _ loader: EditionLoader) throws -> OccupationFigures {
        if let code = SOCCode(query), let figures = edition.figures(of: code) { return figures }
        let occupations = edition.occupations.flatMap { figures in
            [(code: figures.code, title: figures.title, level: figures.level)]
        }
        let titles = edition.occupations.compactMap { figures -> OccupationAlias? in
            guard let title = figures.projection?.title, title != figures.title else { return nil }
            return OccupationAlias(name: title, occupation: figures.code, edition: .soc2018, source: "")
        }
        let edition2 = edition.wages?.release.socEdition ?? edition.projections?.release.socEdition
        let finder = OccupationFinder(
            occupations: occupations, aliases: titles + (try loader.aliases(for: edition2)))
        switch finder.find(query) {
        case .found(let candidate):
            guard let figures = edition.figures(of: candidate.code) else { throw Miss.unknown(query, [candidate]) }
            return figures
        case .ambiguous(let candidates): throw Miss.ambiguous(query, candidates)
        case .unknown(let nearest): throw Miss.unknown(query, nearest)
        }
    }
}
