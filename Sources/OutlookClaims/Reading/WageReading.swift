/// Reads what wage a sum of money is: median, mean or percentile, by the year or by the hour.
struct WageReading {
    let scene: Scene
    var events: [Event] { scene.events }
    var tokens: [Token] { scene.tokens }

    func draft(_ index: Int, _ figure: Figure) -> Scene.Draft? {
        guard figure.value > 0, isPay(index, figure), !isDifference(index), !isStep(index) else { return nil }
        let end = range(index)
        var rungs: [Rung] = []
        var isSure = true
        let named = rung(of: index)
        if let end, let pair = pairOfRungs(before: index) { rungs = [end == .low ? pair.low : pair.high] }
        switch (named, end) {
        case _ where !rungs.isEmpty: break
        case (.middle?, .low?): rungs = [.p25]
        case (.middle?, .high?): rungs = [.p75]
        case (.rung(let rung)?, nil):
            rungs = [rung]
            isSure = isTail(.rung(rung)) || !isOfExtreme(index)
        case (.rung(let rung)?, _) where rung != .mean && rung != .median: rungs = [rung]
        case (_, .low?): (rungs, isSure) = ([.p10, .p25], false)
        case (_, .high?): (rungs, isSure) = ([.p90, .p75], false)
        case (.middle?, nil): (rungs, isSure) = ([.median, .p25, .p75], false)
        case (nil, nil): (rungs, isSure) = ([.median, .mean], false)
        default: return nil
        }
        if end != nil, !isEnd(named), isLoose(index, figure) { return nil }
        if named == nil, end == nil, let isHigh = bound(index, figure) ?? extreme(before: index) {
            (rungs, isSure) = (isHigh ? [.p90, .p75] : [.p10, .p25], false)
        }
        var draft = Scene.Draft(kinds: [], isKindSure: isSure && !isOfSubgroup(index))
        guard let hourly = isHourly(index, figure) else {
            draft.kinds = [ClaimCatalog.wage(rungs[0], hourly: false)]
            draft.unpublished = "the BLS publishes wages by the year and by the hour"
            return draft
        }
        draft.kinds = rungs.map { ClaimCatalog.wage($0, hourly: hourly) }
        draft.isBureauForm = named != nil && rungs[0] != .mean
        return draft
    }

    /// Whether a part of the workers is meant, or pay at the start.
    private func isOfSubgroup(_ index: Int) -> Bool {
        for near in events[..<index].reversed() {
            switch near.kind {
            case .cue(.subgroup): return true
            case .figure: return false
            default: continue
            }
        }
        guard index + 1 < events.count, case .cue(.subgroup) = events[index + 1].kind else { return false }
        return events[index + 1].start - events[index].end <= 2
    }

    /// "$23,000 more than": what one earns beside another.
    private func isDifference(_ index: Int) -> Bool {
        var at = events[index].end
        for _ in 0..<4 where at < scene.range.upperBound {
            let token = tokens[at]
            guard token.kind == .word else { return false }
            if token.id != 0, scene.book.isIn(.comparatives, token.id) { return true }
            guard token.id != 0, scene.book.isIn(.ties, token.id) else { return false }
            at += 1
        }
        return false
    }

    /// "Rose by nearly $2,000, to $56,650": what pay rose by, and no pay.
    private func isStep(_ index: Int) -> Bool {
        let hedge = events[..<index].last.flatMap { event in
            switch event.kind {
            case .cue(.about), .cue(.over), .cue(.nearly), .cue(.under): event
            default: nil
            }
        }
        let start = hedge?.end == events[index].start ? hedge?.start : events[index].start
        guard let start, start > scene.range.lowerBound, tokens[start - 1].id != 0,
            tokens[start - 1].id == scene.book.by
        else { return false }
        return events[..<index].contains { event in
            guard event.start < start, start - event.end <= 2 else { return false }
            switch event.kind {
            case .cue(.grow), .cue(.decline), .cue(.grewInThePast), .cue(.add), .cue(.lose): return true
            default: return false
            }
        }
    }

    /// Whether a word for an end of the pay scale, such as "entry-level", stands nearer than any named measure.
    func extreme(before index: Int) -> Bool? {
        for near in events[..<index].reversed() {
            if events[index].start - near.end > 8 { return nil }
            switch near.kind {
            case .cue(.extreme(let isHigh)): return isHigh
            case .cue(.rung), .cue(.middleHalf), .figure: return nil
            default: continue
            }
        }
        return nil
    }

    /// "The average entry-level salary": no average of all.
    private func isOfExtreme(_ index: Int) -> Bool {
        for near in events[..<index].reversed() {
            switch near.kind {
            case .cue(.extreme): return events[index].start - near.end <= 6
            case .figure: return false
            default: continue
            }
        }
        return false
    }

    /// "…, with the top 10 percent bringing in more than $136,000": an end of the scale whose figure follows it.
    func isOfNext(_ place: Int) -> Bool {
        guard let named = named(events[place]), isTail(named), let next = nextMoney(after: place) else { return false }
        return events[next].start - events[place].end <= 12
    }

    enum End {
        case low, high
    }

    /// Whether a figure is an end of a range such as "between A and B".
    func range(_ index: Int) -> End? {
        func isMoney(_ other: Int) -> Bool {
            guard events.indices.contains(other), case .figure(let figure) = events[other].kind else { return false }
            return figure.form == .money
        }
        func joins(_ from: Int, _ to: Int, isBetween: Bool) -> Bool {
            guard to - from <= 3, to > from else { return false }
            let words = scene.book.words
            return tokens[from..<to].contains {
                $0.isSign("-") || (words.to != 0 && $0.id == words.to)
                    || (isBetween && $0.id == words.and && words.and != 0)
            }
        }
        func isBetween(_ low: Int) -> Bool {
            tokens[max(scene.range.lowerBound, events[low].start - 4)..<events[low].start].contains {
                $0.id == scene.book.between && $0.id != 0
            }
        }
        func gap(_ low: Int, _ high: Int) -> Bool {
            if isStep(low) { return false }
            // "$88,880 compared to $84,640" are two, and no range.
            if events[low..<high].contains(where: { if case .cue(.than) = $0.kind { true } else { false } }) {
                return false
            }
            return joins(events[low].end, events[high].start, isBetween: isBetween(low))
        }
        // Units may stand between the ends: "$16 an hour to $20 an hour".
        let next = nextMoney(after: index)
        if let next, isMoney(next), gap(index, next) { return .low }
        if let before = lastMoney(before: index), isMoney(before), gap(before, index) { return .high }
        return nil
    }

    func nextMoney(after index: Int) -> Int? {
        events.indices.first { $0 > index && isFigure($0) }
    }

    func lastMoney(before index: Int) -> Int? {
        events.indices.last { $0 < index && isFigure($0) }
    }

    func isFigure(_ index: Int) -> Bool {
        if case .figure = events[index].kind { true } else { false }
    }

    /// Whether money is pay and not a cost, a debt or a bonus: what is named nearest decides.
    private func isPay(_ index: Int, _ figure: Figure) -> Bool {
        let event = events[index]
        var pay = Int.max
        var other = Int.max
        for (place, near) in events.enumerated() {
            var distance = place < index ? event.start - near.end : near.start - event.end
            if place > index { distance += 3 }
            switch near.kind {
            case .cue(.pay): pay = min(pay, distance)
            case .cue(.rung(let rung)): pay = min(pay, rung == .mean ? distance + 2 : distance)
            case .cue(.middleHalf): pay = min(pay, distance)
            case .cue(.perHour), .cue(.perYear): pay = min(pay, max(distance, 6) + 4)
            case .cue(.otherMoney): other = min(other, distance)
            default: break
            }
        }
        if pay == Int.max, followsHalf(index) || lastMoney(before: index).map(followsHalf) ?? false { pay = 6 }
        if pay == Int.max, other == Int.max, isListed || isContinued { return true }
        return pay != Int.max && pay < other
    }

    /// "For a plumber, it's $60,090": goes on with the measure of the sentence before.
    var isContinued: Bool {
        guard scene.context.toldRung != nil, scene.range.count <= 16 else { return false }
        return events.contains { if case .occupation = $0.kind { true } else { false } }
    }

    /// An end of the scale holds for its own sentence only.
    var toldMiddle: Bool { scene.context.toldRung == .median || scene.context.toldRung == .mean }

    /// Whether the figure stands in a list that a sentence announced.
    private var isListed: Bool { scene.context.announced?.isPay ?? false }

    /// Whether a wage is by the hour; `nil` for a month, a week or an unclear unit.
    private func isHourly(_ index: Int, _ figure: Figure) -> Bool? {
        let event = events[index]
        for near in events[(index + 1)...].prefix(2) where near.start - event.end <= 3 {
            switch near.kind {
            case .cue(.perOther): return nil
            case .cue(.perHour) where figure.value < 50_000: return true
            case .cue(.perYear) where figure.value >= 300_000: return false
            default: break
            }
        }
        if event.start > scene.range.lowerBound,
            let before = events[..<index].last, event.start - before.end <= 4, case .cue(.perOther) = before.kind
        {
            return nil
        }
        switch figure.value {
        case ..<40_000: return true
        case 900_000...: return false
        default: return nil
        }
    }
}
