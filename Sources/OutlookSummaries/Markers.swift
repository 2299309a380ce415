/// The texts that stand where a number is missing, and the one that stands for a bound.
public struct Markers: Hashable, Sendable, Codable {
    /// Texts that are no numbers, besides an empty field.
    public var missing: [String]
    /// The text for a number at or above the highest one published; nil where it is only missing too.
    public var bound: String?
    /// What a percentile that falls among the bounds prints: the bound itself, as in `>=208000`, or the marker.
    public var boundText: String?

    /// The markers of BLS and Census publications.
    public static let published = ["*", "**", "~", "N", "-", "NA", "N/A"]

    public init(missing: [String] = Markers.published, bound: String? = "#", boundText: String? = nil) {
        self.missing = missing
        self.bound = bound
        self.boundText = boundText
    }
}
