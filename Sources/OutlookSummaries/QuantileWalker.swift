/// Walks through the values of a group in ascending order and notes those at which the cumulative weight reaches
/// given marks.
struct QuantileWalker {
    /// A cumulative weight to be reached, and what was found there.
    private struct Mark {
        var need: Int128
        var place: Int
    }
    /// The value at a mark, and the cumulative weight before it and with it.
    struct Found {
        var value: Int64
        var before: Int128
        var through: Int128
    }

    private var marks: [Mark] = []
    private var next = 0
    private var nextNeed = Int128.max
    private var cumulative: Int128 = 0
    private(set) var found: [Found?] = []

    /// - Parameter needs: the cumulative weights to be reached, in any order.
    init(needs: [Int128]) { start(needs) }

    /// Begins another walk.
    mutating func start(_ needs: [Int128]) {
        marks.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        for (place, need) in needs.enumerated() {
            var index = marks.count
            while index > 0, marks[index - 1].need > need { index -= 1 }
            marks.insert(Mark(need: need, place: place), at: index)
            found.append(nil)
        }
        next = 0
        nextNeed = marks.first?.need ?? .max
        cumulative = 0
    }

    @inline(__always)
    mutating func take(_ value: Int64, weight: Int64) {
        cumulative &+= Int128(weight)
        if cumulative >= nextNeed { note(value, weight) }
    }

    @inline(never)
    private mutating func note(_ value: Int64, _ weight: Int64) {
        while next < marks.count, cumulative >= marks[next].need {
            found[marks[next].place] = Found(value: value, before: cumulative &- Int128(weight), through: cumulative)
            next += 1
        }
        nextNeed = next < marks.count ? marks[next].need : .max
    }
}
