import OutlookModel
import OutlookStatistics

/// The newest figure in the dress of the written one: its style, its exactness and its years.
struct Replacement {
    let claim: Claim
    let newest: Fact
    /// The years that go with the figure, as the text has them.
    let years: [Range<Int>]
    /// The year in which the newest figure came out.
    let publicationYear: Int?
    /// Whether the written figure was the published one to its last digit, so that the newest is written so too.
    let wasExact: Bool
    let page: Page

    /// What to write; `nil` when the wording does not allow the newest figure.
    var edits: [Judgement.Edit]? {
        let own: Judgement.Edit?
        switch claim.wording {
        case .figure(let figure): own = edit(of: figure)
        case .phrase(let phrase): own = edit(of: phrase)
        }
        guard !claim.time.isFixed, let own, let years = yearEdits else { return nil }
        return [own] + years.filter { page.text[$0.range].elementsEqual($0.text.utf8) == false }
    }

    private func edit(of figure: Figure) -> Judgement.Edit? {
        guard figure.upper == nil else { return nil }
        var options: [Int]
        switch newest.value {
        case .number(let number):
            if newest.kind.id == GrowthNumber.kind.id, claim.isDecline != (number < 0) { return nil }
            let size = abs(number)
            options = [figure.quantum, figure.quantum / 10].filter { $0 > 0 }.map { step in
                // "Over" and "nearly" stay true of what they stand before.
                switch figure.hedge {
                case .over: size / step * step
                case .nearly, .under: (size + step - 1) / step * step
                case .none, .about: (size + step / 2) / step * step
                }
            }
            options.append(size)
            if figure.hedge == .none, figure.scale == 1, wasExact || figure.quantum < 100_000 { options = [size] }
        case .percent(let percent, let wholes):
            guard (percent < 0) == claim.isDecline || percent == 0 else { return nil }
            options =
                figure.decimals == 0 ? wholes.map { abs($0) * 100 } : [(abs(percent) + 5) / 10 * 10]
            guard let first = options.first, first != 0 else { return nil }
        default: return nil
        }
        for option in options {
            var dress = figure
            if option % 100 != 0, dress.decimals == 0, dress.scale == 1 {
                dress.decimals = newest.kind.unit == .percent ? 1 : 2
            }
            if dress.scale > 1, option % (dress.quantum) != 0, dress.decimals < 2 { dress.decimals += 1 }
            guard let text = isSpelled(figure) ? spelled(option, like: figure) : dress.dressed(option) else { continue }
            var read = dress
            read.value = option
            read.quantum = min(figure.quantum, Self.quantum(option, dress))
            guard
                Fit.of(
                    read, with: newest.value, kind: newest.kind, isDecline: claim.isDecline, members: newest.codes.count
                ) != nil
            else { continue }
            return Judgement.Edit(range: figure.digits, text: text)
        }
        return nil
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

    /// The handbook's words for the newest change, with the author's ending ("than the average").
    private func edit(of phrase: OutlookCategory) -> Judgement.Edit? {
        guard case .phrase(let categories, _) = newest.value, categories.count == 1, phrase != .littleChange else {
            return nil
        }
        let words = String(decoding: page.text[claim.extent], as: UTF8.self)
        if categories[0] != phrase, isQualified { return nil }
        if categories[0] == phrase { return Judgement.Edit(range: claim.extent, text: words) }
        let lower = words.lowercased()
        let start: String
        switch categories[0] {
        case .muchFaster: start = "much faster than"
        case .faster: start = "faster than"
        case .asFast: start = "about as fast as"
        case .slower: start = "slower than"
        case .littleChange, .decline: return nil
        }
        guard let tail = Self.tail(of: lower) else { return nil }
        var text = start + " " + tail
        if words.first?.isUppercase ?? false { text = text.prefix(1).uppercased() + text.dropFirst() }
        return Judgement.Edit(range: claim.extent, text: text)
    }

    /// Whether a word before the phrase shades it, as in "slightly slower than average".
    private var isQualified: Bool {
        let before = page.text[claim.sentence.lowerBound..<max(claim.sentence.lowerBound, claim.extent.lowerBound)]
        let words = String(decoding: before.suffix(24), as: UTF8.self).lowercased().split { !$0.isLetter }
        return words.last.map { Self.shades.contains(String($0)) } ?? false
    }

    private static let shades: Set<String> = [
        "slightly", "little", "bit", "somewhat", "even", "far", "just", "barely", "significantly", "considerably",
        "only", "still", "notably", "substantially", "marginally", "moderately", "not",
    ]

    private static func tail(of words: String) -> String? {
        for average in [
            "the national average", "national average", "the average rate", "the average", "an average", "average",
        ]
        where words.hasSuffix(" " + average) {
            return average
        }
        return nil
    }

    /// The years of the newest figure in the place of the written ones.
    private var yearEdits: [Judgement.Edit]? {
        guard !years.isEmpty else { return [] }
        let digits = years
        switch (claim.time.span, newest.period) {
        case (.none, _), (.decade, _): return []
        case (.year, .may(let year)):
            // A year of publication becomes that in which the newest figure came out.
            guard claim.time.isPublication else { return digits.map { .init(range: $0, text: String(year)) } }
            return publicationYear.map { year in digits.map { .init(range: $0, text: String(year)) } }
        case (.year, .cycle(let cycle)):
            let year = newest.kind.isLevel == .target ? cycle.targetYear : cycle.baseYear
            return digits.map { .init(range: $0, text: String(year)) }
        case (.target, .cycle(let cycle)): return digits.map { .init(range: $0, text: String(cycle.targetYear)) }
        case (.cycle, .cycle(let cycle)):
            return digits.enumerated().map { place, range in
                let year = place == 0 ? cycle.baseYear : cycle.targetYear
                let isShort = range.count == 2
                return .init(range: range, text: isShort ? String(String(year).suffix(2)) : String(year))
            }
        case (.target, .may), (.cycle, .may): return nil
        }
    }
}
