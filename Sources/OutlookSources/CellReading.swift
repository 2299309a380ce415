import OutlookFormats
import OutlookModel

extension Cell {
    /// The cell as text, trimmed: a number in its shortest form, nothing for an empty cell.
    var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text.trimmed
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .number(let number):
            if number == number.rounded(), abs(number) < 1e15 { String(Int(number)) } else { String(number) }
        }
    }

    var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number, .boolean: false
        }
    }
}

extension StringProtocol {
    /// The text without the white space around it.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return start < end ? String(self[start..<end]) : ""
    }
}
