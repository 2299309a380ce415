/// Reads what a number of jobs counts: those there are, those to come, the change, or the openings.
struct CountReading {
    let scene: Scene
    var events: [Event] { scene.events }
    var tokens: [Token] { scene.tokens }

    func draft(_ index: Int, _ figure: Figure) -> Scene.Draft? {
        var figure = figure
        let event = events[index]
        if hasThousands(index) {
            figure.value *= 1_000
            figure.quantum *= 1_000
            figure.scale = 1_000
        }
        guard figure.value >= 10_000, !isCode(event), !isOfOthers, !isRate(event), !isOfThings(event) else {
            return nil
        }
        if case .cue(.over) = events[max(0, index - 1)].kind, figure.hedge == .none { figure.hedge = .over }
        let after = noun(after: index)
        let before = noun(before: index)
        var draft = Scene.Draft(kinds: [], figure: figure)
        draft.isBureauForm = true
        if let last = end(ofBandAt: index) {
            guard let noun = noun(after: last), isCounting(noun) else { return nil }
            draft.kinds = [isKind(noun, .openings) ? AnnualOpenings.kind : GrowthNumber.kind]
            draft.unpublished = "a range stands where one number is published"
            return draft
        }
        if isKind(after, .openings) || (after == nil && isKind(before, .openings))
            || (isLink(after) && isKind(before, .openings))
        {
            draft.kinds = [AnnualOpenings.kind]
            draft.isOtherSpan = isOverDecade
            return draft
        }
        if isKind(after, .newJobs) || isKind(before, .newJobs) || isChange(before, after, events[index].end)
            || isBy(index)
        {
            draft.kinds = [GrowthNumber.kind]
            draft.isDecline =
                isKind(before, .lose) || isKind(before, .decline) || figure.isNegative || isKind(after, .lose)
                || isBy(index) && events[..<index].contains { isKind($0, .decline) }
            return draft
        }
        if let end = range(index) {
            draft.kinds = end == .base ? [Jobs.base, Employment.kind] : [Jobs.projected]
            draft.level = end
            return isCounted(before, after) || hasGrowth ? draft : nil
        }
        if isStep(index, before) {
            draft.kinds = [GrowthNumber.kind]
            draft.isDecline = isKind(before, .decline)
            return draft
        }
        if isKind(before, .reach) || reaches(index) {
            draft.kinds = [Jobs.projected]
            draft.level = .target
            return isCounted(before, after) || hasGrowth || events.contains { isKind($0, .employed) } ? draft : nil
        }
        guard isCounted(before, after) else { return nil }
        draft.kinds = [Employment.kind, Jobs.base, Jobs.projected]
        // "143,800 jobs will need to be filled".
        if events.contains(where: { isKind($0, .projected) || isKind($0, .newJobs) }) {
            draft.kinds.append(GrowthNumber.kind)
        }
        draft.isKindSure = isQuickFact(before)
        if draft.isKindSure { draft.kinds = [Jobs.base, Employment.kind] }
        return draft
    }

    /// "Number of Jobs, 2016": the handbook's label for the jobs a projection starts from.
    private func isQuickFact(_ before: Event?) -> Bool {
        guard let before, isKind(before, .employed), before.end - before.start == 3, before.end < scene.range.upperBound
        else { return false }
        return tokens[before.start + 2].id == book.jobs && tokens[before.start].isCapital && scene.range.count <= 20
    }

    /// The upper end of "20,000 to 22,800", where a figure is one of its ends.
    private func end(ofBandAt index: Int) -> Int? {
        func isBand(_ low: Int) -> Bool {
            guard low >= 0, low + 1 < events.count, case .figure(let one) = events[low].kind,
                case .figure(let two) = events[low + 1].kind, one.form == .count, two.form == .count,
                two.value > one.value, two.value < one.value * 2, events[low + 1].start == events[low].end + 1
            else { return false }
            let between = tokens[events[low].end]
            let isFrom = events[low].start > scene.range.lowerBound && tokens[events[low].start - 1].id == book.from
            return !isFrom && book.words.to != 0 && between.id == book.words.to || between.isSign("-")
        }
        return isBand(index) ? index + 1 : isBand(index - 1) ? index : nil
    }

    /// No word says what a figure counts that is farther before it.
    private static let reach = 12

    /// The word before a figure that says what it counts, with its distance.
    func noun(before index: Int) -> Event? {
        let event = events[index]
        for near in events[..<index].reversed() {
            if event.start - near.end > Self.reach, !scene.isCell { return nil }
            let isFar = event.start - near.end > 8
            switch near.kind {
            case .cue(.reach), .cue(.grow), .cue(.decline), .cue(.add), .cue(.lose), .cue(.outlook):
                if !isFar || scene.isCell { return near }
            case .cue(.openings), .cue(.newJobs), .cue(.employed), .cue(.jobs), .cue(.workers): return near
            case .figure: return nil
            default: continue
            }
        }
        return nil
    }

    /// The word after a figure that says what it counts.
    func noun(after index: Int) -> Event? {
        let event = events[index]
        for near in events[(index + 1)...] {
            if near.start - event.end > 6 { return nil }
            switch near.kind {
            case .cue(.openings), .cue(.newJobs), .cue(.employed), .cue(.jobs), .cue(.workers): return near
            case .occupation:
                // "203,200 RN job openings".
                return events.first { $0.start >= near.end && $0.start <= near.end + 1 && isCounting($0) } ?? near
            case .cue(.lose): return near
            case .figure: return nil
            default: continue
            }
        }
        return nil
    }

    func isCounting(_ event: Event) -> Bool {
        isKind(event, .openings) || isKind(event, .newJobs) || isKind(event, .jobs)
    }

    func isKind(_ event: Event?, _ cue: Cue) -> Bool {
        if case .cue(let found)? = event?.kind { found == cue } else { false }
    }

    func isHedge(_ event: Event) -> Bool {
        isKind(event, .about) || isKind(event, .over) || isKind(event, .nearly)
    }

    private func isLink(_ event: Event?) -> Bool {
        if case .occupation? = event?.kind { true } else { false }
    }

    var book: ReaderBook { scene.book }

    /// Whether jobs or workers are counted at all.
    private func isCounted(_ before: Event?, _ after: Event?) -> Bool {
        if isKind(before, .employed) || isKind(after, .employed) || isKind(after, .jobs) || isKind(after, .workers) {
            return true
        }
        if isKind(before, .jobs) || isKind(before, .workers) { return scene.isCell || events.count < 8 }
        if isLink(after) { return true }
        return false
    }

    /// Whether somebody is missing, retiring or was asked: nothing that the tables count.
    private var isOfOthers: Bool {
        events.contains { if case .cue(.shortage) = $0.kind { true } else { false } }
    }

    /// "2 of every 100 employed persons", "per 1,000 jobs".
    private func isRate(_ event: Event) -> Bool {
        guard event.start > scene.range.lowerBound else { return false }
        let before = tokens[event.start - 1]
        return before.id != 0 && (before.id == scene.book.per || before.id == scene.book.every)
    }

    /// "2,080 hours of work", "100 best jobs", "400 schools": no workers.
    private func isOfThings(_ event: Event) -> Bool {
        guard event.end < scene.range.upperBound else { return false }
        let next = tokens[event.end]
        guard next.kind == .word else { return false }
        let word = String(decoding: scene.text[Int(next.start)..<Int(next.end)].map { $0 | 0x20 }, as: UTF8.self)
        return Self.things.contains(word)
    }

    private static let things: Set<String> = [
        "hours", "miles", "schools", "programs", "companies", "businesses", "employers", "best", "fastest", "cities",
        "countries", "hospitals", "clinics", "projects", "patients", "students", "homes", "locations", "points",
        "feet", "pounds", "candidates", "applicants", "respondents", "times", "square", "colleges", "firms",
    ]

    var hasGrowth: Bool {
        events.contains { event in
            switch event.kind {
            case .cue(.grow), .cue(.decline), .cue(.projected): true
            default: false
            }
        }
    }

    private var isOverDecade: Bool {
        let isYearly = events.contains { event in
            switch event.kind {
            case .cue(.perYear), .cue(.eachYear): true
            default: false
            }
        }
        let isDecade = events.contains { if case .cue(.decade) = $0.kind { true } else { false } }
        return isDecade && !isYearly
    }

    /// "From 634,400 to 818,400": the end of the projection that a figure is.
    private func range(_ index: Int) -> ClaimKind.LevelYear? {
        let to = scene.book.words.to
        func isCount(_ place: Int) -> Bool {
            if case .figure(let figure) = events[place].kind {
                figure.form == .count && figure.value >= 10_000
            } else {
                false
            }
        }
        func hasTo(_ low: Int, _ high: Int) -> Bool {
            let between = tokens[events[low].end..<events[high].start]
            return to != 0 && between.count <= 8 && between.contains { $0.id == to }
        }
        if let next = events.indices.first(where: { $0 > index && isCount($0) }), hasTo(index, next) { return .base }
        if let last = events.indices.last(where: { $0 < index && isCount($0) }), hasTo(last, index) { return .target }
        return nil
    }

    /// "To 818,400 by 2026".
    private func reaches(_ index: Int) -> Bool {
        let event = events[index]
        guard event.start > scene.range.lowerBound, hasGrowth else { return false }
        let hedge = events.first { $0.end == event.start }.flatMap { isHedge($0) ? $0 : nil }
        let start = hedge?.start ?? event.start
        guard start > scene.range.lowerBound else { return false }
        let to = tokens[start - 1]
        return to.id != 0 && to.id == scene.book.words.to
    }

    private func hasThousands(_ index: Int) -> Bool {
        events.prefix(index).contains { if case .cue(.thousands) = $0.kind { true } else { false } }
    }

    /// A number in a code or a heading such as "31-9092", or a year.
    private func isCode(_ event: Event) -> Bool {
        guard case .figure(let figure) = event.kind else { return true }
        if event.start > scene.range.lowerBound, tokens[event.start - 1].isSign("-"), !tokens[event.start].isSpaced {
            return true
        }
        if event.end < scene.range.upperBound, tokens[event.end].isSign("-"), !tokens[event.end].isSpaced {
            return true
        }
        return !figure.hasCommas && figure.scale == 1 && figure.decimals == 0
            && (190_000...206_000).contains(figure.value)
    }
}
