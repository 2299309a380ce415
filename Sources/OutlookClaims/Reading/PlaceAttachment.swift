import OutlookModel

/// The source a figure comes from and the place it is of.
extension Attachment {
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
        if at > scene.range.lowerBound, tokens[at].kind == .word, !book.isIn(.prepositions, tokens[at].id) { at -= 1 }
        return book.isIn(.prepositions, tokens[at].id)
    }

    /// "A median of $84,060 and is the fastest-growing occupation in Wisconsin": a place of another verb.
    private func isOfNextClause(_ place: Event, after figure: Event) -> Bool {
        (figure.end..<max(figure.end, place.start - 1)).contains { at in
            tokens[at].id != 0 && tokens[at].id == book.words.and && tokens[at + 1].id != 0
                && book.isIn(.being, tokens[at + 1].id)
        }
    }

    private func isInside(_ event: Event) -> Bool {
        event.start > scene.range.lowerBound && tokens[event.start - 1].id != 0
            && tokens[event.start - 1].id == book.inWord
    }

    /// Whether the source is named in the sentence itself.
    var hasOwnSource: Bool { events.contains { if case .source = $0.kind { true } else { false } } }

    /// Whether the sentence names a place or industries without saying that the figure is theirs.
    func mayBeElsewhere(_ index: Int) -> Bool {
        if context.announced?.place != nil || context.isPlaceOpen { return true }
        if let place = context.place, place != .nation { return true }
        return events.contains { event in
            switch event.kind {
            case .place(.nation): false
            case .place, .cue(.topIndustries), .cue(.topStates), .cue(.metro), .cue(.within): true
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
            if other > index, isOfNextClause(event, after: figure) { continue }
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
