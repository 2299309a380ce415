import OutlookModel

/// Figures that came out after the edition or the day a page is judged as of.
extension Judging {
    /// What is missing, where the lines above give the time of projections that are not here: another cycle that a
    /// figure may fit is not the one it is of.
    var carriedCycleNotHere: String? {
        guard !claim.time.isSure, case .cycle(let cycle) = claim.time.span, cycle.years >= 8,
            library.cycles[cycle] == nil,
            claim.kinds.contains(where: \.isProjection)
        else { return nil }
        return "the projections \(cycle) of the lines above are not here: fetch projections-\(cycle)"
    }

    /// Whether a figure had been published by then.
    func isOut(_ fact: Fact) -> Bool {
        switch fact.period {
        case .may(let year): year <= library.years.last ?? year
        case .cycle(let cycle): library.openCycles.contains(cycle)
        }
    }

    /// Why the claim's own time is none to judge it by; `nil` where its figures were out.
    var notYetOut: String? {
        guard claim.time.isSure, !claim.time.isPublication else { return nil }
        let isOutlook = claim.kinds.contains { $0.isProjection }
        switch claim.time.span {
        case .year(let year) where !isOutlook && library.wages[year] != nil && year > library.years.last ?? year:
            return "the wages of May \(year) were not out \(library.horizon.words)"
        case .cycle(let cycle) where isOutlook && library.cycles[cycle] != nil && !library.openCycles.contains(cycle):
            return "the projections \(cycle.title) were not out \(library.horizon.words)"
        case .target(let year):
            let cycles = library.cycles.keys.filter { $0.targetYear == year }
            guard !cycles.isEmpty, cycles.allSatisfy({ !library.openCycles.contains($0) }) else { return nil }
            return "the projections to \(year) were not out \(library.horizon.words)"
        default: return nil
        }
    }
}

extension FigureLibrary.Horizon {
    /// The horizon at the end of a sentence.
    fileprivate var words: String {
        switch self {
        case .newest: "with the newest tables here"
        case .year(let year): "with the \(year) edition"
        case .day(let day): "by \(day)"
        }
    }
}
