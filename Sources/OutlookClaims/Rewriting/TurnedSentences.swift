/// Sentences in which growth becomes decline, or the other way round: nothing around them may go on telling of what was.
struct TurnedSentences {
    let page: Page
    let sentences: PageSentences

    /// The judgements whose direction cannot be changed for the words that stay around them.
    func held(by judgements: [Judgement]) -> [(index: Int, reason: String)] {
        guard judgements.contains(where: { $0.turned != nil }) else { return [] }
        let edits = Rewriter.edits(of: judgements)
        let bearers = Set(judgements.compactMap(\.bearer).map(\.lowerBound))
        return judgements.indices.compactMap { index in
            guard let turned = judgements[index].turned else { return nil }
            let place = sentences.place(of: judgements[index].extent.lowerBound)
            guard place < sentences.sentences.count else { return nil }
            let own = sentences.sentences[place]
            if let reason = words(own.range).words.first(where: { Self.reasons.contains($0.text) }) {
                return (index, "\"\(reason.text)\" in its sentence goes with \(turned.name)")
            }
            for sentence in around(place) {
                let words = words(sentence.range)
                for (place, word) in words.words.enumerated() where tells(word, turned) {
                    // "Growth rate", "Job growth: 12%": names of a figure that may have a minus.
                    let isLabel = judgements[index].bearer == nil && sentence.range == own.range
                    if word.text == "growth", isLabel || words.text(place + 1) == "rate" { continue }
                    let next = TurningPoint.of(edits) { $0.range.upperBound > word.range.lowerBound }
                    let isRewritten = next < edits.count && edits[next].range.lowerBound <= word.range.lowerBound
                    if isRewritten || bearers.contains(word.range.lowerBound) { continue }
                    return (index, "\"\(word.text)\" beside it goes on telling of \(turned.name)")
                }
            }
            return nil
        }
    }

    /// The judgements whose sentence has words for a change of another size.
    func toned(_ judgements: [Judgement]) -> [(index: Int, reason: String)] {
        judgements.indices.compactMap { index in
            tone(beside: judgements[index]).map { (index, "\"\($0)\" in its sentence may no longer fit") }
        }
    }

    /// A word such as "staggering" that goes with a change twice or half as large as the newest.
    private func tone(beside judgement: Judgement) -> String? {
        guard !judgement.edits.isEmpty, judgement.kind == GrowthPercent.kind.id,
            let old = judgement.facts?.old.size.map(abs), let newest = judgement.newestSize,
            newest >= old * 2 || newest * 2 <= old
        else { return nil }
        return words(judgement.sentenceExtent).words.first { Self.tones.contains($0.text) }?.text
    }

    private static let tones: Set<String> = [
        "respectable", "staggering", "whopping", "impressive", "explosive", "huge", "massive", "mere", "modest",
        "healthy", "solid", "strong", "robust", "tremendous", "incredible", "remarkable", "phenomenal", "booming",
        "paltry", "meager", "sluggish", "skyrocket", "soar",
    ]

    /// The sentences of a block before and after a place, a few on either side.
    private func around(_ place: Int) -> [PageSentences.Sentence] {
        let near = max(0, place - 6)..<min(sentences.sentences.count, place + 7)
        return sentences.sentences[near].filter { $0.block == sentences.sentences[place].block }
    }

    private func words(_ range: Range<Int>) -> SentenceWords { SentenceWords(page, range) }

    private func tells(_ word: SentenceWords.Word, _ turned: Judgement.Turn) -> Bool {
        guard word.kind == .word else { return false }
        if (turned == .fromGrowth ? Self.growth : Self.decline).contains(word.text) { return true }
        return DirectionWord.all(word.text).contains {
            $0.form != .adjective && $0.isUp == (turned == .fromGrowth) && !Self.loose.contains(word.text)
        }
    }

    /// Verbs that say as much of other things: "creating", "cut hair".
    private static let loose: Set<String> = [
        "cut", "cuts", "cutting", "create", "creates", "creating", "created", "add", "adds", "adding", "added", "gain",
        "gains", "gaining", "gained", "rise", "fall", "contract", "contracts", "shed", "drop", "drops", "lose", "lost",
        "boost",
    ]
    private static let growth: Set<String> = [
        "fast", "booming", "boom", "rapid", "rapidly", "thriving", "expansion", "hot", "bright", "soaring", "upward",
    ]
    private static let decline: Set<String> = [
        "shrinkage", "dying", "disappearing", "vanishing", "downward", "fewer", "losses", "gloomy", "bleak",
    ]
    /// Words by which a sentence explains or regrets what it tells.
    private static let reasons: Set<String> = [
        "because", "due", "despite", "although", "though", "however", "but", "unfortunately", "fortunately", "yet",
        "owing", "thanks", "driven", "unlike", "whereas", "contrast", "instead", "only", "still", "even", "just",
        "notably",
        "impressive", "good", "bad", "great", "strong", "healthy", "steady", "slight", "slightly", "modest", "modestly",
        "significant", "significantly", "sharp", "sharply", "steep", "dramatic", "dramatically", "substantial",
    ]
}

extension Judgement.Turn {
    /// What was told of before.
    var name: String { self == .fromGrowth ? "growth" : "a decline" }
}
