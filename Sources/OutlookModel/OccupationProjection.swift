/// One occupation of the Employment Projections: where its employment stood, where it is headed, and what it takes.
///
/// Employment counts all jobs, the self-employed included, in thousands. The published change is computed from
/// unrounded levels, so it may differ from the difference of the printed ones; it is never recomputed.
public struct OccupationProjection: Hashable, Sendable {
    /// What the openings column of a cycle counts.
    public enum Openings: Hashable, Sendable {
        /// From 2016-26 on: exits, transfers and growth, the average of a year.
        case perYear(Published<Thousands>)
        /// Up to 2014-24: growth and replacement needs, the sum of the decade. Another concept: never compared.
        case perDecade(Published<Thousands>)
    }

    /// Where in the workbook the figures stand, rows counted from 1; `nil` where the table has no such row.
    public struct SourceRows: Hashable, Sendable {
        /// Table 1.2, or the row of the search export.
        public var employment: Int
        /// Table 1.7, wages and requirements (merged into 1.2 from 2023-33).
        public var characteristics: Int?
        /// Table 1.10, separations or replacement needs.
        public var separations: Int?

        public init(employment: Int, characteristics: Int? = nil, separations: Int? = nil) {
            self.employment = employment
            self.characteristics = characteristics
            self.separations = separations
        }
    }

    public var occupation: SOCCode
    public var title: String
    /// Whether the row sums others (`Summary`); `nil` in cycles that do not say.
    public var isSummary: Bool?
    public var base: Published<Thousands>
    public var target: Published<Thousands>
    public var change: Published<Thousands>
    public var percentChange: Published<Percent>
    public var selfEmployedPercent: Published<Percent>
    public var openings: Openings
    /// Workers who leave the labor force in a year (from 2016-26).
    public var exits: Published<Thousands>
    /// Workers who move to another occupation in a year (from 2016-26).
    public var transfers: Published<Thousands>
    /// Exits and transfers together as published (from 2016-26), or the replacement needs of the decade before.
    public var separations: Published<Thousands>
    /// The median annual wage of the wage year.
    public var medianWage: Published<AnnualWage>
    public var education: String?
    public var workExperience: String?
    public var training: String?
    public var rows: SourceRows

    public init(
        occupation: SOCCode, title: String, isSummary: Bool?, base: Published<Thousands>, target: Published<Thousands>,
        change: Published<Thousands>, percentChange: Published<Percent>, selfEmployedPercent: Published<Percent>,
        openings: Openings, exits: Published<Thousands>, transfers: Published<Thousands>,
        separations: Published<Thousands>, medianWage: Published<AnnualWage>, education: String?,
        workExperience: String?, training: String?, rows: SourceRows
    ) {
        self.occupation = occupation
        self.title = title
        self.isSummary = isSummary
        self.base = base
        self.target = target
        self.change = change
        self.percentChange = percentChange
        self.selfEmployedPercent = selfEmployedPercent
        self.openings = openings
        self.exits = exits
        self.transfers = transfers
        self.separations = separations
        self.medianWage = medianWage
        self.education = education
        self.workExperience = workExperience
        self.training = training
        self.rows = rows
    }
}
