public import OutlookModel

/// Everything an edition says about one occupation: its wages and its projection, joined where they can be.
public struct OccupationFigures: Sendable {
    public var code: SOCCode
    public var title: String
    public var level: SOCLevel
    /// The edition of the classification in which the code means this work.
    public var edition: SOCEdition
    public var wage: WageEstimate?
    public var projection: OccupationProjection?
    /// Why one half is missing, and where to look.
    public var joinNote: String?

    public init(
        code: SOCCode, title: String, level: SOCLevel, edition: SOCEdition, wage: WageEstimate?,
        projection: OccupationProjection?, joinNote: String? = nil
    ) {
        self.code = code
        self.title = title
        self.level = level
        self.edition = edition
        self.wage = wage
        self.projection = projection
        self.joinNote = joinNote
    }
}
