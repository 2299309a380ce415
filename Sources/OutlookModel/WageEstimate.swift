/// One row of the Occupational Employment and Wage Statistics: an occupation in an area and industry.
///
/// Employment covers wage and salary workers only; the self-employed are not counted. Layout: the "Field
/// descriptions" sheet of each year's workbook.
public struct WageEstimate: Hashable, Sendable {
    /// Which of the two ladders the survey publishes.
    public enum Basis: String, Hashable, Sendable {
        /// Annual and hourly wages.
        case both
        /// Only annual wages: teachers, pilots and others paid by the year.
        case annual
        /// Only hourly wages: actors, musicians and others who do not work a full year.
        case hourly
    }

    public var occupation: SOCCode
    public var title: String
    public var level: SOCLevel
    public var area: Area
    public var industry: Industry
    /// Wage and salary jobs, rounded to 10.
    public var employment: Published<Jobs>
    /// The relative standard error of employment, in percent.
    public var employmentRSE: Published<Percent>
    public var jobsPer1000: Published<JobsPer1000>
    public var locationQuotient: Published<LocationQuotient>
    /// The occupation's share of its industry's employment, in percent (industry tables).
    public var percentOfIndustry: Published<Percent>
    /// The share of establishments that report the occupation, in percent (industry tables).
    public var percentReporting: Published<Percent>
    public var hourly: WageLadder<DollarsPerHour>
    public var annual: WageLadder<DollarsPerYear>
    /// The relative standard error of the mean wage, in percent. No error is published for medians and percentiles.
    public var meanRSE: Published<Percent>
    public var basis: Basis
    /// The row of the original table, counted from 1.
    public var sourceRow: Int

    public init(
        occupation: SOCCode, title: String, level: SOCLevel, area: Area, industry: Industry,
        employment: Published<Jobs>, employmentRSE: Published<Percent>, jobsPer1000: Published<JobsPer1000>,
        locationQuotient: Published<LocationQuotient>, percentOfIndustry: Published<Percent>,
        percentReporting: Published<Percent>, hourly: WageLadder<DollarsPerHour>,
        annual: WageLadder<DollarsPerYear>, meanRSE: Published<Percent>, basis: Basis, sourceRow: Int
    ) {
        self.occupation = occupation
        self.title = title
        self.level = level
        self.area = area
        self.industry = industry
        self.employment = employment
        self.employmentRSE = employmentRSE
        self.jobsPer1000 = jobsPer1000
        self.locationQuotient = locationQuotient
        self.percentOfIndustry = percentOfIndustry
        self.percentReporting = percentReporting
        self.hourly = hourly
        self.annual = annual
        self.meanRSE = meanRSE
        self.basis = basis
        self.sourceRow = sourceRow
    }
}
