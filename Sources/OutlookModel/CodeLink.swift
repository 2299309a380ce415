/// A line of a crosswalk: work that had one code in an edition of the SOC has another in a later one.
public struct CodeLink: Hashable, Sendable {
    public var from: SOCCode
    public var fromTitle: String
    public var fromEdition: SOCEdition
    public var to: SOCCode
    public var toTitle: String
    public var toEdition: SOCEdition
    /// Where the link is stated.
    public var source: String
    /// The row of the original table, counted from 1.
    public var sourceRow: Int

    public init(
        from: SOCCode, fromTitle: String, fromEdition: SOCEdition, to: SOCCode, toTitle: String, toEdition: SOCEdition,
        source: String, sourceRow: Int
    ) {
        self.from = from
        self.fromTitle = fromTitle
        self.fromEdition = fromEdition
        self.to = to
        self.toTitle = toTitle
        self.toEdition = toEdition
        self.source = source
        self.sourceRow = sourceRow
    }
}
