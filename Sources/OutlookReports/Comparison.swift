public import OutlookModel
public import OutlookStatistics

/// What a comparison is made of: several occupations in one area, or one occupation in several areas.
public struct Comparison: Sendable {
    /// What differs between the columns.
    public enum Subject: Hashable, Sendable { case occupations, areas }

    /// One column.
    public struct Side: Sendable {
        public var figures: OccupationFigures
        /// The edition in the side's own area.
        public var edition: EditionFigures
        var context: StatisticContext
        var ranks = ComparisonRanks()

        public init(_ figures: OccupationFigures, in edition: EditionFigures) {
            self.figures = figures
            self.edition = edition
            context = StatisticContext(edition)
        }
    }

    public var subject: Subject
    public internal(set) var sides: [Side]
    /// The nation's figures of the same year, for location quotients.
    public var nation: EditionFigures
    /// The fewest jobs an occupation or area must have to be ranked.
    public var floor: Int

    /// - Parameter peers: for areas, the occupation's estimates in every area; for occupations nothing, for they are
    ///   ranked among the detailed occupations of their area.
    public init(_ subject: Subject, _ sides: [Side], nation: EditionFigures, floor: Int, peers: [WageEstimate] = []) {
        self.subject = subject
        self.nation = nation
        self.floor = floor
        self.sides = sides.map { side in
            var side = side
            let area = side.edition.area
            let all =
                subject == .areas
                ? peers.filter { $0.area.kind == area.kind && $0.occupation == side.figures.code }
                : side.edition.detailed.compactMap(\.wage)
            if let wage = side.figures.wage {
                side.ranks = ComparisonRanks(of: wage, among: all, floor: floor)
            }
            return side
        }
    }

    /// What a column is called.
    func heading(of side: Side) -> String {
        subject == .areas ? side.edition.area.title : side.figures.code.description
    }

    /// The name of a column for machines.
    func name(of side: Side) -> String {
        subject == .areas ? side.edition.area.code : side.figures.code.description
    }
}
