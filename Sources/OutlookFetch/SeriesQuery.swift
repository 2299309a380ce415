/// Questions to the BLS public data API, within what it allows: series and years are split over as many as it takes.
///
/// Limits: without a key 25 questions a day, 25 series and 10 years each; with one 500, 50 and 20 (SOURCES A3). A
/// question that asks for more is cut short without a word, so none does.
public struct SeriesQuery: Sendable, Equatable {
    public var series: [String]
    public var years: ClosedRange<Int>

    /// What the API allows.
    public struct Limits: Sendable, Equatable {
        public var questionsPerDay: Int
        public var series: Int
        public var years: Int

        /// The limits with a key, or without one.
        public init(hasKey: Bool) {
            (questionsPerDay, series, years) = hasKey ? (500, 50, 20) : (25, 25, 10)
        }
    }

    public init(series: [String], years: ClosedRange<Int>) {
        self.series = series
        self.years = years
    }

    /// The questions it takes, each within the limits; a series that is named twice is asked for once.
    public func questions(_ limits: Limits) -> [SeriesQuery] {
        var seen: Set<String> = []
        let unique = series.filter { seen.insert($0).inserted }
        var questions: [SeriesQuery] = []
        for start in stride(from: 0, to: unique.count, by: limits.series) {
            let batch = Array(unique[start..<min(unique.count, start + limits.series)])
            var first = years.lowerBound
            while first <= years.upperBound {
                let last = min(years.upperBound, first + limits.years - 1)
                questions.append(SeriesQuery(series: batch, years: first...last))
                first = last + 1
            }
        }
        return questions
    }

    /// Whether a text can be the name of a series: capital letters, digits, `_`, `-` and `#`, at most 50.
    public static func isSeries(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 50
            && text.utf8.allSatisfy {
                ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || $0 == 0x5F || $0 == 0x2D || $0 == 0x23
            }
    }

    /// The body to post. The key goes nowhere else.
    public func body(key: String?) -> [UInt8] {
        var text = "{\"seriesid\":[" + series.map { "\"\($0)\"" }.joined(separator: ",") + "]"
        text += ",\"startyear\":\"\(years.lowerBound)\",\"endyear\":\"\(years.upperBound)\""
        if let key { text += ",\"registrationkey\":\"\(key.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })\"" }
        return Array((text + "}").utf8)
    }
}
