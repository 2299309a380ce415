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
    ///   - isSettled: whether a second run would change nothing more.
    init(
        of before: [Judgement], on page: Page, edits: [Judgement.Edit], as after: [Judgement], on again: Page,
        isSettled: Bool
    ) {
        let edited = before.indices.filter { !before[$0].edits.isEmpty }
        let shift = Shift(edits)
        // Lines may be joined in another way than before; only what is no blank space must be the same.
        let expected = Marks(shift.text(of: page.text))
        let found = Marks(again.text)
        guard expected.bytes == found.bytes else {
            disturbing = edited
            return
        }
        let after = after.map { (place: found.range($0.extent), verdict: $0.verdict, canChange: !$0.edits.isEmpty) }
            .sorted { $0.place.lowerBound < $1.place.lowerBound }
        var isMatched = [Bool](repeating: false, count: after.count)
        var disturbed: [Int] = []
        var places: [Range<Int>] = []
        for index in before.indices {
            let place = expected.range(shift.range(before[index].extent))
            places.append(place)
            let first = TurningPoint.of(after) { $0.place.upperBound > place.lowerBound }
            let match = first < after.count && after[first].place.lowerBound < place.upperBound ? first : nil
            if let match { isMatched[match] = true }
            if before[index].edits.isEmpty {
                let isAsBefore = match.map { after[$0].verdict == before[index].verdict } ?? false
                // What could be rewritten only now would be changed by a second run.
                let canChange = match.map { after[$0].canChange && !isSettled } ?? false
                if !isAsBefore || canChange { disturbed.append(index) }
            } else if let match {
                if after[match].verdict != .correct { failed.append(index) }
            } else if !before[index].vanishes {
                failed.append(index)
            }
        }
        // A claim that was none before: the words of the edit nearest to it are at fault.
        for (place, isMatched) in isMatched.enumerated() where !isMatched && after[place].verdict != .correct {
            let next = places.firstIndex { $0.lowerBound > after[place].place.lowerBound }
            disturbed.append(max(0, (next ?? before.count) - 1))
        }
        guard failed.isEmpty else { return }
        for index in disturbed {
            let nearest = edited.min { abs($0 - index) < abs($1 - index) }
            if let nearest, !disturbing.contains(nearest) { disturbing.append(nearest) }
        }
    }

    /// A text without its blank space, with the places of its other bytes.
    private struct Marks {
        let bytes: [UInt8]
        /// How many bytes that are no blank space stand before each place.
        private let before: [Int]

        init(_ text: [UInt8]) {
            bytes = text.filter { $0 > 32 }
            before = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > 32 ? 1 : 0)) }
        }

        func range(_ range: Range<Int>) -> Range<Int> { before[range.lowerBound]..<before[range.upperBound] }
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
