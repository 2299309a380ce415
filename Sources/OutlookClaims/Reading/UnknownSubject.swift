/// Finds subjects that no name is known for, so that a figure is not taken for one of the occupation named before.
extension Attachment {
    /// "Median pay for Corporate Yogis": a capital name that is not known, after a word for pay or growth.
    private func isUnknownName(after at: Int, before end: Int) -> Bool {
        guard at + 2 < end, book.isIn(.nameLinks, tokens[at + 1].id),
            tokens[at + 2].kind == .word, tokens[at + 2].isCapital || namesWorkers(at + 2, before: end)
        else { return false }
        let isMeasure = events.contains { event in
            guard event.end == at + 1 else { return false }
            switch event.kind {
            case .cue(.pay), .cue(.rung), .cue(.outlook), .cue(.employed), .cue(.grow), .cue(.jobs): return true
            default: return false
            }
        }
        return isMeasure && !events.contains { $0.start <= at + 4 && $0.end > at + 2 }
    }

    /// Whether a word like the name of some workers stands among the next, before anything that is known.
    private func namesWorkers(_ start: Int, before end: Int) -> Bool {
        for at in start..<min(start + 3, end) {
            guard tokens[at].kind == .word, !events.contains(where: { $0.start <= at && at < $0.end }) else {
                return false
            }
            if UnknownName.isOfWorkers(tokens[at], scene.text) { return true }
        }
        return false
    }

    /// Whether the sentence is about somebody no name is known for, so that those after it may be too.
    var leavesTheKnown: Bool {
        guard let figure = events.firstIndex(where: { if case .figure = $0.kind { true } else { false } }) else {
            return false
        }
        return (scene.range.lowerBound..<events[figure].start).contains {
            isUnknownName(after: $0, before: events[figure].start)
        }
    }

    /// "Employment of scrap dealers will grow": a subject that no name is known for.
    func hasUnknownSubject(before index: Int) -> Bool {
        var at = scene.range.lowerBound
        if hasUnknownApposition(before: index) || hasUnknownGroup(before: index) || hasUnknownWorkforce(before: index) {
            return true
        }
        while at + 2 < events[index].start {
            defer { at += 1 }
            if book.isIn(.backward, tokens[at].id) { return true }
            if isUnknownName(after: at, before: events[index].start) { return true }
            guard tokens[at].id != 0, tokens[at].id == book.employment, book.isIn(.ofWords, tokens[at + 1].id) else {
                continue
            }
            return tokens[at + 2].kind == .word
                && !events.contains { $0.start >= at + 2 && $0.start <= at + 4 && $0.start < events[index].start }
        }
        return false
    }

    /// "The next-highest position, quilting specialist, has": a name between commas that is not known.
    private func hasUnknownApposition(before index: Int) -> Bool {
        let end = events[index].start
        for at in scene.range.lowerBound..<max(scene.range.lowerBound, end - 4) {
            guard book.isIn(.positions, tokens[at].id), tokens[at + 1].isSign(","),
                let close = (at + 3..<min(at + 8, end)).first(where: { tokens[$0].isSign(",") }),
                tokens[at + 2..<close].allSatisfy({ $0.kind == .word }),
                !book.isIn(.clauseStarts, tokens[at + 2].id)
            else { continue }
            return !events.contains { event in
                if case .occupation = event.kind { event.start > at && event.start < close } else { false }
            }
        }
        return false
    }

    /// "The home care workforce", "professionals in computer systems design": people who are counted by where they work.
    func hasUnknownWorkforce(before index: Int) -> Bool {
        let last = events[..<index].lastIndex { if case .occupation = $0.kind { true } else { false } }
        for event in events[(last ?? 0)..<index] where event.start > scene.range.lowerBound {
            switch event.kind {
            case .cue(.employed) where tokens[event.end - 1].id == book.workforce:
                let before = tokens[event.start - 1]
                if before.kind == .word, before.id != book.the, before.id != book.our { return true }
            case .cue(.workers) where event.end + 1 < events[index].start:
                let link = tokens[event.end]
                if link.id != 0, link.id == book.inWord || book.isIn(.workVerbs, link.id),
                    !events.contains(where: { $0.start == event.end + 1 || $0.start == event.end + 2 })
                {
                    return true
                }
            default: continue
            }
        }
        return false
    }

    /// "Aircraft upholsterers": whether a word before the single word of a name makes it another job.
    func isNarrowed(_ subject: Int) -> Bool {
        guard
            let name = events.first(where: { event in
                if case .occupation(let named) = event.kind { named == subject } else { false }
            }), name.end == name.start + 1, name.start > scene.range.lowerBound
        else { return false }
        let before = tokens[name.start - 1]
        guard before.kind == .word, !events.contains(where: { $0.start < name.start && name.start <= $0.end }) else {
            return false
        }
        if before.id != 0 { return book.isIn(.narrowing, before.id) }
        let word = String(decoding: scene.text[Int(before.start)..<Int(before.end)].map { $0 | 0x20 }, as: UTF8.self)
        return !["ed", "ly", "s", "est", "an", "at"].contains(where: word.hasSuffix)
    }

    /// "Jobs in math occupations": a group of occupations that is not known by this name.
    private func hasUnknownGroup(before index: Int) -> Bool {
        for at in scene.range.lowerBound + 1..<max(scene.range.lowerBound + 1, scene.range.upperBound)
        where tokens[at].id != 0 && tokens[at].id == book.occupationWord {
            let before = tokens[at - 1]
            if before.kind == .word, before.id == 0 || book.isIn(.groupFields, before.id),
                !events.contains(where: { $0.start <= at && $0.end > at })
            {
                return true
            }
        }
        return false
    }
}
