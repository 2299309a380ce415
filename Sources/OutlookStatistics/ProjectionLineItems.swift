import OutlookModel

/// The rows of a projections table that are single occupations, each job counted once.
enum ProjectionLineItems {
    /// Where the cycle says which rows are line items, those; otherwise the rows that no other row is a part of.
    static func rows(of rows: [OccupationProjection]) -> [OccupationProjection] {
        var groups: Set<SOCCode> = [.allOccupations]
        for row in rows { groups.formUnion(row.occupation.groups.filter { $0 != row.occupation }) }
        var seen: Set<SOCCode> = []
        return rows.filter { row in
            let isItem = row.isSummary.map { !$0 } ?? !groups.contains(row.occupation)
            return isItem && row.occupation != .allOccupations && seen.insert(row.occupation).inserted
        }
    }
}
