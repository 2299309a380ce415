import OutlookModel
import OutlookStatistics

/// No reading fits: why the claim cannot be decided, or what the figure is instead.
extension Judging {
    mutating func missing(_ candidates: [Candidate]) -> Judgement {
        let occupation = claim.subjects[0]
        let kind = claim.kinds[0]
        if let reason = absence(candidates) { return uncheckable(reason) }
        // Only of the likeliest occupation can a figure be said to be wrong.
        let likeliest = candidates.filter { $0.occupation == occupation }
        let own = likeliest.first { $0.isOwnTime && !$0.facts.isEmpty }
        let held = own ?? likeliest.first { !$0.facts.isEmpty }
        guard let held, let fact = held.facts.first(where: { if case .none = $0.value { false } else { true } }) else {
            return uncheckable("no figure of this kind is published for \(occupation.title)")
        }
        if case .atLeast(let bound) = fact.value {
            return uncheckable(
                "the BLS publishes only that the \(fact.kind.name) is \(FigureText.number(bound, fact.kind)) or more",
                source: fact.source)
        }
        if claim.isBlurred {
            return uncheckable(
                "a name that is not known stands nearer than \(held.occupation.title)", source: fact.source)
        }
        let newest = newest(held.kind, held.occupation)
        if let reason = nearFirstRelease(held, fact) {
            note("in doubt: \(reason)")
            return uncheckable(reason, source: fact.source)
        }
        if !claim.isPlaceSure {
            return uncheckable(
                "may be of a state, an area or an industry; the BLS published \(published(fact)) for \(fact.period.title)",
                source: fact.source)
        }
        if let meant = namedInSentence(held, fact) { return meant }
        let isGuess = !claim.isSubjectSure && (held.kind.unit == .percent || held.kind.unit == .phrase)
        if !isGuess, let found = explanation(held, fact) {
            note("explained: \(found)")
            return judgement(.wrong, fact, held.occupation, newest: newest, why: sentence(found, fact, newest))
        }
        if let reason = doubt(held, fact) {
            isNoClaim = isChance(fact)
            note("in doubt: \(reason)")
            return uncheckable(reason, source: fact.source)
        }
        let published = "\(fact.period.title) was \(published(fact))"
        let start = claim.origin == nil ? "does not match the BLS: " : ""
        return judgement(
            .wrong, fact, held.occupation, newest: newest,
            why: ["\(start)the \(kind.name) of \(published)", now(newest, after: fact)].compactMap { $0 }
                .joined(separator: "; "))
    }

    /// "Graphic design jobs" are graphic designers, whom "designers" hold among others; "dentists" are "dentists,
    /// general": the figure of a neighbor whose whole title stands in the sentence is the one that is meant.
    private mutating func namedInSentence(_ held: Candidate, _ fact: Fact) -> Judgement? {
        guard claim.time.isSure, claim.wording.figure != nil, held.kind.unit != .percent else { return nil }
        let relatives = judge.names.relatives(of: held.occupation).filter { $0.trust == .title }
        guard !relatives.isEmpty else { return nil }
        let words = Self.stems(String(decoding: page.text[claim.sentence], as: UTF8.self))
        let own = Self.stems(held.occupation.title)
        for other in relatives {
            let isGeneral = other.title.hasSuffix(", general")
            let title = Self.stems(isGeneral ? String(other.title.dropLast(9)) : other.title)
            guard title.isSubset(of: words), isGeneral || title.isStrictSuperset(of: own) else { continue }
            let facts =
                switch fact.period {
                case .may(let year): library.wageFacts(held.kind, other, year)
                case .cycle(let cycle): library.projectionFacts(held.kind, other, cycle)
                }
            guard let found = facts.first(where: { fit($0) == .exact }) else { continue }
            var candidate = held
            candidate.occupation = other
            return fitting(found, .noted("taken for \(other.title)"), candidate)
        }
        return nil
    }

    /// The words of a name without their endings: "designers" and "design" are one.
    private static func stems(_ text: String) -> Set<String> {
        Set(
            text.lowercased().utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0) }
                .filter { !$0.elementsEqual("and".utf8) && !$0.elementsEqual("or".utf8) }
                .map { word in
                    var stem = word
                    for ending in ["s", "er", "or", "ing"]
                    where stem.count > ending.utf8.count + 3
                        && stem.suffix(ending.utf8.count).elementsEqual(ending.utf8)
                    {
                        stem = stem.dropLast(ending.utf8.count)
                    }
                    return String(stem) ?? ""
                })
    }

    /// What the figure is instead, what was published, and what is the newest.
    private func sentence(_ found: String, _ fact: Fact, _ newest: Fact?) -> String {
        let published = "\(fact.period.title) was \(published(fact))"
        return [found, published, now(newest, after: fact)].compactMap { $0 }.joined(separator: "; ")
    }

    /// The newest figure, where it is not the one already named.
    private func now(_ newest: Fact?, after fact: Fact) -> String? {
        guard let newest, newest.period != fact.period else { return nil }
        return "\(newest.period.title) is \(published(newest))"
    }

    // MARK: Not to be decided

    /// Why nothing here can decide: no table of that time, no row, no figure.
    private func absence(_ candidates: [Candidate]) -> String? {
        guard
            candidates.allSatisfy({ candidate in
                candidate.facts.allSatisfy { if case .none = $0.value { true } else { false } }
            })
        else {
            // A time of its own for which there is no table decides, whatever other times hold.
            guard claim.time.isSure, candidates.filter(\.isOwnTime).allSatisfy(\.facts.isEmpty) else { return nil }
            return unavailableTime ?? nil
        }
        if let reason = unavailableTime { return reason }
        for candidate in candidates {
            for fact in candidate.facts {
                if case .none(let reason) = fact.value { return "\(fact.period.title): \(reason)" }
            }
        }
        let occupation = claim.subjects[0]
        if occupation.codes.values.contains(where: { $0.count > 1 }), claim.kinds[0].isWage {
            return "\(occupation.title) are several occupations of the survey, and medians cannot be summed"
        }
        return "no row for \(occupation.title) in the table\(writtenPeriod.map { " of \($0)" } ?? "")"
    }

    /// What to fetch, where the table of the claim's time is not here.
    private var unavailableTime: String? {
        let kinds = claim.kinds
        switch claim.time.span {
        case .none, .decade: return nil
        case .year(let year):
            if kinds.contains(where: { !$0.isProjection }) {
                if library.wages[year] != nil { return nil }
                if kinds[0].id == "annual-median", !library.issues(withWagesOf: year).isEmpty { return nil }
                if let newest = library.years.last, year > newest + 2 { return "no wages of May \(year) are known" }
                return "the wages of May \(year) are not here: fetch oews-\(year)"
            }
            return nil
        case .cycle(let cycle):
            guard cycle.years == 10 else { return "the BLS made no projections for \(cycle.title)" }
            return library.cycles[cycle] == nil
                ? "the projections \(cycle.title) are not here: fetch projections-\(cycle)" : nil
        case .target(let year):
            return library.cycles.keys.contains { $0.targetYear == year } ? nil : "no projections to \(year) are here"
        }
    }

    /// Why a claim that fits nothing is still not called wrong.
    private mutating func doubt(_ held: Candidate, _ fact: Fact) -> String? {
        let published = "the BLS published \(self.published(fact)) for \(fact.period.title)"
        if let form = otherForm(held) { return "not in the form the BLS publishes: \(form); \(published)" }
        if isFarOff(fact) { return "too far off to be the same thing; \(published)" }
        if !claim.isSubjectSure {
            return "not sure which occupation is meant; for \(held.occupation.title) \(published)"
        }
        if held.kind.isWage, fact.codes.count == 1, fact.codes[0].level == .broad {
            return "one of the occupations that \(held.occupation.title) are may be meant; \(published)"
        }
        if !claim.isKindSure {
            return "the text does not say which figure it is; for the \(held.kind.name) \(published)"
        }
        if !claim.time.isSure, let reason = unavailableTime ?? openTime(held) { return "\(reason); \(published)" }
        // The title of a table dates its cells, and a page that names the Bureau names it for its tables.
        let isDatedCell = claim.isCell && claim.origin == .bureau && claim.time.span != .none
        if !claim.isOriginNear, !claim.time.isSure, !isDatedCell {
            return "neither a time nor a source stands beside it; \(published)"
        }
        if claim.origin == nil, !(claim.isBureauForm && claim.time.isSure) {
            return "does not match the BLS, which the text does not name; \(published)"
        }
        if case .year = claim.time.span, claim.time.isPublication {
            return "the year may be one of publication; \(published)"
        }
        if held.occupation.codes.values.contains(where: { $0.count > 1 }) {
            return "a group whose members the table does not name; \(published)"
        }
        return nil
    }

    /// Why a near miss of 2016-26 is not called wrong: the first release of that cycle is not here.
    private func nearFirstRelease(_ held: Candidate, _ fact: Fact) -> String? {
        guard case .figure = claim.wording, held.kind.isProjection else { return nil }
        let isOfCycle = if case .cycle(let cycle) = fact.period { cycle == Self.reissued } else { false }
        guard isOfCycle && isNear(fact) || !claim.time.isSure && isNearFirstRelease(held) else { return nil }
        return "close to 2016–26, whose first release of October 2017 is not here; "
            + "the BLS published \(published(fact)) for \(fact.period.title)"
    }

    /// The cycle of which only later releases are here.
    private static let reissued = ProjectionCycle(baseYear: 2016, targetYear: 2026)

    /// Whether a claim without a time misses 2016-26 by a point or a hundredth.
    private func isNearFirstRelease(_ held: Candidate) -> Bool {
        guard case .figure(let figure) = claim.wording else { return false }
        let facts = library.projectionFacts(held.kind, held.occupation, Self.reissued)
        return facts.contains { fact in
            switch fact.value {
            case .percent(let percent, _): abs(figure.value - abs(percent)) <= 150
            case .number(let number): abs(figure.value - abs(number)) <= abs(number) / 50
            default: false
            }
        }
    }

    /// Whether a figure that fits nothing only happens to stand beside an occupation: no source and no time say
    /// otherwise, and it is of another size altogether or nothing tells what it would be.
    private func isChance(_ fact: Fact) -> Bool {
        guard !claim.time.isSure, claim.origin == nil || !claim.isOriginNear else { return false }
        return isFarOff(fact, by: 3) || (claim.origin == nil && !claim.isKindSure)
    }

    /// Why an exact figure cannot come from the tables: yearly wages are printed to 10 dollars, projected jobs to 100.
    private func otherForm(_ held: Candidate) -> String? {
        guard case .figure(let figure) = claim.wording, figure.scale == 1 else { return nil }
        switch held.kind.unit {
        case .dollarsPerYear where figure.value % 1_000 != 0: return "yearly wages are printed to 10 dollars"
        case .jobs where held.kind.isProjection && figure.value % 10_000 != 0:
            return "projected jobs are printed to 100"
        case .jobs where figure.value % 1_000 != 0: return "employment is printed to 10"
        default: return nil
        }
    }

    /// Whether a figure is less than a part or more than a multiple of the published one.
    private func isFarOff(_ fact: Fact, by factor: Int = 2) -> Bool {
        guard case .figure(let figure) = claim.wording else { return false }
        if case .percent(let percent, _) = fact.value, !claim.time.isSure {
            return abs(figure.value - abs(percent)) > 3_000
        }
        guard case .number(let number) = fact.value else { return false }
        return figure.value < abs(number) / factor || figure.value / factor > abs(number)
    }

    /// Whether a figure misses a published one by little.
    private func isNear(_ fact: Fact) -> Bool {
        guard case .figure(let figure) = claim.wording else { return true }
        switch fact.value {
        case .percent(let percent, _): return abs(figure.value - abs(percent)) <= 300
        case .number(let number): return abs(figure.value - abs(number)) <= max(abs(number) / 20, Self.hundredJobs)
        default: return false
        }
    }

    /// The step in which projected jobs are printed, in hundredths.
    private static let hundredJobs = 10_000

    /// Why a figure without a time may still be right: it may be of a time that is not here.
    private mutating func openTime(_ held: Candidate) -> String? {
        guard case .figure(let figure) = claim.wording else { return "the text gives no time" }
        if held.kind.isProjection { return nil }
        let facts = wageYears(held.kind).flatMap { library.wageFacts(held.kind, held.occupation, $0) }
        let values = facts.compactMap { fact -> (year: Int, value: Int)? in
            guard case .may(let year) = fact.period, case .number(let number) = fact.value else { return nil }
            return (year, number)
        }
        guard let first = values.first, let last = values.last else { return "the text gives no time" }
        if figure.value < first.value {
            mayBeOlder = true
            return "may be older than \(first.year), the oldest year here"
        }
        if figure.value > last.value {
            return claim.time.span == .none ? "names no time, and fits no edition here" : nil
        }
        for (one, next) in zip(values, values.dropFirst()) where next.year - one.year > 1 {
            if figure.value >= min(one.value, next.value), figure.value <= max(one.value, next.value) {
                return "may be of May \(one.year + 1): fetch oews-\(one.year + 1)"
            }
        }
        return nil
    }
}
