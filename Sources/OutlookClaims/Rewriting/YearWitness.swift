/// What else on a page speaks of a year, so that the year is not changed under it.
///
/// A year that is rewritten must not leave its old self standing beside it, nor move away from figures that nobody
/// understood and that it dates too.
struct YearWitness {
    let page: Page
    let sentences: PageSentences

    /// Whether a year's old digits stand once more within reach, outside all that is known.
    func standsAgain(_ year: Range<Int>, within reach: Range<Int>, isKnown: (Range<Int>) -> Bool) -> Bool {
        guard year.count == 4 else { return false }
        let digits = page.text[year]
        return sentences.numbers(in: reach).contains { number in
            number.form == .year && number.range.lowerBound != year.lowerBound
                && page.text[number.range].elementsEqual(digits) && !isKnown(number.range)
        }
    }

    /// A figure that is no part of any claim: in the sentence of a year, or in a list within its reach.
    ///
    /// - Parameter claims: the places of claims, in the order of the text.
    func unreadFigure(besides year: Range<Int>, within reach: Range<Int>, claims: [Range<Int>]) -> Range<Int>? {
        func isUnread(_ number: PageSentences.Number) -> Bool {
            // The last claim that begins at the figure or before it.
            let next = TurningPoint.of(claims) { $0.lowerBound > number.range.lowerBound }
            return next == 0 || claims[next - 1].upperBound <= number.range.lowerBound
        }
        let place = sentences.place(of: year.lowerBound)
        let own = place < sentences.sentences.count ? sentences.sentences[place].range : year
        let beside = sentences.numbers(in: own).first { number in
            number.form.isFigure && isUnread(number) && !isApart(number.range, year)
        }
        return beside?.range
            ?? sentences.numbers(in: reach).first { number in
                (number.form == .money || number.form == .percent) && isUnread(number)
                    && isListed(number.range.lowerBound)
            }?.range
    }

    /// Whether a semicolon stands between a figure and a year after it.
    private func isApart(_ figure: Range<Int>, _ year: Range<Int>) -> Bool {
        figure.upperBound < year.lowerBound
            && page.text[figure.upperBound..<year.lowerBound].contains(UInt8(ascii: ";"))
    }

    /// "Set to more than double between 2014 and 2024": growth in words that no claim is read from, in a year's sentence.
    func untoldGrowth(besides year: Range<Int>, claims: [Range<Int>]) -> String? {
        let place = sentences.place(of: year.lowerBound)
        guard place < sentences.sentences.count else { return nil }
        let range = sentences.sentences[place].range
        let next = TurningPoint.of(claims) { $0.lowerBound >= range.lowerBound }
        guard next == claims.count || claims[next].lowerBound >= range.upperBound else { return nil }
        return SentenceWords(page, range).words.first { Self.growth.contains($0.text) }?.text
    }

    private static let growth: Set<String> = [
        "double", "doubled", "doubling", "triple", "tripled", "quadruple", "half", "third", "quarter", "fastest",
        "grow",
        "decline", "shrink", "increase", "decrease",
    ]

    private func isListed(_ offset: Int) -> Bool {
        let place = sentences.place(of: offset)
        return place < sentences.sentences.count && sentences.sentences[place].isListed
    }
}
