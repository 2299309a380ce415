import OutlookDatasets
import ArgumentParser
import OutlookModel
import OutlookReports
import OutlookStatistics

/// Which cycles are scored.
struct ScoreOptions: ParsableArguments {
    @Option(help: "A cycle such as 2014-24, in detail; may be given several times (default: every cycle, in short).")
    var cycle: [String] = []
}

/// Past projections against what came.
struct ScoreQuestion {
    var options: ScoreOptions
    /// Whether every cycle is told in detail, asked for by name or not.
    var isWhole = false

    func answer(_ loader: EditionLoader) throws -> Answer {
        let cycles = try chosen(loader)
        var loaded: [ProjectionCycle: DataTable] = [:]
        func table(_ cycle: ProjectionCycle) throws -> DataTable? {
            if loaded[cycle] == nil { loaded[cycle] = try loader.issues(of: cycle).first.map(loader.folder.table) }
            return loaded[cycle]
        }
        var scores: [ProjectionScore] = []
        for cycle in cycles {
            for later in later(than: cycle, loader) {
                guard let one = try table(cycle), let other = try table(later),
                    let score = ProjectionScore(of: one, against: other, links: loader.links)
                else { continue }
                scores.append(score)
            }
        }
        guard !scores.isEmpty else {
            throw Failure.usage(
                "nothing has come yet of " + cycles.map(\.title).joined(separator: ", ")
                    + ": no later cycle here begins within it; cycles here: "
                    + loader.cycles.map(\.description).joined(separator: ", "))
        }
        let tables = loaded.keys.sorted().compactMap { loaded[$0] }
        let document = ScoreReport.document(
            of: scores, sources: tables.map(Citation.line(of:)), isWhole: isWhole || !options.cycle.isEmpty)
        return Answer(
            kind: ScoreReport.kind, document: document, edition: nil, tables: tables,
            caveats: [.classificationBreak], year: nil,
            subfolder: (["score"] + options.cycle).joined(separator: "-"))
    }

    /// The cycles asked for, or all that have a later one here.
    private func chosen(_ loader: EditionLoader) throws -> [ProjectionCycle] {
        let here = loader.cycles
        if options.cycle.isEmpty { return here.filter { !later(than: $0, loader).isEmpty } }
        return try options.cycle.map { text in
            guard let cycle = ProjectionCycle(text), here.contains(cycle) else {
                throw Failure.usage(
                    "--cycle: expected one of \(here.map(\.description).joined(separator: ", ")); found \(text)")
            }
            return cycle
        }
    }

    /// The cycles that show what came: the one that begins in the target year; for a running cycle the newest that
    /// begins within it, or all of them where the cycle was asked for by name.
    private func later(than cycle: ProjectionCycle, _ loader: EditionLoader) -> [ProjectionCycle] {
        let within = loader.cycles.filter { $0.baseYear > cycle.baseYear && $0.baseYear <= cycle.targetYear }
        if let last = within.first(where: { $0.baseYear == cycle.targetYear }) { return [last] }
        return options.cycle.isEmpty ? Array(within.suffix(1)) : within
    }
}
