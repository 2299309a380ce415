/// Dollars a year, published to the nearest 10.
public enum DollarsPerYear: UnitOfMeasure {
    public static let decimals = 0
    public static let label = "dollars a year"
}

/// Dollars an hour, published to the cent.
public enum DollarsPerHour: UnitOfMeasure {
    public static let decimals = 2
    public static let label = "dollars an hour"
}

/// Dollars a week, published to the dollar.
public enum DollarsPerWeek: UnitOfMeasure {
    public static let decimals = 0
    public static let label = "dollars a week"
}

/// Dollars in total, such as all wages of a quarter.
public enum TotalDollars: UnitOfMeasure {
    public static let decimals = 0
    public static let label = "dollars"
}

/// Jobs, published by OEWS to the nearest 10.
public enum JobCount: UnitOfMeasure {
    public static let decimals = 0
    public static let label = "jobs"
}

/// Thousands of jobs, published by Employment Projections to one decimal.
public enum ThousandsOfJobs: UnitOfMeasure {
    public static let decimals = 1
    public static let label = "thousands of jobs"
}

/// Percent, published to one decimal (two in the 2008-18 projections).
public enum PercentPoints: UnitOfMeasure {
    public static let decimals = 2
    public static let printedDecimals = 1
    public static let label = "percent"
}

/// A ratio such as the location quotient, published to two decimals.
public enum RatioToNation: UnitOfMeasure {
    public static let decimals = 2
    public static let label = "ratio to the nation"
}

/// Jobs in an occupation per 1,000 jobs in its area, published to three decimals.
public enum JobsPerThousand: UnitOfMeasure {
    public static let decimals = 3
    public static let label = "jobs per 1,000 jobs"
}

/// Points of a price index whose base period is 100, published to three decimals.
public enum IndexPoints: UnitOfMeasure {
    public static let decimals = 3
    public static let label = "index points"
}

public typealias AnnualWage = Quantity<DollarsPerYear>
public typealias HourlyWage = Quantity<DollarsPerHour>
public typealias WeeklyWage = Quantity<DollarsPerWeek>
public typealias Dollars = Quantity<TotalDollars>
public typealias Jobs = Quantity<JobCount>
public typealias Thousands = Quantity<ThousandsOfJobs>
public typealias Percent = Quantity<PercentPoints>
public typealias LocationQuotient = Quantity<RatioToNation>
public typealias JobsPer1000 = Quantity<JobsPerThousand>
public typealias IndexValue = Quantity<IndexPoints>
