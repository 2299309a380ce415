import OutlookModel
import OutlookStatistics

/// How an outcome is put into words.
extension Judging {
    /// The figure as plain text.
    var figureText: String {
        switch claim.wording {
        case .figure(let figure):
            (claim.isDecline && figure.value != 0 ? "-" : "") + FigureText.plain(figure.value)
                + (figure.upper.map { "-" + FigureText.plain($0) } ?? "")
        case .phrase(let phrase): phrase.rawValue
        }
    }

    /// A published figure in words, as exact as the article is.
    func published(_ fact: Fact) -> String {
        if case .figure(let figure) = claim.wording, figure.decimals > 0, case .percent(let percent, _) = fact.value {
            return FigureText.decimalText(percent)
        }
        return FigureText.text(fact.value, fact.kind)
    }

    /// The time as the text gives it.
    var writtenPeriod: String? {
        switch claim.time.span {
        case .none, .decade: nil
        case .year(let year): claim.kinds.allSatisfy(\.isWage) ? "May \(year)" : String(year)
        case .cycle(let cycle): cycle.title
        case .target(let year): "by \(year)"
        }
    }

    func uncheckable(_ why: String, about occupation: Occupation? = nil, source: FigureSource? = nil) -> Judgement {
        let occupation = occupation ?? claim.subjects.first
        let kind = claim.kinds[0]
        let code = occupation.flatMap(newestCode)
        var isNational = claim.place == .nation && claim.isPlaceSure
        if case .other? = claim.origin { isNational = false }
        return Judgement(
            verdict: .uncheckable, text: page.line(claim.extent), kind: kind.id, kindName: kind.name,
            unit: kind.unit.rawValue, code: code, title: occupation?.title ?? "", figure: figureText,
            period: claim.time.isSure ? writtenPeriod : nil, right: nil, rightPeriod: nil, source: source, why: why,
            sentence: nil, trail: trail, isNational: isNational, isOutlook: kind.isProjection, extent: claim.extent,
            sentenceExtent: claim.sentence, edits: [],
            years: claim.time.isSure ? claim.time.digits.filter { claim.sentence.overlaps($0) } : [])
    }

    /// The code of an occupation in the newest edition, where it has just one.
    func newestCode(_ occupation: Occupation) -> SOCCode? {
        for edition in SOCEdition.allCases.reversed() {
            if let codes = occupation.codes[edition] { return codes.count == 1 ? codes[0] : nil }
        }
        return nil
    }

    func judgement(
        _ verdict: Verdict, _ fact: Fact, _ occupation: Occupation, newest: Fact?, why: String, canFix: Bool = true
    ) -> Judgement {
        var judgement = Judgement(
            verdict: verdict, text: page.line(claim.extent), kind: fact.kind.id, kindName: fact.kind.name,
            unit: fact.kind.unit.rawValue, code: fact.codes.count == 1 ? fact.codes[0] : nil, title: occupation.title,
            figure: figureText, period: verdict == .wrong ? writtenPeriod ?? fact.period.title : fact.period.title,
            right: newest.map(published), rightPeriod: newest?.period.title,
            source: fact.source, why: why, sentence: newest.flatMap { ClaimSentence.text(of: $0) }, trail: trail,
            isOutlook: fact.kind.isProjection, extent: claim.extent, sentenceExtent: claim.sentence, edits: [],
            years: claim.time.isSure || isOfWrittenTime(fact) ? claim.time.digits : [])
        judgement.facts = newest.map { .init(old: fact, newest: $0) }
        if fact.kind.isChange, case .figure(let figure) = claim.wording {
            judgement.bearer = DirectionChange(page: page, claim: claim, figure: figure).bearer
        }
        if verdict != .correct, let newest, let other = mergedWith(fact, newest, occupation) {
            judgement.left = "the newest figure counts \(other) too"
        } else if verdict != .correct, canFix, let newest {
            let replacement = Replacement(
                claim: claim, old: fact, newest: newest, years: judgement.years,
                publicationYear: library.day(of: newest)?.year, wasExact: fit(fact) == .exact, page: page)
            if let outcome = replacement.outcome {
                judgement.edits = outcome.edits
                judgement.vanishes = outcome.vanishes
                judgement.turned = outcome.turned
            } else {
                judgement.left = "its wording does not take the newest figure"
            }
        } else if verdict != .correct {
            judgement.left = newest == nil ? "no figure of the newest edition continues it" : "its wording is at fault"
        }
        return judgement
    }

    /// Another occupation that newer editions count together with the claim's, where the claim counts jobs.
    private func mergedWith(_ fact: Fact, _ newest: Fact, _ occupation: Occupation) -> String? {
        guard fact.kind.unit == .jobs, fact.codes != newest.codes else { return nil }
        let (old, new) = (fact.place.table.table.codeEdition, newest.place.table.table.codeEdition)
        let own = Set(fact.codes)
        return judge.names.occupations.first { other in
            other.trust == .title && other.codes[new] == newest.codes
                && other.codes[old].map { own.isDisjoint(with: $0) } ?? false
        }?.title
    }

    /// Whether a figure is of the time that stands beside the claim or above it, so that the years there are its own.
    private func isOfWrittenTime(_ fact: Fact) -> Bool {
        switch (claim.time.span, fact.period) {
        case (.year(let year), .may(let found)): year == found
        case (.year(let year), .cycle(let cycle)):
            (fact.kind.isLevel == .target ? cycle.targetYear : cycle.baseYear) == year
        case (.cycle(let cycle), .cycle(let found)): cycle == found
        case (.target(let year), .cycle(let cycle)): cycle.targetYear == year
        default: false
        }
    }
}

/// A published figure as a sentence of its own, in the wording of the Occupational Outlook Handbook.
enum ClaimSentence {
    static func text(of fact: Fact) -> String? {
        let value = FigureText.text(fact.value, fact.kind)
        let name = fact.occupation
        switch (fact.kind.id, fact.period, fact.value) {
        case (_, _, .none): return nil
        case ("annual-median", .may(let year), _):
            return "The median annual wage for \(name) was \(value) in May \(year)."
        case ("hourly-median", .may(let year), _):
            return "The median hourly wage for \(name) was \(value) in May \(year)."
        case ("annual-mean", .may(let year), _): return "The mean annual wage for \(name) was \(value) in May \(year)."
        case ("hourly-mean", .may(let year), _): return "The mean hourly wage for \(name) was \(value) in May \(year)."
        case ("employment", .may(let year), _): return "Employment of \(name) was \(value) in May \(year)."
        case (_, .may(let year), _): return "The \(fact.kind.name) for \(name) was \(value) in May \(year)."
        case ("growth-percent", .cycle(let cycle), .percent(let percent, let wholes)):
            let change = (percent < 0 ? "decline " : "grow ") + FigureText.size(percent, wholes)
            return "Employment of \(name) is projected to \(change) from \(cycle.baseYear) to \(cycle.targetYear)."
        case ("growth-phrase", .cycle(let cycle), .phrase(let categories, _)):
            guard categories.count == 1 else { return nil }
            let span = "from \(cycle.baseYear) to \(cycle.targetYear)"
            return switch categories[0] {
            case .decline: "Employment of \(name) is projected to decline \(span)."
            case .littleChange: "Employment of \(name) is projected to show little or no change \(span)."
            default: "Employment of \(name) is projected to grow \(categories[0].rawValue) for all occupations \(span)."
            }
        case ("growth-number", .cycle(let cycle), .number(let number)):
            let size = Figure.grouped(String(abs(number) / 100))
            return "Employment of \(name) is projected to \(number < 0 ? "fall" : "grow") by \(size) jobs from "
                + "\(cycle.baseYear) to \(cycle.targetYear)."
        case ("openings", .cycle(let cycle), _):
            return
                "About \(value) openings for \(name) are projected each year, on average, over the decade \(cycle.title)."
        case ("jobs", .cycle(let cycle), _):
            return "\(capitalized(name)) held about \(value) jobs in \(cycle.baseYear)."
        case ("projected-jobs", .cycle(let cycle), _):
            return "Employment of \(name) is projected to reach \(value) by \(cycle.targetYear)."
        default: return nil
        }
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
