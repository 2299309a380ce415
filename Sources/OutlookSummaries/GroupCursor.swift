/// A walk over the groups of one run in the order of their keys, and over the entries of each.
///
/// The key is the texts of the key columns with a zero byte behind each, so that the order of keys is that of bytes.
protocol GroupCursor: AnyObject {
    /// The key of the current group; nil at the end.
    var key: [UInt8]? { get }
    /// The scalars of the current group.
    var scalars: UnsafeRawPointer { get }
    /// The entries of the current group that are at hand, and how many.
    var entries: UnsafePointer<Int64> { get }
    var entryCount: Int { get }
    /// Gets more entries of the current group; leaves none at hand at its end.
    func nextEntries() throws(SummaryError)
    /// Goes to the next group.
    func advance() throws(SummaryError)
}

/// The groups in a worker's memory, sorted.
final class MemoryCursor: GroupCursor {
    private let store: GroupStore
    private let dictionaries: [KeyDictionary]
    private let order: [Int]
    private var position = -1
    private(set) var key: [UInt8]? = []
    private(set) var entryCount = 0

    init(_ store: GroupStore, dictionaries: [KeyDictionary]) {
        self.store = store
        self.dictionaries = dictionaries
        order = Self.order(of: store, dictionaries: dictionaries)
        advance()
    }

    /// The number of the current group in its store.
    var group: Int { order[position] }

    var scalars: UnsafeRawPointer { UnsafeRawPointer(store.scalars + order[position] * store.layout.size) }

    private(set) var entries = UnsafePointer(UnsafeMutablePointer<Int64>.allocate(capacity: 0))

    func nextEntries() { entryCount = 0 }

    func advance() {
        position += 1
        guard position < order.count else {
            key = nil
            return
        }
        let group = order[position]
        key = Self.key(of: group, in: store, dictionaries: dictionaries)
        guard store.layout.keepsValues else { return }
        let distribution = store.distributions[group]
        entryCount = Int(distribution.count)
        if let words = distribution.words { entries = UnsafePointer(words) }
    }

    private static func key(of group: Int, in store: GroupStore, dictionaries: [KeyDictionary]) -> [UInt8] {
        var key: [UInt8] = []
        let width = store.keys.count
        for (index, place) in store.keys.enumerated() {
            key += dictionaries[place].text(Int(store.codes[group * width + index]))
            key.append(0)
        }
        return key
    }

    /// The groups in the order of their keys.
    private static func order(of store: GroupStore, dictionaries: [KeyDictionary]) -> [Int] {
        let ranks = store.keys.map { dictionaries[$0].ranks() }
        var packed = [UInt64](repeating: 0, count: store.count)
        var room: UInt64 = 1
        for (index, ranks) in ranks.enumerated() {
            let (product, isTooLarge) = room.multipliedReportingOverflow(by: UInt64(max(1, ranks.count)))
            if isTooLarge { return orderByText(of: store, dictionaries: dictionaries) }
            room = product
            for group in 0..<store.count {
                let code = Int(store.codes[group * store.keys.count + index])
                packed[group] = packed[group] * UInt64(max(1, ranks.count)) + UInt64(ranks[code])
            }
        }
        return (0..<store.count).sorted { packed[$0] < packed[$1] }
    }

    private static func orderByText(of store: GroupStore, dictionaries: [KeyDictionary]) -> [Int] {
        let keys = (0..<store.count).map { key(of: $0, in: store, dictionaries: dictionaries) }
        return (0..<store.count).sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    }
}
