import OutlookDocument
import Testing

@Suite struct TextRendererTests {
    private func table(_ rows: [[DocumentCell]], hasNotes: Bool = true, sources: [String] = []) -> DocumentTable {
        DocumentTable(
            name: "t", caption: "Caption",
            columns: [DocumentColumn("name", "Name"), DocumentColumn("wage", "Wage", .dollars, hasNotes: hasNotes)],
            rows: rows, footnotes: ["A footnote."], sources: sources)
    }

    @Test func tablesAreAlignedAndNotesNumbered() {
        let document = Document(
            title: "Title",
            blocks: [
                .paragraph("Text."),
                .table(
                    table(
                        [
                            [.text("Assistants"), DocumentCell(.number("33610"))],
                            [.text("Surgeons"), DocumentCell(.atLeast("208000"), note: "top-coded")],
                            [.text("Musicians"), .missing("–", note: "paid by the hour")],
                            [.text("Dentists"), DocumentCell(.atLeast("208000"), note: "top-coded")],
                        ], sources: ["A", "B"])), .table(table([], sources: ["B"])), .list(["To know."]),
            ])
        #expect(
            TextRenderer.text(of: document) == """
                Title

                Text.

                Caption

                  Name                  Wage
                  Assistants         $33,610
                  Surgeons    ≥ $208,000 [1]
                  Musicians            – [2]
                  Dentists    ≥ $208,000 [1]
                  [1] top-coded
                  [2] paid by the hour
                  A footnote.

                Caption

                  Name  Wage
                  A footnote.

                Note: To know.

                Source: A
                Source: B

                """)
    }

    @Test func breaksAreRules() {
        var years = table([[.text("2019")], [.text("2020")], [.text("2021")]])
        years.breaks = [2]
        #expect(
            TextRenderer.text(of: Document(title: "T", blocks: [.table(years)])).contains(
                """
                  Name  Wage
                  2019
                  2020
                  ╌╌╌╌╌╌╌╌╌╌
                  2021
                """))
    }

    @Test func aTerminalIsGivenNoControlCharacters() {
        let hostile = "a\u{1B}[2Jb\u{9B}c\nd\u{7F}e\r\n"
        let document = Document(
            title: hostile,
            blocks: [
                .heading(level: 2, hostile), .paragraph(hostile), .list([hostile]),
                .table(
                    DocumentTable(
                        name: "t", caption: hostile, columns: [DocumentColumn("x", hostile, .text, hasNotes: true)],
                        rows: [[DocumentCell(.text(hostile), note: hostile)]], footnotes: [hostile], sources: [hostile])
                ),
            ])
        for scalar in TextRenderer.text(of: document).unicodeScalars {
            #expect(scalar == "\n" || (scalar.value >= 32 && !(127...159).contains(scalar.value)))
        }
    }

    @Test func rowsOfAnotherLengthAreNoTrouble() {
        let ragged = table([[.text("a")], [.text("b"), DocumentCell(.number("1")), .text("surplus")]])
        #expect(TextRenderer.text(of: Document(title: "T", blocks: [.table(ragged)])).contains("b       $1\n"))
    }

    @Test func theFileIsCalledTxt() {
        #expect(
            TextRenderer.files(for: Document(title: "T"), named: "report") == [
                RenderedFile(name: "report.txt", text: "T\n")
            ])
    }
}
