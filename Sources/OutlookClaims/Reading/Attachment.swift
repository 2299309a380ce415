import OutlookModel

/// Which of the names, times, places and sources around a figure belong to it.
struct Attachment {
    let scene: Scene
    var events: [Event] { scene.events }
    var tokens: [Token] { scene.tokens }
    var book: ReaderBook { scene.book }
    var context: ReadingContext { scene.context }

    /// Whether an event only compares with the average of all occupations.
    func isComparison(_ index: Int) -> Bool {
        guard case .occupation(let occupation) = events[index].kind, occupation == book.total else { return false }
        guard index > 0 else { return false }
        if isFollowedByFigure(index) { return false }
        let low = max(scene.range.lowerBound, events[index].start - 5)
        if tokens[low..<events[index].start].contains(where: { book.isIn(.multiples, $0.id) }) {
            return true
        }
        let before = events[index - 1]
        guard events[index].start - before.end <= 4 else { return false }
        switch before.kind {
        case .cue(.phrase), .cue(.allAverage), .cue(.than), .cue(.rung(.mean)): return true
        default: return false
        }
    }

    /// "Nearly double the median for all occupations at $33,840": the figure after it is theirs.
    private func isFollowedByFigure(_ index: Int) -> Bool {
        guard index + 1 < events.count, case .figure(let figure) = events[index + 1].kind, figure.form == .money else {
            return false
        }
        return events[index + 1].start - events[index].end <= 1
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
                let isOfOther =
                    occupation == book.total && events[(index + 1)..<other].contains { isFigure($0) }
                if !isObject(event), !isOfOther { after.append(occupation) }
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
                return (subjects, isSure, isQualified(subjects[0], in: index) || isOfColumns(index))
            }
            add(after)
            add(context.subjects.filter { book.occupations[$0].title != "all occupations" }.prefix(1).map { $0 })
            return (
                subjects, isSure, isNarrowed(subjects[0]) || tight == nil && hasUnknownWorkforce(before: index)
            )
        }
        if context.subjects.isEmpty, after.isEmpty, let foreseen = context.foreseen { return ([foreseen], false, true) }
        let carried = context.subjects
        if carried.isEmpty { add(after.prefix(1).map { $0 }) }
        add(carried)
        add(after.prefix(1).map { $0 })
        let isSure =
            subjects.count == 1 || (context.isCarriedNear && subjects.first == context.carried)
            || Set(carried.map { book.identity[$0] }).count == 1
        return (
            subjects, isSure && subjects.first.map { book.occupations[$0].trust == .title } ?? false,
            context.isBlurred || isPaired || hasUnknownSubject(before: index) || isOfColumns(index)
        )
    }

    private func isFigure(_ event: Event) -> Bool { if case .figure = event.kind { true } else { false } }

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

    /// "Projected growth 9% -8%": figures of one form side by side in a line without names are a table's columns.
    private func isOfColumns(_ index: Int) -> Bool {
        guard context.isRow, case .figure(let own) = events[index].kind else { return false }
        func isLike(_ place: Int) -> Bool {
            guard events.indices.contains(place), case .figure(let figure) = events[place].kind else { return false }
            return figure.form == own.form && (figure.value < 40_000) == (own.value < 40_000)
        }
        func isUnit(_ place: Int) -> Bool {
            switch events[place].kind {
            case .cue(.perYear), .cue(.perHour), .cue(.decline), .cue(.grow): true
            default: false
            }
        }
        for step in [-1, 1] {
            var place = index + step
            if events.indices.contains(place), isUnit(place) { place += step }
            guard isLike(place) else { continue }
            let low = min(place, index)
            let gap = tokens[events[low].end..<events[max(place, index)].start]
            if gap.allSatisfy({
                $0.kind == .word && $0.id != book.words.to && $0.id != book.words.and
                    || $0.isSign("(") || $0.isSign(")") || $0.isSign("|")
            }), gap.count <= 3 {
                return true
            }
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
                let isLink = token.kind == .word && book.isIn(.links, token.id)
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
        if at > scene.range.lowerBound, the.kind == .word, the.end - the.start <= 3, !book.isIn(.objects, the.id) {
            at -= 1
        }
        // "Opportunities for those seeking to become welders" are those of welders.
        if tokens[at].id == book.become,
            tokens[max(scene.range.lowerBound, at - 4)..<at].contains(where: { $0.id != 0 && $0.id == book.those })
        {
            return false
        }
        return book.isIn(.objects, tokens[at].id)
    }
}
