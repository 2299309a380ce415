import ArgumentParser
import OutlookModel

/// Which edition: year, pairing, area, issue.
struct EditionOptions: ParsableArguments {
    @Option(
        help: "The edition: wages of May of this year and the projections that go with them (default: the newest here)."
    )
    var year: Int?

    @Option(
        help: "How projections are paired with the year: publication (those in force when the wages came out) or base.")
    var pairing = "publication"

    @Option(help: "A state, territory or metropolitan area by title, postal or FIPS code (default: the nation).")
    var area: [String] = []

    @Option(help: "An issue of the projections by the beginning of its SHA-256 (default: the newest).") var issue:
        String?

    /// What is asked of an edition, in one area.
    func question() throws -> EditionLoader.Question {
        guard area.count < 2 else { throw Failure.usage("--area: expected one area; found \(area.count)") }
        return try question(in: area.first)
    }

    /// What is asked of an edition, in an area of its own.
    func question(in area: String?) throws -> EditionLoader.Question {
        guard let pairing = Edition.Pairing(rawValue: pairing) else {
            throw Failure.usage("--pairing: expected publication or base; found \(pairing)")
        }
        return EditionLoader.Question(year: year, pairing: pairing, area: area, issue: issue)
    }
}
