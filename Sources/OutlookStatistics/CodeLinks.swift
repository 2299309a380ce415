public import OutlookModel

/// The links between editions of the classification, for finding the same work under another code.
///
/// Supplementary links go before the published crosswalk for the codes they name: the survey and the projections
/// kept publishing some work under codes the crosswalk divides. A link stated for exactly the two editions goes
/// before one stated for their families.
public struct CodeLinks: Sendable {
    /// Links by the code on either side.
    private struct Sides: Sendable {
        let onward: [SOCCode: [CodeLink]]
        let backward: [SOCCode: [CodeLink]]

        init(_ links: [CodeLink]) {
            onward = Dictionary(grouping: links, by: \.from)
            backward = Dictionary(grouping: links, by: \.to)
        }
    }

    private let published: Sides
    private let supplementary: Sides

    /// - Parameters:
    ///   - published: the crosswalk of the classification itself.
    ///   - supplementary: links the crosswalk lacks, which override it for the codes they name.
    public init(published: [CodeLink], supplementary: [CodeLink] = []) {
        self.published = Sides(published)
        self.supplementary = Sides(supplementary)
    }

    /// The one code that means exactly the same work in another edition; `nil` where there is none or not just one.
    public func equivalent(of code: SOCCode, in edition: SOCEdition, as target: SOCEdition) -> SOCCode? {
        if edition == target || code == .allOccupations { return code }
        let links = related(to: code, from: edition, in: target)
        if Self.family(edition) == Self.family(target), links.isEmpty { return code }
        guard links.count == 1, links[0].relation == .oneToOne else { return nil }
        return edition.isEarlier(than: target) ? links[0].to : links[0].from
    }

    /// The lines that lead from a code to another edition, in either direction of time.
    public func related(to code: SOCCode, from edition: SOCEdition, in target: SOCEdition) -> [CodeLink] {
        guard edition != target else { return [] }
        let isOnward = edition.isEarlier(than: target)
        let (earlier, later) = isOnward ? (edition, target) : (target, edition)
        for isExact in [true, false] {
            for sides in [supplementary, published] {
                let lines = (isOnward ? sides.onward : sides.backward)[code, default: []].filter { link in
                    if isExact { return link.fromEdition == earlier && link.toEdition == later }
                    return Self.family(earlier) != Self.family(later)
                        && Self.family(link.fromEdition) == Self.family(earlier)
                        && Self.family(link.toEdition) == Self.family(later)
                }
                if !lines.isEmpty { return lines }
            }
        }
        return []
    }

    /// Editions whose codes mean the same unless a link says otherwise.
    private static func family(_ edition: SOCEdition) -> SOCEdition {
        edition == .hybrid2019 ? .soc2018 : edition
    }
}

extension SOCEdition {
    /// Whether the edition came before another.
    public func isEarlier(than other: SOCEdition) -> Bool {
        let order = SOCEdition.allCases
        return order.firstIndex(of: self) ?? 0 < order.firstIndex(of: other) ?? 0
    }
}
