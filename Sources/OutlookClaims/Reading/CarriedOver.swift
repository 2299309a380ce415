import OutlookModel

/// What a sentence leaves behind for those after it: its occupation, its times, its source and its place.
extension Scene {
    /// Remembers what the sentence says for those that follow.
    func carry(_ claims: [Claim], into context: inout ReadingContext) {
        if let topic = Self.topic(of: events, tokens, book), !isCell, hasFigures || !context.isCoded {
            context.carried = topic
            context.isCarriedNear = true
            context.isBlurred = Attachment(scene: self).isNarrowed(topic)
            context.named.insert(book.identity[topic])
        } else if !isCell, Attachment(scene: self).leavesTheKnown {
            context.isBlurred = true
        }
        if let paid = claims.last(where: { $0.kinds[0].isWage && $0.isKindSure && $0.place == .nation }) {
            context.toldRung = Rung.allCases.first { rung in
                [false, true].contains { ClaimCatalog.wage(rung, hourly: $0).id == paid.kinds[0].id }
            }
        }
        let names = listedNames
        if !isCell, !names.isEmpty { context.listed = names }
        let isOfMany = !hasFigures && events.contains { if case .source(.bureau) = $0.kind { true } else { false } }
        for event in events {
            switch event.kind {
            // Who names his sources, the Bureau among them, has not said whose the next figure is.
            case .source(.other) where isOfMany: break
            case .source(let origin): context.origin = origin
            case .abroad: context.isParagraphAbroad = true
            case .place(let place):
                // Only a place whose figures were told goes on holding; nobody earns less because hospitals were named.
                if case .industry = place { break }
                if Attachment(scene: self).governs(event), hasFigures { context.place = place }
            default: break
            }
        }
        if !isCell { Self.carryTime(events, into: &context, isSure: true) }
    }

    private var hasFigures: Bool { events.contains { if case .figure = $0.kind { true } else { false } } }

    static func carryTime(_ events: [Event], into context: inout ReadingContext, isSure: Bool) {
        var year: YearMention?
        let isNow = events.contains { if case .cue(.now) = $0.kind { true } else { false } }
        if isNow, !events.contains(where: { if case .year = $0.kind { true } else { false } }) {
            context.wageTime = nil
        }
        let isFixed =
            events.contains { if case .cue(.method) = $0.kind { true } else { false } }
            && !events.contains { if case .figure = $0.kind { true } else { false } }
        for event in events {
            switch event.kind {
            case .year(let mention):
                if year == nil || (mention.isMay && year?.isMay == false) || (year?.isPublication ?? false) {
                    year = mention
                }
            case .period(let period):
                let span: Claim.Time.Span = period.cycle.map { .cycle($0) } ?? .target(period.target)
                if period.base != nil || context.projectionTime == nil {
                    context.projectionTime = Claim.Time(
                        span: span, isSure: isSure, digits: [period.baseDigits, period.targetDigits].compactMap { $0 })
                }
            default: break
            }
        }
        // "The most lucrative careers as of 2021": a year beside nothing that was counted may be that of writing.
        let isTelling = events.contains { event in
            switch event.kind {
            case .figure, .cue(.pay), .cue(.rung), .cue(.employed), .cue(.phrase), .source(.bureau), .period: true
            default: false
            }
        }
        if !isTelling, year?.isMay == false {
            if let told = context.wageTime, !told.isPublication { return }
            year?.isPublication = true
        }
        // The year of a number of jobs does not date the pay beside it.
        let isOfJobs =
            !(year?.isMay ?? false)
            && events.contains { if case .figure(let figure) = $0.kind { figure.form != .money } else { false } }
            && !events.contains { if case .figure(let figure) = $0.kind { figure.form == .money } else { false } }
        if let year, isSure || !year.isPublication, !isOfJobs {
            context.wageTime = Claim.Time(
                span: .year(year.year), isSure: isSure && (!year.isPublication || year.isMay),
                isPublication: year.isPublication, digits: year.written)
            context.wageTime?.isFixed = isFixed
        }
    }
}
