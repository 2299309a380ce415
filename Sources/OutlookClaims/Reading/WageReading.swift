/// Reads what wage a sum of money is: median, mean or percentile, by the year or by the hour.
struct WageReading {
    let scene: Scene
    private var events: [Event] { scene.events }
    private var tokens: [Token] { scene.tokens }

    func draft(_ index: Int, _ figure: Figure) -> Scene.Draft? {
        guard figure.value > 0, isPay(index, figure) else { return nil }
        let end = range(index)
        var rungs: [Rung] = []
        var isSure = true
        let named = rung(of: index)
        switch (named, end) {
        case (.middle?, .low?): rungs = [.p25]
        case (.middle?, .high?): rungs = [.p75]
        case (.rung(let rung)?, nil): rungs = [rung]
        case (.rung(let rung)?, _) where rung != .mean && rung != .median: rungs = [rung]
        case (_, .low?): (rungs, isSure) = ([.p10, .p25], false)
        case (_, .high?): (rungs, isSure) = ([.p90, .p75], false)
        case (.middle?, nil): (rungs, isSure) = ([.median, .p25, .p75], false)
        case (nil, nil): (rungs, isSure) = ([.median, .mean], false)
        default: return nil
        }
        var draft = Scene.Draft(kinds: [], isKindSure: isSure)
        guard let hourly = isHourly(index, figure) else {
            draft.kinds = [ClaimCatalog.wage(rungs[0], hourly: false)]
            draft.unpublished = "the BLS publishes wages by the year and by the hour"
            return draft
        }
        draft.kinds = rungs.map { ClaimCatalog.wage($0, hourly: hourly) }
        draft.isBureauForm = named != nil && rungs[0] != .mean
        return draft
    }

    private enum Named {
        case rung(Rung)
        case middle
    }

    private func named(_ event: Event) -> Named? {
        switch event.kind {
        case .cue(.rung(let rung)): .rung(rung)
        case .cue(.middleHalf): .middle
        default: nil
        }
    }

    /// The rung a figure is said to be: by the words right after it, or by the last ones before it.
    private func rung(of index: Int) -> Named? {
        var left: (named: Named, isSinceLastFigure: Bool)?
        var isSinceLast = true
        var at = index - 1
        while at >= 0 {
            if let named = named(events[at]) {
                left = (named, isSinceLast)
                break
            }
            if case .figure(let figure) = events[at].kind, figure.form == .money { isSinceLast = false }
            at -= 1
        }
        var tight: Named?
        var loose: Named?
        for event in events[(index + 1)...] {
            if case .figure(let figure) = event.kind, figure.form == .money { break }
            if let named = named(event) {
                if isTied(events[index].end, event.start) { tight = named }
                loose = named
                break
            }
        }
        if let left, left.isSinceLastFigure { return isAverageOnly(left.named) ? (tight ?? left.named) : left.named }
        if let tight { return tight }
        if let left { return left.named }
        return loose
    }

    private func isAverageOnly(_ named: Named) -> Bool {
        if case .rung(.mean) = named { true } else { false }
    }

    /// Whether only small words and units stand between a figure and the words after it.
    private func isTied(_ from: Int, _ to: Int) -> Bool {
        guard to - from <= 6 else { return false }
        for token in tokens[from..<to] {
            if token.kind == .sign, token.isSign("(") || token.isSign("|") || token.isSign(":") { continue }
            guard token.kind == .word, token.end - token.start <= 8 else { return false }
        }
        return true
    }

    private enum End {
        case low, high
    }

    /// Whether a figure is an end of a range such as "between A and B".
    private func range(_ index: Int) -> End? {
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
            joins(events[low].end, events[high].start, isBetween: isBetween(low))
        }
        // Units may stand between the ends: "$16 an hour to $20 an hour".
        let next = nextMoney(after: index)
        if let next, isMoney(next), gap(index, next) { return .low }
        if let before = lastMoney(before: index), isMoney(before), gap(before, index) { return .high }
        return nil
    }

    private func nextMoney(after index: Int) -> Int? {
        events.indices.first { $0 > index && isFigure($0) }
    }

    private func lastMoney(before index: Int) -> Int? {
        events.indices.last { $0 < index && isFigure($0) }
    }

    private func isFigure(_ index: Int) -> Bool {
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
        if pay == Int.max, isListed { return figure.value >= 1_000_000 }
        return pay != Int.max && pay < other
    }

    /// Whether the figure stands in a list that a sentence announced.
    private var isListed: Bool { scene.context.list != nil && scene.events.count <= 6 }

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
