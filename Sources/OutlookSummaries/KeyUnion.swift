/// The groups of all workers in one grouping, each key once, in the order of keys.
struct KeyUnion: @unchecked Sendable {
    /// For each worker, the place among the keys of each of its groups.
    private(set) var places: [[UInt32]] = []
    /// For each key, a worker and its group that has it.
    private var owners: [(worker: UInt32, group: UInt32)] = []
    private let columns: [Int]
    private let stores: [GroupStore]
    private let texts: [KeyColumns]

    /// The number of keys.
    var count: Int { owners.count }

    /// - Parameters:
    ///   - columns: the key columns of the grouping, by their places in the plan.
    ///   - stores: each worker's groups, of these columns and maybe others.
    /// - Returns: nil where there could be more keys than can be counted.
    init?(columns: [Int], stores: [GroupStore], texts: [KeyColumns]) {
        self.columns = columns
        self.stores = stores
        self.texts = texts
        var room = 1
        var packed = stores.map { [Int](repeating: 0, count: $0.count) }
        for column in columns {
            let (ranks, distinct) = KeyColumns.unitedRanks(texts, column)
            // What came before has at most as many different numbers as there are groups.
            if room > 1 << 31 { room = Self.number(&packed) }
            let (product, isTooLarge) = room.multipliedReportingOverflow(by: max(1, distinct))
            if isTooLarge { return nil }
            room = product
            for (worker, store) in stores.enumerated() {
                guard let place = store.keys.firstIndex(of: column) else { return nil }
                for group in 0..<store.count {
                    let code = Int(store.codes[group * store.keys.count + place])
                    packed[worker][group] = packed[worker][group] * distinct + ranks[worker][code]
                }
            }
        }
        let total = stores.reduce(0) { $0 + $1.count }
        let count = room <= 4 * total + 1 << 16 ? Self.number(&packed, room: room) : Self.number(&packed)
        owners = [(worker: UInt32, group: UInt32)](repeating: (0, 0), count: count)
        for (worker, places) in packed.enumerated() {
            self.places.append(places.map { UInt32($0) })
            for (group, place) in places.enumerated() { owners[place] = (UInt32(worker), UInt32(group)) }
        }
    }

    /// Replaces numbers by their places among those there are, by a table of all there could be; returns how many
    /// there are.
    private static func number(_ packed: inout [[Int]], room: Int) -> Int {
        var numbers = [UInt32](repeating: 0, count: room)
        for keys in packed { for key in keys { numbers[key] = 1 } }
        var count: UInt32 = 0
        for key in 0..<room where numbers[key] != 0 {
            numbers[key] = count
            count += 1
        }
        for worker in packed.indices {
            for group in packed[worker].indices { packed[worker][group] = Int(numbers[packed[worker][group]]) }
        }
        return Int(count)
    }

    /// The same by sorting.
    private static func number(_ packed: inout [[Int]]) -> Int {
        var all: [(key: Int, worker: Int, group: Int)] = []
        for (worker, keys) in packed.enumerated() {
            for (group, key) in keys.enumerated() { all.append((key, worker, group)) }
        }
        all.sort { $0.key < $1.key }
        var count = 0
        var last: Int?
        for entry in all {
            if entry.key != last { count += 1 }
            last = entry.key
            packed[entry.worker][entry.group] = count - 1
        }
        return count
    }

    /// The texts of a key, with a zero byte behind each.
    func key(_ place: Int, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        let owner = owners[place]
        let store = stores[Int(owner.worker)]
        for column in columns {
            guard let index = store.keys.firstIndex(of: column) else { continue }
            let code = Int(store.codes[Int(owner.group) * store.keys.count + index])
            key.append(contentsOf: texts[Int(owner.worker)].text(column, code))
            key.append(0)
        }
    }
}

extension KeyColumns {
    /// For each worker and each number of its texts in a key column, the place of the text in the order of bytes among
    /// those of all workers; and how many those are.
    static func unitedRanks(_ workers: [KeyColumns], _ key: Int) -> (ranks: [[Int]], count: Int) {
        var union = KeyDictionary()
        let codes = workers.map { worker in
            (0..<worker.textCount(key)).map { union.code(of: worker.text(key, $0)) }
        }
        let ranks = union.ranks()
        return (codes.map { $0.map { ranks[$0] } }, union.count)
    }
}

extension KeyDictionary {
    /// The number of a text, which is new if it was never seen.
    mutating func code(of text: ArraySlice<UInt8>) -> Int {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 8) { room in
            guard let start = room.baseAddress else { return 0 }
            room.initialize(repeating: 0)
            _ = room.update(fromContentsOf: text)
            return code(of: Field(start: start, count: text.count))
        }
    }
}
