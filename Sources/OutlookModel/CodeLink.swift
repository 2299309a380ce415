/// A line of a crosswalk: work that had one code in an edition of the SOC has another in a later one.
public struct CodeLink: Hashable, Sendable {
    /// How much of the work on one side is on the other.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The same work under another code.
        case oneToOne = "one-to-one"
        /// The earlier code is divided among several later ones.
        case split
        /// Several earlier codes became this later one.
        case merge
        /// Part of the earlier code is part of the later one, with others on both sides.
        case part
    }

    public var from: SOCCode
    public var fromTitle: String
    public var fromEdition: SOCEdition
    public var to: SOCCode
    public var toTitle: String
    public var toEdition: SOCEdition
    public var relation: Relation
    /// Where the link is stated.
    public var source: String
    /// The row of the original table, counted from 1.
    public var sourceRow: Int

    public init(
        from: SOCCode, fromTitle: String, fromEdition: SOCEdition, to: SOCCode, toTitle: String, toEdition: SOCEdition,
        relation: Relation, source: String, sourceRow: Int
    ) {
        self.from = from
        self.fromTitle = fromTitle
        self.fromEdition = fromEdition
        self.to = to
        self.toTitle = toTitle
        self.toEdition = toEdition
        self.relation = relation
        self.source = source
        self.sourceRow = sourceRow
    }

    /// The relation of each of a crosswalk's lines, told by how often its codes stand on either side.
    public static func relations(of pairs: [(from: SOCCode, to: SOCCode)]) -> [Relation] {
        var onward: [SOCCode: Int] = [:]
        var backward: [SOCCode: Int] = [:]
        for pair in pairs {
            onward[pair.from, default: 0] += 1
            backward[pair.to, default: 0] += 1
        }
        return pairs.map { pair in
            switch (onward[pair.from] ?? 0 > 1, backward[pair.to] ?? 0 > 1) {
            case (false, false): .oneToOne
            case (true, false): .split
            case (false, true): .merge
            case (true, true): .part
            }
        }
    }
}
