import Glibc

/// A nameless file for groups that do not fit into memory; it vanishes with the process.
final class RunFile: @unchecked Sendable {
    /// A stretch of the file: groups in the order of their keys, and the decimals their numbers are kept at.
    struct Run {
        let file: RunFile
        let start: Int
        let end: Int
        let decimals: [Int]
        /// Whether the values are binary numbers.
        let isBinary: Bool
        /// The largest word of a value, whatever its sign; it means nothing where values are binary numbers.
        let largestValue: UInt64

        /// Whether every value fits into a word with as many decimals as given.
        func fits(decimals: Int) -> Bool {
            Int128(largestValue) * Int128.tenToThe(decimals - self.decimals[0]) < Int128(Int64.max)
        }
    }

    private let descriptor: Int32
    private(set) var size = 0
    private var buffer: [UInt8] = []

    /// Makes a file in the folder that TMPDIR names, or in /tmp.
    init() throws(SummaryError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/outlook-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.failure() }
        // Without a name, nothing is left behind however the process ends.
        unlink(template)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(SummaryError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 18 { try flush() }
    }

    func append(_ number: Int) throws(SummaryError) {
        buffer.append(contentsOf: withUnsafeBytes(of: number) { Array($0) })
    }

    /// Where the next byte will stand.
    var position: Int { size + buffer.count }

    func flush() throws(SummaryError) {
        var done = 0
        while done < buffer.count {
            let count = buffer.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + done }, buffer.count - done, size + done)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw Self.failure() }
            done += count
        }
        size += done
        buffer.removeAll(keepingCapacity: true)
    }

    /// Reads at most as many bytes as fit from a place on.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SummaryError) -> Int {
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure() }
        }
    }

    private static func failure() -> SummaryError { .disk(reason: String(cString: strerror(errno))) }
}

extension RunFile {
    /// Writes the groups of a store as one run.
    func write(
        _ store: GroupStore, keys: KeyColumns, numbers: NumberColumns
    ) throws(SummaryError) -> Run {
        let start = position
        var largest: UInt64 = 0
        let cursor = MemoryCursor(store, keys: keys)
        while let key = cursor.key {
            try append(key.count)
            buffer += key
            try append(UnsafeRawBufferPointer(start: cursor.scalars, count: store.layout.size))
            try append(cursor.entryTotal)
            while cursor.entryCount > 0 {
                let words = UnsafeBufferPointer(start: cursor.entries, count: cursor.entryCount * store.layout.stride)
                try append(UnsafeRawBufferPointer(words))
                for entry in 0..<cursor.entryCount where words[entry * store.layout.stride] != Entry.bound {
                    largest = max(largest, words[entry * store.layout.stride].magnitude)
                }
                cursor.nextEntries()
            }
            cursor.advance()
        }
        try flush()
        return Run(
            file: self, start: start, end: position, decimals: numbers.decimals, isBinary: numbers.isBinary,
            largestValue: largest)
    }
}
