/// Another name people use for an occupation, such as a lay title of the projections' search page.
public struct OccupationAlias: Hashable, Sendable {
    public var name: String
    public var occupation: SOCCode
    /// The edition in which the code means this work.
    public var edition: SOCEdition
    /// Which publication says so.
    public var source: String

    public init(name: String, occupation: SOCCode, edition: SOCEdition, source: String) {
        self.name = name
        self.occupation = occupation
        self.edition = edition
        self.source = source
    }
}
