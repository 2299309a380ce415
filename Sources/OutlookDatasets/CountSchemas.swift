import OutlookModel

extension TidySchema<MatrixCell> {
    /// The schema of an export of the National Employment Matrix.
    static let matrix = TidySchema(
        columns: [
            .string("code", \.code, "Occupation or industry code"),
            .string("title", \.title, "Occupation or industry"),
            TidyColumn(
                name: "type", kind: .string, unit: nil, description: "summary or line item",
                write: { $0.isSummary ? "summary" : "line item" },
                read: { row, text in
                    row.isSummary = text == "summary"
                    return ["summary", "line item"].contains(text)
                }),
            .published("employment_base_thousands", \.base, "Jobs in the base year"),
            .published("base_pct_of_industry", \.basePercentOfIndustry, "Share of the industry in the base year"),
            .published("base_pct_of_occupation", \.basePercentOfOccupation, "Share of the occupation in the base year"),
            .published("employment_target_thousands", \.target, "Jobs projected for the target year"),
            .published("target_pct_of_industry", \.targetPercentOfIndustry, "Share of the industry in the target year"),
            .published(
                "target_pct_of_occupation", \.targetPercentOfOccupation, "Share of the occupation in the target year"),
            .published("change_thousands", \.change, "Change over the decade"),
            .published("change_pct", \.percentChange, "Change over the decade in percent"),
            .integer("display_level", \.displayLevel, "Depth in the hierarchy"),
            .integer("source_row", \.sourceRow, "Row of the original table"),
        ],
        blank: MatrixCell(
            code: "", title: "", isSummary: false, base: .unavailable(.notPublished),
            basePercentOfIndustry: .unavailable(.notPublished), basePercentOfOccupation: .unavailable(.notPublished),
            target: .unavailable(.notPublished), targetPercentOfIndustry: .unavailable(.notPublished),
            targetPercentOfOccupation: .unavailable(.notPublished), change: .unavailable(.notPublished),
            percentChange: .unavailable(.notPublished), displayLevel: 0, sourceRow: 0))
}

extension TidySchema<QuarterlyCount> {
    /// The schema of a slice of the Quarterly Census.
    static let quarterly = TidySchema(
        columns: [
            .string("area_fips", \.areaCode, "Area code"),
            .string("own_code", \.ownership, "Ownership code"),
            .string("industry_code", \.industryCode, "NAICS code or aggregate"),
            .string("agglvl_code", \.aggregationLevel, "Aggregation level; levels must not be added up"),
            .string("size_code", \.sizeCode, "Establishment size class"),
            .integer("year", \.year, "Year"),
            .string("quarter", \.quarter, "1 to 4, or A for the year"),
            .published("establishments", \.establishments, "Establishments"),
            month(0), month(1), month(2),
            .published("total_wages_usd", \.totalWages, "Wages paid in the period"),
            .published("average_weekly_wage_usd", \.averageWeeklyWage, "Average weekly wage"),
            .integer("source_row", \.sourceRow, "Row of the original file"),
        ],
        blank: QuarterlyCount(
            areaCode: "", ownership: "", industryCode: "", aggregationLevel: "", sizeCode: "", year: 0, quarter: "",
            establishments: .unavailable(.notPublished), monthlyEmployment: [],
            totalWages: .unavailable(.notPublished), averageWeeklyWage: .unavailable(.notPublished), sourceRow: 0))

    private static func month(_ index: Int) -> TidyColumn<QuarterlyCount> {
        TidyColumn(
            name: "employment_month\(index + 1)", kind: .integer, unit: JobCount.label,
            description: index == 0
                ? "Jobs in the first month of the quarter, or the annual average"
                : "Jobs in month \(index + 1) of the quarter",
            write: { index < $0.monthlyEmployment.count ? $0.monthlyEmployment[index].token : "" },
            read: { row, text in
                if text.isEmpty, index > 0 { return true }
                guard let jobs: Published<Jobs> = TidyToken.published(text) else {
                    return false
                }
                row.monthlyEmployment.append(jobs)
                return true
            })
    }
}

extension TidySchema<SeriesObservation> {
    /// The schema of an answer of the public data API.
    static let series = TidySchema(
        columns: [
            .string("series_id", \.series, "Series"),
            .integer("year", \.year, "Year"),
            .string("period", \.period, "Period code"),
            .string("value", \.value, "Value as published; - stands for none"),
            .string("footnotes", \.footnotes, "Footnotes as published"),
        ], blank: SeriesObservation(series: "", year: 0, period: "", value: "", footnotes: ""))
}
