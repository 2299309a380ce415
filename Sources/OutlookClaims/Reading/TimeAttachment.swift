import OutlookModel

/// The year of a wage and the span of a projection, each found on its own.
extension Attachment {
    /// The year of a wage.
    func wageTime(of index: Int) -> Claim.Time {
        if let mention = nearestYear(to: index) {
            return Claim.Time(
                span: .year(mention.year), isSure: true, isPublication: mention.isPublication && !mention.isMay,
                digits: mention.written)
        }
        // "By 2018, they earned $33,400".
        let ends = events.compactMap { event -> PeriodMention? in
            if case .period(let period) = event.kind, period.base == nil { period } else { nil }
        }
        if ends.count == 1, let end = ends.first,
            !events.contains(where: { if case .cue(.projected) = $0.kind { true } else { false } })
        {
            return Claim.Time(span: .year(end.target), isSure: false, digits: [end.targetDigits])
        }
        if isOfNow(before: index) { return Claim.Time(isSure: false) }
        return context.wageTime ?? Claim.Time(isSure: false)
    }

    /// Whether the sentence turns from a past that was told of to the present.
    private func isOfNow(before index: Int) -> Bool {
        events[..<index].contains { if case .cue(.now) = $0.kind { true } else { false } }
    }

    private func nearestYear(to index: Int) -> YearMention? {
        let figure = events[index]
        var best: (distance: Int, mention: YearMention)?
        for (other, event) in events.enumerated() {
            guard case .year(let mention) = event.kind else { continue }
            var distance = other < index ? figure.start - event.end : event.start - figure.end
            let between = other < index ? events[other + 1..<index] : events[index + 1..<other]
            for event in between { if case .figure = event.kind { distance += 6 } }
            if mention.isPublication, !mention.isMay { distance += 100 }
            // "2016 $25,090, 2017 $25,690": the year right before is the figure's own.
            if other == index - 1, figure.start - event.end <= 1, !tokens[event.end - 1].isSign(",") {
                let gap = tokens[event.end..<figure.start]
                if gap.allSatisfy({ $0.isSign(":") || $0.isSign("|") || $0.isSign("-") }) { return mention }
            }
            // A year after an earlier figure is that figure's: "560,800 jobs in 2012 and 591,300 jobs in 2014".
            if other < index, events[..<other].contains(where: { if case .figure = $0.kind { true } else { false } }) {
                distance += 3
            }
            // Of two at the same distance the later: "634,400 in 2016 to 818,400 in 2026".
            if best.map({ distance <= $0.distance }) ?? true { best = (distance, mention) }
        }
        return best?.mention
    }

    /// How far a span of years stands from a figure: another figure or another clause between them parts them.
    private func distance(of span: Event, from figure: Event) -> Int {
        let between = span.start < figure.start ? span.end..<figure.start : figure.end..<span.start
        guard !between.isEmpty else { return 0 }
        let figures = events.filter { event in
            if case .figure = event.kind { between.contains(event.start) } else { false }
        }
        let breaks = tokens[between].filter { token in
            token.isSign(",") || token.isSign(";") || token.isSign("M")
                || book.isIn(.clauseBreaks, token.id)
        }
        return between.count + 6 * figures.count + (breaks.isEmpty ? 0 : 8)
    }

    /// "The next ten years", "the coming decade".
    private var isOfComing: Bool {
        events.contains { event in
            guard case .cue(.decade) = event.kind else { return false }
            return tokens[max(scene.range.lowerBound, event.start - 1)..<event.end].contains {
                book.isIn(.coming, $0.id)
            }
        }
    }

    /// The span of a projection, or the year of a level.
    func projectionTime(of index: Int, level: Bool, end: ClaimKind.LevelYear?) -> Claim.Time {
        let figure = events[index]
        var best: (distance: Int, mention: PeriodMention)?
        var isDecade = false
        for event in events {
            if case .cue(.decade) = event.kind { isDecade = true }
            guard case .period(let mention) = event.kind else { continue }
            let distance = distance(of: event, from: figure)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, mention) }
        }
        if level {
            let year = nearestYear(to: index)
            if let year, best == nil || end != .target {
                return Claim.Time(
                    span: .year(year.year), isPublication: year.isPublication && !year.isMay, digits: year.written)
            }
        }
        if let period = best?.mention {
            let digits = [period.baseDigits, period.targetDigits].compactMap { $0 }
            if let cycle = period.cycle { return Claim.Time(span: .cycle(cycle), digits: digits) }
            if let carried = context.projectionTime, case .cycle(let cycle) = carried.span,
                cycle.targetYear == period.target
            {
                return Claim.Time(span: .cycle(cycle), digits: carried.digits + digits)
            }
            return Claim.Time(span: .target(period.target), digits: digits)
        }
        if let carried = context.projectionTime, !level || end != nil {
            var carried = carried
            if case .target = carried.span { carried.isSure = false }
            // "Within the next ten years" is a time of its own, which may be another than that of the lines before.
            if isDecade, isOfComing { carried.isSure = false }
            return carried
        }
        if level {
            return (context.wageTime ?? context.projectionTime).map {
                Claim.Time(span: $0.span, isSure: false, digits: $0.digits)
            } ?? Claim.Time(isSure: false)
        }
        return Claim.Time(span: isDecade ? .decade : .none, isSure: false)
    }
}
