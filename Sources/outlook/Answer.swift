import ArgumentParser
import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics

/// The answer to a question: the document, and what it was made from.
struct Answer {
    var kind: String
    var document: Document
    var edition: EditionFigures?
    /// The tables behind it.
    var tables: [DataTable]
    var caveats: [Caveat]
    /// The edition's year, where the answer belongs to one.
    var year: Int?
    /// The folder of a report of it, below the year's.
    var subfolder: String

    /// The answer as files of a report.
    func bundle(formats: [String]) -> ReportBundle {
        var files: [RenderedFile] = []
        for renderer in RendererCatalog.all where formats.contains(renderer.format) {
            files += renderer.files(for: document, named: renderer.format == "md" ? "README" : "report")
        }
        let record = RunRecord.json(kind, edition: edition, tables: tables, caveats: caveats)
        files.append(RenderedFile(name: "run.json", text: record.text() + "\n"))
        let first = document.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }.first
        return ReportBundle(
            year: year, subfolder: subfolder,
            headline: [document.title, first].compactMap { $0 }.joined(separator: "\n"),
            files: files)
    }
}

/// How an answer is printed.
struct AnswerFormat: ParsableArguments {
    @Option(help: "text, md, csv or json; csv prints every table, with an empty line between.") var format = "text"

    func check() throws {
        let known = RendererCatalog.all.map { $0.format }.sorted()
        guard known.contains(format) else {
            throw Failure.usage("--format: expected one of \(known.joined(separator: ", ")); found \(format)")
        }
    }

    func write(_ document: Document) {
        let files = RendererCatalog.all.first { $0.format == format }?.files(for: document, named: "answer") ?? []
        Console.write(files.map(\.text).joined(separator: "\n"))
    }
}
