import OutlookModel
import OutlookStatistics

/// Published values as people write them.
enum FigureText {
    /// A value with its sign and unit: "$41,230", "$19.82", "12.5 percent", "183,900".
    static func text(_ value: PublishedValue, _ kind: ClaimKind) -> String {
        switch value {
        case .number(let number): self.number(number, kind)
        case .percent(let percent, let wholes): (percent < 0 ? "a decline of " : "") + size(percent, wholes)
        case .phrase(let categories, _): categories.map(\.rawValue).joined(separator: " or ")
        case .atLeast(let bound): number(bound, kind) + " or more"
        case .none(let reason): reason
        }
    }

    /// A change without its direction, as a whole percent where the published figures decide it.
    static func size(_ percent: Int, _ wholes: [Int]) -> String {
        (wholes.count == 1 ? String(abs(wholes[0])) : decimal(abs(percent), decimals: 1)) + " percent"
    }

    /// A change to one decimal, as the tables print it.
    static func decimalText(_ percent: Int) -> String {
        (percent < 0 ? "a decline of " : "") + decimal(abs(percent), decimals: 1) + " percent"
    }

    static func number(_ hundredths: Int, _ kind: ClaimKind) -> String {
        switch kind.unit {
        case .dollarsPerYear: "$" + Figure.grouped(String(hundredths / 100))
        case .dollarsPerHour: "$" + decimal(hundredths, decimals: 2)
        case .jobs: (hundredths < 0 ? "−" : "") + Figure.grouped(String(abs(hundredths) / 100))
        case .percent: decimal(hundredths, decimals: 1) + " percent"
        case .phrase: ""
        }
    }

    /// Plain decimal text without separators, as machines read it.
    static func plain(_ hundredths: Int) -> String {
        hundredths % 100 == 0 ? String(hundredths / 100) : decimal(hundredths, decimals: hundredths % 10 == 0 ? 1 : 2)
    }

    static func decimal(_ hundredths: Int, decimals: Int) -> String {
        let steps = decimals == 1 ? (abs(hundredths) + 5) / 10 : abs(hundredths)
        let sign = hundredths < 0 && steps != 0 ? "−" : ""
        return sign + DecimalText.text(steps: steps, decimals: decimals, printed: decimals)
    }
}
