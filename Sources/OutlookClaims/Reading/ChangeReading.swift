import OutlookStatistics

/// Reads projected change: a percent, or the handbook's words for one.
struct ChangeReading {
    let scene: Scene
    var events: [Event] { scene.events }
    var tokens: [Token] { scene.tokens }
    var book: ReaderBook { scene.book }

    func draft(_ index: Int, _ figure: Figure) -> Scene.Draft? {
        let event = events[index]
        if isShare(event), !isLostShare(index) { return nil }
        if figure.value >= 100_000 || isOfPastRow { return nil }
        if isDerived(event) { return nil }
        var growth: (distance: Int, isDecline: Bool, isPast: Bool, place: Int)?
        var isProjected = false
        var hasPeriod = false
        var hasYear = false
        var hasLabel = false
        for (place, near) in events.enumerated() {
            let distance = place < index ? event.start - near.end : near.start - event.end + 2
            func consider(_ isDecline: Bool, _ isPast: Bool) {
                if growth.map({ distance < $0.distance }) ?? true { growth = (distance, isDecline, isPast, place) }
            }
            switch near.kind {
            case .cue(.grow), .cue(.add), .cue(.newJobs), .cue(.more):
                hasLabel = hasLabel || isLabel(near)
                consider(false, false)
            case .cue(.decline), .cue(.lose): consider(true, false)
            case .cue(.grewInThePast): consider(false, true)
            case .cue(.outlook):
                hasLabel = true
                consider(false, false)
            case .cue(.phrase(let category)):
                isProjected = true
                if case .littleChange = category { break }
                consider(false, false)
            case .cue(.allAverage):
                hasLabel = true
                consider(false, false)
            case .cue(.reach):
                // "Will grow to 13 percent" is a slip for growing by it.
                isProjected = true
                if place < index, event.start - near.end <= 2, near.end - near.start == 2, growth == nil {
                    consider(false, false)
                }
            case .cue(.projected): isProjected = true
            case .cue(.decade), .period: hasPeriod = true
            case .year: hasYear = true
            case .cue(.unemployment): return nil
            default: break
            }
        }
        if growth == nil, scene.context.isRow, scene.context.announced?.isGrowth ?? false {
            growth = (0, false, false, index)
            hasLabel = true
        }
        if figure.isFraction, growth == nil { growth = (0, false, false, index) }
        guard var growth else { return nil }
        if growth.isPast, !isProjected { return nil }
        if isOfPay(growth.place) { return nil }
        guard isProjected || hasPeriod || hasLabel || scene.isCell || (scene.context.projectionTime != nil && !hasYear)
        else {
            return nil
        }
        if figure.isNegative { growth.isDecline = true }
        var draft = Scene.Draft(kinds: [GrowthPercent.kind])
        draft.isBlurred = hasUnknownSubject(growth.place, before: index)
        draft.isDecline = growth.isDecline
        draft.isKindSure = !figure.isFraction
        draft.isSignOpen = figure.isNegative && (scene.context.isRow || scene.isCell)
        draft.isOtherSpan = isYearly(index)
        draft.isTotal = isOfAll(index)
        draft.isBureauForm = hasPeriod || isProjected
        return draft
    }

    /// Whether the cell stands in a row of a single past year, whose growth is that of the pay beside it.
    private var isOfPastRow: Bool {
        guard scene.isCell else { return false }
        let years = events.filter { $0.start < scene.first && isYear($0) }
        return years.count == 1 && years[0].end - years[0].start == 1 && scene.first - years[0].end <= 1
            && !events.contains { event in
                switch event.kind {
                case .period, .cue(.projected), .cue(.outlook): true
                default: false
                }
            }
    }

    /// "Job growth: 36%", a line of its own.
    private func isLabel(_ event: Event) -> Bool {
        scene.context.isRow && event.start <= scene.first + 1 && event.end < scene.range.upperBound
            && tokens[event.end].isSign(":")
    }

    private func isYear(_ event: Event) -> Bool { if case .year = event.kind { true } else { false } }

    /// "70 percent of medical assistants work": a share, no growth.
    private func isShare(_ event: Event) -> Bool {
        guard event.end < scene.range.upperBound else { return false }
        let next = tokens[event.end]
        guard next.kind == .word else { return false }
        let word = String(decoding: scene.text[Int(next.start)..<Int(next.end)].map { $0 | 0x20 }, as: UTF8.self)
        switch word {
        case "of", "were", "are", "work", "worked", "employed", "earned", "earn", "earning", "had", "have", "who",
            "said",
            "more", "higher", "lower", "less", "above", "below", "fewer", "chance", "report", "reported", "off":
            // "more" and "less" may still be growth: "29 percent more jobs".
            if word == "more" || word == "fewer", let next = events.first(where: { $0.start >= event.end }) {
                switch next.kind {
                case .cue(.jobs), .cue(.newJobs), .cue(.workers), .cue(.more), .occupation: return false
                default: return true
                }
            }
            return true
        default: return false
        }
    }

    /// "Lose 25% of jobs", "a drop of 353,000 positions (11% of all cashier jobs)".
    private func isLostShare(_ index: Int) -> Bool {
        let event = events[index]
        guard let of = tokens[event.end...].first, book.isIn(.ofWords, of.id) else { return false }
        let isOfJobs = events[(index + 1)...].contains { near in
            guard near.start - event.end <= 4 else { return false }
            switch near.kind {
            case .cue(.jobs), .cue(.employed): return true
            default: return false
            }
        }
        let isBracketed = event.start > scene.range.lowerBound && tokens[event.start - 1].isSign("(")
        return isOfJobs
            && events[..<index].contains { near in
                switch near.kind {
                case .cue(.lose), .cue(.decline): isBracketed || event.start - near.end <= 2
                default: false
                }
            }
    }

    /// "The lowest 10 percent": consumed elsewhere; what is left is a number of years or a part.
    private func isDerived(_ event: Event) -> Bool {
        guard event.start > scene.range.lowerBound else { return false }
        let before = tokens[event.start - 1]
        guard before.kind == .word else { return false }
        let word = String(decoding: scene.text[Int(before.start)..<Int(before.end)].map { $0 | 0x20 }, as: UTF8.self)
        return ["top", "bottom", "middle", "lowest", "highest", "lower", "upper", "first", "last"].contains(word)
    }

    /// "Ridership will grow 12 percent": a clause whose subject is neither an occupation nor its jobs.
    private func hasUnknownSubject(_ verb: Int, before index: Int) -> Bool {
        guard verb < index, !scene.isCell, !scene.context.isRow else { return false }
        var start = events[verb].start
        while start > scene.first, tokens[start - 1].kind == .word || tokens[start - 1].kind == .number {
            start -= 1
        }
        var known = Set<Int>()
        for event in events where event.start >= start && event.start < events[index].start {
            switch event.kind {
            case .occupation, .cue(.employed), .cue(.jobs), .cue(.workers), .cue(.outlook), .cue(.pronoun),
                .cue(.newJobs), .cue(.openings), .cue(.allAverage):
                return false
            default: known.formUnion(event.start..<event.end)
            }
        }
        return (start..<events[verb].start).contains { place in
            tokens[place].kind == .word && tokens[place].id == 0 && tokens[place].end - tokens[place].start >= 6
                && !known.contains(place)
        }
    }

    /// "Enrollment in our electrician program grew": something of the occupation's that grows, and not its jobs.
    private func hasOtherSubject(_ place: Int) -> Bool {
        for near in events[..<place].reversed() {
            guard events[place].start - near.end <= 10 else { return false }
            switch near.kind {
            case .cue(.otherMoney): return true
            case .occupation: continue
            default: return false
            }
        }
        return false
    }

    /// Whether it is pay that changes, as in "wages rose 4 percent".
    private func isOfPay(_ place: Int) -> Bool {
        if hasOtherSubject(place) { return true }
        for near in events[..<place].reversed() {
            switch near.kind {
            case .cue(.pay), .cue(.otherMoney), .cue(.rung): return events[place].start - near.end <= 6
            case .cue(.employed), .cue(.jobs), .cue(.outlook), .occupation, .cue(.workers): return false
            case .figure: return false
            default: continue
            }
        }
        if place + 1 < events.count, case .cue(.pay) = events[place + 1].kind {
            let near = events[place + 1]
            return near.start - events[place].end <= 2
        }
        return false
    }

    /// "Four times faster than", "5 percentage points faster than".
    private func isMultiple(_ event: Event) -> Bool {
        guard event.start > scene.range.lowerBound else { return false }
        let before = tokens[event.start - 1]
        let word = String(decoding: scene.text[Int(before.start)..<Int(before.end)].map { $0 | 0x20 }, as: UTF8.self)
        return ["points", "point", "times", "twice"].contains(word)
    }

    /// Whether the percent is said to be of a single year.
    private func isYearly(_ index: Int) -> Bool {
        let event = events[index]
        for (place, near) in events.enumerated() {
            let isAfter = place > index && near.start - event.end <= 2
            // "$82,330 per year in 2018, 9 percent": the year's unit is that of the pay.
            let isBefore =
                place < index && event.start - near.end <= 3
                && tokens[near.end..<event.start].allSatisfy { $0.kind == .word }
            switch near.kind {
            case .cue(.perYear) where isAfter || isBefore, .cue(.eachYear) where isAfter || isBefore: return true
            default: continue
            }
        }
        return false
    }

    /// The handbook's words, where the sentence is about employment.
    func phraseDraft(_ index: Int, _ category: OutlookCategory) -> Scene.Draft? {
        var isAbout = scene.isCell || scene.context.toldGrowth
        for near in events {
            switch near.kind {
            case .cue(.grow), .cue(.outlook), .cue(.projected), .cue(.employed), .cue(.decade), .period, .cue(.jobs),
                .cue(.reach):
                isAbout = true
            case .cue(.unemployment): return nil
            default: break
            }
        }
        guard isAbout, !isOfPay(index), !isMultiple(events[index]) else { return nil }
        var draft = Scene.Draft(kinds: [GrowthPhrase.kind])
        draft.isBureauForm = true
        return draft
    }
}
