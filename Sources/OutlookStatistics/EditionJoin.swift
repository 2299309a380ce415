public import OutlookModel

/// Joins the wages of a year with the projections of a cycle, by code within one edition of the classification and
/// through one-to-one links across editions; where there is no join, it says why.
public struct EditionJoin: Sendable {
    public let wageEdition: SOCEdition
    public let projectionEdition: SOCEdition
    private let cycle: ProjectionCycle?
    private let projections: [SOCCode: OccupationProjection]
    private let links: CodeLinks

    public init(
        projections: [OccupationProjection], of release: Release?, wagesOf wageRelease: Release?, links: CodeLinks
    ) {
        self.projections = Dictionary(projections.map { ($0.occupation, $0) }, uniquingKeysWith: { first, _ in first })
        projectionEdition = release?.socEdition ?? wageRelease?.socEdition ?? .soc2018
        wageEdition = wageRelease?.socEdition ?? release?.socEdition ?? .soc2018
        cycle = release?.cycle
        self.links = links
    }

    /// The joined figures, one an occupation, in the order of the wage table; a row that the survey prints as broad and
    /// as detailed counts once, as detailed. Occupations that only the projections have follow, by code.
    public func figures(wages: [WageEstimate]) -> [OccupationFigures] {
        let detailed = Set(wages.filter { $0.level == .detailed }.map(\.occupation))
        var used: Set<SOCCode> = []
        var figures: [OccupationFigures] = []
        for wage in wages {
            if wage.level == .broad, detailed.contains(wage.occupation) { continue }
            let joined = join(wage)
            if let code = joined.projection?.occupation { used.insert(code) }
            figures.append(joined)
        }
        for code in projections.keys.sorted() where !used.contains(code) {
            guard let projection = projections[code] else { continue }
            var alone = alone(projection)
            if wages.isEmpty { alone.joinNote = nil }
            figures.append(alone)
        }
        return figures
    }

    private func join(_ wage: WageEstimate) -> OccupationFigures {
        var figures = OccupationFigures(
            code: wage.occupation, title: wage.title, level: wage.level, edition: wageEdition, wage: wage,
            projection: nil)
        // Groups keep their codes from edition to edition, but not their members: they are joined within one only.
        let code =
            wageEdition == projectionEdition || wage.occupation == .allOccupations
            ? wage.occupation
            : wage.level == .detailed
                ? links.equivalent(of: wage.occupation, in: wageEdition, as: projectionEdition) : nil
        if let code, let projection = projections[code] {
            figures.projection = projection
        } else if let cycle {
            figures.joinNote = reason(for: wage, equivalent: code, cycle: cycle)
        }
        return figures
    }

    private func reason(for wage: WageEstimate, equivalent: SOCCode?, cycle: ProjectionCycle) -> String {
        if wageEdition == projectionEdition || equivalent != nil {
            let code = equivalent ?? wage.occupation
            let members = projections.keys.filter { $0.broadOccupation == code.broadOccupation }.sorted()
            let elsewhere =
                members.isEmpty ? "" : "; see " + Self.list(members.map { ($0, projections[$0]?.title ?? "") })
            return "the projections \(cycle.title) have no row \(code)\(elsewhere)"
        }
        guard wage.level == .detailed else {
            return "the projections \(cycle.title) use \(projectionEdition.title), these wages \(wageEdition.title): "
                + "groups are not compared across editions"
        }
        let related = links.related(to: wage.occupation, from: wageEdition, in: projectionEdition)
        let isEarlier = wageEdition.isEarlier(than: projectionEdition)
        let start = "the projections \(cycle.title) use \(projectionEdition.title), these wages \(wageEdition.title): "
        guard let first = related.first else {
            return start + "\(wage.occupation) has no one-to-one link between them"
        }
        let others = related.map { isEarlier ? ($0.to, $0.toTitle) : ($0.from, $0.fromTitle) }
        return start + "\(wage.occupation) is linked by \(first.relation.rawValue) with \(Self.list(others))"
    }

    private func alone(_ projection: OccupationProjection) -> OccupationFigures {
        let level: SOCLevel =
            projection.isSummary == false && projection.occupation.level == .broad
            ? .detailed : projection.occupation.level
        let note =
            wageEdition == projectionEdition
            ? "the wage survey has no row \(projection.occupation)"
            : "these wages use \(wageEdition.title), the projections \(projectionEdition.title): "
                + "\(projection.occupation) has no one-to-one link between them"
        return OccupationFigures(
            code: projection.occupation, title: projection.title, level: level, edition: projectionEdition, wage: nil,
            projection: projection, joinNote: note)
    }

    private static func list(_ entries: [(SOCCode, String)]) -> String {
        entries.prefix(4).map { "\($0.0) \($0.1)" }.joined(separator: ", ") + (entries.count > 4 ? " and others" : "")
    }
}
