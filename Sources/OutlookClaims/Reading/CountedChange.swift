/// Tells a number of jobs that come or go from the number there are.
extension CountReading {
    /// "Add 183,900 jobs", "an increase of 183,900", "183,900 more medical assistants".
    func isChange(_ before: Event?, _ after: Event?, _ figureEnd: Int) -> Bool {
        if isKind(before, .add) || isKind(before, .lose) || isKind(after, .lose) { return true }
        guard let after else { return false }
        return events.contains { near in
            guard case .cue(.more) = near.kind else { return false }
            return near.end <= after.start && (near.start >= after.start - 3 || near.start == figureEnd)
        }
    }

    /// "Projected to increase 6,800", "500 jobs are expected to be added", "to gain the most jobs (244,500)".
    func isStep(_ index: Int, _ before: Event?) -> Bool {
        if let before, isKind(before, .grow) || isKind(before, .decline), isAdjacent(before, index) { return hasGrowth }
        if let before, isKind(before, .jobs), before.end == events[index].start - 1,
            tokens[before.end].isSign("("),
            events.contains(where: {
                (isKind($0, .add) || isKind($0, .grow)) && before.start - $0.end <= 3 && $0.end <= before.start
            })
        {
            return true
        }
        if isBracketedAfterPercent(index) { return true }
        guard let jobs = events[(index + 1)...].first, isKind(jobs, .jobs), jobs.start - events[index].end <= 1 else {
            return false
        }
        var hasProjection = false
        for event in events[(index + 2)...] {
            guard event.start - jobs.end <= 6 else { return false }
            if isKind(event, .projected) { hasProjection = true }
            if isKind(event, .add) { return hasProjection }
            if case .figure = event.kind { return false }
        }
        return false
    }

    /// "Grow 36% (nearly 1.1 million jobs)".
    private func isBracketedAfterPercent(_ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, isHedge(events[place]) { place -= 1 }
        guard place >= 0, case .figure(let figure) = events[place].kind, figure.form == .percent,
            events[place].end < events[index].start, tokens[events[place].end].isSign("("),
            let after = noun(after: index),
            isKind(after, .jobs) || isKind(after, .workers)
        else { return false }
        return events.contains {
            isKind($0, .grow) || isKind($0, .decline) || isKind($0, .projected) || isKind($0, .outlook)
        }
    }

    /// Whether nothing but a hedge stands between a word and the figure after it.
    private func isAdjacent(_ word: Event, _ index: Int) -> Bool {
        events[..<index].last { $0.start >= word.end }.map { word.end == $0.start && $0.end == events[index].start }
            ?? (word.end == events[index].start)
    }

    /// "Decline by 96,100 jobs", "rise 12.1%, or by 2,600".
    func isBy(_ index: Int) -> Bool {
        var at = events[index].start - 1
        for event in events[..<index].reversed() where event.end == at + 1 && isHedge(event) { at = event.start - 1 }
        guard at >= scene.range.lowerBound, tokens[at].id != 0, tokens[at].id == book.by else { return false }
        return events[..<index].contains { isKind($0, .grow) || isKind($0, .decline) || isKind($0, .add) }
    }
}
