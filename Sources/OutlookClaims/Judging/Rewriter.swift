/// Settles which edits can be made together, and writes the sentences they lead to.
///
/// A year governs every claim that depends on it, so it changes only when all of them can change with it. A sentence
/// changes as a whole: no new figure beside an old one of the same kind.
struct Rewriter {
    private let page: Page
    private let witness: YearWitness
    private let tied: TiedSentences

    init(page: Page) {
        self.page = page
        witness = YearWitness(page: page)
        tied = TiedSentences(page: page)
    }

    /// Drops edits that would leave another claim's year wrong, and fills in the sentences as they should read now.
    func settle(_ judgements: inout [Judgement]) {
        var blocked: Set<Range<Int>> = []
        var changed = true
        // Every round drops at least one edit; a page in which it takes many rounds keeps the rest as it is.
        var rounds = 0
        while changed {
            changed = false
            rounds += 1
            if rounds > 64 { for index in judgements.indices { judgements[index].leave("the page holds too many") } }
            var wanted: [Range<Int>: String] = [:]
            for judgement in judgements where !judgement.edits.isEmpty {
                for edit in judgement.edits where edit.range != judgement.extent {
                    if let other = wanted[edit.range], other != edit.text { blocked.insert(edit.range) }
                    wanted[edit.range] = edit.text
                }
            }
            for judgement in judgements where judgement.edits.isEmpty {
                // A claim that stays as it is keeps its years.
                for year in judgement.years where wanted[year] != nil {
                    blocked.insert(year)
                }
            }
            blocked.formUnion(contradicted(judgements, wanted))
            let old = sentencesThatStay(judgements)
            for index in judgements.indices where !judgements[index].edits.isEmpty {
                let reason: String? =
                    if judgements[index].edits.contains(where: { blocked.contains($0.range) }) {
                        "its year is also that of what stays as it is"
                    } else if old.contains(Sentence(judgements[index])) {
                        "another figure of its sentence stays as it is"
                    } else if hasMarkup(judgements[index].edits) { "markup stands inside its words" } else { nil }
                guard let reason else { continue }
                judgements[index].leave(reason)
                changed = true
            }
            for (index, reason) in tied.held(by: judgements) {
                judgements[index].leave(reason)
                changed = true
            }
        }
        let edits = Self.edits(of: judgements)
        for index in judgements.indices {
            guard judgements[index].verdict != .correct, judgements[index].verdict != .uncheckable,
                !judgements[index].edits.isEmpty
            else { continue }
            judgements[index].sentence = rewritten(judgements[index].sentenceExtent, edits)
        }
    }

    /// The years that would leave the same year standing near them, or date figures nobody understood.
    private func contradicted(_ judgements: [Judgement], _ wanted: [Range<Int>: String]) -> Set<Range<Int>> {
        var reach: [Range<Int>: Range<Int>] = [:]
        for judgement in judgements {
            let sentence = judgement.sentenceExtent
            for edit in judgement.edits where edit.range != judgement.extent {
                let isAbove = !sentence.overlaps(edit.range)
                let own = isAbove ? witness.list(around: sentence) : sentence
                let old = reach[edit.range] ?? edit.range
                reach[edit.range] =
                    min(old.lowerBound, own.lowerBound)..<max(old.upperBound, own.upperBound)
            }
        }
        // A national figure that stays as it is, is dated by the year as much as one that nobody understood.
        let claims = judgements.filter { !$0.edits.isEmpty || $0.verdict == .correct || !$0.isNational }.map(\.extent)
            .sorted { $0.lowerBound < $1.lowerBound }
        return Set(
            reach.filter { year, reach in
                witness.standsAgain(year, within: reach) { wanted[$0] != nil }
                    || witness.hasUnreadFigure(within: reach, claims: claims)
            }.keys)
    }

    /// A sentence's figures of pay, or its figures of the outlook.
    private struct Sentence: Hashable {
        var start: Int
        var isOutlook: Bool

        init(_ judgement: Judgement) {
            start = judgement.sentenceExtent.lowerBound
            isOutlook = judgement.isOutlook
        }
    }

    /// The sentences with a national figure that cannot be brought up to date.
    private func sentencesThatStay(_ judgements: [Judgement]) -> Set<Sentence> {
        Set(judgements.filter { $0.verdict != .correct && $0.edits.isEmpty && $0.isNational }.map(Sentence.init))
    }

    /// Whether markup stands inside the words to be replaced, which an edit would destroy.
    private func hasMarkup(_ edits: [Judgement.Edit]) -> Bool {
        edits.contains { !page.sourceRange(of: $0.range).isVerbatim }
    }

    /// All edits of a page, each once, in the order of the text.
    static func edits(of judgements: [Judgement]) -> [Judgement.Edit] {
        var edits: [Range<Int>: Judgement.Edit] = [:]
        for edit in judgements.flatMap(\.edits) { edits[edit.range] = edit }
        var last = -1
        return edits.values.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { edit in
            defer { last = max(last, edit.range.upperBound) }
            return edit.range.lowerBound >= last
        }
    }

    /// The place of the first edit that begins at an offset or after it.
    private func first(in edits: [Judgement.Edit], from offset: Int) -> Int {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func rewritten(_ range: Range<Int>, _ edits: [Judgement.Edit]) -> String {
        var text: [UInt8] = []
        var at = range.lowerBound
        for edit in edits[first(in: edits, from: at)...] {
            guard edit.range.upperBound <= range.upperBound else { break }
            guard edit.range.lowerBound >= at else { continue }
            text += page.text[at..<edit.range.lowerBound]
            text += Array(edit.text.utf8)
            at = edit.range.upperBound
        }
        text += page.text[at..<max(at, range.upperBound)]
        let words = String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
        return words.joined(separator: " ")
    }
}
