import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport

/// Made-up tables with markers and bounds in every kind of cell, the same for the same seed.
struct QuestionMaterial {
    /// What stands in cells without a figure. Nothing computed may depend on it.
    struct Fillings: Sendable {
        var topCode: Int
        var absence: Absence
        static let one = Fillings(topCode: 208_000, absence: .wageNotReleased)
        static let other = Fillings(topCode: 999_990, absence: .notAvailable)
    }

    static let codes = ["11-1011", "13-1011", "15-1211", "17-1011", "19-1011", "21-1011", "23-1011", "31-9092"]

    var generator: SeededGenerator
    let fillings: Fillings

    init(seed: UInt64, _ fillings: Fillings) {
        generator = SeededGenerator(seed: seed)
        self.fillings = fillings
    }

    mutating func cell<Unit>(_ steps: Int, topCoded: Bool = true) -> Published<Quantity<Unit>> {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: .unavailable(fillings.absence)
        case 1 where topCoded: .atLeast(Quantity(steps: fillings.topCode))
        default: .value(Quantity(steps: steps))
        }
    }

    mutating func wage(_ code: String, in area: Area = .nation) -> WageEstimate {
        let start = Int.random(in: 2_000...9_000, using: &generator) * 10
        var wage = Examples.wage(code, "Occupation \(code)", median: .unavailable(fillings.absence))
        wage.area = area
        wage.level = code == "00-0000" ? .total : code.hasSuffix("0000") ? .major : .detailed
        wage.annual = WageLadder(
            mean: cell(start + 500, topCoded: false), p10: cell(start - 900), p25: cell(start - 400),
            median: cell(start),
            p75: cell(start + 700), p90: cell(start + 2_000))
        wage.hourly = WageLadder(
            mean: cell(start / 20, topCoded: false), p10: cell(start / 24), p25: cell(start / 23),
            median: cell(start / 21),
            p75: cell(start / 19), p90: cell(start / 15))
        wage.employment = cell(Int.random(in: 20...90_000, using: &generator) * 10, topCoded: false)
        wage.employmentRSE = cell(Int.random(in: 0...90, using: &generator) * 10, topCoded: false)
        wage.meanRSE = cell(Int.random(in: 0...90, using: &generator) * 10, topCoded: false)
        wage.jobsPer1000 = cell(Int.random(in: 1...9_000, using: &generator), topCoded: false)
        wage.locationQuotient = cell(Int.random(in: 1...900, using: &generator), topCoded: false)
        return wage
    }

    mutating func projection(_ code: String) -> OccupationProjection {
        let base = Int.random(in: 10...9_000, using: &generator)
        let target = Int.random(in: 10...9_000, using: &generator)
        var row = Examples.projection(code, "Occupation \(code)", base: base, target: target, change: 0, percent: 0)
        row.base = cell(base, topCoded: false)
        row.target = cell(target, topCoded: false)
        row.change = cell(target - base, topCoded: false)
        row.percentChange = cell((target - base) * 10_000 / base, topCoded: false)
        row.isSummary = code.hasSuffix("0000")
        return row
    }

    mutating func edition(area: Area = .nation, year: Int = 2018) -> EditionFigures {
        let codes = ["00-0000", "11-0000"] + Self.codes
        return SmallEdition.edition(
            wages: codes.map { wage($0, in: area) }, projections: codes.map { projection($0) }, year: year, area: area
        ).figures
    }
}
