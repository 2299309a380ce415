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
            "The BLS projects an 11 percent increase for medical assistants from 2018 to 2028.",
            "The BLS projects a 12 percent increase for medical assistants from 2024 to 2034."
        ),
        (
            "BLS: employment of electricians is to grow 10 percent each year from 2018 to 2028.",
            "BLS: employment of electricians is to grow 9 percent from 2024 to 2034."
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
        // What is said of the figures together would be false.
        "BLS: electricians will grow twice as fast as the average job, which grows 5 percent from 2018 to 2028.",
        "The BLS expects a 23 percent rise for sonographers from 2016 to 2026, more than triple the 7 percent for all jobs.",
        "The fastest growing job is solar installer, with growth of 105% from 2016 to 2026, says the BLS.",
        "The BLS counted 101,300 phlebotomists in 2012 and 112,700 in 2014, an increase of 11.3%.",
        // Another year, or a figure nobody understood, stands in the sentence.
        "Welders earned a median of $41,380 in May 2018 (BLS, 2019).",
        "In 2019 the BLS projected employment of welders to grow 3 percent from 2018 to 2028.",
        "In 2017, the BLS found a pay gap of $133,560. The highest-paid 10 percent of welders made over $63,170.",
        // The newest number counts another occupation too.
        "BLS: from 2012 to 2022 there will be 580,800 new jobs for personal care aides.",
        // Other words go on telling of what was.
        "A shrinking field: the BLS expects employment of photographers to decline 6 percent from 2016 to 2026.",
        "Cameras are cheap. Because of that, employment of photographers will decline 6 percent from 2016 to 2026, says BLS.",
        // The other figure of the sentence has no newest one.
        "Welders earned a median of $41,380 and a mean of $99,990 in May 2018, says the BLS.",
    ]) func whatWouldBeHalfTrueStays(text: String) throws { #expect(try rewritten(text) == text) }

    /// Growth that became decline or no change, decline that became growth, a comparison that turned round.
    @Test(arguments: [
        (
            "The BLS expects employment of photographers to decline 6 percent from 2016 to 2026.",
            "The BLS expects employment of photographers to grow 2 percent from 2024 to 2034."
        ),
        (
            "The BLS expects a decline of 6 percent for photographers from 2016 to 2026.",
            "The BLS expects an increase of 2 percent for photographers from 2024 to 2034."
        ),
        (
            "The BLS projects a 6 percent decline for photographers from 2016 to 2026.",
            "The BLS projects a 2 percent increase for photographers from 2024 to 2034."
        ),
        (
            "The BLS projects that photographers will be shrinking by **6 percent** from 2016 to 2026.",
            "The BLS projects that photographers will be growing by **2 percent** from 2024 to 2034."
        ),
        (
            "BLS: employment of correctional officers will rise 4 percent from 2014 to 2024.",
            "BLS: employment of correctional officers will fall 8 percent from 2024 to 2034."
        ),
        (
            "The BLS projects that employment of machinists will grow by 2 percent from 2022 to 2032.",
            "The BLS projects that employment of machinists will show little or no change from 2024 to 2034."
        ),
        (
            "The BLS projects a 2 percent increase for machinists from 2022 to 2032.",
            "The BLS projects little or no change for machinists from 2024 to 2034."
        ),
        (
            """
            Employment of paralegals is projected to grow 12 percent from 2018 to 2028, much faster than the average for \
            all occupations, says the BLS.
            """,
            "Employment of paralegals is projected to show little or no change from 2024 to 2034, says the BLS."
        ),
        (
            "BLS: employment of paralegals is to grow much faster than the average from 2018 to 2028.",
            "BLS: employment of paralegals is to show little or no change from 2024 to 2034."
        ),
        (
            "# Paralegals\n\nJob Outlook, 2018-28: 12% (Much faster than average)\n\nSource: BLS",
            "# Paralegals\n\nJob Outlook, 2024-34: 0% (Little or no change)\n\nSource: BLS"
        ),
        (
            "# Photographers\n\nJob Outlook, 2016-26: -6%\n\nSource: BLS",
            "# Photographers\n\nJob Outlook, 2024-34: 2%\n\nSource: BLS"
        ),
        (
            "The BLS projects 350,200 new jobs for customer service representatives from 2019 to 2029.",
            "The BLS projects 153,700 fewer jobs for customer service representatives from 2024 to 2034."
        ),
        (
            "Correctional officers will add 17,100 new jobs from 2014 to 2024, the BLS says.",
            "Correctional officers will lose 30,100 jobs from 2024 to 2034, the BLS says."
        ),
        (
            "The growth rate of correctional officers is 4 percent from 2014 to 2024, according to the BLS.",
            "The growth rate of correctional officers is -8 percent from 2024 to 2034, according to the BLS."
        ),
        (
            "Correctional officers will see 4 percent job growth from 2014 to 2024, says the BLS.",
            "Correctional officers will see an 8 percent job decline from 2024 to 2034, says the BLS."
        ),
        (
            "The BLS projects job growth of 12 percent for paralegals from 2018 to 2028.",
            "The BLS projects little or no change for paralegals from 2024 to 2034."
        ),
        (
            "Automotive mechanics earned a median of $40,710 in May 2018, higher than the $38,640 of all occupations (BLS).",
            "Automotive mechanics earned a median of $50,620 in May 2025, lower than the $50,980 of all occupations (BLS)."
        ),
        (
            "# Physician assistants\n\n- 2020 Jobs: 129,400\n- Jobs Growth to 2030: 31% (much faster than average)\n\nBLS",
            "# Physician assistants\n\n- 2024 Jobs: 162,700\n- Jobs Growth to 2034: 20% (much faster than average)\n\nBLS"
        ),
    ]) func directionsTurn(text: String, now: String) throws { #expect(try rewritten(text) == now) }

    /// A figure whose year must stay for the sake of another gets one of its own, where that reads naturally.
    @Test(arguments: [
        (
            "Ridership is projected to grow 12 percent from 2021 to 2031, while employment of carpenters will grow 2 percent (BLS).",
            "Ridership is projected to grow 12 percent from 2021 to 2031, while employment of carpenters will grow 4 percent from "
                + "2024 to 2034 (BLS)."
        )
    ]) func aFigureMayGetAYearOfItsOwn(text: String, now: String) throws { #expect(try rewritten(text) == now) }

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
