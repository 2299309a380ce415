import OutlookModel

/// The rows of a projections table that are single occupations, each job counted once.
enum ProjectionLineItems {
    /// Where the cycle says which rows are line items, those; otherwise the rows that no other row is a part of. Sums
    /// over several major groups go by codes such as 11-1300: they have more jobs than the group their code is of.
    static func rows(of rows: [OccupationProjection]) -> [OccupationProjection] {
        var groups: Set<SOCCode> = [.allOccupations]
        for row in rows { groups.formUnion(row.occupation.groups.filter { $0 != row.occupation }) }
        var jobs: [SOCCode: Int] = [:]
        for row in rows { jobs[row.occupation] = row.base.value?.steps }
        func isSum(_ row: OccupationProjection) -> Bool {
            guard let own = row.base.value?.steps, let group = jobs[row.occupation.majorGroup] else { return false }
            return own > group || groups.contains(row.occupation)
        }
        var seen: Set<SOCCode> = []
        return rows.filter { row in
            let isItem = row.isSummary.map { !$0 } ?? !isSum(row)
            return isItem && row.occupation != .allOccupations && seen.insert(row.occupation).inserted
        }
    }
}
