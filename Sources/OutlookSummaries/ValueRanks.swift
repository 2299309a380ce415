/// The values in the compact logs of all workers, each once, in ascending order.
struct ValueRanks {
    /// The words of the values.
    let words: [Int64]
    /// For each worker and each of its values' numbers, the place of the value.
    let ranks: [[UInt16]]

    /// - Returns: nil where there are more values than places.
    init?(_ logs: [CompactLog]) {
        var all: [(word: Int64, worker: Int, code: Int)] = []
        for (worker, log) in logs.enumerated() {
            for (code, word) in log.values.words.enumerated() { all.append((word, worker, code)) }
        }
        all.sort { $0.word < $1.word }
        var words: [Int64] = []
        var ranks = logs.map { [UInt16](repeating: 0, count: $0.values.words.count) }
        for entry in all {
            if entry.word != words.last { words.append(entry.word) }
            guard words.count <= ValueCodes.limit else { return nil }
            ranks[entry.worker][entry.code] = UInt16(words.count - 1)
        }
        self.words = words
        self.ranks = ranks
    }
}
