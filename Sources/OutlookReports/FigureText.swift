import OutlookDocument
import OutlookModel
import OutlookStatistics

/// Figures as sentences print them.
enum FigureText {
    /// `$33,610`, or `$208,000 or more`.
    static func wage<Unit>(_ cell: Published<Quantity<Unit>>) -> String? {
        switch cell {
        case .value(let wage): "$" + NumberText.grouped(wage.description)
        case .atLeast(let bound): "$" + NumberText.grouped(bound.description) + " or more"
        case .below, .unavailable: nil
        }
    }

    /// Thousands of jobs as jobs: 634.4 thousand is `634,400`.
    static func jobs(_ thousands: Thousands) -> String { NumberText.grouped(String(thousands.steps * 100)) }

    /// A title as running text has it: `Medical assistants` is `medical assistants`. Projections write titles in
    /// sentence case; the wage survey capitalises every word, so its titles lose all capitals but those of names.
    static func name(of figures: OccupationFigures) -> String {
        if figures.code == .allOccupations { return "all occupations" }
        if let title = figures.projection?.title { return lowerFirst(title) }
        return figures.title.split(separator: " ").map { word in
            names.contains(where: word.hasPrefix) ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }

    private static let names = ["English", "Christmas"]

    private static func lowerFirst(_ title: String) -> String {
        if names.contains(where: title.hasPrefix) { return title }
        return title.prefix(1).lowercased() + title.dropFirst()
    }

    /// A title with its first letter a capital, to begin a sentence.
    static func sentenceStart(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// A whole percent in words' order: `29 percent`; one decimal where the whole percent is undetermined.
    static func percent(_ projection: OccupationProjection) -> String? {
        switch WholePercent(projection) {
        case .decided(let percent)?: "\(abs(percent)) percent"
        case .undetermined?:
            projection.percentChange.value.map { Percent(steps: abs($0.steps)).description + " percent" }
        case nil: nil
        }
    }
}
