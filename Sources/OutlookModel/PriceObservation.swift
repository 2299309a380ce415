/// One month, half-year or year of a price index, with the period code of its publication (`M05`, `M13`, `S01`).
public struct PriceObservation: Hashable, Sendable {
    public var series: String
    public var year: Int
    /// `M01` to `M12` a month, `M13` the annual average, `S01` to `S03` half-years.
    public var period: String
    public var value: Published<IndexValue>
    public var footnotes: String
    /// The line of the original file, counted from 1.
    public var sourceRow: Int

    public init(
        series: String, year: Int, period: String, value: Published<IndexValue>, footnotes: String, sourceRow: Int
    ) {
        self.series = series
        self.year = year
        self.period = period
        self.value = value
        self.footnotes = footnotes
        self.sourceRow = sourceRow
    }
}
