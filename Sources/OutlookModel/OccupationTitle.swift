/// An entry of the classification itself: a code and the title it was given.
public struct OccupationTitle: Hashable, Sendable {
    public var occupation: SOCCode
    public var title: String
    public var level: SOCLevel
    public var edition: SOCEdition
    public var sourceRow: Int

    public init(occupation: SOCCode, title: String, level: SOCLevel, edition: SOCEdition, sourceRow: Int) {
        self.occupation = occupation
        self.title = title
        self.level = level
        self.edition = edition
        self.sourceRow = sourceRow
    }
}
