/// The columns of the survey's tables under every name they have had since 1999.
///
/// Source: the headers of the workbooks 2013 to 2024 and the readers of earlier ones; `LOC QUOTIENT` with a blank
/// stood in state and metropolitan files through 2018, `OCC_TITL` in 2000 and 2002, `h_wpct10` before 2003.
enum OEWSColumn: String, Hashable, Sendable, CaseIterable {
    case area, areaTitle, areaType, primaryState, naics, naicsTitle, industryGroup, ownership
    case code, title, group, employment, employmentRSE, jobsPer1000, locationQuotient, percentOfIndustry
    case percentReporting
    case hourlyMean, annualMean, meanRSE
    case hourly10, hourly25, hourlyMedian, hourly75, hourly90
    case annual10, annual25, annualMedian, annual75, annual90
    case annualOnly, hourlyOnly, year

    /// What the column holds, as messages name it.
    var meaning: String {
        switch self {
        case .area: "area code"
        case .areaTitle: "area title"
        case .areaType: "area type"
        case .primaryState: "primary state"
        case .naics: "industry code"
        case .naicsTitle: "industry title"
        case .industryGroup: "industry group"
        case .ownership: "ownership"
        case .code: "occupation code"
        case .title: "occupation title"
        case .group: "occupation group"
        case .employment: "employment"
        case .employmentRSE: "relative standard error of employment"
        case .jobsPer1000: "jobs per 1,000"
        case .locationQuotient: "location quotient"
        case .percentOfIndustry: "percent of industry employment"
        case .percentReporting: "percent of establishments reporting"
        case .hourlyMean: "hourly mean"
        case .annualMean: "annual mean"
        case .meanRSE: "relative standard error of the mean"
        case .hourly10: "hourly 10th percentile"
        case .hourly25: "hourly 25th percentile"
        case .hourlyMedian: "hourly median"
        case .hourly75: "hourly 75th percentile"
        case .hourly90: "hourly 90th percentile"
        case .annual10: "annual 10th percentile"
        case .annual25: "annual 25th percentile"
        case .annualMedian: "annual median"
        case .annual75: "annual 75th percentile"
        case .annual90: "annual 90th percentile"
        case .annualOnly: "annual wages only"
        case .hourlyOnly: "hourly wages only"
        case .year: "reference year"
        }
    }

    static let aliases = HeaderAliases<OEWSColumn>(
        location: "OEWSColumn.aliases (Sources/OutlookSources/OEWSColumns.swift)",
        [
            (.area, ["area", "area_code"]),
            (.areaTitle, ["area_title", "area_name", "state"]),
            (.areaType, ["area_type"]),
            (.primaryState, ["prim_state", "st"]),
            (.naics, ["naics"]),
            (.naicsTitle, ["naics_title"]),
            (.industryGroup, ["i_group"]),
            (.ownership, ["own_code"]),
            (.code, ["occ_code"]),
            (.title, ["occ_title", "occ_titl"]),
            (.group, ["o_group", "occ_group", "group"]),
            (.employment, ["tot_emp"]),
            (.employmentRSE, ["emp_prse"]),
            (.jobsPer1000, ["jobs_1000", "jobs_1000_orig"]),
            (.locationQuotient, ["loc_quotient", "loc_q"]),
            (.percentOfIndustry, ["pct_total", "pct_tot"]),
            (.percentReporting, ["pct_rpt"]),
            (.hourlyMean, ["h_mean"]),
            (.annualMean, ["a_mean"]),
            (.meanRSE, ["mean_prse"]),
            (.hourly10, ["h_pct10", "h_wpct10"]),
            (.hourly25, ["h_pct25", "h_wpct25"]),
            (.hourlyMedian, ["h_median", "h_wpct50"]),
            (.hourly75, ["h_pct75", "h_wpct75"]),
            (.hourly90, ["h_pct90", "h_wpct90"]),
            (.annual10, ["a_pct10", "a_wpct10"]),
            (.annual25, ["a_pct25", "a_wpct25"]),
            (.annualMedian, ["a_median", "a_wpct50"]),
            (.annual75, ["a_pct75", "a_wpct75"]),
            (.annual90, ["a_pct90", "a_wpct90"]),
            (.annualOnly, ["annual"]),
            (.hourlyOnly, ["hourly"]),
            (.year, ["year"]),
        ])

    /// A table is the survey's when it names these.
    static let recognising: [OEWSColumn] = [.code, .title]

    /// No row can be read without these.
    static let required: [OEWSColumn] = [
        .employment, .hourlyMean, .annualMean, .hourly10, .hourly25, .hourlyMedian, .hourly75, .hourly90, .annual10,
        .annual25, .annualMedian, .annual75, .annual90,
    ]

    /// Every table as published has these too; where one is missing, somebody took it out.
    static let expected: [OEWSColumn] = [.group, .employmentRSE, .meanRSE]
}
