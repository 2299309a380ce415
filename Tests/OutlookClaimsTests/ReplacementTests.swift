import Testing

@testable import OutlookClaims

/// What is written in the place of an old figure.
@Suite struct ReplacementTests {
    private func rewritten(_ text: String) throws -> String {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        return String(decoding: checker.rewrite(Array(text.utf8), format: .markdown).bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (
            "The BLS says welders earned a median of $41,380 in May 2018.",
            "The BLS says welders earned a median of $53,750 in May 2025."
        ),
        (
            "The BLS says welders earned a median of **$41.4K** in 2018.",
            "The BLS says welders earned a median of **$53.8K** in 2025."
        ),
        (
            "The BLS says welders earned a median of about $41,000 in 2018.",
            "The BLS says welders earned a median of about $54,000 in 2025."
        ),
        (
            "BLS: employment of registered nurses is projected to grow 15% over the 2016–26 decade.",
            "BLS: employment of registered nurses is projected to grow 5% over the 2024–34 decade."
        ),
        (
            "BLS: employment of registered nurses will grow Much faster than average from 2016 to 2026.",
            "BLS: employment of registered nurses will grow Faster than average from 2024 to 2034."
        ),
        (
            "BLS: employment of registered nurses will grow much faster than the national average from 2016 to 2026.",
            "BLS: employment of registered nurses will grow faster than the national average from 2024 to 2034."
        ),
        (
            "The BLS says welders earned a median of over $41,000 in 2018.",
            "The BLS says welders earned a median of over $53,000 in 2025."
        ),
        (
            "The BLS says welders earned a median of nearly $42,000 in 2018.",
            "The BLS says welders earned a median of nearly $54,000 in 2025."
        ),
        (
            "The BLS expects employment of registered nurses to grow only slightly slower than average from 2016 to 2026.",
            "The BLS expects employment of registered nurses to grow only slightly slower than average from 2016 to 2026."
        ),
        (
            "The BLS expects employment of photographers to decline 6 percent from 2016 to 2026.",
            "The BLS expects employment of photographers to decline 6 percent from 2016 to 2026."
        ),
    ]) func keepsTheAuthorsStyle(text: String, now: String) throws { #expect(try rewritten(text) == now) }

    @Test func aYearThatAnotherClaimNeedsStays() throws {
        let text = "In May 2018 welders earned a median of $41,380, and in Ohio a median of $40,000, the BLS says."
        #expect(try rewritten(text) == text)
    }

    /// Whole passages that would be half true if only some of their figures were brought up to date.
    @Test(arguments: [
        // The first year would be left behind by the second.
        """
        The BLS counts on growth: the number of nurse practitioners was 246,700 in 2021 and is expected to grow to 359,400 \
        by 2031; that was more than in 2021.
        """,
        // A row below that nobody understands is dated by the heading too.
        """
        ## BLS median pay in May 2018

        - Welders: $41,380
        - Zeppelin riggers: $40,000
        """,
        // The other figure of the sentence has no newest one.
        "Welders earned a median of $41,380 and a mean of $99,990 in May 2018, says the BLS.",
    ]) func whatWouldBeHalfTrueStays(text: String) throws { #expect(try rewritten(text) == text) }

    @Test func numbersInWordsStayWords() throws {
        let text = "The BLS projects employment of registered nurses to grow fifteen percent from 2016 to 2026."
        #expect(
            try rewritten(text)
                == "The BLS projects employment of registered nurses to grow five percent from 2024 to 2034.")
    }

    @Test func wordsThatStillHoldStay() throws {
        let text =
            "BLS: employment of medical assistants will grow much quicker than the average from 2016 to 2026."
        #expect(
            try rewritten(text)
                == "BLS: employment of medical assistants will grow much quicker than the average from 2024 to 2034.")
    }
}
