import OutlookStatistics
import Testing

@testable import OutlookClaims

/// How exactly a figure must agree with the table, by the way it is written.
@Suite struct FitTests {
    private func figure(_ text: String, hedge: Figure.Hedge = .none) throws -> Figure {
        let book = ReaderBook(OccupationNames(listed: [], aliases: [], links: .init(published: [])))
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBufferPointer { buffer in
            let tokens = book.lexer.tokens(in: buffer, 0..<bytes.count)
            let reader = FigureReader(text: buffer, tokens: tokens, words: book.words, limit: tokens.count)
            let found = try #require(reader.figure(at: 0))
            var figure = (reader.band(found.figure, from: found.end) ?? found).figure
            figure.hedge = hedge
            return figure
        }
    }

    @Test(arguments: [
        ("$33,610", Figure.Hedge.none, 3_361_000, true), ("$33,620", .none, 3_361_000, false),
        ("$34,000", .about, 3_361_000, true), ("$34,000", .none, 3_361_000, true), ("$33,600", .none, 3_361_000, false),
        ("$41,000", .about, 4_190_000, false), ("$33.6K", .none, 3_361_000, true), ("$33.7K", .none, 3_361_000, false),
        ("33,610 dollars", .none, 3_361_000, true), ("$33,000", .over, 3_361_000, true),
        ("$34,000", .over, 3_361_000, false), ("$35,000", .nearly, 3_361_000, true),
        ("$33,000", .nearly, 3_361_000, false),
        ("$ 33,610", .none, 3_361_000, true), ("$33, 610", .none, 3_361_000, true), ("$33.610", .none, 3_361_000, true),
        ("US$33,610", .none, 3_361_000, true),
    ]) func annualWages(text: String, hedge: Figure.Hedge, published: Int, fits: Bool) throws {
        let fit = Fit.of(
            try figure(text, hedge: hedge), with: .number(published), kind: MedianWage.all[0], isDecline: false,
            members: 1)
        #expect((fit != nil) == fits)
    }

    @Test(arguments: [
        ("29 percent", Figure.Hedge.none, 2_900, [29], true), ("29%", .none, 2_900, [29], true),
        ("12 percent", .none, 1_250, [12, 13], true), ("13 percent", .none, 1_250, [12, 13], true),
        ("12.5 percent", .none, 1_250, [12, 13], true), ("12.4 percent", .none, 1_250, [12, 13], false),
        ("14 to 16 percent", .none, 1_500, [15], true),
        ("30 percent", .nearly, 2_900, [29], true), ("30 percent", .about, 2_900, [29], true),
        ("31 percent", .about, 2_900, [29], false), ("two percent", .none, 200, [2], true),
        ("12.0%", .none, 1_250, [12, 13], true),
    ]) func percents(text: String, hedge: Figure.Hedge, published: Int, wholes: [Int], fits: Bool) throws {
        let fit = Fit.of(
            try figure(text, hedge: hedge), with: .percent(published, wholes: wholes), kind: GrowthPercent.kind,
            isDecline: false, members: 1)
        #expect((fit != nil) == fits)
    }

    @Test(arguments: [
        ("634,400", Figure.Hedge.none, 63_440_000, true), ("634,500", .none, 63_440_000, false),
        ("634,000", .none, 63_440_000, true), ("1.2 million", .none, 118_000_000, true),
        ("1.2 million", .none, 110_000_000, false), ("600,000", .over, 63_440_000, true),
        ("500,000", .over, 63_440_000, false),
        ("630,000", .over, 63_440_000, true),
    ]) func jobs(text: String, hedge: Figure.Hedge, published: Int, fits: Bool) throws {
        let fit = Fit.of(
            try figure(text, hedge: hedge), with: .number(published), kind: Jobs.base, isDecline: false, members: 1)
        #expect((fit != nil) == fits)
    }

    @Test func wordsAtAnUnconfirmedBoundAreANote() {
        #expect(Fit.of(.faster, with: .phrase([.muchFaster], isConfirmed: false)) != nil)
        #expect(Fit.of(.faster, with: .phrase([.muchFaster], isConfirmed: true)) == nil)
        #expect(Fit.of(.slower, with: .phrase([.muchFaster], isConfirmed: false)) == nil)
    }
}
