/// The columns of the projections' workbooks and search exports under every header they have had, years taken out.
///
/// A header of several rows is read as one text from top to bottom: `Employment` over `Number` over `2010` is
/// `employment number`.
enum ProjectionColumn: String, Hashable, Sendable, CaseIterable {
    case titleOrCode, occupationType, employment, employmentShare, change, percentChange, selfEmployed
    case openings, decadeOpenings, medianWage, education, educationCode, experience, experienceCode, training
    case trainingCode, handbook
    case exitRate, transferRate, separationRate, exits, transfers, separations, replacementRate, replacementNeeds

    var meaning: String {
        switch self {
        case .titleOrCode: "occupation title or code"
        case .occupationType: "occupation type"
        case .employment: "employment"
        case .employmentShare: "employment distribution"
        case .change: "employment change, numeric"
        case .percentChange: "employment change, percent"
        case .selfEmployed: "percent self employed"
        case .openings: "occupational openings, annual average"
        case .decadeOpenings: "job openings due to growth and replacement needs"
        case .medianWage: "median annual wage"
        case .education: "typical education needed for entry"
        case .educationCode: "education code"
        case .experience: "work experience in a related occupation"
        case .experienceCode: "work experience code"
        case .training: "typical on-the-job training"
        case .trainingCode: "training code"
        case .handbook: "related handbook content"
        case .exitRate: "labor force exit rate"
        case .transferRate: "occupational transfer rate"
        case .separationRate: "total separations rate"
        case .exits: "labor force exits"
        case .transfers: "occupational transfers"
        case .separations: "total occupational separations"
        case .replacementRate: "replacement rate"
        case .replacementNeeds: "replacement needs"
        }
    }

    static let aliases = HeaderAliases<ProjectionColumn>(
        location: "ProjectionColumn.aliases (Sources/OutlookSources/ProjectionColumns.swift)",
        [
            (
                .titleOrCode,
                [
                    "national employment matrix title and code", "national employment matrix title",
                    "national employment matrix code", "occupation title", "occupation code", "soc code",
                ]
            ),
            (.occupationType, ["occupation type"]),
            (.employment, ["employment", "employment number"]),
            (.employmentShare, ["employment distribution percent", "employment percent distribution"]),
            (
                .change,
                [
                    "employment change numeric", "employment change", "employment change number", "change number",
                    "total job openings change number",
                ]
            ),
            (
                .percentChange,
                [
                    "employment change percent", "percent employment change", "employment percent change",
                    "change percent",
                ]
            ),
            (.selfEmployed, ["percent self employed"]),
            (.openings, ["occupational openings annual average"]),
            (
                .decadeOpenings,
                [
                    "job openings due to growth and replacements", "job openings due to growth and replacement needs",
                    "total job openings due to growth and replacement needs",
                    "total job openings due to growth and net replacements",
                ]
            ),
            (.medianWage, ["median annual wage dollars", "median annual wage"]),
            (.education, ["typical education needed for entry", "typical entry-level education"]),
            (.educationCode, ["education code"]),
            (.experience, ["work experience in a related occupation"]),
            (.experienceCode, ["workex code"]),
            (
                .training,
                [
                    "typical on-the-job training needed to attain competency in the occupation",
                    "typical on-the-job training",
                ]
            ),
            (.trainingCode, ["trcode"]),
            (
                .handbook,
                [
                    "related occupational outlook handbook content",
                    "related occupational outlook handbook content xlsx",
                ]
            ),
            (
                .exitRate,
                [
                    "labor force exit rate annual average",
                    "occupational separations rate annual average labor force exits",
                ]
            ),
            (
                .transferRate,
                [
                    "occupational transfer rate annual average",
                    "occupational separations rate annual average occupational transfers",
                ]
            ),
            (
                .separationRate,
                [
                    "total occupational separations rate annual average",
                    "occupational separations rate annual average total",
                ]
            ),
            (
                .exits,
                ["labor force exits annual average", "occupational separations annual average labor force exits"]
            ),
            (
                .transfers,
                [
                    "occupational transfers annual average",
                    "occupational separations annual average occupational transfers",
                ]
            ),
            (
                .separations,
                ["total occupational separations annual average", "occupational separations annual average total"]
            ),
            (.replacementRate, ["replacement rate"]),
            (.replacementNeeds, ["replacement needs"]),
        ])
}
