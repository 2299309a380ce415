import Glibc
import OutlookDatasets
import OutlookFetch
import OutlookFormats

/// The questions a run puts to the BLS API, each charged to the day's allowance when it is asked.
struct SeriesQuestions {
    let datasets: String

    func targets(_ series: [String], years: ClosedRange<Int>) throws -> [FetchTarget] {
        let named = series.flatMap { $0.split(separator: ",").map(String.init) }
        for name in named where !SeriesQuery.isSeries(name) {
            throw Failure.usage("--series: expected a name such as OEUN000000000000029102313; found \(name)")
        }
        let key = getenv("BLS_API_KEY").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        let limits = SeriesQuery.Limits(hasKey: key != nil)
        let questions = SeriesQuery(series: named, years: years).questions(limits)
        let day = QuestionDay(datasets: datasets, allowance: limits.questionsPerDay)
        try day.check(questions.count)
        let version = key == nil ? "v1" : "v2"
        return try questions.compactMap { question in
            let years = "\(question.years.lowerBound)-\(question.years.upperBound)"
            let digest = try SHA256.hash(Array(question.series.joined(separator: ",").utf8)).prefix(8)
            var target = FetchTarget(
                source: "api", release: nil, urls: ["https://api.bls.gov/publicAPI/\(version)/timeseries/data/"],
                name: "\(digest)-\(years).json")
            target?.kind = .json
            target?.post = FetchRequest.Post(body: question.body(key: key))
            target?.allowance = day.ration
            target?.secret = key
            return target
        }
    }
}
