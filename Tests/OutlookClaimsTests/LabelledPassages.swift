import TestSupport
import Testing

@testable import OutlookClaims

/// A passage with the claims that should be found in it, as `Tests/Fixtures/Claims` writes them.
struct LabelledPassage: Sendable, CustomTestStringConvertible {
    struct Label: Sendable {
        var text: String
        var kind: String
        var verdict: String
        /// The bytes of the claim in the passage.
        var range: Range<Int>
    }

    var name: String
    var format: Page.Format
    var bytes: [UInt8]
    var labels: [Label]

    var testDescription: String { name }

    /// The passages of a file: each begins with a line `=== name format`, claims stand as `⟦words|kind|verdict⟧`.
    static func read(_ file: String) throws -> [LabelledPassage] {
        try TemporaryFolder.text(Repository.fixture("Claims/" + file)).components(separatedBy: "\n=== ").dropFirst()
            .compactMap { part in
                guard let end = part.firstIndex(of: "\n") else { return nil }
                let head = part[..<end].split(separator: " ")
                guard head.count == 2, let format = Page.Format(rawValue: String(head[1])) else { return nil }
                var passage = LabelledPassage(name: String(head[0]), format: format, bytes: [], labels: [])
                passage.take(String(part[part.index(after: end)...]))
                return passage
            }
    }

    private mutating func take(_ text: String) {
        for (place, piece) in text.components(separatedBy: "⟦").enumerated() {
            guard place > 0 else {
                bytes += Array(piece.utf8)
                continue
            }
            let sides = piece.components(separatedBy: "⟧")
            let fields = sides[0].components(separatedBy: "|")
            guard fields.count == 3 else { continue }
            let start = bytes.count
            bytes += Array(fields[0].utf8)
            labels.append(Label(text: fields[0], kind: fields[1], verdict: fields[2], range: start..<bytes.count))
            bytes += Array(sides.dropFirst().joined(separator: "⟧").utf8)
        }
    }
}

/// How a checker's findings compare with the labels of passages.
struct Score {
    var labelled = 0
    var found = 0
    var rightKind = 0
    var rightVerdict = 0
    var rightClaims = 0
    var falselyWrong = 0
    var extra = 0
    var misses: [String] = []

    /// The rates in one line.
    func summary(of file: String, passages: Int) -> String {
        func rate(_ part: Int, _ whole: Int) -> String {
            let steps = whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole
            let decimals = String(steps % 1_000)
            return
                "\(part) of \(whole) (\(steps / 1_000).\(String(repeating: "0", count: 3 - decimals.count))\(decimals))"
        }
        return
            "\(file): \(passages) passages; found \(rate(found, labelled)); verdict right \(rate(rightVerdict, found)); "
            + "right claims called wrong \(rate(falselyWrong, rightClaims)); \(extra) found that are none"
    }

    mutating func add(_ passage: LabelledPassage, _ checker: Checker) {
        let page = Page(passage.bytes, format: passage.format)
        var left = checker.check(page)
        for label in passage.labels {
            labelled += 1
            let isRight = label.verdict == "correct" || label.verdict == "outdated"
            if isRight { rightClaims += 1 }
            guard let index = left.firstIndex(where: { page.sourceRange(of: $0).overlaps(label.range) }) else {
                misses.append("\(passage.name): \(label.text) not found")
                continue
            }
            let judgement = left.remove(at: index)
            found += 1
            if judgement.kind == label.kind { rightKind += 1 }
            if judgement.verdict.rawValue == label.verdict { rightVerdict += 1 }
            if isRight, judgement.verdict == .wrong { falselyWrong += 1 }
            if judgement.verdict.rawValue != label.verdict || judgement.kind != label.kind {
                misses.append(
                    "\(passage.name): \(label.text) is \(label.kind) \(label.verdict), judged \(judgement.kind) "
                        + "\(judgement.verdict.rawValue): \(judgement.why)")
            }
        }
        extra += left.count
        misses += left.map { "\(passage.name): \($0.text) is no claim, judged \($0.kind) \($0.verdict.rawValue)" }
    }
}
