/// The difference between two versions of a file whose lines correspond one to one, as a unified diff.
enum LineDiff {
    static func text(from old: [UInt8], to new: [UInt8], name: String) -> String {
        func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
            bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        }
        let before = lines(old)
        let after = lines(new)
        var text = "--- \(name)\n+++ \(name)\n"
        for (number, (one, other)) in zip(before, after).enumerated() where one != other {
            text += "@@ -\(number + 1) +\(number + 1) @@\n"
            text += "-" + String(decoding: one, as: UTF8.self) + "\n"
            text += "+" + String(decoding: other, as: UTF8.self) + "\n"
        }
        return text
    }
}
