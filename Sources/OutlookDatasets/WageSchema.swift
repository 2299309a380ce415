import OutlookModel

extension TidySchema<WageEstimate> {
    private static let nothing = WageEstimate(
        occupation: .allOccupations, title: "", level: .total, area: .nation, industry: .all,
        employment: .unavailable(.notPublished), employmentRSE: .unavailable(.notPublished),
        jobsPer1000: .unavailable(.notPublished), locationQuotient: .unavailable(.notPublished),
        percentOfIndustry: .unavailable(.notPublished), percentReporting: .unavailable(.notPublished),
        hourly: WageLadder(unavailable: .notPublished), annual: WageLadder(unavailable: .notPublished),
        meanRSE: .unavailable(.notPublished), basis: .both, sourceRow: 0)

    private static let place: [TidyColumn<WageEstimate>] = [
        .string("area_code", \.area.code, "Area code of the survey: FIPS for states, OEWS codes for areas"),
        .string("area_title", \.area.title, "Area"),
        TidyColumn(
            name: "area_type", kind: .integer, unit: nil,
            description:
                "1 nation, 2 state, 3 territory, 4 metropolitan area, 5 metropolitan division, 6 nonmetropolitan area",
            write: { String($0.area.kind.rawValue) },
            read: { row, text in
                guard let kind = Int(text).flatMap(Area.Kind.init(rawValue:)) else { return false }
                row.area.kind = kind
                return true
            }),
        .optionalString("primary_state", \.area.primaryState, "Postal code of the state most of the area lies in"),
    ]

    private static let industry: [TidyColumn<WageEstimate>] = [
        .string("industry_code", \.industry.code, "NAICS code or pseudo-code of the survey"),
        .string("industry_title", \.industry.title, "Industry"),
        .string("industry_group", \.industry.group, "Level of the industry: sector, 3-digit and so on"),
        .string("ownership_code", \.industry.ownership, "Ownership: 5 private, 1235 all, 1, 2, 3 governments"),
    ]

    private static let occupation: [TidyColumn<WageEstimate>] = [
        .code("soc_code", \.occupation, "Occupation code in the release's edition of the SOC"),
        .string("occupation_title", \.title, "Occupation title as published"),
        .choice("soc_level", \.level, "total, major, minor, broad or detailed, as the table states it"),
        .choice("wage_basis", \.basis, "both; annual or hourly where only that ladder is published"),
    ]

    private static let figures: [TidyColumn<WageEstimate>] = [
        .published(
            "employment", \.employment, "Wage and salary jobs, rounded to 10; the self-employed are not counted"),
        .published("employment_rse_pct", \.employmentRSE, "Relative standard error of employment"),
        .published("hourly_mean_usd", \.hourly.mean, "Mean hourly wage"),
        .published("annual_mean_usd", \.annual.mean, "Mean annual wage"),
        .published("mean_rse_pct", \.meanRSE, "Relative standard error of the mean wage"),
        .published("hourly_p10_usd", \.hourly.p10, "Hourly 10th percentile wage"),
        .published("hourly_p25_usd", \.hourly.p25, "Hourly 25th percentile wage"),
        .published("hourly_median_usd", \.hourly.median, "Hourly median wage"),
        .published("hourly_p75_usd", \.hourly.p75, "Hourly 75th percentile wage"),
        .published("hourly_p90_usd", \.hourly.p90, "Hourly 90th percentile wage"),
        .published("annual_p10_usd", \.annual.p10, "Annual 10th percentile wage"),
        .published("annual_p25_usd", \.annual.p25, "Annual 25th percentile wage"),
        .published("annual_median_usd", \.annual.median, "Annual median wage"),
        .published("annual_p75_usd", \.annual.p75, "Annual 75th percentile wage"),
        .published("annual_p90_usd", \.annual.p90, "Annual 90th percentile wage"),
    ]

    private static let row: [TidyColumn<WageEstimate>] = [
        .integer("source_row", \.sourceRow, "Row of the original table, or line of the flat file")
    ]

    private static let relations: [TidyColumn<WageEstimate>] = [
        .published("jobs_per_1000", \.jobsPer1000, "Jobs in the occupation per 1,000 jobs in the area"),
        .published("location_quotient", \.locationQuotient, "Share of the area's jobs relative to the nation's"),
    ]

    private static let shares: [TidyColumn<WageEstimate>] = [
        .published("percent_of_industry", \.percentOfIndustry, "Share of the industry's jobs"),
        .published("percent_reporting", \.percentReporting, "Share of the establishments that report the occupation"),
    ]

    /// The schema of a part of the wage survey: the nation needs no area, areas no industry.
    static func wages(_ scope: DataTable.Scope) -> TidySchema {
        let columns: [TidyColumn<WageEstimate>] =
            switch scope {
            case .national: occupation + figures + row
            case .state, .metropolitan: place + occupation + figures + relations + row
            case .industry: industry + occupation + figures + shares + row
            case .all: place + industry + occupation + figures + relations + shares + row
            }
        return TidySchema(columns: columns, blank: nothing, finish: settleMarkers)
    }

    /// What `*` means in a column of a row: the ladder its occupation is not paid by, or a figure not released.
    @Sendable static func settleMarkers(_ row: inout WageEstimate) {
        func settle<Unit>(_ ladder: inout WageLadder<Unit>, _ absence: Absence) {
            func settled(_ cell: Published<Quantity<Unit>>) -> Published<Quantity<Unit>> {
                cell == .unavailable(.wageNotReleased) ? .unavailable(absence) : cell
            }
            ladder = WageLadder(
                mean: settled(ladder.mean), p10: settled(ladder.p10), p25: settled(ladder.p25),
                median: settled(ladder.median), p75: settled(ladder.p75), p90: settled(ladder.p90))
        }
        switch row.basis {
        case .annual: settle(&row.hourly, .annualWagesOnly)
        case .hourly: settle(&row.annual, .hourlyWagesOnly)
        case .both: break
        }
    }
}
