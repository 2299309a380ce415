import OutlookModel
import OutlookStatistics

/// Claims that stand together and name no time are of one time: the newest that fits most of them.
///
/// A percent fits some edition by chance; with the words for it and the number of jobs beside it, one edition is left.
struct JointTimes {
    let judge: Judge
    let page: Page

    /// No claim farther than this from the one before, in bytes, is taken to stand beside it.
    private static let reach = 600
    /// No group is longer, so that a page of figures costs no more than its length.
    private static let longest = 12

    /// The claims, with the time they share where they have none of their own.
    func settled(_ claims: [Claim]) -> [Claim] {
        var settled = claims
        for isProjection in [false, true] {
            for group in groups(of: claims, isProjection: isProjection) { settle(group, &settled, isProjection) }
        }
        return settled
    }

    /// The claims on pay, or on the outlook, that stand together and have no time of their own.
    func groups(of claims: [Claim], isProjection: Bool) -> [[Int]] {
        var groups: [[Int]] = []
        for index in claims.indices where isOpen(claims[index], isProjection) {
            if let group = groups.last, let last = group.last, group.count < Self.longest,
                areTogether(claims[last], claims[index])
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    private func isOpen(_ claim: Claim, _ isProjection: Bool) -> Bool {
        guard !claim.time.isSure, claim.place == .nation, claim.unpublished == nil, claim.origin != nil || isProjection
        else { return false }
        if case .other? = claim.origin { return false }
        switch claim.time.span {
        case .none, .decade: return claim.kinds.allSatisfy { $0.isProjection == isProjection }
        default: return false
        }
    }

    private func areTogether(_ one: Claim, _ other: Claim) -> Bool {
        one.subjects.first == other.subjects.first && other.extent.lowerBound - one.extent.upperBound <= Self.reach
    }

    private func settle(_ group: [Int], _ claims: inout [Claim], _ isProjection: Bool) {
        guard group.count > 1 else { return }
        var votes: [Claim.Time.Span: Int] = [:]
        for index in group {
            for span in Set(spans(of: claims[index], isProjection)) { votes[span, default: 0] += 1 }
        }
        let best = votes.max { one, other in (one.value, order(one.key)) < (other.value, order(other.key)) }
        guard let best, best.value > 1 else { return }
        for index in group where spans(of: claims[index], isProjection).contains(best.key) {
            claims[index].time.span = best.key
        }
    }

    /// The times a claim fits.
    private func spans(of claim: Claim, _ isProjection: Bool) -> [Claim.Time.Span] {
        let judging = Judging(judge: judge, claim: claim, page: page)
        guard let occupation = claim.subjects.first else { return [] }
        return claim.kinds.flatMap { judging.allFacts($0, occupation) }.filter { fact in
            if case .noted? = judging.fit(fact) { false } else { judging.fit(fact) != nil }
        }.map { fact in
            switch fact.period {
            case .may(let year): .year(year)
            case .cycle(let cycle): .cycle(cycle)
            }
        }
    }

    private func order(_ span: Claim.Time.Span) -> Int {
        switch span {
        case .year(let year): year
        case .cycle(let cycle): cycle.baseYear * 100 + cycle.targetYear % 100
        default: 0
        }
    }
}
