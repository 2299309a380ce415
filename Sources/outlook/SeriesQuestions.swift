import Glibc
import OutlookDatasets
import OutlookFetch
import OutlookFormats

/// The questions a run puts to the BLS API, counted against the day's allowance.
struct SeriesQuestions {
    let datasets: String
    let now: Int64

    func targets(_ series: [String], years: ClosedRange<Int>) throws -> [FetchTarget] {
        let named = series.flatMap { $0.split(separator: ",").map(String.init) }
        for name in named where !SeriesQuery.isSeries(name) {
            throw Failure.usage("--series: expected a name such as OEUN000000000000029102313; found \(name)")
        }
        let key = getenv("BLS_API_KEY").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        let limits = SeriesQuery.Limits(hasKey: key != nil)
        let questions = SeriesQuery(series: named, years: years).questions(limits)
        try spend(questions.count, of: limits.questionsPerDay)
        let version = key == nil ? "v1" : "v2"
        return try questions.compactMap { question in
            let years = "\(question.years.lowerBound)-\(question.years.upperBound)"
            let digest = try SHA256.hash(Array(question.series.joined(separator: ",").utf8)).prefix(8)
            var target = FetchTarget(
                source: "api", release: nil, urls: ["https://api.bls.gov/publicAPI/\(version)/timeseries/data/"],
                name: "\(digest)-\(years).json")
            target?.kind = .json
            target?.post = FetchRequest.Post(body: question.body(key: key))
            return target
        }
    }

    /// Counts questions against the day's allowance, which the server does not tell.
    private func spend(_ count: Int, of allowance: Int) throws {
        let folder = datasets + "/raw/api"
        let path = folder + "/.asked"
        let today = Moment.text(now).prefix(10)
        let words = (try? RawBytes.read(path: path)).map { String(decoding: $0, as: UTF8.self) }?.split(separator: " ")
        let asked = words?.first == today ? words?.dropFirst().first.flatMap { Int($0) } ?? 0 : 0
        guard count <= allowance - asked else {
            throw Failure.tryAgain(
                "the BLS API answers \(allowance) questions a day, \(asked) were asked today, and this takes \(count); "
                    + "ask for fewer series or years, wait for tomorrow"
                    + (allowance < 100 ? ", or get a key and set BLS_API_KEY" : ""))
        }
        try DataFile.makeFolder(folder)
        try DataFile.write(Array("\(today) \(asked + count)".utf8), to: path)
    }
}
