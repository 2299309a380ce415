import OutlookModel

/// Which of the names, times, places and sources around a figure belong to it.
struct Attachment {
    let scene: Scene
    private var events: [Event] { scene.events }
    private var tokens: [Token] { scene.tokens }
    private var book: ReaderBook { scene.book }
    private var context: ReadingContext { scene.context }

    // MARK: The occupation

    /// Whether an event only compares with the average of all occupations.
    func isComparison(_ index: Int) -> Bool {
        guard case .occupation(let occupation) = events[index].kind, occupation == book.total else { return false }
        guard index > 0 else { return false }
        let before = events[index - 1]
        guard events[index].start - before.end <= 4 else { return false }
        switch before.kind {
        case .cue(.phrase), .cue(.allAverage), .cue(.than), .cue(.rung(.mean)): return true
        default: return false
        }
    }

    /// The occupations a figure may be of, the likeliest first, and whether the first is sure.
    func subject(of index: Int) -> (subjects: [Int], isSure: Bool, isBlurred: Bool) {
        let figure = events[index]
        var before: [Int] = []
        var after: [Int] = []
        var tight: Int?
        for (other, event) in events.enumerated() {
            guard case .occupation(let occupation) = event.kind, !isComparison(other) else { continue }
            if event.start >= figure.end {
                if tight == nil, isTied(index, other) { tight = occupation }
                if !isObject(event) { after.append(occupation) }
            } else if !isObject(event) {
                before.append(occupation)
            }
        }
        if let paired = respective(index) { return ([paired], true, false) }
        // "This occupation" before the figure is the one spoken of, whatever is named after it.
        let hasPronoun = events[..<index].contains { if case .cue(.pronoun) = $0.kind { true } else { false } }
        if let named = bracketed(index) { return ([named], book.occupations[named].trust == .title, false) }
        var subjects: [Int] = []
        func add(_ list: [Int]) {
            for item in list where !subjects.contains(where: { book.identity[$0] == book.identity[item] }) {
                subjects.append(item)
            }
        }
        if let tight { add([tight]) }
        add(before.reversed())
        if before.isEmpty, tight == nil, !hasPronoun || context.subjects.isEmpty { add(after.prefix(1).map { $0 }) }
        if !subjects.isEmpty {
            let isAlone = Set((before + after).map { book.identity[$0] }).count <= 1 || tight != nil
            let isSure = subjects.count == 1 && isAlone && book.occupations[subjects[0]].trust == .title
            // A row's own name is the only one its figures are of.
            if context.isRow, !before.isEmpty || tight != nil {
                return (subjects, isSure, isQualified(subjects[0], in: index))
            }
            add(after)
            add(context.subjects.filter { book.occupations[$0].title != "all occupations" }.prefix(1).map { $0 })
            return (subjects, isSure, false)
        }
        let carried = context.subjects
        if carried.isEmpty { add(after.prefix(1).map { $0 }) }
        add(carried)
        add(after.prefix(1).map { $0 })
        let isSure =
            subjects.count == 1 || (context.isCarriedNear && subjects.first == context.carried)
            || Set(carried.map { book.identity[$0] }).count == 1
        return (
            subjects, isSure && subjects.first.map { book.occupations[$0].trust == .title } ?? false,
            context.isBlurred || hasUnknownSubject(before: index)
        )
    }

    /// "Followed by commercial pilots ($122,670)": the name right before the bracket.
    private func bracketed(_ index: Int) -> Int? {
        guard index > 0, case .occupation(let occupation) = events[index - 1].kind,
            events[index].start == events[index - 1].end + 1, tokens[events[index].start - 1].isSign("("),
            occupation != book.total
        else { return nil }
        return occupation
    }

    /// Whether a row's name has words before it that nobody knows: "Zeppelin riggers: $40,000".
    private func isQualified(_ subject: Int, in index: Int) -> Bool {
        guard
            let name = events.first(where: { event in
                if case .occupation(let occupation) = event.kind { occupation == subject } else { false }
            }), name.start >= scene.first, name.start < events[index].start
        else { return false }
        // "Library technicians and assistants": more than the name that is known.
        if name.end + 1 < events[index].start, tokens[name.end].id == book.words.and, tokens[name.end].id != 0,
            tokens[name.end + 1].isCapital, !events.contains(where: { $0.start == name.end + 1 })
        {
            return true
        }
        guard name.start > scene.first, tokens[name.start - 1].kind == .word else { return false }
        let word = tokens[name.start - 1]
        return !events.contains { $0.start <= name.start - 1 && name.start - 1 < $0.end }
            && (word.id == 0 || book.all == word.id)
    }

    /// "Employment of scrap dealers will grow": a subject that no name is known for.
    private func hasUnknownSubject(before index: Int) -> Bool {
        var at = scene.range.lowerBound
        while at + 2 < events[index].start {
            defer { at += 1 }
            guard tokens[at].id != 0, tokens[at].id == book.employment, book.ofWords.contains(tokens[at + 1].id) else {
                continue
            }
            return tokens[at + 2].kind == .word
                && !events.contains { $0.start >= at + 2 && $0.start <= at + 4 && $0.start < events[index].start }
        }
        return false
    }

    /// Whether only linking words and words for jobs and growth stand between a figure and the name after it:
    /// "$33,610 for medical assistants", "a 22 percent increase in demand for software developers".
    private func isTied(_ index: Int, _ name: Int) -> Bool {
        guard events[name].start - events[index].end <= 8 else { return false }
        // In a list the name of the next row follows with nothing between.
        if events[name].start == events[index].end, tokens[events[name].start].isCapital { return false }
        var at = events[index].end
        for event in events[(index + 1)...name] {
            for token in tokens[at..<max(at, event.start)] {
                let isLink = token.kind == .word && token.id != 0 && book.links.contains(token.id)
                guard isLink || token.isSign("\"") else { return false }
            }
            at = event.end
            switch event.kind {
            case .cue(.grow), .cue(.decline), .cue(.outlook), .cue(.jobs), .cue(.employed), .cue(.newJobs),
                .cue(.openings),
                .cue(.workers), .cue(.more), .cue(.rung), .cue(.pay), .occupation:
                continue
            default: return false
            }
        }
        return true
    }

    private func isObject(_ event: Event) -> Bool {
        guard event.start > scene.range.lowerBound else { return false }
        var at = event.start - 1
        let the = tokens[at]
        if at > scene.range.lowerBound, the.kind == .word, the.end - the.start <= 3, !book.objects.contains(the.id) {
            at -= 1
        }
        return tokens[at].id != 0 && book.objects.contains(tokens[at].id)
    }

    /// The occupation that "respectively" pairs with a figure, where there are as many of them as figures.
    private func respective(_ index: Int) -> Int? {
        guard events.contains(where: { if case .cue(.respectively) = $0.kind { true } else { false } }) else {
            return nil
        }
        var names: [Int] = []
        var figures: [Int] = []
        for (other, event) in events.enumerated() {
            if case .occupation(let occupation) = event.kind { names.append(occupation) }
            if case .figure = event.kind { figures.append(other) }
        }
        guard names.count == figures.count, let place = figures.firstIndex(of: index) else { return nil }
        return names[place]
    }

    // MARK: The time

    /// The year of a wage.
    func wageTime(of index: Int) -> Claim.Time {
        if let mention = nearestYear(to: index) {
            return Claim.Time(
                span: .year(mention.year), isSure: true, isPublication: mention.isPublication && !mention.isMay,
                digits: [mention.digits])
        }
        return context.wageTime ?? Claim.Time(isSure: false)
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

    /// The span of a projection, or the year of a level.
    func projectionTime(of index: Int, level: Bool, end: ClaimKind.LevelYear?) -> Claim.Time {
        let figure = events[index]
        var best: (distance: Int, mention: PeriodMention)?
        var isDecade = false
        for event in events {
            if case .cue(.decade) = event.kind { isDecade = true }
            guard case .period(let mention) = event.kind else { continue }
            let distance = event.start < figure.start ? figure.start - event.end : event.start - figure.end
            if best.map({ distance < $0.distance }) ?? true { best = (distance, mention) }
        }
        if level {
            let year = nearestYear(to: index)
            if let year, best == nil || end != .target {
                return Claim.Time(
                    span: .year(year.year), isPublication: year.isPublication && !year.isMay, digits: [year.digits])
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
            return carried
        }
        if level {
            return context.wageTime.map { Claim.Time(span: $0.span, isSure: false, digits: $0.digits) }
                ?? Claim.Time(isSure: false)
        }
        return Claim.Time(span: isDecade ? .decade : .none, isSure: false)
    }

    // MARK: The source and the place

    /// The source a figure is attributed to: the last one named before it in the paragraph, or the one after it.
    func origin(of index: Int) -> FigureOrigin? {
        let figure = events[index]
        var before: FigureOrigin?
        var after: FigureOrigin?
        for event in events {
            guard case .source(let origin) = event.kind else { continue }
            if event.start < figure.start { before = origin } else if after == nil { after = origin }
        }
        if let after, before != after, isCitedAt(index) { return after }
        return before ?? after ?? context.origin
    }

    /// Whether a source in brackets follows before the next figure: "will grow 10 percent from 2022 to 2032 (BLS)".
    private func isCitedAt(_ index: Int) -> Bool {
        for event in events[(index + 1)...] {
            switch event.kind {
            case .figure: return false
            case .source: return event.start > scene.range.lowerBound && tokens[event.start - 1].isSign("(")
            default: continue
            }
        }
        return false
    }

    /// Whether a place in the sentence says where its figures are of, rather than only being mentioned.
    func governs(_ event: Event) -> Bool {
        guard case .place(let place) = event.kind else { return false }
        if case .nation = place { return true }
        guard event.start > scene.range.lowerBound, event.start != scene.first else { return true }
        var at = event.start - 1
        if at > scene.range.lowerBound, tokens[at].kind == .word, !book.prepositions.contains(tokens[at].id) { at -= 1 }
        return tokens[at].id != 0 && book.prepositions.contains(tokens[at].id)
    }

    private func isInside(_ event: Event) -> Bool {
        event.start > scene.range.lowerBound && tokens[event.start - 1].id != 0
            && tokens[event.start - 1].id == book.inWord
    }

    /// Whether the source is named in the sentence itself.
    var hasOwnSource: Bool { events.contains { if case .source = $0.kind { true } else { false } } }

    /// Whether the sentence names a place or industries without saying that the figure is theirs.
    func mayBeElsewhere(_ index: Int) -> Bool {
        if context.announced?.place != nil || context.place != nil { return true }
        return events.contains { event in
            switch event.kind {
            case .place(.nation): false
            case .place, .cue(.topIndustries), .cue(.topStates), .cue(.metro): true
            default: false
            }
        }
    }

    /// The place of a figure. Projections are of the nation unless the sentence says "in" a place.
    func place(of index: Int, isProjection: Bool) -> Place {
        let figure = events[index]
        var best: (distance: Int, place: Place)?
        var hasMetro = false
        for (other, event) in events.enumerated() {
            if case .cue(.metro) = event.kind { hasMetro = true }
            guard case .place(let place) = event.kind else { continue }
            let isNear = event.start < figure.start ? figure.start - event.end <= 3 : event.start - figure.end <= 3
            guard isNear || governs(event) || scene.isCell else { continue }
            if isProjection, case .industry = place, !isInside(event) { continue }
            var distance = event.start < figure.start ? figure.start - event.end : event.start - figure.end
            let between = other < index ? events[other + 1..<index] : events[index + 1..<other]
            let figures = between.filter { if case .figure = $0.kind { true } else { false } }.count
            // An industry after another figure is that figure's.
            if other > index, figures > 0, case .industry = place { continue }
            distance += 8 * figures
            if best.map({ distance < $0.distance }) ?? true { best = (distance, place) }
        }
        if let best {
            if best.place == .nation, best.distance > 12, context.isRow, let announced = context.announced?.place {
                return announced
            }
            if case .state(_, let name) = best.place, hasMetro { return .metropolitan(name) }
            return best.place
        }
        if context.isRow || scene.isCell, let place = context.announced?.place { return place }
        // A sentence with a full subject of its own is of the nation again.
        let hasOwn = events.contains { if case .occupation = $0.kind { true } else { false } }
        return (hasOwn && !context.isRow ? nil : context.place) ?? context.headingPlace ?? .nation
    }
}
