/// The judgements of a page by the sentences they stand in, and what else those sentences tell.
struct ToldFigures {
    let judgements: [Judgement]
    /// The sentence of each judgement.
    let places: [Int]
    private let sentences: PageSentences
    /// Claims by sentence, as a range of judgements.
    private var ranges: [Int: Range<Int>] = [:]
    /// The places of claims and of the years that some claim depends on, in the order of the text.
    private let known: [Range<Int>]

    init(_ judgements: [Judgement], _ sentences: PageSentences) {
        self.judgements = judgements
        self.sentences = sentences
        places = judgements.indices.map { sentences.place(of: judgements[$0].extent.lowerBound) }
        var known: [Range<Int>] = []
        for index in judgements.indices {
            known.append(judgements[index].extent)
            known += judgements[index].years
            for edit in judgements[index].edits { known.append(edit.range) }
        }
        self.known = known.sorted { $0.lowerBound < $1.lowerBound }
        for (index, place) in places.enumerated() {
            ranges[place] = min(ranges[place]?.lowerBound ?? index, index)..<index + 1
        }
    }

    /// The judgements of a sentence.
    func indices(in place: Int) -> Range<Int> { ranges[place] ?? 0..<0 }

    /// The other judgements of a judgement's sentence, the nearest dozen on either side.
    func beside(_ index: Int) -> [Int] {
        indices(in: places[index]).clamped(to: max(0, index - 12)..<index + 13).filter { $0 != index }
    }

    /// Whether something told in a sentence stays as it is though it is no longer right, or was not understood.
    func stays(in place: Int) -> Bool {
        let told = indices(in: place)
        if told.contains(where: { judgements[$0].edits.isEmpty && judgements[$0].verdict != .correct }) { return true }
        return told.isEmpty && hasUnread(in: place)
    }

    /// Whether a sentence has a figure that is no claim.
    func hasUnread(in place: Int) -> Bool {
        guard sentences.sentences.indices.contains(place) else { return false }
        return sentences.numbers[sentences.sentences[place].numbers].contains { $0.form.isFigure && !isKnown($0.range) }
    }

    /// A figure that is no claim in the row, item or line of a judgement.
    func unreadFigure(besides index: Int, in page: Page) -> String? {
        guard sentences.sentences.indices.contains(places[index]), sentences.sentences[places[index]].isListed else {
            return nil
        }
        let figure = sentences.numbers[sentences.sentences[places[index]].numbers].first {
            ($0.form == .money || $0.form == .percent) && !isKnown($0.range)
        }
        return figure.map { String(decoding: page.text[$0.range], as: UTF8.self) }
    }

    /// A figure of the same occupation in the paragraph of a judgement that has no year of its own and stays as it is.
    func undated(besides index: Int) -> String? {
        guard sentences.sentences.indices.contains(places[index]), !sentences.sentences[places[index]].isListed else {
            return nil
        }
        let block = sentences.sentences[places[index]].block
        for step in [-1, 1] {
            var other = index + step
            while judgements.indices.contains(other), abs(other - index) <= 12,
                sentences.sentences.indices.contains(places[other]), sentences.sentences[places[other]].block == block
            {
                if judgements[other].stays, judgements[other].isOutlook == judgements[index].isOutlook,
                    judgements[other].code == judgements[index].code, judgements[other].kind != judgements[index].kind,
                    !hasYear(in: places[other])
                {
                    return judgements[other].text
                }
                other += step
            }
        }
        return nil
    }

    private func hasYear(in place: Int) -> Bool {
        sentences.numbers[sentences.sentences[place].numbers].contains { $0.form == .year }
    }

    /// A year in a judgement's sentence that no claim depends on.
    func unknownYear(besides index: Int, in page: Page) -> String? {
        guard sentences.sentences.indices.contains(places[index]) else { return nil }
        let year = sentences.numbers[sentences.sentences[places[index]].numbers].first {
            $0.form == .year && !isKnown($0.range)
        }
        return year.map { String(decoding: page.text[$0.range], as: UTF8.self) }
    }

    private func isKnown(_ range: Range<Int>) -> Bool {
        var place = TurningPoint.of(known) { $0.lowerBound > range.lowerBound }
        // An edit may be longer than the claim that begins after it.
        for _ in 0..<4 where place > 0 {
            place -= 1
            if known[place].upperBound > range.lowerBound { return true }
        }
        return false
    }
}
