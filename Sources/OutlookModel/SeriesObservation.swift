/// One value of a time series as the BLS public data API returns it.
public struct SeriesObservation: Hashable, Sendable {
    public var series: String
    public var year: Int
    public var period: String
    /// The value as printed; `-` stands for none.
    public var value: String
    /// The texts of the footnotes, joined by a blank.
    public var footnotes: String

    public init(series: String, year: Int, period: String, value: String, footnotes: String) {
        self.series = series
        self.year = year
        self.period = period
        self.value = value
        self.footnotes = footnotes
    }
}
