import OutlookModel
import OutlookStatistics

/// "Much faster than the average for all occupations": the handbook's words for a projected change.
enum GrowthPhrase {
    static let kind = ClaimKind(
        id: "growth-phrase", name: "growth in words", unit: .phrase,
        source: .projection { rows, cycle in
            guard let thresholds = OutlookThresholds.thresholds(for: cycle) else {
                return .none("the words of this edition are not known")
            }
            guard case .percent(_, let wholes) = GrowthPercent.value(of: rows) else { return .none("not published") }
            let phrases = wholes.map(thresholds.phrase(for:))
            var categories: [OutlookCategory] = []
            for phrase in phrases where !categories.contains(phrase.category) { categories.append(phrase.category) }
            return .phrase(categories, isConfirmed: phrases.allSatisfy(\.isConfirmed))
        },
        cues: cues)

    /// The beginnings of the words, before "the average".
    private static let comparisons: [(OutlookCategory, [String])] = [
        (
            .muchFaster,
            [
                "much faster than", "far faster than", "a lot faster than", "significantly faster than",
                "much higher than", "much quicker than", "much more quickly than", "much more rapid than",
                "far more rapid than", "far more rapidly than", "well above", "much greater than",
                "much more rapidly than", "significantly higher than", "considerably faster than", "far above",
                "much larger than",
            ]
        ),
        (.faster, ["faster than", "quicker than", "more quickly than", "more rapidly than", "more rapid than"]),
        (
            .asFast,
            [
                "about as fast as", "as fast as", "as quickly as", "about as quickly as", "in line with", "on par with",
                "as rapidly as", "at about the same rate as", "at the same rate as",
            ]
        ),
        (.slower, ["slower than", "more slowly than", "less quickly than"]),
    ]

    /// The beginnings that a figure may part from the average: "much faster than the 8% average".
    static let stems: [(OutlookCategory, String)] = comparisons.flatMap { category, words in
        words.map { (category, $0 + " the") }
    }

    private static let cues: [(Cue, [String])] = {
        let averages = [
            "average", "the average", "the national average", "national average", "an average", "the average rate",
        ]
        return comparisons.map { category, words in
            (.phrase(category), words.flatMap { word in averages.map { word + " " + $0 } })
        } + [
            (.phrase(.asFast), ["as fast as average", "about average growth", "at an average rate"]),
            (
                .phrase(.littleChange),
                [
                    "little or no change", "little to no change", "little or no growth",
                    "little or no employment change", "little to no growth",
                ]
            ),
        ]
    }()
}
