public import OutlookModel

/// The links between editions of the classification, for finding the same work under another code.
public struct CodeLinks: Sendable {
    private let onward: [SOCCode: [CodeLink]]
    private let backward: [SOCCode: [CodeLink]]

    public init(_ links: [CodeLink]) {
        onward = Dictionary(grouping: links, by: \.from)
        backward = Dictionary(grouping: links, by: \.to)
    }

    /// The one code that means exactly the same work in another edition; `nil` where there is none or not just one.
    public func equivalent(of code: SOCCode, in edition: SOCEdition, as target: SOCEdition) -> SOCCode? {
        if Self.family(edition) == Self.family(target) {
            return related(to: code, from: edition, in: target).isEmpty ? code : nil
        }
        let links = related(to: code, from: edition, in: target)
        guard links.count == 1, links[0].relation == .oneToOne else { return nil }
        return edition.isEarlier(than: target) ? links[0].to : links[0].from
    }

    /// The lines that lead from a code to another edition, in either direction of time.
    public func related(to code: SOCCode, from edition: SOCEdition, in target: SOCEdition) -> [CodeLink] {
        func fits(_ one: SOCEdition, _ other: SOCEdition) -> Bool {
            one == other || (Self.family(one) == Self.family(other) && Self.family(one) == .soc2018)
        }
        if edition == .hybrid2019 && target == .soc2018 || edition == .soc2018 && target == .hybrid2019 {
            let isOnward = edition == .hybrid2019
            return (isOnward ? onward : backward)[code, default: []].filter { $0.fromEdition == .hybrid2019 }
        }
        let isOnward = edition.isEarlier(than: target)
        let later = isOnward ? target : edition
        let links =
            isOnward
            ? onward[code, default: []].filter { $0.fromEdition == edition && fits($0.toEdition, target) }
            : backward[code, default: []].filter { fits($0.toEdition, edition) && $0.fromEdition == target }
        // What is known of the hybrid itself goes before what the crosswalk says of the edition it leads to.
        let exact = links.filter { $0.toEdition == later }
        return later == .hybrid2019 && !exact.isEmpty ? exact : links
    }

    /// Editions whose codes mean the same unless a link says otherwise.
    private static func family(_ edition: SOCEdition) -> SOCEdition {
        edition == .hybrid2019 ? .soc2018 : edition
    }
}

extension SOCEdition {
    /// Whether the edition came before another.
    func isEarlier(than other: SOCEdition) -> Bool {
        let order = SOCEdition.allCases
        return order.firstIndex(of: self) ?? 0 < order.firstIndex(of: other) ?? 0
    }
}
