/// Figures that say something of one another, so that all of them are rewritten or none: the years of a history, and
/// sentences that go on with the one before.
struct TiedSentences {
    private let page: Page

    init(page: Page) { self.page = page }

    /// No sentence farther than this from the one before, in bytes, goes on with it.
    private static let gap = 4
    /// No outlook of one occupation reaches farther, in bytes, from one figure to the next.
    private static let reach = 240

    /// The judgements that cannot be rewritten since others stay as they are.
    func held(by judgements: [Judgement]) -> [(index: Int, reason: String)] {
        var held: [(Int, String)] = []
        for index in judgements.indices where !judgements[index].edits.isEmpty {
            if isHistory(index, judgements) {
                held.append((index, "its sentence compares several years"))
            } else if isTied(index, judgements) {
                held.append((index, "what its sentence is compared with stays as it is"))
            }
        }
        return held
    }

    /// "101,300 in 2012 and 112,700 in 2014", "fewer jobs by 2030 than in 2020".
    private func isHistory(_ index: Int, _ judgements: [Judgement]) -> Bool {
        let own = judgements[index]
        if own.unit == "jobs", hasOtherYear(index, judgements) { return true }
        for step in [-1, 1] {
            var other = index + step
            while judgements.indices.contains(other),
                judgements[other].sentenceExtent.overlaps(own.sentenceExtent), abs(other - index) <= 12
            {
                if judgements[other].kind == own.kind, judgements[other].code == own.code,
                    judgements[other].period != own.period, judgements[other].period != nil
                {
                    return true
                }
                other += step
            }
        }
        return false
    }

    /// Whether the sentence holds a year that none of its claims depends on.
    private func hasOtherYear(_ index: Int, _ judgements: [Judgement]) -> Bool {
        let sentence = judgements[index].sentenceExtent
        var known: [Range<Int>] = []
        for step in [-1, 1] {
            var other = step < 0 ? index : index + 1
            while judgements.indices.contains(other), abs(other - index) <= 12,
                judgements[other].sentenceExtent.overlaps(sentence)
            {
                known += judgements[other].years + judgements[other].edits.map(\.range)
                other += step
            }
        }
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard isDigit(at) else {
                at += 1
                continue
            }
            let start = at
            while at < sentence.upperBound, isDigit(at) || page.text[at] == 44 || page.text[at] == 46 { at += 1 }
            let number = page.text[start..<at].filter { (48...57).contains($0) }
            let isPlain = start == sentence.lowerBound || page.text[start - 1] == 32 || page.text[start - 1] == 40
            if number.count == 4, isPlain, !page.text[start..<min(at, start + 3)].contains(44),
                number.starts(with: [50, 48]) || number.starts(with: [49, 57]),
                !known.contains(where: { $0.contains(start) })
            {
                return true
            }
        }
        return false
    }

    private func isDigit(_ at: Int) -> Bool { (48...57).contains(page.text[at]) }

    /// Whether a sentence that goes on with this one, or that this one goes on with, stays as it is.
    private func isTied(_ index: Int, _ judgements: [Judgement]) -> Bool {
        let own = judgements[index]
        if goesOn(own.sentenceExtent.lowerBound), stays(before: index, judgements) { return true }
        var next = own.sentenceExtent.upperBound
        while next < page.text.count, page.text[next] == 32 || page.text[next] == 46 { next += 1 }
        if next - own.sentenceExtent.upperBound <= Self.gap, goesOn(next), stays(from: next, after: index, judgements) {
            return true
        }
        guard own.isOutlook else { return false }
        // The percent and the number of jobs of one growth.
        return [-1, 1].contains { step in
            var other = index + step
            while judgements.indices.contains(other), abs(other - index) <= 4 {
                let near = judgements[other]
                let low = min(near.extent.upperBound, own.extent.upperBound)
                guard max(near.extent.lowerBound, own.extent.lowerBound) - low <= Self.reach,
                    !page.text[low..<max(low, max(near.extent.lowerBound, own.extent.lowerBound))].contains(10)
                else { return false }
                if near.kind == "growth-number" || own.kind == "growth-number", near.isOutlook, near.isNational,
                    near.verdict != .correct, near.edits.isEmpty, near.code == own.code
                {
                    return true
                }
                other += step
            }
            return false
        }
    }

    private func stays(before index: Int, _ judgements: [Judgement]) -> Bool {
        let start = judgements[index].sentenceExtent.lowerBound
        var other = index - 1
        while other >= 0, judgements[other].sentenceExtent.upperBound > start { other -= 1 }
        if other >= 0, start - judgements[other].sentenceExtent.upperBound <= Self.gap {
            return judgements[other].edits.isEmpty && judgements[other].verdict != .correct
        }
        // A sentence before that has a figure nobody understood.
        var at = start
        while at > 0, start - at < Self.reach, page.text[at - 1] != 10 {
            at -= 1
            if start - at > 3, page.text[at] == 46, page.text[at + 1] == 32 { return false }
            if (48...57).contains(page.text[at]) { return true }
        }
        return false
    }

    private func stays(from next: Int, after index: Int, _ judgements: [Judgement]) -> Bool {
        var other = index + 1
        while other < judgements.count, judgements[other].extent.lowerBound < next { other += 1 }
        if other < judgements.count, judgements[other].sentenceExtent.lowerBound <= next + 2 {
            return judgements[other].edits.isEmpty && judgements[other].verdict != .correct
        }
        let end = min(page.text.count, next + Self.reach)
        for at in next..<end {
            if page.text[at] == 10 || (page.text[at] == 46 && at + 1 < end && page.text[at + 1] == 32) { return false }
            if (48...57).contains(page.text[at]) { return true }
        }
        return false
    }

    private static let starts = ["this", "that", "which", "these", "it"]
    private static let ties = [
        "translates", "means", "amounts", "equates", "works", "equals", "represents", "would", "is", "will", "comes",
        "was", "makes", "corresponds", "adds",
    ]

    /// Whether a sentence begins with words such as "This translates to".
    private func goesOn(_ start: Int) -> Bool {
        let end = min(page.text.count, start + 24)
        guard start < end else { return false }
        let words = String(decoding: page.text[start..<end], as: UTF8.self).lowercased().split(separator: " ")
        return words.count > 1 && Self.starts.contains(String(words[0])) && Self.ties.contains(String(words[1]))
    }
}
