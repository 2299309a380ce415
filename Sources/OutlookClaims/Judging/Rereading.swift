/// A rewritten page read again: whether every claim stands where it stood and reads as it should.
struct Rereading {
    /// The claims that were rewritten and do not read as right.
    private(set) var failed: [Int] = []
    /// Rewritten claims whose edits changed how something else reads.
    private(set) var disturbing: [Int] = []

    var isAsMeant: Bool { failed.isEmpty && disturbing.isEmpty }

    /// - Parameters:
    ///   - before: the judgements on the old page, with the edits that were made.
    ///   - after: the judgements on the new one.
    init(
        of before: [Judgement], on page: Page, edits: [Judgement.Edit], as after: [Judgement], on again: Page
    ) {
        let edited = before.indices.filter { !before[$0].edits.isEmpty }
        let shift = Shift(edits)
        guard again.text.elementsEqual(shift.text(of: page.text)) else {
            disturbing = edited
            return
        }
        var isMatched = [Bool](repeating: false, count: after.count)
        var disturbed: [Int] = []
        for index in before.indices {
            let place = shift.range(before[index].extent)
            let first = TurningPoint.of(after) { $0.extent.upperBound > place.lowerBound }
            let found = after.indices[first...].first.flatMap { after[$0].extent.lowerBound < place.upperBound ? $0 : nil }
            if let found { isMatched[found] = true }
            if before[index].edits.isEmpty {
                if found.map({ after[$0].verdict != before[index].verdict }) ?? true { disturbed.append(index) }
            } else if let found {
                if after[found].verdict != .correct { failed.append(index) }
            } else if !before[index].vanishes {
                failed.append(index)
            }
        }
        // A claim that was none before: the words of the edit nearest to it are at fault.
        for (place, isMatched) in isMatched.enumerated() where !isMatched && after[place].verdict != .correct {
            let next = before.firstIndex { shift.range($0.extent).lowerBound > after[place].extent.lowerBound }
            disturbed.append(max(0, (next ?? before.count) - 1))
        }
        guard failed.isEmpty else { return }
        for index in disturbed {
            let nearest = edited.min { abs($0 - index) < abs($1 - index) }
            if let nearest, !disturbing.contains(nearest) { disturbing.append(nearest) }
        }
    }

    /// Where the bytes of a text stand after edits.
    private struct Shift {
        private let edits: [Judgement.Edit]
        /// How far the bytes before each edit have moved; one more for those after the last.
        private let moved: [Int]

        init(_ edits: [Judgement.Edit]) {
            self.edits = edits
            moved = edits.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.text.utf8.count - $1.range.count) }
        }

        func range(_ range: Range<Int>) -> Range<Int> {
            let first = TurningPoint.of(edits) { $0.range.upperBound > range.lowerBound }
            let last = TurningPoint.of(edits) { $0.range.lowerBound >= range.upperBound }
            var low = range.lowerBound + moved[first]
            if first < edits.count, edits[first].range.lowerBound < range.lowerBound {
                low = edits[first].range.lowerBound + moved[first]
            }
            var high = range.upperBound + moved[last]
            if last > 0, edits[last - 1].range.upperBound > range.upperBound {
                high = edits[last - 1].range.upperBound + moved[last]
            }
            return low..<max(low, high)
        }

        func text(of text: [UInt8]) -> [UInt8] {
            var new: [UInt8] = []
            new.reserveCapacity(text.count)
            var at = 0
            for edit in edits {
                new += text[at..<edit.range.lowerBound]
                new += Array(edit.text.utf8)
                at = edit.range.upperBound
            }
            return new + text[at...]
        }
    }
}
