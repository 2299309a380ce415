public import OutlookDocument
import OutlookModel
public import OutlookStatistics

/// A report: which figures answer which question, laid out as a document.
///
/// One file a report, one line in `ReportCatalog.all`.
public protocol Report: Sendable {
    /// The name the report goes by.
    static var kind: String { get }
    /// Lays out the answer.
    static func document(_ input: ReportInput) -> Document
}

/// Every report.
public enum ReportCatalog {
    public static let all: [any Report.Type] = [
        EditionReport.self,
        ProfileReport.self,
        AreaReport.self,
        ComparisonReport.self,
        TrendReport.self,
        GroupReport.self,
        ScoreReport.self,
    ]
}

/// What a report is made from: the edition, and for a profile the occupation and its history.
public struct ReportInput: Sendable {
    public var figures: EditionFigures
    public var context: StatisticContext
    /// The occupation a profile is about.
    public var occupation: OccupationFigures?
    /// The same work in other years and cycles.
    public var history: OccupationHistory?
    /// The nation's figures, beside those of an area.
    public var nation: EditionFigures?
    /// The other questions' own material, each for the report of its name.
    public var comparison: Comparison?
    public var trend: Trend?
    public var group: GroupAnswer?
    public var scores: [ProjectionScore] = []

    public init(
        figures: EditionFigures, context: StatisticContext, occupation: OccupationFigures? = nil,
        history: OccupationHistory? = nil
    ) {
        self.figures = figures
        self.context = context
        self.occupation = occupation
        self.history = history
    }
}
