/// A walk over the groups of a run on disk, with little of it in memory at a time.
final class DiskCursor: GroupCursor {
    private let run: RunFile.Run
    private let layout: GroupLayout
    private let change: [Int]
    private let makesBinary: Bool
    private let buffer: UnsafeMutableRawBufferPointer
    private let room: UnsafeMutableRawPointer
    private let words: UnsafeMutablePointer<Int64>
    private let wordCapacity: Int
    /// Where in the file the next byte of the buffer's unread part stands, and that part.
    private var offset: Int
    private var unread = 0..<0
    private var entriesLeft = 0
    private(set) var key: [UInt8]? = []
    private(set) var entryCount = 0

    /// - Parameters:
    ///   - decimals: the decimals every run's numbers are brought to.
    ///   - isBinary: whether the values are to be binary numbers.
    ///   - bufferBytes: how much of the run to hold in memory.
    init(
        _ run: RunFile.Run, layout: GroupLayout, decimals: [Int], isBinary: Bool, bufferBytes: Int
    ) throws(SummaryError) {
        self.run = run
        self.layout = layout
        change = zip(decimals, run.decimals).map { $0 - $1 }
        makesBinary = isBinary && !run.isBinary
        offset = run.start
        buffer = .allocate(byteCount: max(4096, bufferBytes), alignment: 16)
        room = .allocate(byteCount: layout.size, alignment: 16)
        wordCapacity = max(1, 2048 / layout.stride) * layout.stride
        words = .allocate(capacity: wordCapacity)
        try advance()
    }

    deinit {
        buffer.deallocate()
        room.deallocate()
        words.deallocate()
    }

    var scalars: UnsafeRawPointer { UnsafeRawPointer(room) }
    var entries: UnsafePointer<Int64> { UnsafePointer(words) }

    func advance() throws(SummaryError) {
        while entriesLeft > 0 { try nextEntries() }
        guard offset < run.end || !unread.isEmpty else {
            key = nil
            return
        }
        let text = UnsafeMutableRawBufferPointer.allocate(byteCount: try takeNumber(), alignment: 1)
        defer { text.deallocate() }
        try take(text)
        key = Array(text)
        try take(UnsafeMutableRawBufferPointer(start: room, count: layout.size))
        try bringScalars()
        entriesLeft = try takeNumber()
        try nextEntries()
    }

    func nextEntries() throws(SummaryError) {
        entryCount = min(entriesLeft, wordCapacity / layout.stride)
        guard entryCount > 0 else { return }
        try take(UnsafeMutableRawBufferPointer(start: words, count: entryCount * layout.stride * 8))
        entriesLeft -= entryCount
        let valueFactor = makesBinary || run.isBinary ? 1 : Int64.tenToThe(change[0])
        let weightFactor = Int64.tenToThe(change[1])
        for entry in 0..<entryCount {
            let place = words + entry * layout.stride
            if makesBinary, place[0] != Entry.bound {
                place[0] = BinaryValue.word(digits: place[0], decimals: run.decimals[0])
            } else if place[0] != Entry.bound {
                place[0] &*= valueFactor
            }
            guard weightFactor != 1 else { continue }
            for word in 1..<layout.stride {
                let (product, isTooLarge) = place[word].multipliedReportingOverflow(by: weightFactor)
                if isTooLarge { throw .tooManyDigits(column: "the weight") }
                place[word] = product
            }
        }
    }

    private func bringScalars() throws(SummaryError) {
        guard change.contains(where: { $0 != 0 }) else { return }
        let value = Int128.tenToThe(change[0]), weight = Int128.tenToThe(change[1])
        let places =
            [(GroupLayout.weight, weight), (GroupLayout.product, weight * value)]
            + (0..<layout.sumCount).map { (layout.sum($0), Int128.tenToThe(change[2 + $0])) }
            + (0..<layout.replicateCount).flatMap {
                [(layout.replicate($0), weight), (layout.replicate($0) + 16, weight * value)]
            }
        for (place, factor) in places {
            let (product, isTooLarge) = room.load(fromByteOffset: place, as: Int128.self)
                .multipliedReportingOverflow(by: factor)
            if isTooLarge { throw .tooManyDigits(column: "the table") }
            room.storeBytes(of: product, toByteOffset: place, as: Int128.self)
        }
    }

    /// Takes a number; the words hold nothing yet when one comes.
    private func takeNumber() throws(SummaryError) -> Int {
        try take(UnsafeMutableRawBufferPointer(start: words, count: 8))
        return Int(words[0])
    }

    /// Takes the next bytes of the run.
    private func take(_ target: UnsafeMutableRawBufferPointer) throws(SummaryError) {
        var filled = 0
        while filled < target.count {
            if unread.isEmpty {
                let wanted = min(buffer.count, run.end - offset)
                let count = try run.file.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: offset)
                guard count > 0 else { throw .disk(reason: "a temporary file became shorter") }
                offset += count
                unread = 0..<count
            }
            let count = min(target.count - filled, unread.count)
            let part = UnsafeRawBufferPointer(rebasing: buffer[unread.lowerBound..<unread.lowerBound + count])
            UnsafeMutableRawBufferPointer(rebasing: target[filled...]).copyMemory(from: part)
            filled += count
            unread = unread.lowerBound + count..<unread.upperBound
        }
    }
}
