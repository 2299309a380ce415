/// The first place in a sorted sequence from which on something holds, found by halving.
enum TurningPoint {
    /// The place of the first element that has reached something; the number of elements where none has.
    static func of<Element>(_ sorted: [Element], where hasReached: (Element) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if hasReached(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
