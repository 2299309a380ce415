import TestSupport
import Testing

@testable import OutlookClaims

/// What holds of every page that was rewritten, whatever stands on it.
@Suite struct RewritingTests {
    private static func passages() throws -> [LabelledPassage] {
        try LabelledPassagesTests.files.flatMap(LabelledPassage.read)
    }

    /// The passages in which something stays, with how many claims: an occupation that no single one continues (w-189,
    /// h-f091), several years or cycles side by side (w-196, w-244, w-307, w-311), a date beside the figure (h-f038,
    /// w-256), a comparison that is no longer true (w-218), growth told as a part (w-245), what pay rose by (w-264).
    private static let left = [
        "f038": 1, "f091": 1, "189": 2, "196": 2, "218": 1, "244": 3, "245": 2, "256": 2, "264": 1, "307": 4, "311": 2,
    ]

    @Test func whatIsStillNotRightIsListedWithAReason() throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        var outdated = 0
        var left: [String: Int] = [:]
        for passage in try Self.passages() {
            let once = checker.rewrite(passage.bytes, format: passage.format)
            var told: [String] = []
            for (judgement, isRewritten) in zip(once.judgements, once.rewritten)
            where judgement.verdict == .outdated || judgement.verdict == .wrong {
                outdated += 1
                if isRewritten { continue }
                told.append(judgement.text)
                left[passage.name, default: 0] += 1
                #expect(judgement.left != nil, "\(passage.name): \(judgement.text) has no reason")
            }
            for judgement in checker.check(Page(once.bytes, format: passage.format))
            where judgement.verdict == .outdated || judgement.verdict == .wrong {
                #expect(told.contains(judgement.text), "\(passage.name): \(judgement.text): \(judgement.why)")
            }
        }
        print("rewritten: \(outdated - left.values.reduce(0, +)) of \(outdated) outdated or wrong claims")
        #expect(left == Self.left)
    }

    @Test func everyOtherByteIsAsItWas() throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        for passage in try Self.passages() {
            let once = checker.rewrite(passage.bytes, format: passage.format)
            var bytes: [UInt8] = []
            var at = 0
            for edit in once.edits {
                #expect(edit.range.lowerBound >= at, "\(passage.name): edits stand in order and apart")
                let old = passage.bytes[edit.range]
                #expect(
                    !old.contains { "<>|*_`#[]".utf8.contains($0) }
                        && !edit.text.utf8.contains { "<>|*_`#[]\n".utf8.contains($0) },
                    "\(passage.name): markup stays: \(edit.text)")
                bytes += passage.bytes[at..<edit.range.lowerBound] + Array(edit.text.utf8)
                at = edit.range.upperBound
            }
            bytes += passage.bytes[at...]
            #expect(bytes == once.bytes, "\(passage.name)")
            #expect(once.edits.isEmpty == !once.rewritten.contains(true), "\(passage.name)")
        }
    }

    @Test func aSecondRunChangesNothing() throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        for passage in try Self.passages() {
            let once = checker.rewrite(passage.bytes, format: passage.format)
            let twice = checker.rewrite(once.bytes, format: passage.format)
            #expect(twice.bytes == once.bytes && twice.edits.isEmpty, "\(passage.name)")
        }
    }

    /// Two passages on one page are rewritten as on pages of their own, unless one dates the other: never to something
    /// that reads as wrong.
    @Test(arguments: 0..<8) func passagesOnOnePageNeverSpoilOneAnother(seed: Int) throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        var random = SeededGenerator(seed: UInt64(seed))
        let passages = try Self.passages().filter { $0.format == .markdown }
        let chosen = (0..<6).compactMap { _ in passages.randomElement(using: &random) }
        let page = Array(chosen.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n\n").utf8)
        let once = checker.rewrite(page, format: .markdown)
        let left = Set(zip(once.judgements, once.rewritten).filter { !$0.1 }.map(\.0.text))
        for judgement in checker.check(Page(once.bytes, format: .markdown))
        where judgement.verdict == .outdated || judgement.verdict == .wrong {
            #expect(left.contains(judgement.text), "\(judgement.text): \(judgement.why)")
        }
        #expect(checker.rewrite(once.bytes, format: .markdown).bytes == once.bytes)
    }
}
