import ArgumentParser
import OutlookClaims
import OutlookModel

/// `outlook check`: is what a text says about pay and outlook still true?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check what articles say about pay and outlook against the published figures.",
        discussion: """
            Reads Markdown, HTML and plain text. Every claim is correct, outdated (right once), wrong (with what the
            figure is), or cannot be checked (with the reason). Figures attributed to others are not judged.

            EXAMPLES
              outlook check articles/
              outlook check guide.md --as-of 2018
              outlook check articles/ --format github --fail-on outdated
              outlook check articles/ --fix --dry-run
              curl -s https://example.org/guide.html | outlook check -

            EXIT CODES
              0 nothing at or above --fail-on; 1 something is; 64 bad arguments; 65 damaged data; 66 no such file
            """)

    @Argument(help: "Files or folders; - for standard input.") var paths: [String]

    @Option(help: "Judge as of an edition (2018) or a day (2019-04-02); default: the newest here.") var asOf: String?

    @Option(help: "text, json, sarif, github or md.") var format = "text"

    @Option(help: "wrong or outdated: what makes the exit code 1.") var failOn = "wrong"

    @Flag(help: "Rewrite figures and years that are no longer right, in place.") var fix = false

    @Flag(help: "With --fix: print the changes as a diff and write nothing.") var dryRun = false

    @Flag(help: "Say for each claim what was tried.") var explain = false

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        var code: Int32 = 0
        try CommandRunner.run { code = try check() }
        if code != 0 { throw ExitCode(code) }
    }

    private func check() throws -> Int32 {
        guard let renderer = CheckRenderers.all[format] else {
            throw Failure.usage("--format: expected text, json, sarif, github or md; found \(format)")
        }
        guard let threshold = ["wrong": Verdict.wrong, "outdated": .outdated][failOn] else {
            throw Failure.usage("--fail-on: expected wrong or outdated; found \(failOn)")
        }
        if dryRun, !fix { throw Failure.usage("--dry-run: expected together with --fix; found alone") }
        let pages = try CheckPages.expand(paths)
        let loader = try ClaimLibraryLoader(folder: try datasets.open())
        let checker = try loader.checker(try horizon(), explains: explain)
        var report = CheckReport(asOf: asOf ?? loader.loader.years.last.map(String.init) ?? "", explains: explain)
        for path in pages {
            let bytes = try CheckPages.bytes(of: path)
            let kind = CheckPages.format(of: path, bytes)
            if fix {
                let rewriting = checker.rewrite(bytes, format: kind)
                if rewriting.bytes != bytes {
                    if dryRun {
                        Console.write(LineDiff.text(from: bytes, to: rewriting.bytes, name: path))
                    } else if path == "-" {
                        Console.write(String(decoding: rewriting.bytes, as: UTF8.self))
                    } else {
                        try CheckPages.write(rewriting.bytes, to: path)
                    }
                } else if path == "-", !dryRun {
                    Console.write(String(decoding: bytes, as: UTF8.self))
                }
                report.add(path, Page(bytes, format: kind), bytes, rewriting.judgements, rewritten: rewriting.rewritten)
            } else {
                let page = Page(bytes, format: kind)
                report.add(path, page, bytes, checker.check(page), rewritten: nil)
            }
        }
        if fix {
            Console.say(report.fixSummary(dryRun: dryRun))
            return report.claims.contains { !$0.isRewritten && $0.judgement.verdict >= threshold } ? 1 : 0
        }
        Console.write(renderer(report))
        return report.claims.contains { $0.judgement.verdict >= threshold } ? 1 : 0
    }

    private func horizon() throws -> FigureLibrary.Horizon {
        guard let asOf else { return .newest }
        if let day = CalendarDay(asOf) { return .day(day) }
        if asOf.utf8.count == 4, let year = Int(asOf), year > 1990 { return .year(year) }
        throw Failure.usage("--as-of: expected a year such as 2018 or a day such as 2019-04-02; found \(asOf)")
    }
}

/// What was found in all files of a run.
struct CheckReport {
    struct Entry {
        var file: String
        var line: Int
        var column: Int
        var endColumn: Int
        var judgement: Judgement
        /// The sentence on one line, in three parts: before the claim, the claim, after it.
        var parts: (before: String, claim: String, after: String)
        var isRewritten = false
    }

    var asOf: String
    var explains: Bool
    var files: [String] = []
    var claims: [Entry] = []

    init(asOf: String, explains: Bool) {
        self.asOf = asOf
        self.explains = explains
    }

    mutating func add(_ file: String, _ page: Page, _ bytes: [UInt8], _ judgements: [Judgement], rewritten: [Bool]?) {
        let name = file == "-" ? "standard input" : file
        files.append(name)
        guard !judgements.isEmpty else { return }
        let lines = LineIndex(bytes)
        for (index, judgement) in judgements.enumerated() {
            let range = page.sourceRange(of: judgement)
            let start = lines.place(of: range.lowerBound)
            let end = lines.place(of: range.upperBound)
            claims.append(
                Entry(
                    file: name, line: start.line, column: start.column,
                    endColumn: end.line == start.line ? end.column : start.column + 1, judgement: judgement,
                    parts: page.parts(of: judgement), isRewritten: rewritten?[index] ?? false))
        }
    }

    func count(_ verdict: Verdict) -> Int { claims.indices.count { claims[$0].judgement.verdict == verdict } }

    /// The counts, as the last line of a report.
    var summary: String {
        "\(Self.counted(claims.count, "claim")) in \(Self.counted(files.count, "file")): \(count(.correct)) correct, "
            + "\(count(.outdated)) outdated, \(count(.wrong)) wrong, \(count(.uncheckable)) cannot be checked"
    }

    func fixSummary(dryRun: Bool) -> String {
        let done = claims.filter(\.isRewritten).count
        let left = claims.filter { !$0.isRewritten && [.outdated, .wrong].contains($0.judgement.verdict) }
        var lines = [
            "\(Self.counted(done, "claim")) \(dryRun ? "would be rewritten" : "rewritten"), \(left.count) left as they are"
        ]
        lines += left.map {
            "  left  \($0.file):\($0.line):\($0.column)  \"\($0.judgement.text)\": \($0.judgement.why)"
                + ($0.judgement.left.map { "; left because \($0)" } ?? "")
        }
        return lines.joined(separator: "\n")
    }

    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
