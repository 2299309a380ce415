import OutlookModel
import OutlookStatistics

/// The newest figure in the dress of the written one: its style, its exactness and its years.
struct Replacement {
    let claim: Claim
    /// The figure that the claim was found to be.
    let old: Fact
    let newest: Fact
    /// The years that go with the figure, as the text has them.
    let years: [Range<Int>]
    /// The year in which the newest figure came out.
    let publicationYear: Int?
    /// Whether the written figure was the published one to its last digit, so that the newest is written so too.
    let wasExact: Bool
    let page: Page

    /// What to write, and what becomes of the claim.
    struct Outcome {
        var edits: [Judgement.Edit]
        /// Whether nothing is left of the claim but a verb: "to decline".
        var vanishes = false
        /// Whether growth became something else, or a decline did.
        var turned: Judgement.Turn?
    }

    /// What to write; `nil` when the wording does not allow the newest figure.
    var outcome: Outcome? {
        guard !claim.time.isFixed, var outcome = own, let years = yearEdits else { return nil }
        outcome.edits += years.filter { page.text[$0.range].elementsEqual($0.text.utf8) == false }
        if claim.isOtherSpan, newest.kind.id == GrowthPercent.kind.id {
            guard let yearly = YearlyWords.range(after: claim, in: page) else { return nil }
            outcome.edits.append(Judgement.Edit(range: yearly, text: ""))
        }
        return outcome
    }

    private var own: Outcome? {
        switch claim.wording {
        case .figure(let figure): return outcome(of: figure)
        case .phrase(let phrase):
            guard case .phrase(let categories, _) = newest.value, categories.count == 1,
                let change = PhraseChange(page: page, claim: claim, old: phrase).outcome(categories[0])
            else { return nil }
            let hasTurned = categories[0] == .decline || categories[0] == .littleChange || phrase == .littleChange
            return Outcome(
                edits: change.edits, vanishes: change.vanishes,
                turned: categories[0] != phrase && hasTurned && phrase != .littleChange ? .fromGrowth : nil)
        }
    }

    /// Whether the text tells of a decline; a dash before growth that was taken for a minus does not.
    private var isDecline: Bool {
        guard claim.isSignOpen, claim.isDecline else { return claim.isDecline }
        switch old.value {
        case .percent(let percent, _): return percent < 0
        default: return true
        }
    }

    private func outcome(of figure: Figure) -> Outcome? {
        guard figure.upper == nil else { return nil }
        for option in options(figure) {
            var dress = figure
            if option % 100 != 0, dress.decimals == 0, dress.scale == 1 {
                dress.decimals = newest.kind.unit == .percent ? 1 : 2
            }
            if dress.scale > 1, option % (dress.quantum) != 0, dress.decimals < 2 { dress.decimals += 1 }
            guard let text = isSpelled(figure) ? spelled(option, like: figure) : dress.dressed(option) else { continue }
            var read = dress
            read.value = option
            read.quantum = min(figure.quantum, Self.quantum(option, dress))
            let isChange = newest.kind.isChange
            let falls = isChange && isFalling && option != 0
            guard
                Fit.of(read, with: newest.value, kind: newest.kind, isDecline: falls, members: newest.codes.count)
                    != nil
            else { continue }
            if isChange, option == 0 {
                return DirectionChange(page: page, claim: claim, figure: figure).unchanged(text).map {
                    Outcome(edits: $0, turned: isDecline ? .fromDecline : .fromGrowth)
                }
            }
            if isChange, falls != isDecline {
                guard isDecline == claim.isDecline else { return nil }
                return DirectionChange(page: page, claim: claim, figure: figure).reversed(text).map {
                    Outcome(edits: $0 + articles(figure, text), turned: isDecline ? .fromDecline : .fromGrowth)
                }
            }
            return Outcome(edits: [Judgement.Edit(range: figure.digits, text: text)] + articles(figure, text))
        }
        return nil
    }

    private func articles(_ figure: Figure, _ digits: String) -> [Judgement.Edit] {
        Article.edit(before: figure, digits: digits, in: page).map { [$0] } ?? []
    }

    private var isFalling: Bool {
        switch newest.value {
        case .number(let number): number < 0
        case .percent(let percent, _): percent < 0
        default: false
        }
    }

    /// The sizes that may be written, the best first.
    private func options(_ figure: Figure) -> [Int] {
        switch newest.value {
        case .number(let number):
            let size = abs(number)
            if figure.hedge == .none, figure.scale == 1, wasExact || figure.quantum < 100_000 { return [size] }
            return [figure.quantum, figure.quantum / 10].filter { $0 > 0 }.map { step in
                // "Over" and "nearly" stay true of what they stand before.
                switch figure.hedge {
                case .over: size / step * step
                case .nearly, .under: (size + step - 1) / step * step
                case .none, .about: (size + step / 2) / step * step
                }
            } + [size]
        case .percent(let percent, let wholes):
            return figure.decimals == 0 ? wholes.map { abs($0) * 100 } : [(abs(percent) + 5) / 10 * 10]
        default: return []
        }
    }

    private func isSpelled(_ figure: Figure) -> Bool { !(48...57).contains(page.text[figure.digits.lowerBound]) }

    private func spelled(_ hundredths: Int, like figure: Figure) -> String? {
        guard hundredths % 100 == 0, let word = NumberWord.text(hundredths / 100) else { return nil }
        let isCapital = (65...90).contains(page.text[figure.digits.lowerBound])
        return isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
    }

    private static func quantum(_ value: Int, _ figure: Figure) -> Int {
        var quantum = figure.decimals == 2 ? 1 : figure.decimals == 1 ? 10 : 100
        quantum *= figure.scale
        if figure.decimals == 0, figure.scale == 1, value > 0 { while value % (quantum * 10) == 0 { quantum *= 10 } }
        return quantum
    }

    /// The years of the newest figure in the place of the written ones.
    private var yearEdits: [Judgement.Edit]? {
        guard !years.isEmpty else { return [] }
        let digits = years
        switch (claim.time.span, newest.period) {
        case (.none, _), (.decade, _): return []
        case (.year, .may(let year)):
            // A year of publication becomes that in which the newest figure came out.
            guard claim.time.isPublication else {
                return digits.map { .init(range: $0, text: String(year), isYear: true) }
            }
            return publicationYear.map { year in digits.map { .init(range: $0, text: String(year), isYear: true) } }
        case (.year, .cycle(let cycle)):
            let year = newest.kind.isLevel == .target ? cycle.targetYear : cycle.baseYear
            return digits.map { .init(range: $0, text: String(year), isYear: true) }
        case (.target, .cycle(let cycle)):
            return digits.map { .init(range: $0, text: String(cycle.targetYear), isYear: true) }
        case (.cycle, .cycle(let cycle)):
            return digits.enumerated().map { place, range in
                let year = place == 0 ? cycle.baseYear : cycle.targetYear
                let isShort = range.count == 2
                return .init(range: range, text: isShort ? String(String(year).suffix(2)) : String(year), isYear: true)
            }
        case (.target, .may), (.cycle, .may): return nil
        }
    }
}
