/// Plain decimal text dressed for people: separators, signs and units, always the same and never the locale's.
public enum NumberText {
    /// Puts thousands separators into plain decimal text: `673660` becomes `673,660`.
    public static func grouped(_ plain: String) -> String {
        let isNegative = plain.hasPrefix("-")
        let magnitude = isNegative ? plain.dropFirst() : plain[...]
        let parts = magnitude.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = Array(parts[0])
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        if parts.count > 1 { grouped += "." + parts[1] }
        return (isNegative ? "−" : "") + grouped
    }

    /// The number as a column of the given style prints it.
    public static func dressed(_ plain: String, _ style: DocumentColumn.Style) -> String {
        switch style {
        case .text, .number: grouped(plain)
        case .dollars: plain.hasPrefix("-") ? "−$" + grouped(String(plain.dropFirst())) : "$" + grouped(plain)
        case .percent: grouped(plain) + "%"
        case .signedPercent: signed(plain) + "%"
        case .signedNumber: signed(plain)
        }
    }

    private static func signed(_ plain: String) -> String {
        let isZero = plain.allSatisfy { "0.-".contains($0) }
        return (plain.hasPrefix("-") || isZero ? "" : "+") + grouped(plain)
    }
}
