/// The readable text of a page, in blocks, with the way back to every byte of the file it came from.
public struct Page: Sendable {
    /// How a page is written.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case markdown, html, text
    }

    /// A stretch of text that belongs together: a paragraph, a heading, a list's item or a table's row.
    struct Block: Sendable {
        enum Kind: Hashable, Sendable {
            case title
            case heading(Int)
            case paragraph
            case item
            /// A row of a table, with the ranges of its cells.
            case row(table: Int, isHeader: Bool, cells: [Range<Int>])
        }

        var kind: Kind
        var range: Range<Int>
        /// Whether the block goes on with the paragraph before it, as after a line break.
        var continues = false
    }

    /// A stretch of text and where it came from; `length` 0 marks text that replaces other bytes, such as an entity.
    struct Run: Sendable {
        var text: Int
        var source: Int
        var sourceLength: Int
        var isVerbatim: Bool
    }

    let source: [UInt8]
    let text: [UInt8]
    let blocks: [Block]
    private let runs: [Run]

    init(source: [UInt8], text: [UInt8], blocks: [Block], runs: [Run]) {
        self.source = source
        self.text = text
        self.blocks = blocks
        self.runs = runs
    }

    /// Reads a page; every sequence of bytes is one.
    public init(_ bytes: [UInt8], format: Format) {
        switch format {
        case .markdown: self = MarkdownReader.page(bytes)
        case .html: self = HTMLReader.page(bytes)
        case .text: self = PlainTextReader.page(bytes)
        }
    }

    /// Where a range of the text stands in the file, and whether the file has exactly the text's bytes there.
    func sourceRange(of range: Range<Int>) -> (range: Range<Int>, isVerbatim: Bool) {
        guard !runs.isEmpty, !range.isEmpty else { return (0..<0, false) }
        let first = run(at: range.lowerBound)
        let last = run(at: range.upperBound - 1)
        let start = first.isVerbatim ? first.source + range.lowerBound - first.text : first.source
        let end = last.isVerbatim ? last.source + range.upperBound - last.text : last.source + last.sourceLength
        let isVerbatim = first.text == last.text && first.isVerbatim
        return (start..<max(start, end), isVerbatim)
    }

    private func run(at offset: Int) -> Run {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle } else { high = middle }
        }
        return runs[low]
    }

    /// The text of a range on one line.
    func line(_ range: Range<Int>) -> String {
        var line: [UInt8] = []
        var isBlank = true
        for byte in text[range] {
            if byte <= 32 {
                if !isBlank { line.append(32) }
                isBlank = true
            } else {
                line.append(byte)
                isBlank = false
            }
        }
        if line.last == 32 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
