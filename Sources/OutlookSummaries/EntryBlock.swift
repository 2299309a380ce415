import Glibc

/// Memory for entries, large ones straight from the system: what is not used of them costs nothing, and they may lie on
/// large pages, which cost far fewer faults.
struct EntryBlock {
    let entries: UnsafeMutablePointer<Entry>
    let capacity: Int
    private let mappedBytes: Int

    private static let largePage = 2 << 20

    init(capacity: Int) {
        let bytes = (capacity * MemoryLayout<Entry>.stride + Self.largePage - 1) / Self.largePage * Self.largePage
        if capacity * MemoryLayout<Entry>.stride >= Self.largePage / 2,
            let mapped = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            mapped != MAP_FAILED
        {
            // The system may say no; then the pages are small.
            madvise(mapped, bytes, MADV_HUGEPAGE)
            self.capacity = bytes / MemoryLayout<Entry>.stride
            entries = mapped.bindMemory(to: Entry.self, capacity: self.capacity)
            mappedBytes = bytes
            return
        }
        self.capacity = max(1, capacity)
        entries = .allocate(capacity: self.capacity)
        mappedBytes = 0
    }

    func free() {
        if mappedBytes > 0 { munmap(entries, mappedBytes) } else { entries.deallocate() }
    }
}

/// A block for sorting entries, kept from one sort to the next.
final class EntryRoom {
    private var kept: EntryBlock?

    deinit { kept?.free() }

    /// Hands out a block for at least as many entries as asked for.
    func take(atLeast count: Int) -> EntryBlock {
        if let block = kept, block.capacity >= count {
            kept = nil
            return block
        }
        return EntryBlock(capacity: count)
    }

    /// Takes a block back, to hand it out again.
    func give(_ block: EntryBlock) {
        if let other = kept, other.capacity >= block.capacity { return block.free() }
        kept?.free()
        kept = block
    }
}
