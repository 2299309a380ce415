/// The fields of one column in the records of a batch, lent until the batch changes. Eight bytes from each start on can
/// always be read.
final class FieldSlices {
    let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
    let counts: UnsafeMutablePointer<Int>
    private let nothing: UnsafeMutablePointer<UInt8>

    init() {
        nothing = .allocate(capacity: 8)
        nothing.initialize(repeating: 0, count: 8)
        starts = .allocate(capacity: RecordBatch.size)
        starts.initialize(repeating: UnsafePointer(nothing), count: RecordBatch.size)
        counts = .allocate(capacity: RecordBatch.size)
        counts.initialize(repeating: 0, count: RecordBatch.size)
    }

    deinit {
        starts.deallocate()
        counts.deallocate()
        nothing.deallocate()
    }

    @inline(__always)
    subscript(_ index: Int) -> Field {
        Field(start: starts[index], count: counts[index])
    }
}

/// Some records of a block that are worked on together, column by column: each given by where it begins in the
/// separators.
final class RecordBatch {
    static let size = 512

    let records: UnsafeMutablePointer<UInt32>
    @exclusivity(unchecked) var count = 0

    init() {
        records = .allocate(capacity: Self.size)
        records.initialize(repeating: 0, count: Self.size)
    }

    deinit { records.deallocate() }

    /// Takes up the next records, as far as they have the right number of fields.
    ///
    /// - Parameter next: the block's records from the first one on, of which there are `limit` and an end.
    func fill(from next: UnsafePointer<UInt32>, limit: Int, fields: UInt32) {
        let most = min(Self.size, limit)
        let records = records
        var ragged: UInt32 = 0
        for index in 0..<most {
            records[index] = next[index]
            ragged |= (next[index &+ 1] &- next[index]) ^ fields
        }
        count = ragged == 0 ? most : (0..<most).first { next[$0 &+ 1] &- next[$0] != fields } ?? most
    }

    /// Keeps the records that a mask holds a one for.
    func keep(_ mask: UnsafePointer<UInt8>) {
        let records = records
        var kept = 0
        for index in 0..<count {
            records[kept] = records[index]
            kept &+= Int(mask[index])
        }
        count = kept
    }
}
