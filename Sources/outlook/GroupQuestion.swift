import OutlookDatasets
import OutlookModel
import OutlookReports
import OutlookStatistics

/// Several occupations taken together.
struct GroupQuestion {
    var queries: [String]
    var edition: EditionOptions

    func answer(_ loader: EditionLoader) throws -> Answer {
        let (figures, missing) = try loader.edition(try edition.question())
        guard let wages = figures.wages else { throw Failure.usage(missing.wage ?? "no wages of the year here") }
        let found = try queries.map { try OccupationQuery.find($0, in: figures, loader) }
        let members = try found.map { figures in
            guard let wage = figures.wage else {
                throw Failure.usage(
                    "no wage row of \(figures.code) \(figures.title): \(figures.joinNote ?? "not published")")
            }
            return wage
        }
        let group: OccupationGroup
        do {
            group = try OccupationGroup(members)
        } catch {
            throw Failure.usage(error.description)
        }
        return Answer(
            kind: GroupReport.kind,
            document: GroupReport.document(of: GroupAnswer(group: group, wages: wages, area: figures.area)),
            edition: figures, tables: [wages], caveats: [.selfEmployedNotCounted, .topCoded],
            year: figures.edition.year,
            subfolder: "group-"
                + (members.map(\.occupation.description)
                + (figures.area.kind == .nation ? [] : [figures.area.code])).joined(separator: "-"))
    }
}
