/// Which rung of the wage ladder a figure is said to be, by the words around it.
extension WageReading {
    enum Named {
        case rung(Rung)
        case middle
    }

    func named(_ event: Event) -> Named? {
        switch event.kind {
        case .cue(.rung(let rung)): .rung(rung)
        case .cue(.middleHalf): .middle
        default: nil
        }
    }

    /// The rung a figure is said to be: by the words right after it, or by the last ones before it.
    func rung(of index: Int) -> Named? {
        if isOfHalf(index) { return .rung(.median) }
        if let end = range(index), end == .low ? followsHalf(index) : lastMoney(before: index).map(followsHalf) ?? false
        {
            return .middle
        }
        if let tail = tenth(index) { return .rung(tail) }
        var left: (named: Named, isSinceLastFigure: Bool, place: Int)?
        var isSinceLast = true
        var at = index - 1
        while at >= 0 {
            if let named = named(events[at]) {
                // "The lowest tenth earned an average of": the tail that is meant stands before the average.
                if left == nil || isTail(named) { left = (named, isSinceLast, at) }
                guard isSinceLast, isAverageOnly(left?.named) || isMiddle(left?.named) && isTailBefore(at) else {
                    break
                }
            }
            if case .figure(let figure) = events[at].kind, figure.form == .money {
                if left != nil { break }
                isSinceLast = false
            }
            at -= 1
        }
        var tight: Named?
        var loose: Named?
        var end = events[index].end
        for (place, event) in events.enumerated().dropFirst(index + 1) {
            if case .figure(let figure) = event.kind, figure.form == .money {
                guard isSamePay(index, place) else { break }
                end = event.end
                continue
            }
            if let named = named(event) {
                if isTied(end, event.start) { tight = named }
                if !isOfNext(place) { loose = named }
                break
            }
        }
        if let left, left.isSinceLastFigure {
            let isTaken = isTaken(left.place, before: index)
            return isTaken || isAverageOnly(left.named) ? (tight ?? left.named) : left.named
        }
        if let tight { return tight }
        // "The median was $61,550, and top professionals made over $103,140."
        if left != nil, extreme(before: index) != nil, !scene.isCell { return nil }
        if let left { return left.named }
        return loose
            ?? (scene.context.announced?.rung ?? (isContinued && toldMiddle ? scene.context.toldRung : nil)).map {
                .rung($0)
            }
    }

    /// Whether a figure gives the same pay by another unit, in brackets after the first: "$15.84 ($32,940 a year)".
    private func isSamePay(_ index: Int, _ other: Int) -> Bool {
        guard case .figure(let one) = events[index].kind, case .figure(let two) = events[other].kind,
            (one.value < 40_000) != (two.value < 40_000)
        else { return false }
        let gap = tokens[events[index].end..<events[other].start]
        return gap.count <= 4
            && gap.contains { $0.isSign("(") || $0.isSign("/") || $0.id == scene.book.or && $0.id != 0 }
    }

    /// Whether words belong to the figure before them: "$39,430 (10th percentile) to $106,030".
    private func isTaken(_ place: Int, before index: Int) -> Bool {
        guard let last = events.indices.last(where: { $0 < place && isFigure($0) }) else { return false }
        return isTied(events[last].end, events[place].start)
    }

    func isAverageOnly(_ named: Named?) -> Bool {
        if case .rung(.mean)? = named { true } else { false }
    }

    private func isMiddle(_ named: Named?) -> Bool {
        if case .rung(.median)? = named { true } else { false }
    }

    /// "The upper 75th percentile received median earnings": whether an end of the scale stands right before.
    private func isTailBefore(_ place: Int) -> Bool {
        guard place > 0, let before = named(events[place - 1]), isTail(before) else { return false }
        let gap = tokens[events[place - 1].end..<events[place].start]
        return gap.count <= 3 && gap.allSatisfy { $0.kind == .word }
    }

    func isEnd(_ named: Named?) -> Bool {
        switch named {
        case nil: false
        case .middle?: true
        case .rung?: named.map(isTail) ?? false
        }
    }

    func isTail(_ named: Named) -> Bool {
        if case .rung(let rung) = named { rung != .mean && rung != .median } else { false }
    }

    /// Whether only small words and units stand between a figure and the words after it.
    private func isTied(_ from: Int, _ to: Int) -> Bool {
        guard to - from <= 6 else { return false }
        for token in tokens[from..<to] {
            if token.kind == .sign, "(|:/)".utf8.contains(token.sign) {
                continue
            }
            guard token.id != 0, scene.book.isIn(.ties, token.id) else { return false }
        }
        return true
    }
}
