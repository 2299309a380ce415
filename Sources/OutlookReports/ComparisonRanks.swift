import OutlookDocument
import OutlookModel
import OutlookStatistics

/// The places of one estimate among its peers that have enough jobs to be ranked.
struct ComparisonRanks: Sendable {
    /// The order: by jobs and mean wages with their published errors, by medians as printed.
    enum Order: CaseIterable { case employment, mean, median }

    private var ranges: [Order: RankRange] = [:]
    /// Why there is no place at all.
    private(set) var reason: String?
    /// How many others have a top-coded median, and so stand first by median.
    private(set) var topCodedMedians = 0

    /// No places.
    init() {}

    init(of wage: WageEstimate, among peers: [WageEstimate], floor: Int) {
        guard peers.contains(where: { $0.area.code == wage.area.code && $0.occupation == wage.occupation }) else {
            reason = wage.area.kind == .nation ? "the nation has no peers" : "not ranked: not a detailed occupation"
            return
        }
        guard let jobs = wage.employment.value else {
            reason = "not ranked: no employment published"
            return
        }
        guard jobs.steps >= floor else {
            reason = "not ranked: under \(NumberText.grouped(String(floor))) jobs"
            return
        }
        var seen: Set<[String]> = []
        let ranked = peers.filter { peer in
            (peer.employment.value?.steps ?? -1) >= floor
                && seen.insert([peer.area.code, peer.occupation.description]).inserted
        }
        topCodedMedians = ranked.count { if case .atLeast = $0.annual.median { true } else { false } }
        ranges[.employment] = Self.range(of: wage, among: ranked) {
            RankRange.Entry($0.employment, rse: $0.employmentRSE)
        }
        ranges[.mean] = Self.range(of: wage, among: ranked) { RankRange.Entry($0.annual.mean, rse: $0.meanRSE) }
        ranges[.median] = Self.range(of: wage, among: ranked, byErrors: false) { RankRange.Entry($0.annual.median) }
    }

    private static func range<Unit>(
        of wage: WageEstimate, among peers: [WageEstimate], byErrors: Bool = true,
        _ entry: (WageEstimate) -> RankRange.Entry<Unit>
    ) -> RankRange? {
        RankRange(of: entry(wage), among: peers.map(entry), byErrors: byErrors)
    }

    /// The place in an order as a table's value.
    func value(_ order: Order) -> Statistic.Value {
        if let range = ranges[order] { return .text(range.text) }
        return .missing(marker: "", meaning: reason ?? "not ranked: no figure to rank by")
    }
}
