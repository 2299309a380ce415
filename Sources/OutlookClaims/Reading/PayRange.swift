/// What the two ends of a range of pay say of each other.
extension WageReading {
    /// "Half of welders earned more than $41,380": the median.
    func isOfHalf(_ index: Int) -> Bool {
        guard case .figure(let figure) = events[index].kind, figure.hedge == .over || figure.hedge == .under else {
            return false
        }
        return followsHalf(index)
    }

    /// Whether half of the workers are spoken of right before a figure.
    func followsHalf(_ index: Int) -> Bool {
        let half = scene.book.half
        let low = max(scene.range.lowerBound, events[index].start - 9)
        return tokens[low..<events[index].start].contains { $0.id != 0 && $0.id == half }
    }

    /// "Only 10% of clerks earned at least $45,350": the tail of the scale.
    func tenth(_ index: Int) -> Rung? {
        guard case .figure(let figure) = events[index].kind, figure.hedge == .over || figure.hedge == .under else {
            return nil
        }
        let isTenth = events[..<index].contains { event in
            guard case .figure(let share) = event.kind, share.form == .percent, share.value == 1_000,
                events[index].start - event.end <= 8, event.end < scene.range.upperBound
            else { return false }
            return book.isIn(.ofWords, tokens[event.end].id)
        }
        return isTenth ? figure.hedge == .over ? .p90 : .p10 : nil
    }

    private var book: ReaderBook { scene.book }

    /// Whether a range is nobody's figure: "$35,000 to $54,999", "most earn between $45,000 and $120,000".
    func isLoose(_ index: Int, _ figure: Figure) -> Bool {
        guard scene.context.announced?.rung == nil else { return false }
        let ends = [lastMoney(before: index), index, nextMoney(after: index)].compactMap { place -> Int? in
            guard let place, case .figure(let figure) = events[place].kind, figure.form == .money else { return nil }
            return figure.value
        }
        return ends.count > 1 && figure.value >= 900_000
            && (ends.allSatisfy { $0 % 500_000 == 0 } || ends.contains { $0 % 100_000 == 99_900 })
    }

    /// "Ranged from less than $17.16 to more than $36.27": the ends of the published scale.
    func bound(_ index: Int, _ figure: Figure) -> Bool? {
        func hedge(_ place: Int?) -> Figure.Hedge? {
            if let place, case .figure(let figure) = events[place].kind { figure.hedge } else { nil }
        }
        if figure.hedge == .under, hedge(nextMoney(after: index)) == .over { return false }
        if figure.hedge == .over, hedge(lastMoney(before: index)) == .under { return true }
        return nil
    }

    /// "(50th–90th percentile): $59,670 – $97,900": the rungs a range's ends are said to be.
    func pairOfRungs(before index: Int) -> (low: Rung, high: Rung)? {
        for place in events[..<index].indices.dropLast().reversed() {
            guard case .cue(.rung(let low)) = events[place].kind, case .cue(.rung(let high)) = events[place + 1].kind,
                low != high, low != .mean, high != .mean
            else { continue }
            let gap = tokens[events[place].end..<events[place + 1].start]
            let words = scene.book.words
            guard gap.count <= 3, gap.contains(where: { $0.isSign("-") || $0.id == words.to || $0.id == words.and })
            else { continue }
            return (low, high)
        }
        return nil
    }
}
