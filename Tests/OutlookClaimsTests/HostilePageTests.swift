import OutlookStatistics
import TestSupport
import Testing

@testable import OutlookClaims

/// Whatever the bytes, a page is read to its end without a trap.
@Suite struct HostilePageTests {
    static let checker = Checker(
        ClaimTables(wages: [], projections: [], aliases: [], links: .init(published: []), releases: []))

    @Test(arguments: Page.Format.allCases) func randomBytesAreAPage(format: Page.Format) {
        var random = SeededGenerator(seed: 11)
        let pieces = [
            "$", "33,610", "percent", "%", "<td>", "</", "<!--", "-->", "```", "|", "\n", "\n\n", "&#36;", "&#x110000;",
            "[",
            "](", "**", "2016-26", "by 2026", "median", "<script>", "\"", "'", "=", "–", "\u{FEFF}", "\\", "---\n",
            "# ",
            "999999999999999999999", "1.2.3.4", "all occupations", "respectively", "from", "to", "\u{0}",
        ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<120, using: &random) {
                if Bool.random(using: &random) {
                    bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
                if Int.random(in: 0..<4, using: &random) == 0 { bytes.append(32) }
            }
            let page = Page(bytes, format: format)
            for judgement in Self.checker.check(page) {
                let range = page.sourceRange(of: judgement)
                #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
            }
            let rewriting = Self.checker.rewrite(bytes, format: format)
            #expect(rewriting.bytes == bytes)
        }
    }

    @Test func depthAndLengthCostNoMoreThanTheirBytes() {
        let deep = Array((String(repeating: "<div><table><tr><td>", count: 20_000) + "5 percent").utf8)
        #expect(Self.checker.check(Page(deep, format: .html)).isEmpty)
        let quotes = Array(String(repeating: "<a b=\"", count: 20_000).utf8)
        #expect(Self.checker.check(Page(quotes, format: .html)).isEmpty)
        let long = Array(String(repeating: "median $33,610 all occupations 29 percent ", count: 5_000).utf8)
        _ = Self.checker.check(Page(long, format: .text))
        let ticks = Array(String(repeating: "` [ ![ < ", count: 20_000).utf8)
        #expect(Self.checker.check(Page(ticks, format: .markdown)).isEmpty)
    }
}
