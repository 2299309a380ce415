import OutlookModel
import OutlookStatistics

/// What a figure is instead of what it is said to be, looked for from the nearest to the farthest.
extension Judging {
    /// The first explanation that holds.
    mutating func explanation(_ held: Candidate, _ fact: Fact) -> String? {
        guard case .figure(let figure) = claim.wording else { return phraseExplanation(fact) }
        let isTelling = significantDigits(figure) >= 3
        if fact.kind.isProjection {
            return projectionExplanation(held, fact, figure, isTelling)
        }
        return wageExplanation(held, fact, figure, isTelling)
    }

    func significantDigits(_ figure: Figure) -> Int {
        var value = figure.value
        while value > 0, value % 10 == 0 { value /= 10 }
        return String(value).count
    }

    private func isExact(_ fact: Fact) -> Bool { fit(fact) == .exact }

    private mutating func wageExplanation(_ held: Candidate, _ fact: Fact, _ figure: Figure, _ isTelling: Bool)
        -> String?
    {
        guard case .may(let year) = fact.period else { return nil }
        let hasYear = claim.time.isSure
        guard isTelling else { return nil }
        let near = wageYears(held.kind).sorted { (abs($0 - year), -$0) < (abs($1 - year), -$1) }
        for other in near where other != year && (hasYear || claim.time.isSure) {
            for candidate in library.wageFacts(held.kind, held.occupation, other) where isExact(candidate) {
                note(candidate, "fits")
                return "that is May \(other)"
            }
        }
        let years = hasYear ? [year] + near.filter { $0 != year && abs($0 - year) <= 2 } : near.sorted(by: >)
        // Among the percentiles of all years any figure has its like by chance. Without a year only the median and the
        // mean, which writers mix up, explain each other.
        let isMixUp = [.median, .mean].contains { ClaimCatalog.wage($0, hourly: held.kind.isHourly).id == held.kind.id }
        for other in years {
            for rung in hasYear ? Rung.allCases : isMixUp ? [.median, .mean] : [] {
                for hourly in [false, true] {
                    let kind = ClaimCatalog.wage(rung, hourly: hourly)
                    guard kind.id != held.kind.id, kind.unit == held.kind.unit else { continue }
                    for candidate in library.wageFacts(kind, held.occupation, other) where isExact(candidate) {
                        note(candidate, "fits")
                        return "that is the \(kind.name) of May \(other)"
                    }
                }
            }
        }
        let library = library
        if let other = relative(held, { library.wageFacts(held.kind, $0, year) }) { return other }
        if case .number(let number) = fact.value, let slip = Self.slip(figure.value, number) { return slip }
        return nil
    }

    private mutating func projectionExplanation(
        _ held: Candidate, _ fact: Fact, _ figure: Figure, _ isTelling: Bool
    ) -> String? {
        guard case .cycle(let cycle) = fact.period else { return nil }
        let isPercent = held.kind.unit == .percent
        let isFirstRelease = cycle == ProjectionCycle(baseYear: 2016, targetYear: 2026)
        // A sign the other way round.
        if case .percent(let percent, let wholes) = fact.value, figure.value > 0,
            wholes.contains((claim.isDecline ? 1 : -1) * figure.value / 100), percent != 0, figure.decimals == 0
        {
            return percent < 0 ? "that is a decline" : "that is growth, not a decline"
        }
        // An integer percent fits somewhere by chance: only the cycles next to the one written explain it.
        let cycles = library.openCycles.filter {
            $0 != cycle && abs($0.baseYear - cycle.baseYear) <= (isPercent ? 2 : 4)
        }
        .sorted { (abs($0.baseYear - cycle.baseYear), $0) < (abs($1.baseYear - cycle.baseYear), $1) }
        if claim.time.isSure {
            for other in cycles {
                for candidate in library.projectionFacts(held.kind, held.occupation, other) where isExact(candidate) {
                    note(candidate, "fits")
                    return "that is of \(other.title)"
                }
            }
        }
        if !isPercent, isTelling {
            for kind in ClaimCatalog.all where kind.unit == .jobs && kind.isProjection && kind.id != held.kind.id {
                for candidate in library.projectionFacts(kind, held.occupation, cycle) where isExact(candidate) {
                    note(candidate, "fits")
                    return "that is the number of \(kind.name) of \(cycle.title)"
                }
            }
        }
        let library = library
        if let other = relative(held, { library.projectionFacts(held.kind, $0, cycle) }) { return other }
        if isFirstRelease { return nil }
        if case .number(let number) = fact.value, let slip = Self.slip(figure.value, abs(number)) { return slip }
        if case .number(let number) = fact.value, figure.value * 1_000 == abs(number) {
            return "the table counts thousands"
        }
        return nil
    }

    /// A group the occupation belongs to, or an occupation next to it, whose figure this is.
    private mutating func relative(_ held: Candidate, _ facts: (Occupation) -> [Fact]) -> String? {
        guard held.occupation.codes.values.first != [.allOccupations] else { return nil }
        for other in judge.names.relatives(of: held.occupation) {
            for candidate in facts(other) where isExact(candidate) {
                // A whole percent fits the occupation next door by chance; only a group's is taken for its member's.
                if held.kind.unit == .percent, candidate.codes.count == 1, candidate.codes[0].level == .detailed {
                    continue
                }
                note(candidate, "fits")
                return candidate.codes.count > 1
                    ? "that is \(other.title) together" : "that is \(other.title) (\(candidate.codes[0]))"
            }
        }
        return nil
    }

    private func phraseExplanation(_ fact: Fact) -> String? {
        guard case .phrase(let categories, _) = fact.value else { return nil }
        return
            "the handbook's words for \(fact.period.title) are \"\(categories.map(\.rawValue).joined(separator: "\" or \""))\""
    }

    /// One digit changed, or two neighbors exchanged.
    static func slip(_ written: Int, _ published: Int) -> String? {
        let one = Array(String(written))
        let other = Array(String(published))
        guard one.count == other.count, one.count >= 5 else { return nil }
        let differing = one.indices.filter { one[$0] != other[$0] }
        if differing.count == 1 { return "one digit differs" }
        if differing.count == 2, differing[1] == differing[0] + 1, one[differing[0]] == other[differing[1]],
            one[differing[1]] == other[differing[0]]
        {
            return "two digits are exchanged"
        }
        return nil
    }
}
