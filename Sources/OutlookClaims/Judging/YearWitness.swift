/// What else on a page speaks of a year, so that the year is not changed under it.
///
/// A year that is rewritten must not leave its old self standing beside it, nor move away from a row of figures that
/// nobody understood and that it dates too.
struct YearWitness {
    private let page: Page
    /// The places of numbers of four digits that may be years, in the order of the text.
    private let years: [Int]
    /// The places of money and percentages in rows, items and short lines.
    private let listed: [Int]
    /// The stretches of rows, items and short lines that follow one another.
    private let lists: [Range<Int>]

    init(page: Page) {
        self.page = page
        var years: [Int] = []
        var listed: [Int] = []
        var lists: [Range<Int>] = []
        var wasListed = false
        for block in page.blocks {
            let isListed = Self.isListed(block, page.text)
            if isListed {
                let start = wasListed ? lists.popLast()?.lowerBound : nil
                lists.append((start ?? block.range.lowerBound)..<max(start ?? 0, block.range.upperBound))
            }
            wasListed = isListed
            var at = block.range.lowerBound
            while at < block.range.upperBound {
                guard Self.isDigit(page.text[at]) else {
                    at += 1
                    continue
                }
                let start = at
                while at < block.range.upperBound, Self.isPartOfNumber(page.text, at, block.range) { at += 1 }
                if at - start == 4, page.text[start] == UInt8(ascii: "1") || page.text[start] == UInt8(ascii: "2") {
                    years.append(start)
                }
                let isMoney = start > block.range.lowerBound && page.text[start - 1] == UInt8(ascii: "$")
                let isPercent = at < block.range.upperBound && page.text[at] == UInt8(ascii: "%")
                if isListed, isMoney || (isPercent && !Self.isRung(page.text[start..<at])) { listed.append(start) }
            }
        }
        self.years = years
        self.listed = listed
        self.lists = lists
    }

    /// The whole list that a sentence stands in, or the sentence alone.
    func list(around sentence: Range<Int>) -> Range<Int> {
        var low = 0
        var high = lists.count
        while low < high {
            let middle = (low + high) / 2
            if lists[middle].upperBound <= sentence.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < lists.count, lists[low].contains(sentence.lowerBound) else { return sentence }
        return min(sentence.lowerBound, lists[low].lowerBound)..<max(sentence.upperBound, lists[low].upperBound)
    }

    /// Whether a year's old digits stand once more within reach, outside all that is going to be rewritten.
    func standsAgain(_ year: Range<Int>, within reach: Range<Int>, rewritten: (Range<Int>) -> Bool) -> Bool {
        guard year.count == 4 else { return false }
        let digits = page.text[year]
        return years[Self.first(in: years, from: reach.lowerBound)...].prefix { $0 < reach.upperBound }.contains { at in
            at != year.lowerBound && at + 4 <= page.text.count && page.text[at..<at + 4].elementsEqual(digits)
                && !rewritten(at..<at + 4)
        }
    }

    /// Whether a listed figure within reach is no part of any claim.
    func hasUnreadFigure(within reach: Range<Int>, claims: [Range<Int>]) -> Bool {
        listed[Self.first(in: listed, from: reach.lowerBound)...].prefix { $0 < reach.upperBound }.contains { at in
            // The last claim that begins at the figure or before it.
            var low = 0
            var high = claims.count
            while low < high {
                let middle = (low + high) / 2
                if claims[middle].lowerBound <= at { low = middle + 1 } else { high = middle }
            }
            return low == 0 || claims[low - 1].upperBound <= at
        }
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

    /// "10%" and the like in a table's head are rungs of the pay scale and no figures.
    private static func isRung(_ digits: ArraySlice<UInt8>) -> Bool {
        ["10", "25", "50", "75", "90"].contains { digits.elementsEqual($0.utf8) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// A digit, or a comma or point between digits.
    private static func isPartOfNumber(_ text: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
        if isDigit(text[at]) { return true }
        guard text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: ".") else { return false }
        return at + 1 < range.upperBound && isDigit(text[at + 1])
    }

    /// The place of the first offset that is not before another.
    private static func first(in offsets: [Int], from offset: Int) -> Int {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
