/// Reads lines that were copied from a table of the Bureau's without its headings: figures with nothing between them.
///
/// The survey's pages print employment, its error, mean hourly and annual wage, their error; and the five percentiles,
/// by the hour and by the year, in ascending order.
struct PrintedRow {
    let scene: Scene
    private var events: [Event] { scene.events }

    /// What each figure of such a line is, by its place among the events.
    func kinds() -> [Int: ClaimKind] {
        var kinds: [Int: ClaimKind] = [:]
        var run: [Int] = []
        let money = events.lazy.filter {
            if case .figure(let figure) = $0.kind { figure.form == .money } else { false }
        }
        guard money.prefix(2).count > 1 else { return kinds }
        for index in events.indices {
            guard case .figure(let figure) = events[index].kind, events[index].start >= scene.first else { continue }
            // A mark such as "(3)" in the heading is no figure of the line.
            let start = events[index].start
            if figure.value < 1_000, start > scene.range.lowerBound, scene.tokens[start - 1].isSign("(") { continue }
            if let last = run.last, !isJoined(last, index) {
                note(run, &kinds)
                run = []
            }
            run.append(index)
        }
        note(run, &kinds)
        return kinds
    }

    /// Whether nothing but signs and blanks stands between two figures.
    private func isJoined(_ one: Int, _ other: Int) -> Bool {
        let between = scene.tokens[events[one].end..<events[other].start]
        return between.count <= 3 && between.allSatisfy { $0.kind == .sign && !$0.isSign("-") && !$0.isSign("(") }
    }

    private func figure(_ index: Int) -> Figure? {
        if case .figure(let figure) = events[index].kind { figure } else { nil }
    }

    private func isHourly(_ figure: Figure) -> Bool { figure.form == .money && figure.value < 40_000 }
    private func isAnnual(_ figure: Figure) -> Bool { figure.form == .money && figure.value >= 900_000 }

    private func note(_ run: [Int], _ kinds: inout [Int: ClaimKind]) {
        let figures = run.compactMap(figure)
        guard figures.count == run.count else { return }
        if figures.count >= 3, figures[0].form == .count, figures[0].value >= 100_000,
            let hourly = figures.firstIndex(where: isHourly), (1...2).contains(hourly), hourly + 1 < figures.count,
            isAnnual(figures[hourly + 1]), figures[1..<hourly].allSatisfy({ $0.form == .percent })
        {
            kinds[run[0]] = Employment.kind
            kinds[run[hourly]] = ClaimCatalog.wage(.mean, hourly: true)
            kinds[run[hourly + 1]] = ClaimCatalog.wage(.mean, hourly: false)
            return
        }
        for isOne in [isHourly, isAnnual] {
            let start = figures.firstIndex(where: isOne) ?? figures.count
            let five = figures[start...].prefix(5)
            guard five.count == 5, five.allSatisfy(isOne),
                zip(five, five.dropFirst()).allSatisfy({ $0.value < $1.value })
            else { continue }
            for (rung, place) in zip([Rung.p10, .p25, .median, .p75, .p90], start...) {
                kinds[run[place]] = ClaimCatalog.wage(rung, hourly: figures[place].value < 40_000)
            }
        }
    }
}
