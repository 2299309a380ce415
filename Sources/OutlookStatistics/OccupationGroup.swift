public import OutlookModel

/// Occupations that may be taken together: none inside another, each with employment and wages of one kind.
public struct OccupationGroup: Hashable, Sendable {
    /// Why occupations cannot be taken together, naming them.
    public enum Refusal: Error, Hashable, Sendable {
        case empty
        case twice(SOCCode)
        /// One of the codes is a group that counts the other already.
        case nested(SOCCode, in: SOCCode)
        case noEmployment([SOCCode])
        case noWage([SOCCode])
        /// Some publish annual wages only and others hourly wages only.
        case mixedBasis(annualOnly: [SOCCode], hourlyOnly: [SOCCode])
    }

    public let members: [WageEstimate]
    /// The unit every member publishes.
    public let basis: GroupBounds.Basis
    let employments: [Int]
    let means: [Int?]
    let ladders: [[WageRung]]

    public init(_ members: [WageEstimate]) throws(Refusal) {
        guard !members.isEmpty else { throw .empty }
        try Self.refuseNesting(members.map(\.occupation))
        let silent = members.filter { ($0.employment.value?.steps ?? -1) < 0 }
        guard silent.isEmpty else { throw .noEmployment(silent.map(\.occupation)) }
        let unpaid = members.filter { WageRung.rungs(of: $0.annual).isEmpty && WageRung.rungs(of: $0.hourly).isEmpty }
        guard unpaid.isEmpty else { throw .noWage(unpaid.map(\.occupation)) }
        let notAnnual = members.filter { WageRung.rungs(of: $0.annual).isEmpty }
        let notHourly = members.filter { WageRung.rungs(of: $0.hourly).isEmpty }
        if notAnnual.isEmpty {
            basis = .annual
            means = members.map { $0.annual.mean.value?.steps }
            ladders = members.map { WageRung.rungs(of: $0.annual) }
        } else if notHourly.isEmpty {
            basis = .hourly
            means = members.map { $0.hourly.mean.value?.steps }
            ladders = members.map { WageRung.rungs(of: $0.hourly) }
        } else {
            throw .mixedBasis(annualOnly: notHourly.map(\.occupation), hourlyOnly: notAnnual.map(\.occupation))
        }
        self.members = members
        employments = members.compactMap { $0.employment.value?.steps }
    }

    private static func refuseNesting(_ codes: [SOCCode]) throws(Refusal) {
        var seen: Set<SOCCode> = []
        for code in codes where !seen.insert(code).inserted { throw .twice(code) }
        for code in codes {
            if code != .allOccupations, seen.contains(.allOccupations) { throw .nested(code, in: .allOccupations) }
            for group in code.groups.sorted() where group != code && seen.contains(group) {
                throw .nested(code, in: group)
            }
        }
    }
}

extension OccupationGroup.Refusal: CustomStringConvertible {
    public var description: String {
        func list(_ codes: [SOCCode]) -> String { codes.map(\.description).joined(separator: ", ") }
        return switch self {
        case .empty: "no occupations to take together"
        case .twice(let code): "\(code) is named twice; its workers would be counted twice"
        case .nested(let code, let group):
            "\(code) is part of \(group); its workers would be counted twice. Name the one or the other"
        case .noEmployment(let codes):
            "no employment is published for \(list(codes)), so the group has no total and no weights; leave it out"
        case .noWage(let codes): "no wage is published for \(list(codes)); leave it out"
        case .mixedBasis(let annual, let hourly):
            "only annual wages are published for \(list(annual)) and only hourly ones for \(list(hourly)): "
                + "they have no wage in common"
        }
    }
}
