/// The sentences of a page, with the years and figures in them that rewriting must know of.
struct PageSentences {
    struct Sentence {
        var range: Range<Int>
        /// The block it stands in.
        var block: Int
        /// Whether it is a row, an item or a line that ends without a full stop.
        var isListed: Bool
        var numbers: Range<Int>
    }

    /// A number of a sentence.
    struct Number {
        enum Form: Hashable, Sendable {
            case year, money, percent, count
            /// "10%" in a table's head and "the top 10 percent": a rung of the pay scale, no figure.
            case rung

            /// Whether the number tells an amount that may belong to a year.
            var isFigure: Bool { self == .money || self == .percent || self == .count }
        }

        var form: Form
        var range: Range<Int>
    }

    let sentences: [Sentence]
    let numbers: [Number]
    /// The stretches of rows, items and short lines that follow one another.
    let lists: [Range<Int>]

    /// The sentences of the blocks in which judgements and their years stand, and of those between.
    init(page: Page, book: ReaderBook, around judgements: [Judgement]) {
        var sentences: [Sentence] = []
        var numbers: [Number] = []
        var lists: [Range<Int>] = []
        var wasListed = false
        for block in page.blocks {
            let isListed = Self.isListed(block, page.text)
            if isListed {
                let start = wasListed ? lists.popLast()?.lowerBound : nil
                lists.append((start ?? block.range.lowerBound)..<max(start ?? 0, block.range.upperBound))
            }
            wasListed = isListed
        }
        self.lists = lists
        let reaches = Self.reaches(of: judgements, lists)
        page.text.withUnsafeBufferPointer { text in
            let cutter = SentenceCutter(book: book, text: text)
            for (number, block) in page.blocks.enumerated() {
                let next = TurningPoint.of(reaches) { $0.upperBound > block.range.lowerBound }
                guard next < reaches.count, reaches[next].lowerBound < block.range.upperBound else { continue }
                let isListed = Self.isListed(block, page.text)
                var parts = [block.range]
                if case .row(_, _, let cells) = block.kind { parts = cells }
                for part in parts {
                    let tokens = book.lexer.tokens(in: text, part)
                    for range in cutter.sentences(of: tokens) {
                        let first = numbers.count
                        numbers += Self.numbers(tokens, range, text, book)
                        sentences.append(
                            Sentence(
                                range: Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end),
                                block: number, isListed: isListed, numbers: first..<numbers.count))
                    }
                }
            }
        }
        self.sentences = sentences
        self.numbers = numbers
    }

    /// The stretches that judgements reach over with their years and lists, joined where they meet.
    private static func reaches(of judgements: [Judgement], _ lists: [Range<Int>]) -> [Range<Int>] {
        let all = judgements.map { judgement in
            let list = list(around: judgement.sentenceExtent, in: lists)
            let years = judgement.years + [judgement.extent]
            let low = years.map(\.lowerBound).min() ?? list.lowerBound
            let high = years.map(\.upperBound).max() ?? list.upperBound
            return min(low, list.lowerBound)..<max(high, list.upperBound)
        }
        return all.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, reach in
            if let last = joined.last, last.upperBound >= reach.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, reach.upperBound)
            } else {
                joined.append(reach)
            }
        }
    }

    /// The sentence that holds an offset; the next one where none does.
    func place(of offset: Int) -> Int { TurningPoint.of(sentences) { $0.range.upperBound > offset } }

    /// The numbers that begin within a range.
    func numbers(in range: Range<Int>) -> ArraySlice<Number> {
        let first = TurningPoint.of(numbers) { $0.range.lowerBound >= range.lowerBound }
        let end = TurningPoint.of(numbers) { $0.range.lowerBound >= range.upperBound }
        return numbers[first..<max(first, end)]
    }

    /// The whole list that a sentence stands in, or the sentence alone.
    func list(around sentence: Range<Int>) -> Range<Int> { Self.list(around: sentence, in: lists) }

    private static func list(around sentence: Range<Int>, in lists: [Range<Int>]) -> Range<Int> {
        let place = TurningPoint.of(lists) { $0.upperBound > sentence.lowerBound }
        guard place < lists.count, lists[place].contains(sentence.lowerBound) else { return sentence }
        return min(sentence.lowerBound, lists[place].lowerBound)..<max(sentence.upperBound, lists[place].upperBound)
    }

    /// Rows, items, and lines that end without a full stop.
    private static func isListed(_ block: Page.Block, _ text: [UInt8]) -> Bool {
        switch block.kind {
        case .row, .item: return true
        case .title, .heading: return false
        case .paragraph:
            guard block.range.count <= 120 else { return false }
            return text[block.range].last { $0 > 32 } != UInt8(ascii: ".")
        }
    }

    /// Four digits from 1950 to 2049 that are no part of a code ("15-2051") or of a day ("2024-04-23").
    private static func isYear(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count == 4, let year = Int(String(decoding: text[range], as: UTF8.self)),
            (1950...2049).contains(year)
        else { return false }
        func isDigit(_ at: Int) -> Bool { at >= 0 && at < text.count && (48...57).contains(text[at]) }
        func isStroke(_ at: Int) -> Bool {
            at >= 0 && at < text.count && (text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "/"))
        }
        let isAfterShort =
            isStroke(range.lowerBound - 1) && isDigit(range.lowerBound - 2)
            && !(isDigit(range.lowerBound - 4) && isDigit(range.lowerBound - 5))
        let isBeforeMonth =
            isStroke(range.upperBound) && isDigit(range.upperBound + 1)
            && isDigit(range.upperBound + 2) && isStroke(range.upperBound + 3)
        return !isAfterShort && !isBeforeMonth
    }

    /// Whether two digits end a span of years: the "26" of "2016-26 Percent".
    private static func endsSpan(
        _ place: Int, _ tokens: [Token], _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard tokens[place].end - tokens[place].start == 2, !tokens[place].isSpaced, place - 2 >= range.lowerBound,
            tokens[place - 1].isSign("-"), !tokens[place - 1].isSpaced, tokens[place - 2].kind == .number
        else { return false }
        return isYear(Int(tokens[place - 2].start)..<Int(tokens[place - 2].end), text)
    }

    private static func numbers(
        _ tokens: [Token], _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ book: ReaderBook
    ) -> [Number] {
        range.compactMap { place -> Number? in
            let token = tokens[place]
            guard token.kind == .number, !endsSpan(place, tokens, range, text) else { return nil }
            let bytes = Int(token.start)..<Int(token.end)
            let digits = text[bytes]
            let isMoney = place > range.lowerBound && tokens[place - 1].isSign("$")
            let isPercent =
                place + 1 < range.upperBound && tokens[place + 1].id != 0 && tokens[place + 1].id == book.words.percent
            let form: Number.Form
            if isMoney {
                form = .money
            } else if isPercent {
                let isShare = place + 2 < range.upperBound && book.isIn(.ofWords, tokens[place + 2].id)
                let isRung = ["10", "25", "50", "75", "90"].contains { digits.elementsEqual($0.utf8) }
                form = isRung || isShare ? .rung : .percent
            } else if isYear(bytes, text) {
                form = .year
            } else if digits.contains(UInt8(ascii: ",")) {
                form = .count
            } else {
                return nil
            }
            return Number(form: form, range: bytes)
        }
    }
}
