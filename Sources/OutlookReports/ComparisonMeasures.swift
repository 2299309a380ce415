import OutlookDocument
import OutlookModel
import OutlookStatistics

/// The lines of a comparison: what is set side by side, in order.
struct ComparisonMeasures {
    /// One line: its name with the unit, its heading, how its figures are dressed, and the cell of each side.
    struct Line {
        var name: String
        var heading: String
        var style: DocumentColumn.Style
        var cell: (Comparison.Side) -> DocumentCell
    }

    let comparison: Comparison

    var lines: [Line] {
        var ids = [
            "annual_p10_usd", "annual_p25_usd", "annual_median_usd", "annual_p75_usd", "annual_p90_usd",
            "annual_mean_usd", "hourly_median_usd", "hourly_mean_usd", "mean_rse_pct", "employment",
            "employment_rse_pct",
        ]
        if comparison.subject == .occupations {
            ids += [
                "employment_base_thousands", "employment_target_thousands", "change_thousands", "change_pct", "outlook",
                openings, "typical_education",
            ]
        }
        var lines = ids.compactMap(StatisticCatalog.statistic).map { statistic in
            Line(name: statistic.id, heading: statistic.heading, style: statistic.unit.style) { side in
                statistic.value(side.figures, side.context).cell
            }
        }
        if comparison.sides.contains(where: { $0.edition.area.kind != .nation }) {
            let missing = Statistic.Value.missing(marker: "", meaning: "no wage row").cell
            lines.append(
                Line(name: "jobs_per_1000", heading: "Jobs per 1,000", style: .number) { side in
                    side.figures.wage.map { Self.jobsPer1000($0, in: side.edition) } ?? missing
                })
            lines.append(
                Line(name: "location_quotient", heading: "Location quotient", style: .number) { side in
                    side.figures.wage.map {
                        Self.locationQuotient($0, in: side.edition, nation: comparison.nation)
                    } ?? missing
                })
        }
        let orders: [(ComparisonRanks.Order, String, String)] = [
            (.mean, "rank_annual_mean", "Rank by mean annual wage"),
            (.median, "rank_annual_median", "Rank by median annual wage"),
            (.employment, "rank_employment", "Rank by jobs"),
        ]
        lines += orders.map { order, name, heading in
            Line(name: name, heading: heading, style: .text) { $0.ranks.value(order).cell }
        }
        return lines
    }

    private var openings: String {
        if case .perDecade? = comparison.sides.first?.figures.projection?.openings {
            return "openings_decade_thousands"
        }
        return "openings_thousands_per_year"
    }

    static func jobsPer1000(_ wage: WageEstimate, in area: EditionFigures) -> DocumentCell {
        let bounds = LocationQuotientBounds.jobsPer1000(
            employment: wage.employment, total: area.total?.wage?.employment ?? .unavailable(.notPublished))
        return ConcentrationCell.cell(wage.jobsPer1000, bounds: bounds, decimals: 3)
    }

    static func locationQuotient(
        _ wage: WageEstimate, in area: EditionFigures, nation: EditionFigures
    ) -> DocumentCell {
        if area.area.kind == .nation {
            return DocumentCell(.number("1"), note: "the nation is what areas are measured by")
        }
        let none = Published<Jobs>.unavailable(.notPublished)
        let bounds = LocationQuotientBounds.locationQuotient(
            employment: wage.employment, total: area.total?.wage?.employment ?? none,
            nationalEmployment: nation.figures(of: wage.occupation)?.wage?.employment ?? none,
            nationalTotal: nation.total?.wage?.employment ?? none)
        return ConcentrationCell.cell(wage.locationQuotient, bounds: bounds, decimals: 2)
    }
}
