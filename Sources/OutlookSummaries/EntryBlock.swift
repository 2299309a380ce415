/// Memory for entries.
struct EntryBlock {
    let entries: UnsafeMutablePointer<Entry>
    let capacity: Int
    private let memory: LargeMemory

    init(capacity: Int) {
        memory = LargeMemory(byteCount: capacity * MemoryLayout<Entry>.stride)
        self.capacity = memory.byteCount / MemoryLayout<Entry>.stride
        entries = memory.start.bindMemory(to: Entry.self, capacity: self.capacity)
    }

    func free() { memory.free() }
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
