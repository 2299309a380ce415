import OutlookModel

/// The readings a claim allows, with the figures of each.
extension Judging {
    /// A reading of the claim with the figures it would be held against.
    struct Candidate {
        var kind: ClaimKind
        var occupation: Occupation
        var facts: [Fact]
        /// Whether the claim's own time is meant, not another that it may have been of.
        var isOwnTime: Bool
    }

    /// The readings at the time written, the likeliest first: each kind for each occupation.
    func ownCandidates() -> [Candidate] {
        var candidates: [Candidate] = []
        func add(_ kind: ClaimKind, _ occupation: Occupation, _ facts: [Fact]) {
            candidates.append(Candidate(kind: kind, occupation: occupation, facts: facts, isOwnTime: true))
        }
        let subjects = claim.subjects
        for occupation in subjects {
            for kind in claim.kinds { add(kind, occupation, ownFacts(kind, occupation)) }
        }
        // Pay that nobody calls median or mean may be any rung of its year that it equals; so may "more than" a figure
        // that was taken for the lowest tenth, and "less than" one taken for the highest.
        if !claim.isKindSure || contradictsItsEnd, claim.kinds[0].isWage {
            for rung in Rung.allCases {
                for kind in [ClaimCatalog.wage(rung, hourly: claim.kinds[0].unit == .dollarsPerHour)]
                where !claim.kinds.contains(kind) {
                    for occupation in subjects.prefix(1) {
                        let facts = ownFacts(kind, occupation).filter { fit($0) == .exact }
                        if !facts.isEmpty { add(kind, occupation, facts) }
                    }
                }
            }
        }
        return candidates
    }

    /// Whether the words before a figure belong to the other end of the pay scale.
    private var contradictsItsEnd: Bool {
        guard case .figure(let figure) = claim.wording else { return false }
        return figure.hedge == .over && claim.kinds[0].isLowEnd || figure.hedge == .under && claim.kinds[0].isHighEnd
    }

    /// The readings at other times, where the text leaves the time open.
    func otherCandidates() -> [Candidate] {
        var candidates: [Candidate] = []
        // A year that stands somewhere above is a bound: the figure may be older, not newer.
        let latest: Int? = if case .year(let year) = claim.time.span { year } else { nil }
        for occupation in claim.subjects {
            for kind in claim.kinds {
                let facts = allFacts(kind, occupation).filter { fact in
                    guard let latest, case .may(let year) = fact.period else { return true }
                    return year <= latest
                }
                candidates.append(Candidate(kind: kind, occupation: occupation, facts: facts, isOwnTime: false))
            }
        }
        return candidates
    }

    /// The figures of the time the text gives.
    func ownFacts(_ kind: ClaimKind, _ occupation: Occupation) -> [Fact] {
        switch claim.time.span {
        case .none, .decade: []
        case .year(let year):
            years(year).flatMap { year -> [Fact] in
                switch kind.isLevel {
                case nil where kind.isProjection: return []
                case nil: return library.wageFacts(kind, occupation, year).filter(isOut)
                case .base?, .target?:
                    return library.openCycles.filter { (kind.isLevel == .target ? $0.targetYear : $0.baseYear) == year }
                        .flatMap { library.projectionFacts(kind, occupation, $0) }
                }
            }
        case .cycle(let cycle):
            (kind.isProjection
                ? library.projectionFacts(kind, occupation, cycle)
                : library.wageFacts(kind, occupation, cycle.baseYear)).filter(isOut)
        case .target(let year):
            kind.isProjection
                ? library.openCycles.filter { $0.targetYear == year }.flatMap {
                    library.projectionFacts(kind, occupation, $0)
                }
                : []
        }
    }

    /// The years a written year may mean: a year of publication also the one before.
    private func years(_ year: Int) -> [Int] { claim.time.isPublication ? [year, year - 1, year - 2] : [year] }

    /// The figures of all times that count, the newest first.
    func allFacts(_ kind: ClaimKind, _ occupation: Occupation) -> [Fact] {
        if kind.isProjection {
            return library.openCycles.reversed().flatMap { library.projectionFacts(kind, occupation, $0) }
        }
        return wageYears(kind).reversed().flatMap { library.wageFacts(kind, occupation, $0) }
    }

    /// The years for which a kind of wage is here, those known only from projections included.
    func wageYears(_ kind: ClaimKind) -> [Int] {
        guard kind.id == "annual-median" else { return library.years }
        let known = library.openCycles.flatMap { library.cycles[$0] ?? [] }.compactMap { $0.table.issue?.wageYear }
        let newest = library.years.last ?? 0
        return Set(library.years + known.filter { $0 <= newest }).sorted()
    }
}
