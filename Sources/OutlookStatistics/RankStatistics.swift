import OutlookModel

/// Places among the detailed occupations, largest first; occupations without a figure are left out.
enum RankStatistics {
    static let all: [Statistic] = [
        rank("rank_annual_median", "Rank by median annual wage", "annual_median_usd"),
        rank("rank_employment", "Rank by jobs", "employment"),
        rank("rank_change_pct", "Rank by growth", "change_pct"),
        rank("rank_change_thousands", "Rank by new jobs", "change_thousands"),
    ]

    private static func rank(_ id: String, _ heading: String, _ key: String) -> Statistic {
        Statistic(id, heading, .rank) { figures, context in
            context.ranks[key]?[figures.code].map { .number(String($0)) }
                ?? .missing(marker: "", meaning: "not ranked: no figure, or not a detailed occupation")
        }
    }
}
