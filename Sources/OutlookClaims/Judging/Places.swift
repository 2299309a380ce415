import OutlookModel

/// Claims about a state, an area or an industry, where the tables are here.
extension Judging {
    mutating func judgePlace() -> Judgement {
        let scope: DataTable.Scope
        switch claim.place {
        case .nation, .state: scope = .state
        case .metropolitan: scope = .metropolitan
        case .industry: scope = .industry
        }
        guard claim.kinds.contains(where: { !$0.isProjection }) else {
            return uncheckable("the BLS publishes no projections for \(claim.place.title)")
        }
        let here = (library.placeYears[scope] ?? []).filter { library.years.contains($0) }
        let written: Int? = if case .year(let year) = claim.time.span { year } else { nil }
        let years = claim.time.isSure ? written.map { [$0] } ?? here : here.sorted(by: >)
        let wanted = written ?? library.years.last ?? 0
        for year in years where here.contains(year) {
            for occupation in claim.subjects {
                for kind in claim.kinds where !kind.isProjection {
                    for fact in library.wageFacts(kind, occupation, year, place: claim.place) {
                        guard fit(fact) != nil else {
                            note(fact, "no")
                            continue
                        }
                        note(fact, "fits")
                        let newestYear = here.max() ?? year
                        let newest = library.wageFacts(kind, occupation, newestYear, place: claim.place).first
                        let isNewest = year >= library.years.last ?? 0
                        var why = "right for \(fact.period.title) in \(claim.place.title)"
                        if !isNewest, let newest, newestYear > year {
                            why += "; \(newest.period.title) is \(FigureText.text(newest.value, kind))"
                        }
                        return judgement(isNewest ? .correct : .outdated, fact, occupation, newest: newest, why: why)
                    }
                }
            }
        }
        let release = "oews-\(scope.rawValue) \(wanted)"
        if claim.time.isSure, let written, here.contains(written), claim.isSubjectSure, claim.isKindSure,
            claim.origin != nil,
            let fact = library.wageFacts(claim.kinds[0], claim.subjects[0], written, place: claim.place).first,
            case .number = fact.value
        {
            return judgement(
                .wrong, fact, claim.subjects[0], newest: fact,
                why: "\(fact.period.title) in \(claim.place.title) was \(FigureText.text(fact.value, fact.kind))")
        }
        if here.contains(wanted) {
            return uncheckable(
                "no figure of May \(wanted) for \(claim.place.title) fits; other years of wages by \(scope.rawValue) are not here"
            )
        }
        return uncheckable("no wages by \(scope.rawValue) of May \(wanted) are here: fetch \(release)")
    }
}
