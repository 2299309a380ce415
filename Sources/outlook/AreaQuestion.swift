import OutlookDatasets
import OutlookModel
import OutlookReports
import OutlookStatistics

/// One area beside the nation.
struct AreaQuestion {
    var edition: EditionOptions

    func answer(_ loader: EditionLoader) throws -> Answer {
        guard let area = edition.area.first, edition.area.count == 1 else {
            throw Failure.usage("--kind area: expected one --area; found \(edition.area.count)")
        }
        let (nation, _) = try loader.edition(try edition.question(in: nil))
        let (figures, _) = try loader.edition(try edition.question(in: area))
        guard figures.area.kind != .nation else {
            throw Failure.usage("--kind area: expected a state or other area; found the nation; leave out --kind")
        }
        guard nation.total?.wage != nil else {
            throw Failure.usage("no national wages of May \(figures.edition.year) here to set the area beside")
        }
        var input = ReportInput(figures: figures, context: StatisticContext(figures))
        input.nation = nation
        return Answer(
            kind: AreaReport.kind, document: AreaReport.document(input), edition: figures,
            tables: [figures.wages, nation.wages].compactMap { $0 }, caveats: Citation.caveats(of: figures),
            year: figures.edition.year, subfolder: "area-" + figures.area.code)
    }
}
