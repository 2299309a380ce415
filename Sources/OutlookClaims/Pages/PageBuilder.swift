/// Collects the text of a page block by block and remembers where every byte came from.
struct PageBuilder {
    private let source: [UInt8]
    private var text: [UInt8] = []
    private var blocks: [Page.Block] = []
    private var runs: [Page.Run] = []
    private var start = 0
    private var tables = 0
    private var cells: [Range<Int>] = []
    private var cellStart = 0

    init(source: [UInt8]) {
        self.source = source
        text.reserveCapacity(source.count)
    }

    /// Whether the block being collected has any text.
    var isEmpty: Bool { text.count == start }

    /// Appends bytes of the file as they stand.
    mutating func append(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = runs.last, last.isVerbatim, last.source + (text.count - last.text) == range.lowerBound {
            runs[runs.count - 1].sourceLength += range.count
        } else {
            runs.append(
                Page.Run(text: text.count, source: range.lowerBound, sourceLength: range.count, isVerbatim: true))
        }
        text.append(contentsOf: source[range])
    }

    /// Appends text that stands for other bytes of the file.
    mutating func append(_ bytes: [UInt8], for range: Range<Int>) {
        guard !bytes.isEmpty else { return }
        runs.append(
            Page.Run(text: text.count, source: range.lowerBound, sourceLength: range.count, isVerbatim: false))
        text.append(contentsOf: bytes)
    }

    /// Ends the block, if it has any text.
    mutating func end(_ kind: Page.Block.Kind, continues: Bool = false) {
        if text[start...].contains(where: { $0 > 32 }) {
            blocks.append(Page.Block(kind: kind, range: start..<text.count, continues: continues))
        }
        separate()
    }

    /// Begins a table.
    mutating func beginTable() { tables += 1 }

    /// Begins a row of the table.
    mutating func beginRow() {
        cells = []
        cellStart = text.count
    }

    /// Ends a cell of the row.
    mutating func endCell() {
        cells.append(cellStart..<text.count)
        append([10], for: 0..<0)
        cellStart = text.count
    }

    /// Ends the row.
    mutating func endRow(isHeader: Bool) {
        end(.row(table: tables, isHeader: isHeader, cells: cells))
        cells = []
        cellStart = text.count
    }

    private mutating func separate() {
        if text.count > start { append([10], for: 0..<0) }
        start = text.count
        cellStart = start
    }

    func page() -> Page { Page(source: source, text: text, blocks: blocks, runs: runs) }
}
