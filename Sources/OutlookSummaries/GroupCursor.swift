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
    private let keys: KeyColumns
    private let order: [Int]
    private var position = -1
    private(set) var key: [UInt8]? = []
    private(set) var entryCount = 0
    /// Where in the log the entries not yet at hand begin and end, and those at hand as words.
    private var next = 0
    private var segmentEnd = 0
    private let words: UnsafeMutablePointer<Int64>
    private static let chunk = 2048

    deinit { words.deallocate() }

    init(_ store: GroupStore, keys: KeyColumns) {
        self.store = store
        self.keys = keys
        words = .allocate(capacity: Self.chunk + store.layout.stride)
        order = Self.order(of: store, keys: keys)
        advance()
    }

    /// The number of the current group in its store.
    var group: Int { order[position] }

    var scalars: UnsafeRawPointer { UnsafeRawPointer(store.scalars + order[position] * store.layout.size) }

    var entries: UnsafePointer<Int64> { UnsafePointer(words) }

    /// The number of entries of the current group.
    var entryTotal: Int { store.segments.isEmpty ? 0 : store.segments[group + 1] - store.segments[group] }

    func nextEntries() {
        let log = store.log
        let stride = store.layout.stride
        entryCount = min(Self.chunk / stride + 1, segmentEnd - next)
        for index in 0..<entryCount {
            let entry = log.entries[next &+ index]
            let place = words + index &* stride
            place[0] = entry.value
            if log.isIndexed {
                place.advanced(by: 1).update(from: log.rows + Int(entry.weight) * log.width, count: log.width)
            } else {
                place[1] = Int64(entry.weight)
            }
        }
        next += entryCount
    }

    func advance() {
        position += 1
        guard position < order.count else {
            key = nil
            return
        }
        key = Self.key(of: group, in: store, keys: keys)
        guard !store.segments.isEmpty else { return }
        next = store.segments[group]
        segmentEnd = store.segments[group + 1]
        nextEntries()
    }

    private static func key(of group: Int, in store: GroupStore, keys: KeyColumns) -> [UInt8] {
        var key: [UInt8] = []
        let width = store.keys.count
        for (index, place) in store.keys.enumerated() {
            key += keys.text(place, Int(store.codes[group * width + index]))
            key.append(0)
        }
        return key
    }

    /// The groups in the order of their keys.
    private static func order(of store: GroupStore, keys: KeyColumns) -> [Int] {
        let ranks = store.keys.map { keys.ranks($0) }
        var packed = [UInt64](repeating: 0, count: store.count)
        var room: UInt64 = 1
        for (index, ranks) in ranks.enumerated() {
            let (product, isTooLarge) = room.multipliedReportingOverflow(by: UInt64(max(1, ranks.count)))
            if isTooLarge { return orderByText(of: store, keys: keys) }
            room = product
            for group in 0..<store.count {
                let code = Int(store.codes[group * store.keys.count + index])
                packed[group] = packed[group] * UInt64(max(1, ranks.count)) + UInt64(ranks[code])
            }
        }
        return (0..<store.count).sorted { packed[$0] < packed[$1] }
    }

    private static func orderByText(of store: GroupStore, keys: KeyColumns) -> [Int] {
        let texts = (0..<store.count).map { key(of: $0, in: store, keys: keys) }
        return (0..<store.count).sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
    }
}
