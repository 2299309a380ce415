public import OutlookModel

/// Published figures of a test in the shape of the tables they stand in.
public enum Examples {
    public static func projection(
        _ code: String = "31-9092", _ title: String = "Medical assistants", base: Int?, target: Int?, change: Int?,
        percent: Int?, isSummary: Bool? = false
    ) -> OccupationProjection {
        func cell<Unit>(_ steps: Int?) -> Published<Quantity<Unit>> {
            steps.map { .value(Quantity(steps: $0)) } ?? .unavailable(.notAvailable)
        }
        return OccupationProjection(
            occupation: SOCCode(code) ?? .allOccupations, title: title, isSummary: isSummary, base: cell(base),
            target: cell(target), change: cell(change), percentChange: cell(percent),
            selfEmployedPercent: .unavailable(.notPublished), openings: .perYear(.unavailable(.notPublished)),
            exits: .unavailable(.notPublished), transfers: .unavailable(.notPublished),
            separations: .unavailable(.notPublished), medianWage: .unavailable(.notPublished), education: nil,
            workExperience: nil, training: nil, rows: .init(employment: 1))
    }

    public static func wage(
        _ code: String, _ title: String = "", level: SOCLevel = .detailed, median: Published<AnnualWage>,
        employment: Published<Jobs> = .unavailable(.employmentNotReleased)
    ) -> WageEstimate {
        var annual = WageLadder<DollarsPerYear>(unavailable: .wageNotReleased)
        annual.median = median
        return WageEstimate(
            occupation: SOCCode(code) ?? .allOccupations, title: title, level: level, area: .nation, industry: .all,
            employment: employment, employmentRSE: .unavailable(.notPublished),
            jobsPer1000: .unavailable(.notPublished),
            locationQuotient: .unavailable(.notPublished), percentOfIndustry: .unavailable(.notPublished),
            percentReporting: .unavailable(.notPublished), hourly: WageLadder(unavailable: .wageNotReleased),
            annual: annual, meanRSE: .unavailable(.notPublished), basis: .both, sourceRow: 1)
    }

    public static func release(_ id: String, _ edition: SOCEdition, cycle: String? = nil) -> Release {
        Release(
            id: id, source: "", title: id,
            vintage: cycle.flatMap { ProjectionCycle($0) }.map { .cycle($0) } ?? .standing,
            socEdition: edition, page: "")
    }
}
