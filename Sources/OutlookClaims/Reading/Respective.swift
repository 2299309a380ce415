/// Pairs the names of a list with the figures of another: "respectively".
extension Attachment {
    /// Whether the sentence pairs its figures with names, each with the one at its place.
    var isPaired: Bool { events.contains { if case .cue(.respectively) = $0.kind { true } else { false } } }

    /// The occupation that "respectively" pairs with a figure, where there are as many of them as figures.
    func respective(_ index: Int) -> Int? {
        var names: [Int] = []
        var figures: [Int] = []
        for (other, event) in events.enumerated() {
            if case .occupation(let occupation) = event.kind { names.append(occupation) }
            if case .figure = event.kind { figures.append(other) }
        }
        guard isPaired || isCompared(names, figures) else { return nil }
        // "Those occupations made A and B, respectively": those of the list before.
        if names.isEmpty { names = context.listed }
        guard names.count == figures.count, let place = figures.firstIndex(of: index) else { return nil }
        return names[place]
    }

    /// "A earn more than B, $88,880 compared to $84,640": two names, then their two figures.
    private func isCompared(_ names: [Int], _ figures: [Int]) -> Bool {
        guard names.count == 2, figures.count == 2 else { return false }
        let isAfter = events[..<figures[0]].filter { if case .occupation = $0.kind { true } else { false } }.count == 2
        return isAfter
            && events[figures[0]..<figures[1]].contains { if case .cue(.than) = $0.kind { true } else { false } }
    }
}

extension Scene {
    /// The names of the sentence's last list, or all its names where nothing else stands in a list.
    var listedNames: [Int] {
        var lists: [[Int]] = []
        var end = range.lowerBound
        for event in events {
            guard case .occupation(let occupation) = event.kind, occupation != book.total else { continue }
            let isNext = tokens[min(end, event.start)..<event.start].allSatisfy { token in
                token.isSign(",") || token.isSign("&") || token.id != 0 && token.id == book.words.and
                    || token.id != 0 && token.id == book.the
            }
            if isNext, !lists.isEmpty { lists[lists.count - 1].append(occupation) } else { lists.append([occupation]) }
            end = event.end
        }
        return lists.last { $0.count > 1 } ?? lists.flatMap { $0 }
    }
}
