import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport

/// Editions of a row or two, to put into words.
enum SmallEdition {
    static func edition(
        wages: [WageEstimate] = [], projections: [OccupationProjection] = [], year: Int = 2018,
        cycle: String = "2016-26",
        area: Area = .nation, pairing: Edition.Pairing = .publication, wageEdition: SOCEdition = .soc2010,
        cycleEdition: SOCEdition = .soc2010, topCodeIsConfirmed: Bool = true
    ) -> (figures: EditionFigures, context: StatisticContext) {
        let projected = ProjectionCycle(cycle)
        var release = Release(
            id: "oews-\(year)", source: "oews", title: "Survey of \(year)", vintage: .period(.may(year)),
            socEdition: wageEdition, page: "")
        release.topCode = TopCode(hourly: HourlyWage(steps: 10_000), isConfirmed: topCodeIsConfirmed)
        let figures = EditionFigures(
            edition: Edition(year: year, pairing: pairing, cycle: projected),
            wages: wages.isEmpty
                ? nil : DataTable(release: release, scope: .national, rows: .wages(wages), origins: []),
            projections: projections.isEmpty
                ? nil
                : DataTable(
                    release: Examples.release("projections-\(cycle)", cycleEdition, cycle: cycle), scope: .all,
                    rows: .projections(projections), origins: []), area: area, links: CodeLinks(published: []))
        return (figures, StatisticContext(figures))
    }

    /// The sentences of the first occupation of an edition.
    static func sentences(
        _ edition: (figures: EditionFigures, context: StatisticContext)
    ) -> OccupationSentences? {
        edition.figures.occupations.first.map { OccupationSentences($0, in: edition.figures, edition.context) }
    }
}
