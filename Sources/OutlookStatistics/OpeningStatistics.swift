import OutlookModel

/// Published openings and the separations behind them.
enum OpeningStatistics {
    static let all: [Statistic] = [
        ProjectionStatistics.projection("openings_thousands_per_year", "Openings a year (thousands)", .thousands) {
            switch $0.openings {
            case .perYear(let openings): Statistic.Value(openings)
            case .perDecade:
                .missing(marker: "", meaning: "cycles to 2014-24 publish a decade's total of another concept")
            }
        },
        ProjectionStatistics.projection("openings_decade_thousands", "Openings, decade (thousands)", .thousands) {
            switch $0.openings {
            case .perYear: .missing(marker: "", meaning: "cycles from 2016-26 publish a year's average")
            case .perDecade(let openings): Statistic.Value(openings)
            }
        },
        ProjectionStatistics.projection("labor_force_exits_thousands", "Exits a year (thousands)", .thousands) {
            Statistic.Value($0.exits)
        },
        ProjectionStatistics.projection("occupational_transfers_thousands", "Transfers a year (thousands)", .thousands)
        {
            Statistic.Value($0.transfers)
        },
        ProjectionStatistics.projection("separations_thousands", "Separations (thousands)", .thousands) {
            Statistic.Value($0.separations)
        },
    ]
}
