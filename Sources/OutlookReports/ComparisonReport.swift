public import OutlookDocument
import OutlookModel
import OutlookStatistics

/// Occupations or areas side by side, and how far the others are from the first.
public enum ComparisonReport: Report {
    public static let kind = "comparison"

    public static func document(_ input: ReportInput) -> Document {
        input.comparison.map(document(of:)) ?? Document(title: "No comparison")
    }

    public static func document(of comparison: Comparison) -> Document {
        guard let first = comparison.sides.first else { return Document(title: "No comparison") }
        let names = comparison.sides.map { side in
            comparison.subject == .areas ? side.edition.area.title : "\(side.figures.title) (\(side.figures.code))"
        }
        var document: Document
        switch comparison.subject {
        case .areas:
            document = Document(title: "\(first.figures.title) (\(first.figures.code)) in \(list(names))")
        case .occupations:
            let place = first.edition.area.kind == .nation ? "" : " in \(first.edition.area.title)"
            document = Document(title: list(names) + place)
        }
        let year = first.edition.edition
        document.blocks.append(
            .paragraph(comparison.subject == .areas ? "Wages of May \(year.year)." : year.title + "."))
        document.blocks.append(.table(table(of: comparison)))
        if comparison.sides.count > 1 {
            document.blocks.append(.table(ComparisonDifferences(comparison: comparison).table))
        }
        document.blocks.append(.list(caveats(of: comparison).map(\.text)))
        return document
    }

    static func table(of comparison: Comparison) -> DocumentTable {
        let lines = ComparisonMeasures(comparison: comparison).lines
        let rows = lines.map { line in
            [DocumentCell(.text(line.name), display: line.heading)]
                + comparison.sides.map { side in
                    var cell = line.cell(side)
                    switch cell.content {
                    case .number(let plain): cell.display = cell.display ?? NumberText.dressed(plain, line.style)
                    case .atLeast(let plain): cell.display = "≥ " + NumberText.dressed(plain, line.style)
                    case .below(let plain): cell.display = "< " + NumberText.dressed(plain, line.style)
                    case .text, .empty: break
                    }
                    return cell
                }
        }
        let peers = comparison.subject == .areas ? "areas of the same kind" : "detailed occupations"
        var footnotes = [
            "Ranks are among \(peers) with \(NumberText.grouped(String(comparison.floor))) jobs or more, largest first; "
                + "by means and jobs a range, where errors leave the place open, by medians as printed, because no error "
                + "is published for them."
        ]
        let topCoded = comparison.sides.map(\.ranks.topCodedMedians).max() ?? 0
        if topCoded > 0 { footnotes.append("By medians, \(topCoded) with a top-coded median come first.") }
        var sources: [String] = []
        for side in comparison.sides {
            for line in Citation.lines(of: side.edition) where !sources.contains(line) {
                let isWage = side.edition.wages.map { Citation.line(of: $0) == line } ?? false
                if comparison.subject == .occupations || isWage { sources.append(line) }
            }
        }
        return DocumentTable(
            name: "comparison", caption: "Side by side",
            columns: [DocumentColumn("measure", "Measure")]
                + comparison.sides.map {
                    DocumentColumn(comparison.name(of: $0), comparison.heading(of: $0), .number, hasNotes: true)
                },
            rows: rows, footnotes: footnotes, sources: sources)
    }

    static func caveats(of comparison: Comparison) -> [Caveat] {
        let all = Set(comparison.sides.flatMap { Citation.caveats(of: $0.edition) })
        return Caveat.allCases.filter {
            all.contains($0) && (comparison.subject == .occupations || ![.noJoin, .outlookUnconfirmed].contains($0))
        }
    }

    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
