import OutlookStatistics
import Testing

@Suite struct RankingTests {
    @Test(
        arguments: [
            ([], []), ([nil], [nil]), ([5], [1]), ([1, 2, 3], [3, 2, 1]), ([7, nil, 9, 7], [2, nil, 1, 2]),
            ([7, 7, 7, 1], [1, 1, 1, 4]), ([-1, 0, 1], [3, 2, 1]),
        ] as [([Double?], [Int?])]) func placesAreSharedAndMissingValuesLeftOut(_ values: [Double?], _ places: [Int?])
    {
        #expect(Ranking.places(values) == places)
    }
}
