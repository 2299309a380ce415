import Testing

@testable import OutlookClaims

/// Tables whose borders were lost: what is read of them, and what is better left alone.
@Suite struct LooseTableTests {
    private func judgements(_ text: String) throws -> [Judgement] {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        return checker.check(Page(Array(text.utf8), format: .text))
    }

    private static let heading = "BLS, 2016 to 2026\n\nOccupation\n\nGrowth\n\nMedian pay, 2018\n\n"

    @Test func everyRowHasItsOwnName() throws {
        let found = try judgements(
            Self.heading + "Medical assistants\n\n29%\n\n$33,610\n\nPharmacy technicians\n\n12%\n\n$32,700\n")
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.verdict == .outdated })
    }

    /// A figure too few: nothing says which column is empty.
    @Test func aRowThatDoesNotComeOutEvenIsLeftOut() throws {
        let found = try judgements(
            Self.heading
                + "Medical assistants\n\n29%\n\n$33,610\n\nPharmacy technicians\n\n$39,970\n\nRoofers\n\n11%\n\n$39,970\n"
        )
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.verdict == .outdated })
    }

    /// Where the name was lost, the figures are not those of the row above.
    @Test func aRowWithoutANameIsLeftOpen() throws {
        let found = try judgements(
            "BLS\n\nOccupation New jobs, 2016–26 Median pay, 2018\n\nMedical assistants\n\n183,900 33,610\n\n\n16,200 39,970\n"
        )
        #expect(found.map(\.verdict) == [.outdated, .outdated, .uncheckable, .uncheckable])
    }

    @Test func anUnknownNameKeepsItsFigures() throws {
        let found = try judgements(
            Self.heading
                + "Medical assistants\n\n29%\n\n$33,610\n\nMoon gardeners\n\n71%\n\n$99,990\n\nRoofers\n\n11%\n\n$39,970\n"
        )
        #expect(
            found.map(\.verdict) == [.outdated, .outdated, .uncheckable, .uncheckable, .outdated, .outdated])
    }

    @Test func aColumnWithoutAKnownNameIsLeftOpen() throws {
        let found = try judgements(
            "BLS\n\nCareer Moon Gardening Roofers\nProjected Job Growth (2016 - 2026)* 71% 11%\nMedian Salary (2018)* $99,990 annually $39,970 annually\n"
        )
        #expect(found.map(\.verdict) == [.uncheckable, .outdated, .uncheckable, .outdated])
    }

    @Test func anotherHeadingBeginsAnotherTable() throws {
        let found = try judgements(
            "BLS\n\nJob Employment, 2018 Median Salary, 2018\nRoofers 160,600 $39,970\nNew jobs, 2018-28 Average Salary, 2018\nRoofers 19,000 $43,870\n"
        )
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.verdict == .outdated })
    }

    /// A table of how things were at several times is not brought up to date in one of them.
    @Test func severalTimesStayAsTheyAre() throws {
        let checker = try #require(CommittedTables.newest, "Datasets is not beside the sources")
        let text = Array("Roofers (BLS)\nCategory\n2016-2026\n2018-2028\nJob growth\n11%\n12%\n".utf8)
        let rewriting = checker.rewrite(text, format: .text)
        #expect(rewriting.judgements.map(\.verdict) == [.outdated, .outdated])
        #expect(rewriting.bytes == text)
    }

    /// Labels with their figures, one below the other, are no rows below a heading.
    @Test func quickFactsAreNoTable() throws {
        let found = try judgements(
            "Quick Facts: Roofers (BLS)\n2018 Median Pay\n$39,970 per year\nNumber of Jobs, 2018\n160,600\nJob Outlook, 2018-28\n12% (Much faster than average)\nEmployment Change, 2018-28\n19,000\n"
        )
        #expect(found.count == 5)
        #expect(found.allSatisfy { $0.verdict == .outdated })
    }

    /// The block below lost its heading: whose figures they are nobody knows.
    @Test func aLabelToldTwiceIsNotWrong() throws {
        let found = try judgements(
            "Roofers (BLS)\n\n- Median pay (2018): $39,970\n- Education: none\n\n- Median pay (2018): $59,480\n")
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.verdict != .wrong })
    }

    @Test func headingsAreCutWhereAMeasureBegins() throws {
        let found = try judgements(
            "BLS\n\nJob Employment Median Salary\nRoofers 160,600 $39,970\nPharmacy technicians 420,400 $32,700\n")
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.verdict == .outdated })
    }

    /// Lines of digits and measures in any order cost no more than other text and say nothing wrong.
    @Test func noOrderOfLinesIsCalledWrong() throws {
        let parts = ["Occupation", "Median pay", "Growth", "$39,970", "12%", "|", "2018", "160,600", "Roofers", "10th"]
        var seed: UInt64 = 7
        for _ in 0..<40 {
            var lines: [String] = []
            for _ in 0..<30 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                lines.append(parts[Int(seed >> 33) % parts.count])
            }
            let found = try judgements(lines.joined(separator: "\n"))
            #expect(found.count <= 30)
        }
    }
}
