import OutlookFetch
import OutlookSources

/// A slice of the Quarterly Census as its open-data address serves it: one area or one industry in one quarter or year.
struct QuarterlySlice {
    var kind: String
    var code: String

    /// The slices of some areas and industries in some years.
    ///
    /// - Parameter quarters: `1` to `4`, or `a` for the year.
    static func targets(
        areas: [String], industries: [String], years: ClosedRange<Int>, quarters: [String]
    ) throws -> [FetchTarget] {
        let slices =
            areas.map { QuarterlySlice(kind: "area", code: $0.uppercased()) }
            + industries.map { QuarterlySlice(kind: "industry", code: $0.replacing("-", with: "_")) }
        for quarter in quarters where !["1", "2", "3", "4", "a"].contains(quarter) {
            throw Failure.usage("--quarter: expected 1, 2, 3, 4 or a; found \(quarter)")
        }
        return try slices.flatMap { slice in
            guard !slice.code.isEmpty, slice.code.utf8.count <= 10,
                slice.code.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || $0 == 0x5F })
            else {
                throw Failure.usage("--\(slice.kind): expected a code such as US000 or 1023; found \(slice.code)")
            }
            return years.flatMap { year in
                quarters.compactMap { quarter in
                    FetchTarget(
                        source: QuarterlyCensus.id, release: "\(year)q\(quarter)",
                        urls: ["https://data.bls.gov/cew/data/api/\(year)/\(quarter)/\(slice.kind)/\(slice.code).csv"],
                        name: "\(slice.kind)-\(slice.code).csv")
                }
            }
        }
    }
}
