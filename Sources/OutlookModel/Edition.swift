/// What `--year 2018` means: the wages of May 2018 and the projections that go with them.
public struct Edition: Hashable, Sendable {
    /// How projections are chosen for a wage year.
    public enum Pairing: String, Hashable, Sendable, CaseIterable {
        /// The projections in force when the wages of the year were published.
        case publication
        /// The projections whose base year is the wage year, first published a year and more after it.
        case base
    }

    public var year: Int
    public var pairing: Pairing
    /// The projection cycle the pairing names, whether or not it is at hand.
    public var cycle: ProjectionCycle?

    public init(year: Int, pairing: Pairing, cycle: ProjectionCycle?) {
        self.year = year
        self.pairing = pairing
        self.cycle = cycle
    }

    /// The edition of a year.
    ///
    /// Publication pairing takes the latest cycle released on or before 31 December of the year, the one in force
    /// when that year's May wages come out in the following spring. It reproduces what the agency itself printed in
    /// seven of seven updated tables (2015 to 2020, 2023). The cycle 2010-20 came out in February 2012, weeks before
    /// the wages of May 2011, and so goes with 2011.
    public init(year: Int, pairing: Pairing, among projections: [Release]) {
        let cycles = projections.compactMap { release -> (since: Int, cycle: ProjectionCycle)? in
            guard let cycle = release.cycle, let published = release.published else { return nil }
            return (Self.firstWageYear[cycle] ?? published.day.year, cycle)
        }
        let cycle: ProjectionCycle? =
            switch pairing {
            case .publication: cycles.filter { $0.since <= year }.map(\.cycle).max()
            case .base: cycles.map(\.cycle).filter { $0.baseYear == year }.max()
            }
        self.init(year: year, pairing: pairing, cycle: cycle)
    }

    /// Cycles that went with an earlier wage year than their day of publication says.
    private static let firstWageYear = [ProjectionCycle(baseYear: 2010, targetYear: 2020): 2011]

    /// The edition in one line, for headings and captions.
    public var title: String {
        "\(year) edition: wages of May \(year), projections " + (cycle.map(\.title) ?? "not published for this pairing")
    }
}
