import OutlookModel
import TestSupport

/// Rows as they could be published, and some that never would be: any figure, marker and text.
struct GeneratedRows {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func any<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    private mutating func number(_ range: ClosedRange<Int> = -99_999...999_999_999) -> Int {
        Int.random(in: range, using: &generator)
    }

    private mutating func text() -> String { generator.text() }

    private mutating func code() -> SOCCode {
        SOCCode(String(String(number(1_000_000...1_999_999)).dropFirst())) ?? .allOccupations
    }

    mutating func cell<Unit>(_ absences: [Absence] = [.notPublished, .notAvailable, .employmentNotReleased])
        -> Published<Quantity<Unit>>
    {
        switch number(0...9) {
        case 0: .unavailable(any(absences))
        case 1: .atLeast(Quantity(steps: number()))
        case 2: .below(Quantity(steps: number()))
        default: .value(Quantity(steps: number()))
        }
    }

    private mutating func ladder<Unit>(_ absence: Absence) -> WageLadder<Unit> {
        WageLadder(
            mean: cell([absence]), p10: cell([absence]), p25: cell([absence]), median: cell([absence]),
            p75: cell([absence]),
            p90: cell([absence]))
    }

    mutating func wage(_ scope: DataTable.Scope) -> WageEstimate {
        let hasArea = [.state, .metropolitan, .all].contains(scope)
        let hasIndustry = [.industry, .all].contains(scope)
        let basis = any([WageEstimate.Basis.both, .annual, .hourly])
        return WageEstimate(
            occupation: code(), title: text(), level: any(SOCLevel.allCases),
            area: hasArea
                ? Area(code: text(), title: text(), kind: any(Area.Kind.allCases), primaryState: any([nil, "CA"]))
                : .nation,
            industry: hasIndustry ? Industry(code: text(), title: text(), group: text(), ownership: text()) : .all,
            employment: cell(), employmentRSE: cell(),
            jobsPer1000: hasArea ? cell() : .unavailable(.notPublished),
            locationQuotient: hasArea ? cell() : .unavailable(.notPublished),
            percentOfIndustry: hasIndustry ? cell() : .unavailable(.notPublished),
            percentReporting: hasIndustry ? cell() : .unavailable(.notPublished),
            hourly: ladder(basis == .annual ? .annualWagesOnly : .wageNotReleased),
            annual: ladder(basis == .hourly ? .hourlyWagesOnly : .wageNotReleased), meanRSE: cell([.wageNotReleased]),
            basis: basis, sourceRow: number(1...9_999_999))
    }

    mutating func projection() -> OccupationProjection {
        let openings: Published<Thousands> = cell([.notAvailable])
        return OccupationProjection(
            occupation: code(), title: text(), isSummary: any([nil, true, false]), base: cell(), target: cell(),
            change: cell(),
            percentChange: cell(), selfEmployedPercent: cell(),
            openings: any([.perYear(openings), .perDecade(openings)]), exits: cell(), transfers: cell(),
            separations: cell(),
            medianWage: cell(), education: any([nil, "Bachelor's degree"]), workExperience: any([nil, "None"]),
            training: any([nil, "Apprenticeship"]),
            rows: .init(
                employment: number(1...999), characteristics: any([nil, number(1...999)]),
                separations: any([nil, number(1...999)])))
    }

    mutating func matrix() -> MatrixCell {
        MatrixCell(
            code: text(), title: text(), isSummary: any([true, false]), base: cell(), basePercentOfIndustry: cell(),
            basePercentOfOccupation: cell(), target: cell(), targetPercentOfIndustry: cell(),
            targetPercentOfOccupation: cell(),
            change: cell(), percentChange: cell(), displayLevel: number(0...9), sourceRow: number(1...999))
    }

    mutating func price() -> PriceObservation {
        PriceObservation(
            series: text(), year: number(1900...2100), period: text(), value: cell([.notAvailable]), footnotes: text(),
            sourceRow: number(1...999))
    }

    mutating func link() -> CodeLink {
        CodeLink(
            from: code(), fromTitle: text(), fromEdition: any(SOCEdition.allCases), to: code(), toTitle: text(),
            toEdition: any(SOCEdition.allCases), relation: any(CodeLink.Relation.allCases), source: text(),
            sourceRow: number(1...999))
    }

    mutating func title() -> OccupationTitle {
        OccupationTitle(
            occupation: code(), title: text(), level: any(SOCLevel.allCases), edition: any(SOCEdition.allCases),
            sourceRow: number(1...999))
    }

    mutating func alias() -> OccupationAlias {
        OccupationAlias(name: text(), occupation: code(), edition: any(SOCEdition.allCases), source: text())
    }

    mutating func quarter() -> QuarterlyCount {
        let isYear = any([true, false])
        return QuarterlyCount(
            areaCode: text(), ownership: text(), industryCode: text(), aggregationLevel: text(), sizeCode: text(),
            year: number(1900...2100), quarter: text(), establishments: cell(),
            monthlyEmployment: (0..<(isYear ? 1 : 3)).map { _ in cell([.employmentNotReleased]) }, totalWages: cell(),
            averageWeeklyWage: cell(), sourceRow: number(1...999))
    }

    mutating func series() -> SeriesObservation {
        SeriesObservation(series: text(), year: number(1900...2100), period: text(), value: text(), footnotes: text())
    }
}
