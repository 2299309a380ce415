import ArgumentParser
import Glibc
import OutlookFetch
import OutlookModel
import OutlookSources

/// Files outside the catalog: slices of the Quarterly Census, series of the API, any table by its address.
struct FetchSlices: ParsableArguments {
    @Option(help: "Areas of the Quarterly Census, such as US000 or 06037.") var area: [String] = []

    @Option(help: "Industries of the Quarterly Census, such as 1023 or 31-33.") var industry: [String] = []

    @Option(help: "Quarters of the Quarterly Census: 1 to 4, or a for the year.") var quarter: [String] = []

    @Option(help: "Series of the BLS API (with a key in BLS_API_KEY: 500 questions a day, otherwise 25).")
    var series: [String] = []

    @Option(help: "The address of any other table.") var url: String?

    @Option(name: .customLong("as"), help: "The name under which --url is kept.") var name: String?

    func targets(_ years: FetchPlan.Years, datasets: String, now: Int64) throws -> [FetchTarget] {
        var targets: [FetchTarget] = []
        let current = Moment.day(now)?.year ?? 2025
        if !area.isEmpty || !industry.isEmpty {
            guard case .some(let range) = years else {
                throw Failure.usage("--area and --industry need --year with a year or a range, such as --year 2024")
            }
            targets += try QuarterlySlice.targets(
                areas: area, industries: industry, years: range, quarters: quarter.isEmpty ? ["1"] : quarter)
        }
        if !series.isEmpty {
            let range: ClosedRange<Int> =
                switch years {
                case .some(let range): range
                case .latest: (current - 2)...current
                case .all: 1990...current
                }
            targets += try SeriesQuestions(datasets: datasets).targets(series, years: range)
        }
        if let url {
            guard let name, !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
                !name.hasPrefix(".")
            else { throw Failure.usage("--url needs --as with a name to keep it under, such as --as cps") }
            guard var target = FetchTarget(source: name, release: nil, urls: [url]) else {
                throw Failure.usage("--url: expected an http or https address; found \(url)")
            }
            target.mustBeRead = false
            if target.kind == .text { target.kind = .any }
            targets.append(target)
        } else if name != nil {
            throw Failure.usage("--as names what --url fetches; give --url, too")
        }
        return targets
    }
}

extension FetchOptions {
    /// Reads a list of the parts of a release.
    static func scopes(_ text: String) throws -> Set<DataTable.Scope> {
        Set(
            try text.split(separator: ",").map { name in
                guard let scope = DataTable.Scope(rawValue: String(name)) else {
                    throw Failure.usage(
                        "--scopes: expected national, state, metropolitan, industry or all; found \(name)")
                }
                return scope
            })
    }
}
