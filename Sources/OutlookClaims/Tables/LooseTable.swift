/// A table whose borders were lost, as cells: each figure with the heading of its column and the key of its row.
struct LooseTable {
    struct Cell {
        /// What is read before the figure: the column's heading and the row's key.
        var label: [[Token]]
        var value: [Token]
        var column: TableColumn
        /// Whether the row's key says more than the name that is known.
        var isDoubtful = false
        /// The row's or column's name where it is not known, or was lost.
        var unknown: [Token]?
        /// Whether the table tells how things were at several times, which all stay.
        var isOfSeries = false
        /// Whether the row's key is the name of the nation.
        var isNational = false
        /// The occupations the row's key names together, where it names several.
        var members: [Int] = []
    }

    var cells: [Cell] = []
    /// The bytes it takes up in the page's text.
    var range: Range<Int>
    /// The lines of its heading.
    var heading: [[Token]] = []
}

/// Finds in a page the tables that lost their borders, and leaves the rest of the page as it is.
struct LooseTables {
    let book: ReaderBook
    let text: UnsafeBufferPointer<UInt8>

    enum Piece {
        case block(Page.Block)
        case table(LooseTable)
    }

    /// No line of such a table is longer.
    private static let longest = 300
    /// A line that ends a sentence is prose from this length on.
    private static let sentence = 80

    /// The page's blocks in order, with tables in the place of the lines they were made of.
    func pieces(of page: Page) -> [Piece] {
        var tables: [LooseTable] = []
        var region: [(block: Int, range: Range<Int>)] = []
        var figures = 0
        func flush() {
            if figures >= 2, region.count >= 3 {
                let lines = region.map { LooseLine(book, text, block: $0.block, range: $0.range) }
                    .filter { !$0.isBlank }
                tables += LooseTableReader(book: book, text: text, lines: lines).tables()
            }
            region = []
            figures = 0
        }
        for (number, block) in page.blocks.enumerated() {
            switch block.kind {
            case .title, .row:
                flush()
                continue
            case .heading, .paragraph, .item: break
            }
            var at = block.range.lowerBound
            while at < block.range.upperBound {
                var end = at
                while end < block.range.upperBound, text[end] != 10 { end += 1 }
                let isProse =
                    end - at > Self.longest || end - at > Self.sentence && text[end - 1] == UInt8(ascii: ".")
                if isProse {
                    flush()
                } else if end > at {
                    region.append((number, at..<end))
                    if text[at..<end].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { figures += 1 }
                }
                at = end + 1
            }
        }
        flush()
        return (tables.isEmpty ? page.blocks.map { .block($0) } : cut(page.blocks, tables)).flatMap(parts)
    }

    /// The parts of a line such as "Median salary: $108,020 | Job growth: 36%", each a line of its own.
    private func parts(of piece: Piece) -> [Piece] {
        guard case .block(let block) = piece, block.kind == .paragraph, block.range.count < Self.longest,
            text[block.range].contains(UInt8(ascii: "|"))
        else { return [piece] }
        var range = block.range
        while !range.isEmpty, text[range.upperBound - 1] <= 32 { range = range.lowerBound..<range.upperBound - 1 }
        guard !text[range].contains(10) else { return [piece] }
        let parts = text[range].split(separator: UInt8(ascii: "|")).filter { part in part.contains { $0 > 32 } }
        guard parts.count > 1, parts.allSatisfy({ $0.contains(UInt8(ascii: ":")) }) else { return [piece] }
        return parts.enumerated().map { number, part in
            var line = block
            line.range = part.startIndex..<part.endIndex
            line.continues = block.continues || number > 0
            return .block(line)
        }
    }

    /// Puts tables in the place of their lines.
    private func cut(_ blocks: [Page.Block], _ tables: [LooseTable]) -> [Piece] {
        var pieces: [Piece] = []
        var next = 0
        for block in blocks {
            var rest = block
            while next < tables.count, tables[next].range.lowerBound < rest.range.upperBound {
                let table = tables[next].range
                if table.lowerBound >= block.range.lowerBound {
                    var before = rest
                    before.range = rest.range.lowerBound..<max(rest.range.lowerBound, table.lowerBound)
                    if !before.range.isEmpty { pieces.append(.block(before)) }
                    pieces.append(.table(tables[next]))
                }
                rest.range =
                    min(max(table.upperBound, rest.range.lowerBound), rest.range.upperBound)..<rest.range.upperBound
                rest.continues = true
                guard table.upperBound <= block.range.upperBound else { break }
                next += 1
            }
            if rest.range.count > 1 { pieces.append(.block(rest)) }
        }
        return pieces
    }
}
