/// One crossing of occupation and industry in the National Employment Matrix.
public struct MatrixCell: Hashable, Sendable {
    public var code: String
    public var title: String
    public var isSummary: Bool
    public var base: Published<Thousands>
    public var basePercentOfIndustry: Published<Percent>
    public var basePercentOfOccupation: Published<Percent>
    public var target: Published<Thousands>
    public var targetPercentOfIndustry: Published<Percent>
    public var targetPercentOfOccupation: Published<Percent>
    public var change: Published<Thousands>
    public var percentChange: Published<Percent>
    public var displayLevel: Int
    public var sourceRow: Int

    public init(
        code: String, title: String, isSummary: Bool, base: Published<Thousands>,
        basePercentOfIndustry: Published<Percent>, basePercentOfOccupation: Published<Percent>,
        target: Published<Thousands>, targetPercentOfIndustry: Published<Percent>,
        targetPercentOfOccupation: Published<Percent>, change: Published<Thousands>,
        percentChange: Published<Percent>, displayLevel: Int, sourceRow: Int
    ) {
        self.code = code
        self.title = title
        self.isSummary = isSummary
        self.base = base
        self.basePercentOfIndustry = basePercentOfIndustry
        self.basePercentOfOccupation = basePercentOfOccupation
        self.target = target
        self.targetPercentOfIndustry = targetPercentOfIndustry
        self.targetPercentOfOccupation = targetPercentOfOccupation
        self.change = change
        self.percentChange = percentChange
        self.displayLevel = displayLevel
        self.sourceRow = sourceRow
    }
}
