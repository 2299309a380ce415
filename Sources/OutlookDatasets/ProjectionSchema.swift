import OutlookModel

extension TidySchema<OccupationProjection> {
    private static let nothing = OccupationProjection(
        occupation: .allOccupations, title: "", isSummary: nil, base: .unavailable(.notPublished),
        target: .unavailable(.notPublished), change: .unavailable(.notPublished),
        percentChange: .unavailable(.notPublished), selfEmployedPercent: .unavailable(.notPublished),
        openings: .perYear(.unavailable(.notPublished)), exits: .unavailable(.notPublished),
        transfers: .unavailable(.notPublished), separations: .unavailable(.notPublished),
        medianWage: .unavailable(.notPublished), education: nil, workExperience: nil, training: nil,
        rows: .init(employment: 0))

    /// The schema of one issue of the projections.
    static let projections = TidySchema(
        columns: [
            .code("soc_code", \.occupation, "Occupation code in the cycle's edition of the SOC"),
            .string("occupation_title", \.title, "Occupation title as published"),
            TidyColumn(
                name: "occupation_type", kind: .string, unit: nil,
                description: "summary or line item; empty in cycles that do not say",
                write: { $0.isSummary.map { $0 ? "summary" : "line item" } ?? "" },
                read: { row, text in
                    row.isSummary = text.isEmpty ? nil : text == "summary"
                    return ["", "summary", "line item"].contains(text)
                }),
            .published("employment_base_thousands", \.base, "Jobs in the base year, self-employed included"),
            .published("employment_target_thousands", \.target, "Jobs projected for the target year"),
            .published("change_thousands", \.change, "Change over the decade, from unrounded levels"),
            .published("change_pct", \.percentChange, "Change over the decade in percent, from unrounded levels"),
            .published("self_employed_pct", \.selfEmployedPercent, "Share of self-employed workers in the base year"),
            openings("openings_thousands_per_year", isYearly: true, "Openings a year, on average (from 2016-26)"),
            openings(
                "openings_decade_thousands", isYearly: false,
                "Openings due to growth and replacement needs over the decade (to 2014-24)"),
            .published("labor_force_exits_thousands", \.exits, "Labor force exits a year (from 2016-26)"),
            .published("occupational_transfers_thousands", \.transfers, "Occupational transfers a year (from 2016-26)"),
            .published(
                "separations_thousands", \.separations,
                "Total separations a year (from 2016-26) or replacement needs of the decade (before)"),
            .published("median_annual_wage_usd", \.medianWage, "Median annual wage of the issue's wage year"),
            .optionalString("typical_education", \.education, "Education typical for entry"),
            .optionalString("work_experience", \.workExperience, "Work experience in a related occupation"),
            .optionalString("on_the_job_training", \.training, "Training typical to attain competency"),
            .integer("row_table_1_2", \.rows.employment, "Row in Table 1.2, or of the search export"),
            .optionalInteger("row_table_1_7", \.rows.characteristics, "Row in Table 1.7"),
            .optionalInteger("row_table_1_10", \.rows.separations, "Row in Table 1.10"),
        ], blank: nothing)

    /// Openings stand in one of two columns, told apart by what a cycle counts; the other stays empty.
    private static func openings(
        _ name: String, isYearly: Bool, _ description: String
    ) -> TidyColumn<OccupationProjection> {
        TidyColumn(
            name: name, kind: .number, unit: ThousandsOfJobs.label, description: description,
            write: { row in
                switch row.openings {
                case .perYear(let openings): isYearly ? openings.token : ""
                case .perDecade(let openings): isYearly ? "" : openings.token
                }
            },
            read: { row, text in
                if text.isEmpty { return true }
                guard let openings: Published<Thousands> = TidyToken.published(text) else {
                    return false
                }
                row.openings = isYearly ? .perYear(openings) : .perDecade(openings)
                return true
            })
    }
}
