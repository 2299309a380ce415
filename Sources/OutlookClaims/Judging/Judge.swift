import OutlookModel
import OutlookStatistics

/// Holds claims against the tables.
public struct Judge: Sendable {
    let library: FigureLibrary
    let names: OccupationNames
    /// Whether judgements tell what was tried.
    let explains: Bool

    /// A judge over the figures of a library, who knows the occupations by name to say whose figure another one is.
    public init(library: FigureLibrary, names: OccupationNames, explains: Bool = false) {
        self.library = library
        self.names = names
        self.explains = explains
    }

    /// The judgements on a page's claims, in the order of the text.
    public func judgements(on claims: [Claim], in page: Page) -> [Judgement] {
        let joint = JointTimes(judge: self, page: page)
        let groups = joint.groups(of: claims, isProjection: false)
        let claims = joint.settled(claims)
        var judgements: [Judgement] = []
        judgements.reserveCapacity(claims.count)
        var older: Set<Int> = []
        var noClaims: Set<Int> = []
        for index in claims.indices {
            var judging = Judging(judge: self, claim: claims[index], page: page)
            judgements.append(judging.judgement())
            if judging.mayBeOlder { older.insert(index) }
            if judging.isNoClaim { noClaims.insert(index) }
        }
        // Figures that stand together are old together: what only seems to miss the newest year is left open too.
        for group in groups where group.contains(where: older.contains) {
            for index in group where judgements[index].verdict == .wrong {
                let judging = Judging(judge: self, claim: claims[index], page: page, trail: judgements[index].trail)
                judgements[index] = judging.uncheckable("may be older than the tables here, as what stands beside it")
            }
        }
        return noClaims.isEmpty
            ? judgements : judgements.indices.filter { !noClaims.contains($0) }.map { judgements[$0] }
    }
}

/// One claim being judged.
struct Judging {
    let judge: Judge
    let claim: Claim
    let page: Page
    var trail: [String] = []
    /// Whether the figure may be older than all tables here.
    var mayBeOlder = false
    /// Whether the figure only happens to stand beside an occupation.
    var isNoClaim = false

    var library: FigureLibrary { judge.library }

    /// Remembers what was tried, where somebody wants to know.
    mutating func note(_ fact: Fact, _ outcome: String) {
        if judge.explains { trail.append("\(describe(fact)): \(outcome)") }
    }

    /// Remembers a reason, where somebody wants to know.
    mutating func note(_ reason: String) {
        if judge.explains { trail.append(reason) }
    }

    mutating func judgement() -> Judgement {
        if case .other(let name)? = claim.origin {
            // A figure met to its last digit, a sentence after somebody else was named, is the Bureau's after all.
            if claim.isOriginCarried, claim.time.isSure, hasFourDigits, claim.place == .nation,
                let found = firstFit(among: ownCandidates(), where: { $0 == .exact })
            {
                return found
            }
            return uncheckable("a figure of \(name), not of the BLS")
        }
        if let reason = claim.unpublished { return uncheckable("not in the form the BLS publishes: \(reason)") }
        if let reason = notYetOut { return uncheckable(reason) }
        if claim.place != .nation { return judgePlace() }
        if let reason = carriedCycleNotHere { return uncheckable(reason) }
        let own = ownCandidates()
        let isSure = claim.time.isSure
        let isAnchored = isAnchored
        if let found = firstFit(among: own, where: { $0 == .exact || isSure }) { return found }
        let others = claim.time.isSure ? [] : otherCandidates()
        // Four digits that are met to the last one say more than a rounded fit at the likelier time.
        if hasFourDigits, let found = firstFit(among: others, where: { $0 == .exact }) { return found }
        if let found = firstFit(among: own, where: { $0 == .exact || isAnchored }) { return found }
        if let found = firstFit(among: others, where: { $0 == .exact }) { return found }
        if claim.time.span == .none || claim.time.span == .decade,
            let found = firstFit(among: others, where: { _ in isAnchored })
        {
            return found
        }
        if judge.explains {
            for candidate in own + others { for fact in candidate.facts { note(fact, "no") } }
        }
        return missing(own + others)
    }

    /// Whether a source or a time says that a round figure is one of the Bureau's.
    private var isAnchored: Bool { claim.time.span != .none || claim.origin != nil || claim.isKindSure }

    private var hasFourDigits: Bool {
        guard case .figure(let figure) = claim.wording, figure.form != .percent else { return false }
        return significantDigits(figure) >= 4
    }

    /// The judgement by the first figure that fits well enough.
    private mutating func firstFit(among candidates: [Candidate], where isEnough: (Fit) -> Bool) -> Judgement? {
        for candidate in candidates {
            for fact in candidate.facts {
                guard let fit = fit(fact), isEnough(fit) else { continue }
                note(fact, "fits")
                return fitting(fact, fit, candidate)
            }
        }
        return nil
    }

    func fit(_ fact: Fact) -> Fit? {
        switch claim.wording {
        case .figure(let figure):
            Fit.of(figure, with: fact.value, kind: fact.kind, isDecline: claim.isDecline, members: fact.codes.count)
                ?? (claim.isSignOpen
                    ? Fit.of(figure, with: fact.value, kind: fact.kind, isDecline: false, members: fact.codes.count)
                    : nil)
        case .phrase(let phrase): Fit.of(phrase, with: fact.value)
        }
    }

    func describe(_ fact: Fact) -> String {
        "\(fact.kind.name), \(fact.occupation) (\(fact.codes.map(\.description).joined(separator: " + "))), "
            + "\(fact.period.title): \(FigureText.text(fact.value, fact.kind)) [\(fact.source.release)]"
    }

    // MARK: A reading fits

    mutating func fitting(_ fact: Fact, _ fit: Fit, _ candidate: Candidate) -> Judgement {
        if claim.isOtherSpan, let judgement = otherSpan(fact, candidate) { return judgement }
        let newest = newest(fact.kind, candidate.occupation)
        var note = ""
        if case .noted(let text) = fit { note = "; " + text }
        if !claim.isKindSure, claim.kinds.count > 1, fact.kind.isWage { note += "; this is the \(fact.kind.name)" }
        if claim.time.isPublication, case .year(let year) = claim.time.span, case .may(let found) = fact.period,
            found != year
        {
            note += "; \(year) is when it was published, the figure is of May \(found)"
        }
        let code =
            fact.codes.count == 1 ? fact.codes[0].description : fact.codes.map(\.description).joined(separator: " + ")
        if isNewest(fact) {
            return judgement(
                .correct, fact, candidate.occupation, newest: newest,
                why: "right for \(fact.period.title), the newest there is (\(code))\(note)")
        }
        var why = "right for \(fact.period.title)"
        if let newest {
            let isSame = published(newest) == published(fact)
            let same = isSame && newest.period != fact.period ? " too" : ""
            why += "; \(newest.period.title) is \(published(newest))\(same) (\(code))"
        } else {
            why += " (\(code)); no single occupation of the newest edition continues it"
        }
        return judgement(.outdated, fact, candidate.occupation, newest: newest, why: why + note)
    }

    /// A decade's percent told as a year's, or a year's openings as a decade's.
    private mutating func otherSpan(_ fact: Fact, _ candidate: Candidate) -> Judgement? {
        let newest = newest(fact.kind, candidate.occupation)
        if fact.kind.id == GrowthPercent.kind.id, case .percent(let percent, _) = fact.value, abs(percent) >= 200 {
            guard case .cycle(let cycle) = fact.period else { return nil }
            var perYear = ""
            if let rows = library.cycles[cycle]?.first?.rows(of: fact.codes), rows.count == 1,
                let base = rows[0].base.value,
                let target = rows[0].target.value,
                let rate = CompoundRate.percentPerYear(base: base, target: target, years: cycle.years)
            {
                perYear = ", about \(FigureText.decimal(Int((rate * 100).rounded()), decimals: 1)) percent a year"
            }
            return judgement(
                .wrong, fact, candidate.occupation, newest: newest,
                why: "\(published(fact)) is for the whole decade \(cycle.title)\(perYear)")
        }
        if fact.kind.id == AnnualOpenings.kind.id, case .cycle(let cycle) = fact.period, cycle.baseYear >= 2016 {
            return judgement(
                .wrong, fact, candidate.occupation, newest: newest,
                why: "these are the openings of one year, on average, not of the decade \(cycle.title)", canFix: false)
        }
        return nil
    }

    /// Whether nothing newer than a figure counts.
    func isNewest(_ fact: Fact) -> Bool {
        switch fact.period {
        case .may(let year):
            if fact.kind.unit == .jobs || fact.kind.isWage { return year >= library.years.last ?? 0 }
            return true
        case .cycle(let cycle): return cycle >= library.openCycles.last ?? cycle
        }
    }

    /// The newest figure of a kind for an occupation.
    func newest(_ kind: ClaimKind, _ occupation: Occupation) -> Fact? {
        let facts =
            kind.isProjection
            ? library.openCycles.last.map { library.projectionFacts(kind, occupation, $0) } ?? []
            : library.years.last.map { library.wageFacts(kind, occupation, $0) } ?? []
        return facts.first { if case .none = $0.value { false } else { true } }
    }
}
