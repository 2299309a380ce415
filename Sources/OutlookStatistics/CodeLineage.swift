public import OutlookModel

extension CodeLinks {
    /// The links that tell what a code was before and became after, edition by edition and from its own edition
    /// directly, in the order of time. Codes that stand beside it on the other side of a link come with it.
    public func lineage(of code: SOCCode, from home: SOCEdition, through editions: [SOCEdition]) -> [CodeLink] {
        let order = Set(editions + [home]).sorted { $0.isEarlier(than: $1) }
        var found: Set<CodeLink> = []
        for isOnward in [true, false] {
            var codes: Set<SOCCode> = [code]
            var edition = home
            for next in isOnward ? order : order.reversed()
            where isOnward ? home.isEarlier(than: next) : next.isEarlier(than: home) {
                let steps = codes.flatMap { lines(around: $0, from: edition, in: next) }
                found.formUnion(steps)
                found.formUnion(lines(around: code, from: home, in: next))
                if !steps.isEmpty { codes = Set(steps.map { isOnward ? $0.to : $0.from }) }
                edition = next
            }
        }
        return found.sorted { one, other in
            if one.fromEdition != other.fromEdition { return one.fromEdition.isEarlier(than: other.fromEdition) }
            if one.toEdition != other.toEdition { return one.toEdition.isEarlier(than: other.toEdition) }
            return (one.from, one.to) < (other.from, other.to)
        }
    }

    /// The lines from a code to another edition, and those that lead to the same codes there.
    private func lines(around code: SOCCode, from edition: SOCEdition, in target: SOCEdition) -> [CodeLink] {
        let direct = related(to: code, from: edition, in: target)
        let isOnward = edition.isEarlier(than: target)
        return direct
            + direct.flatMap { related(to: isOnward ? $0.to : $0.from, from: target, in: edition) }
    }
}
