/// Words that make a decade's change one of each year: "29 percent each year".
enum YearlyWords {
    private static let runs: [[String]] = [
        ["each", "year"], ["every", "year"], ["a", "year"], ["per", "year"], ["annually"], ["yearly"],
        ["per", "annum"],
        ["year", "over", "year"], ["year", "on", "year"], ["on", "an", "annual", "basis"],
    ]

    /// The stretch to take out after a claim; `nil` where no such words follow at once.
    static func range(after claim: Claim, in page: Page) -> Range<Int>? {
        let words = SentenceWords(page, claim.sentence)
        let place = words.place(from: claim.extent.upperBound)
        let count = words.longest(of: runs, at: place)
        guard count > 0 else { return nil }
        return claim.extent.upperBound..<words.words[place + count - 1].range.upperBound
    }
}
