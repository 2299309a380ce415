import OutlookFormats
import OutlookModel

/// Identities of the projections as published: openings and separations add up within a tenth of a thousand.
enum ProjectionChecks {
    static func issues(
        in rows: [OccupationProjection], file: String, main: ProjectionTable, separations: ProjectionTable?
    ) -> [Issue] {
        var issues: [Issue] = []
        for row in rows {
            func warn(_ message: String, _ column: ProjectionColumn, of table: ProjectionTable?, _ number: Int?) {
                let table = table ?? main
                let letters = table.columns[column].map {
                    CellReference(row: 0, column: $0).description.filter(\.isLetter)
                }
                let place = Issue.Place(
                    file: file, sheet: table.sheet.name, row: number ?? row.rows.employment, column: letters)
                issues.append(Issue(severity: .warning, message: "\(row.occupation): " + message, place: place))
            }
            if let exits = row.exits.value, let transfers = row.transfers.value, let total = row.separations.value,
                abs(exits.steps + transfers.steps - total.steps) > 1
            {
                warn(
                    "exits \(exits) and transfers \(transfers) do not add up to the separations \(total)", .separations,
                    of: separations, row.rows.separations)
            }
            guard let change = row.change.value, let losses = row.separations.value else { continue }
            switch row.openings {
            case .perYear(let openings):
                // In hundredths of a thousand: a tenth of the decade's change is a hundredth a step.
                if let openings = openings.value, abs(losses.steps * 10 + change.steps - openings.steps * 10) > 10 {
                    warn(
                        "openings \(openings) are not the separations \(losses) plus a tenth of the change \(change)",
                        .openings, of: main, row.rows.employment)
                }
            case .perDecade(let openings):
                // Groups sum their members' growth, declines counted as none, so only single occupations add up.
                guard row.isSummary == false || (row.isSummary == nil && row.occupation.level == .detailed) else {
                    continue
                }
                if let openings = openings.value, abs(max(change.steps, 0) + losses.steps - openings.steps) > 1 {
                    warn(
                        "openings \(openings) are not the growth \(change) plus the replacement needs \(losses)",
                        .decadeOpenings, of: main, row.rows.employment)
                }
            }
        }
        if !rows.contains(where: { $0.occupation == .allOccupations }) {
            issues.append(
                Issue(
                    severity: .tampering, message: "rows: the total of all occupations (00-0000) was taken out",
                    place: Issue.Place(file: file, sheet: main.sheet.name)))
        }
        return issues
    }
}
