import Testing

@testable import OutlookClaims

/// What of a file is text to be judged, and where it stands.
@Suite struct PageTests {
    private func text(_ source: String, _ format: Page.Format) -> [String] {
        let page = Page(Array(source.utf8), format: format)
        return page.blocks.map { page.line($0.range) }
    }

    @Test func markdownLeavesOutCodeTargetsAndFrontMatter() {
        let source = """
            ---
            title: Welders
            date: 2018-01-02
            ---
            # Pay **now**

            See [the table](https://bls.gov/2018) and `code $1`.
            <!-- $5 --> ![image $6](x.png)

            ```
            $7
            ```

                $8 indented

            - one
            - two &amp; more
            """
        #expect(text(source, .markdown) == ["Welders", "Pay now", "See the table and .", "one", "two & more"])
    }

    @Test func htmlLeavesOutNavigationScriptsAndAttributes() {
        let source = """
            <html><head><title>Pay</title><style>p { width: 50% }</style></head><body><nav>$1</nav>
            <p title="$2">A&nbsp;<b>bold</b> word</p><script>if (a < b) { "$3" }</script><!-- $4 -->
            <ul><li>x<li>y</ul><footer>$5</footer></body></html>
            """
        #expect(text(source, .html) == ["Pay", "A bold word", "x", "y"])
    }

    @Test func plainTextKeepsShortLinesApart() {
        let source =
            "Welders\n\nMedian pay: $1\nJobs: 2\n\nA long line of prose that was wrapped by its editor at some\nwidth goes on."
        #expect(
            text(source, .text) == [
                "Welders", "Median pay: $1", "Jobs: 2",
                "A long line of prose that was wrapped by its editor at some width goes on.",
            ])
    }

    @Test func aTablesCellsAreKeptApart() throws {
        let page = Page(Array("| a | b |\n| - | - |\n| 1 | 2 |\n".utf8), format: .markdown)
        let cells = page.blocks.map { block -> [String] in
            guard case .row(_, _, let cells) = block.kind else { return [] }
            return cells.map { page.line($0) }
        }
        #expect(cells == [["a", "b"], ["1", "2"]])
    }

    @Test func everyByteOfTextLeadsBackToTheFile() {
        let source = Array("Pay is **$33,610** in&nbsp;2018, up <i>to</i> 29&#37;.".utf8)
        let page = Page(source, format: .markdown)
        for (offset, byte) in page.text.enumerated() where byte > 32 && byte != UInt8(ascii: "%") {
            let place = page.sourceRange(of: offset..<offset + 1)
            #expect(place.isVerbatim && source[place.range.lowerBound] == byte)
        }
    }

    @Test func linesAndColumnsCountCharacters() {
        let index = LineIndex(Array("a\n–b\n".utf8))
        #expect(index.place(of: 0) == (1, 1))
        #expect(index.place(of: 5) == (2, 2))
    }
}
