/// One issue of a release whose publisher replaces the file in place: told apart by wage year and checksum.
public struct ReleaseIssue: Hashable, Sendable {
    /// The year whose median wages the issue prints beside the projections.
    public var wageYear: Int?
    /// When the workbook says it was last modified (`YYYY-MM-DDTHH:MM:SSZ`), if it says so.
    public var modified: String?
    /// SHA-256 of the file that defines the issue.
    public var sha256: String
    /// Where in the publisher's own order of issues this one stands, when dates cannot tell: higher is newer.
    public var rank: Int
    /// Whether the rows come from the search page's export, which has fewer columns than the workbook.
    public var isSearchExport: Bool

    public init(wageYear: Int?, modified: String?, sha256: String, rank: Int = 0, isSearchExport: Bool = false) {
        self.wageYear = wageYear
        self.modified = modified
        self.sha256 = sha256
        self.rank = rank
        self.isSearchExport = isSearchExport
    }

    /// The part of file names that tells the issue from others, such as `w2018-37218aba`.
    public var label: String {
        (isSearchExport ? "search-" : "") + (wageYear.map { "w\($0)-" } ?? "") + sha256.prefix(8)
    }

    /// Whether this issue supersedes another of the same release: a workbook an export, then the later wage year, the
    /// later modification, the higher rank and at last the checksum, so that the order is total.
    public func supersedes(_ other: ReleaseIssue) -> Bool {
        func key(_ issue: ReleaseIssue) -> (Int, Int, String, Int, String) {
            (issue.isSearchExport ? 0 : 1, issue.wageYear ?? 0, issue.modified ?? "", issue.rank, issue.sha256)
        }
        return key(self) > key(other)
    }
}
