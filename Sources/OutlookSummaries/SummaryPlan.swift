/// What a summary computes, apart from how: columns, estimates, groupings, rows left out.
public struct SummaryPlan: Hashable, Sendable, Codable {
    /// The columns of each grouping; every grouping gives a table of its own. A grouping of no column is the whole.
    public var groupings: [[ColumnReference]]
    /// The column whose distribution is described.
    public var value: ColumnReference?
    /// The column that says how many units a row stands for; every row stands for one where nil. Rows whose weight is
    /// zero or no number describe nobody and are left out of the estimates.
    public var weight: ColumnReference?
    public var percentiles: [Percentile]
    public var method: QuantileMethod
    /// Whether the weighted mean of the value is wanted.
    public var hasMean: Bool
    /// Columns whose plain, unweighted sums are wanted.
    public var sums: [ColumnReference]
    public var ratios: [Ratio]
    /// Two values of a column between which every estimate is compared.
    public var growth: Growth?
    /// Which rows count; all where nil.
    public var condition: Condition?
    /// The names of the replicate weights, `*` standing for a number, as in `PWGTP*`.
    public var replicateWeights: String?
    /// Where the value is one of a few intervals rather than a number.
    public var bins: Bins?
    public var markers: Markers
    /// Where one column's values become columns of the table instead of estimates.
    public var spread: Spread?

    public init(
        groupings: [[ColumnReference]], value: ColumnReference? = nil, weight: ColumnReference? = nil,
        percentiles: [Percentile] = [], method: QuantileMethod = .smallestReaching, hasMean: Bool = false,
        sums: [ColumnReference] = [], ratios: [Ratio] = [], growth: Growth? = nil, condition: Condition? = nil,
        replicateWeights: String? = nil, bins: Bins? = nil, markers: Markers = Markers(), spread: Spread? = nil
    ) {
        self.groupings = groupings
        self.value = value
        self.weight = weight
        self.percentiles = percentiles
        self.method = method
        self.hasMean = hasMean
        self.sums = sums
        self.ratios = ratios
        self.growth = growth
        self.condition = condition
        self.replicateWeights = replicateWeights
        self.bins = bins
        self.markers = markers
        self.spread = spread
    }

    /// The quotient of the sums of two columns.
    public struct Ratio: Hashable, Sendable, Codable {
        public var label: String
        public var numerator: ColumnReference
        public var denominator: ColumnReference

        public init(label: String, numerator: ColumnReference, denominator: ColumnReference) {
            self.label = label
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// The comparison of the rows that hold one text in a column with those that hold another.
    public struct Growth: Hashable, Sendable, Codable {
        public var column: ColumnReference
        public var from: String
        public var to: String

        public init(column: ColumnReference, from: String, to: String) {
            self.column = column
            self.from = from
            self.to = to
        }
    }

    /// A table with a column for each value of one column and the text of another in its cells.
    public struct Spread: Hashable, Sendable, Codable {
        public var column: ColumnReference
        public var value: ColumnReference

        public init(column: ColumnReference, value: ColumnReference) {
            self.column = column
            self.value = value
        }
    }
}
