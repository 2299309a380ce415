import Glibc

/// A block of memory for sorting entries, kept from one sort to the next.
final class EntryRoom {
    private var block: UnsafeMutablePointer<Entry>?
    private var size = 0

    deinit { block?.deallocate() }

    /// Hands out a block for at least as many entries as asked for, and how many it has room for.
    func take(atLeast count: Int) -> (UnsafeMutablePointer<Entry>, Int) {
        if let kept = block, size >= count {
            block = nil
            return (kept, size)
        }
        let fresh = UnsafeMutablePointer<Entry>.allocate(capacity: count)
        Self.preferLargePages(fresh, count)
        return (fresh, count)
    }

    /// Takes a block back, to hand it out again.
    func give(_ returned: UnsafeMutablePointer<Entry>, _ count: Int) {
        if block != nil, size >= count { return returned.deallocate() }
        block?.deallocate()
        block = returned
        size = count
    }

    /// The memory held, in bytes.
    var byteCount: Int { block == nil ? 0 : size * MemoryLayout<Entry>.stride }

    /// Asks the system for large pages, which cost far fewer faults; it may say no.
    static func preferLargePages(_ entries: UnsafeMutablePointer<Entry>, _ count: Int) {
        let bytes = count * MemoryLayout<Entry>.stride
        guard bytes >= 8 << 20 else { return }
        let page = 2 << 20
        let start = (Int(bitPattern: entries) + page - 1) / page * page
        let end = (Int(bitPattern: entries) + bytes) / page * page
        if end > start { madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE) }
    }
}
