public import OutlookModel

/// All figures of one edition: the wages of a year for one area, the projections paired with them, and their join.
public struct EditionFigures: Sendable {
    public let edition: Edition
    /// The wages, when they are at hand.
    public let wages: DataTable?
    /// The projections, when they are at hand.
    public let projections: DataTable?
    public let area: Area
    /// The joined figures, in the order of the wage table, then occupations that only the projections have.
    public let occupations: [OccupationFigures]
    private let index: [SOCCode: Int]

    public init(edition: Edition, wages: DataTable?, projections: DataTable?, area: Area, links: CodeLinks) {
        self.edition = edition
        self.wages = wages
        self.projections = projections
        self.area = area
        let join = EditionJoin(
            projections: projections?.projectionRows ?? [], of: projections?.release, wagesOf: wages?.release,
            links: links)
        occupations = join.figures(wages: wages?.wageRows ?? [])
        index = Dictionary(
            occupations.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The figures of one occupation.
    public func figures(of code: SOCCode) -> OccupationFigures? { index[code].map { occupations[$0] } }

    /// Figures of all occupations together.
    public var total: OccupationFigures? { figures(of: .allOccupations) }

    /// The occupations of the finest level, each counted once.
    public var detailed: [OccupationFigures] {
        occupations.filter { figures in
            if let projection = figures.projection, let isSummary = projection.isSummary { return !isSummary }
            return figures.level == .detailed
        }
    }

    /// The major groups, in the order of their codes; where wages and projections use different classifications, those of
    /// the wages.
    public var majorGroups: [OccupationFigures] {
        var seen: Set<SOCCode> = []
        return occupations.filter { $0.code.level == .major && seen.insert($0.code).inserted }
    }

    /// Where the figures of an occupation were printed.
    public func provenance(of figures: OccupationFigures) -> [Provenance] {
        var sources: [Provenance] = []
        if let row = figures.wage?.sourceRow, let wages, let origin = wages.origins.first {
            let sheet = origin.sheets.first ?? ""
            sources.append(
                Provenance(
                    release: wages.release.id, table: sheet.isEmpty ? origin.file : sheet, sheet: sheet, row: row,
                    sha256: origin.sha256, url: origin.url))
        }
        if let rows = figures.projection?.rows, let projections, let origin = projections.origins.first {
            let places: [(String, Int, Int?)] = [
                ("Table 1.2", 0, rows.employment), ("Table 1.7", 1, rows.characteristics),
                ("Table 1.10", 2, rows.separations),
            ]
            for (table, position, row) in places {
                guard let row else { continue }
                let sheet = position < origin.sheets.count ? origin.sheets[position] : ""
                sources.append(
                    Provenance(
                        release: projections.release.id, table: origin.sheets.isEmpty ? origin.file : table,
                        sheet: sheet,
                        row: row, sha256: origin.sha256, url: origin.url))
            }
        }
        return sources
    }
}

extension DataTable {
    /// The rows of a wage table; nothing for another kind.
    public var wageRows: [WageEstimate] { if case .wages(let rows) = rows { rows } else { [] } }

    /// The rows of a projections table; nothing for another kind.
    public var projectionRows: [OccupationProjection] { if case .projections(let rows) = rows { rows } else { [] } }
}
