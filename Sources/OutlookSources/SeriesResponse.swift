import FoundationEssentials
import OutlookFormats
public import OutlookModel

/// An answer of the BLS public data API, version 2: time series as JSON.
///
/// The status says `REQUEST_SUCCEEDED` for a series that does not exist; the message tells. A value `-` with a
/// footnote (5 top-coded, 8 not released) is no figure.
public enum SeriesResponse: Publication {
    public static let id = "api"
    public static let title = "BLS public data API"
    public static var releases: [Release] { [] }
    static let url = "https://api.bls.gov/publicAPI/v2/timeseries/data/"

    private struct Answer: Decodable {
        struct Results: Decodable { var series: [Series]? }
        struct Series: Decodable {
            var seriesID: String
            var data: [Value]
        }
        struct Value: Decodable {
            var year: String
            var period: String
            var value: String
            var footnotes: [Footnote]?
        }
        struct Footnote: Decodable {
            var code: String?
            var text: String?
        }
        var status: String
        var message: [String]?
        var Results: Results?
    }

    public static func recognises(opening: ArraySlice<UInt8>) -> Bool {
        guard opening.first(where: { $0 > 32 }) == UInt8(ascii: "{") else { return false }
        return String(decoding: opening.prefix(512), as: UTF8.self).contains("\"status\"")
    }

    public static func decode(_ file: StreamedFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        let place = Issue.Place(file: file.name)
        let answer: Answer
        do {
            answer = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: URL(filePath: file.path)))
        } catch {
            throw .unreadable(place: place, expected: "an answer of the API, version 2", found: "other JSON")
        }
        guard answer.status == "REQUEST_SUCCEEDED" else {
            throw .unreadable(
                place: place, expected: "status REQUEST_SUCCEEDED",
                found: answer.status + (answer.message ?? []).map { ": " + $0 }.joined())
        }
        var issues = (answer.message ?? []).map { message in
            Issue(severity: message.contains("does not exist") ? .warning : .note, message: message, place: place)
        }
        var rows: [SeriesObservation] = []
        for series in answer.Results?.series ?? [] {
            for value in series.data {
                guard let year = Int(value.year) else {
                    throw .unreadable(place: place, expected: "a year", found: "\"\(value.year)\"")
                }
                let footnotes = (value.footnotes ?? []).compactMap(\.text).filter { !$0.isEmpty }
                rows.append(
                    SeriesObservation(
                        series: series.seriesID, year: year, period: value.period, value: value.value,
                        footnotes: footnotes.joined(separator: " ")))
            }
        }
        rows.sort { ($0.series, $0.year, $0.period) < ($1.series, $1.year, $1.period) }
        if rows.isEmpty {
            issues.append(Issue(severity: .warning, message: "the answer holds no values", place: place))
        }
        let release = Release(
            id: "api-" + file.sha256.prefix(8), source: id, title: title, vintage: .standing,
            files: [Release.File(scope: .all, urls: [url])], page: "https://www.bls.gov/developers/")
        let origin = Origin(file: file.name, url: url, sha256: file.sha256, bytes: file.byteCount)
        return Decoded(
            tables: rows.isEmpty
                ? [] : [DataTable(release: release, scope: .all, rows: .series(rows), origins: [origin])],
            issues: issues)
    }
}
