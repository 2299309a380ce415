/// The part of the economy figures are published for, by the codes of the survey.
public struct Industry: Hashable, Sendable {
    /// The NAICS code or the survey's pseudo-code: `000000` for all industries together.
    public var code: String
    public var title: String
    /// The survey's `I_GROUP`: cross-industry, sector, 3-digit and so on.
    public var group: String
    /// The survey's ownership code: `1235` for all, `5` private, `1`, `2`, `3` governments and sums of them.
    public var ownership: String

    public init(code: String, title: String, group: String, ownership: String) {
        self.code = code
        self.title = title
        self.group = group
        self.ownership = ownership
    }

    /// All industries and all owners.
    public static let all = Industry(
        code: "000000", title: "Cross-industry", group: "cross-industry", ownership: "1235")
}
