import OutlookDocument
import Testing

@Suite struct MarkdownRendererTests {
    @Test func aWholeDocument() {
        #expect(
            MarkdownRenderer.text(of: Sample.document) == """
                # Pay & outlook

                First.

                ## By \\[group\\]

                - a
                - b c

                **Pay, May 2018**

                | Code    | Occupation \\| work   |       Median | Change |
                | ------- | -------------------- | -----------: | -----: |
                | 31-9092 | Medical, "certified" |      $33,610 | +29.0% |
                | 29-1067 | Surgeons             | ≥ $208,000 ¹ |  −1.5% |
                | 27-2042 | Musicians            |          – ² |        |
                | 15-9999 |                      |      \\< $0.5 |   0.0% |

                - ¹ top-coded
                - ² \\*: paid by the hour
                - \\*One\\* note\\_here.

                Source: BLS \\<oews-2018>  

                """)
        #expect(MarkdownRenderer.files(for: Sample.document, named: "README").map(\.name) == ["README.md"])
    }

    @Test func theNotesOfCellsAreNumberedInTensToo() {
        let rows = (1...12).map { [DocumentCell.missing("–", note: "note \($0)")] }
        let table = DocumentTable(
            name: "t", caption: "c", columns: [DocumentColumn("a", "A", .number, hasNotes: true)], rows: rows)
        let text = MarkdownRenderer.text(of: Document(title: "t", blocks: [.table(table)]))
        #expect(text.contains("| – ¹² |\n\n- ¹ note 1\n"))
        #expect(text.hasSuffix("- ¹⁰ note 10\n- ¹¹ note 11\n- ¹² note 12\n"))
    }

    @Test func aDaggerInTheCellNeedsNoNumber() {
        let cell = DocumentCell(.text("decline"), note: "bounds unconfirmed", display: "decline †")
        let table = DocumentTable(
            name: "t", caption: "c", columns: [DocumentColumn("a", "A", .text, hasNotes: true)], rows: [[cell]],
            footnotes: ["† Why."])
        let document = Document(title: "t", blocks: [.table(table)])
        #expect(MarkdownRenderer.text(of: document).hasSuffix("| decline † |\n\n- † Why.\n"))
        #expect(TextRenderer.text(of: document).hasSuffix("  decline †\n  † Why.\n"))
    }

    @Test(
        arguments: [
            ("*", "\\*"), ("a_b", "a\\_b"), ("<script>", "\\<script>"), ("[x](y)", "\\[x\\](y)"), ("`", "\\`"),
            ("\\", "\\\\"),
            ("~~", "\\~\\~"), ("a\r\nb", "a b"), ("–≥", "–≥"), ("*\u{301}", "\\*\u{301}"),
        ]) func charactersThatAreMarkupAreMadePlain(_ text: String, _ expected: String)
    {
        let document = Document(title: "t", blocks: [.paragraph(text)])
        #expect(MarkdownRenderer.text(of: document) == "# t\n\n" + expected + "\n")
    }

    /// Every line of a table has as many bars as columns ask for, whatever its cells hold.
    @Test(arguments: ["|", "||", "\\|", "a\nb", "a|b\\", "|\u{301}", "\n\u{301}|"]) func noCellBreaksItsTable(
        _ text: String
    ) {
        let table = DocumentTable(
            name: "t", caption: "c", columns: [DocumentColumn("a", "A"), DocumentColumn("b", "B")],
            rows: [[.text(text), .text("x")]])
        let lines = MarkdownRenderer.text(of: Document(title: "t", blocks: [.table(table)])).split(separator: "\n")
        for line in lines where line.hasPrefix("| ") {
            var bars = 0
            var escaped = false
            for character in line.unicodeScalars {
                if character == "|", !escaped { bars += 1 }
                escaped = character == "\\" && !escaped
            }
            #expect(bars == 3, "\(line)")
        }
    }
}
