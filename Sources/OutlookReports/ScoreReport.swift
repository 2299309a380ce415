public import OutlookDocument
import OutlookModel
public import OutlookStatistics

/// What past projections were worth: each cycle against what came, beside the simplest guesses.
public enum ScoreReport: Report {
    public static let kind = "score"

    public static func document(_ input: ReportInput) -> Document { document(of: input.scores, sources: []) }

    /// - Parameters:
    ///   - scores: finished cycles and running ones.
    ///   - sources: where the projections were printed.
    ///   - isWhole: whether the tables by group and of the best and worst misses follow, for each finished cycle.
    public static func document(of scores: [ProjectionScore], sources: [String], isWhole: Bool = true) -> Document {
        var document = Document(title: "Projections against what came")
        let finished = scores.filter { !$0.isRunning }
        let running = scores.filter(\.isRunning)
        for score in finished { document.blocks.append(.paragraph(ScoreTables.sentence(score))) }
        if !finished.isEmpty {
            let tables = ScoreTables.cycles(finished, name: "cycles", caption: "Finished cycles", sources: sources)
            document.blocks += tables.map { .table($0) }
        }
        if !running.isEmpty {
            let caption = "Cycles still running, against an interim year"
            let tables = ScoreTables.cycles(running, name: "running", caption: caption, sources: sources)
            document.blocks += tables.map { .table($0) }
        }
        if isWhole {
            for score in scores {
                document.blocks.append(.heading(level: 2, ScoreTables.heading(score)))
                document.blocks += ScoreTables.details(score).map { .table($0) }
            }
        }
        document.blocks.append(.list(notes(hasRunning: !running.isEmpty)))
        return document
    }

    private static func notes(hasRunning: Bool) -> [String] {
        var notes = [
            "What came is the base-year employment of a later cycle: all jobs, the self-employed included. The wage survey "
                + "is never used for this, because it leaves out the self-employed.",
            "Only single occupations that mean the same in both cycles are set side by side: the same code or a one-to-one "
                + "link. Later cycles also revise methods and sources, so not all of a difference is a miss.",
            "The error is |projected − actual| in percent of the actual jobs. Guesses: no change since the base year; every "
                + "occupation grows like the projected total.",
        ]
        if hasRunning {
            notes.append(
                "The projection of an interim year is not the Bureau's: it is interpolated here at the constant yearly rate "
                    + "from base to target year.")
        }
        return notes
    }
}
