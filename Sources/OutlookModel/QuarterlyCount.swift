/// One row of the Quarterly Census of Employment and Wages: an area, owner and industry in a quarter.
///
/// A suppressed row (disclosure code `N`) prints zeros; here its figures are unavailable.
public struct QuarterlyCount: Hashable, Sendable {
    public var areaCode: String
    public var ownership: String
    public var industryCode: String
    public var aggregationLevel: String
    public var sizeCode: String
    public var year: Int
    /// The quarter 1 to 4, or `A` for the year.
    public var quarter: String
    public var establishments: Published<Jobs>
    /// Employment in the three months of the quarter; a single annual average for a year.
    public var monthlyEmployment: [Published<Jobs>]
    public var totalWages: Published<Dollars>
    public var averageWeeklyWage: Published<WeeklyWage>
    public var sourceRow: Int

    public init(
        areaCode: String, ownership: String, industryCode: String, aggregationLevel: String, sizeCode: String,
        year: Int, quarter: String, establishments: Published<Jobs>, monthlyEmployment: [Published<Jobs>],
        totalWages: Published<Dollars>, averageWeeklyWage: Published<WeeklyWage>, sourceRow: Int
    ) {
        self.areaCode = areaCode
        self.ownership = ownership
        self.industryCode = industryCode
        self.aggregationLevel = aggregationLevel
        self.sizeCode = sizeCode
        self.year = year
        self.quarter = quarter
        self.establishments = establishments
        self.monthlyEmployment = monthlyEmployment
        self.totalWages = totalWages
        self.averageWeeklyWage = averageWeeklyWage
        self.sourceRow = sourceRow
    }
}
