public import OutlookDocument
import OutlookModel
public import OutlookStatistics

/// The answer to a question about one occupation, for machines.
///
/// Must not change incompatibly: members are added, never renamed. A cell without a value is null, with its marker and
/// meaning under `notes`; a top-coded one is `{"at_least": N}`.
public enum OccupationAnswer {
    /// Which half is not there, and why.
    public struct Missing {
        public var wage: String?
        public var projection: String?

        public init(wage: String? = nil, projection: String? = nil) {
            self.wage = wage
            self.projection = projection
        }
    }

    public static func json(
        _ figures: OccupationFigures, in edition: EditionFigures, _ context: StatisticContext, missing: Missing
    ) -> JSONValue {
        let sentences = OccupationSentences(figures, in: edition, context)
        var notes: [JSONValue.Member] = []
        if figures.wage == nil {
            notes.append(
                .init("wage", .string(missing.wage ?? figures.joinNote ?? "not published for this occupation")))
        }
        if figures.projection == nil {
            notes.append(
                .init(
                    "projection", .string(missing.projection ?? figures.joinNote ?? "not published for this occupation")
                ))
        }
        return .object([
            .init("soc_code", .string(figures.code.description)),
            .init("title", .string(figures.title)),
            .init("soc_level", .string(figures.level.rawValue)),
            .init("edition", .integer(edition.edition.year)),
            .init("pairing", .string(edition.edition.pairing.rawValue)),
            .init(
                "area",
                .object([.init("code", .string(edition.area.code)), .init("title", .string(edition.area.title))])),
            .init("wage", figures.wage.map { wage($0, figures, edition, context) } ?? .null),
            .init("projection", figures.projection.map { projection($0, figures, context) } ?? .null),
            .init("sentences", .array(([sentences.citation].compactMap { $0 } + sentences.all).map { .string($0) })),
            .init("notes", .object(notes)),
            .init("sources", .array(edition.provenance(of: figures).map(source))),
        ])
    }

    private static func wage(
        _ wage: WageEstimate, _ figures: OccupationFigures, _ edition: EditionFigures, _ context: StatisticContext
    ) -> JSONValue {
        var object = [
            JSONValue.Member("reference_period", .optional(edition.wages?.release.period?.description))
        ]
        let fields =
            ["annual", "hourly"].flatMap { ladder in
                ["median", "mean", "p10", "p25", "p75", "p90"].map { "\(ladder)_\($0)_usd" }
            } + ["employment", "employment_rse_pct", "mean_rse_pct"]
        append(fields, of: figures, context, to: &object)
        return .object(object)
    }

    private static func projection(
        _ projection: OccupationProjection, _ figures: OccupationFigures, _ context: StatisticContext
    ) -> JSONValue {
        var object: [JSONValue.Member] = [
            .init("base_year", context.cycle.map { .integer($0.baseYear) } ?? .null),
            .init("target_year", context.cycle.map { .integer($0.targetYear) } ?? .null),
        ]
        var notes: [JSONValue.Member] = []
        let percent = WholePercent(projection)
        let phrase = percent.flatMap { context.thresholds?.phrase(for: $0) }
        let fields = [
            "employment_base_thousands", "employment_target_thousands", "change_thousands", "change_pct",
            "whole_percent",
            "outlook",
        ]
        append(fields, of: figures, context, to: &object, notes: &notes)
        object.append(.init("outlook_confirmed", phrase.map { .bool($0.isConfirmed) } ?? .null))
        if phrase?.isConfirmed == false {
            notes.append(.init("outlook_confirmed", .string(Caveat.outlookUnconfirmed.text)))
        }
        append(["openings_thousands_per_year"], of: figures, context, to: &object, notes: &notes)
        if case .perDecade = projection.openings {
            append(["openings_decade_thousands"], of: figures, context, to: &object, notes: &notes)
        }
        append(
            [
                "labor_force_exits_thousands", "occupational_transfers_thousands", "separations_thousands",
                "self_employed_pct", "typical_education", "work_experience", "on_the_job_training",
            ], of: figures, context, to: &object, notes: &notes)
        object.append(.init("notes", .object(notes)))
        return .object(object)
    }

    private static func append(
        _ fields: [String], of figures: OccupationFigures, _ context: StatisticContext,
        to object: inout [JSONValue.Member]
    ) {
        var notes: [JSONValue.Member] = []
        append(fields, of: figures, context, to: &object, notes: &notes)
        object.append(.init("notes", .object(notes)))
    }

    private static func append(
        _ fields: [String], of figures: OccupationFigures, _ context: StatisticContext,
        to object: inout [JSONValue.Member], notes: inout [JSONValue.Member]
    ) {
        for field in fields {
            guard let value = StatisticCatalog.statistic(field)?.value(figures, context) else { continue }
            object.append(.init(field, value.cell.jsonValue))
            if case .missing(let marker, let meaning) = value {
                notes.append(.init(field, .string(marker.isEmpty ? meaning : "\(marker): \(meaning)")))
            }
        }
    }

    private static func source(_ provenance: Provenance) -> JSONValue {
        .object([
            .init("release", .string(provenance.release)), .init("table", .string(provenance.table)),
            .init("sheet", .string(provenance.sheet)), .init("row", .integer(provenance.row)),
            .init("sha256", .string(provenance.sha256)), .init("url", .optional(provenance.url)),
        ])
    }
}
