import Glibc

/// Memory filled with zeros; much of it comes straight from the system: what is not used of it costs nothing, and it
/// may lie on large pages, which cost far fewer faults.
struct LargeMemory: @unchecked Sendable {
    let start: UnsafeMutableRawPointer
    let byteCount: Int
    private let isMapped: Bool

    static let pageBytes = 2 << 20

    /// - Parameter byteCount: the least number of bytes; it is rounded up to large pages where that is not much more.
    init(byteCount: Int) {
        let rounded = (byteCount + Self.pageBytes - 1) / Self.pageBytes * Self.pageBytes
        if byteCount >= Self.pageBytes / 2,
            let mapped = mmap(nil, rounded, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            mapped != MAP_FAILED
        {
            // The system may say no; then the pages are small.
            madvise(mapped, rounded, MADV_HUGEPAGE)
            start = mapped
            self.byteCount = rounded
            isMapped = true
            return
        }
        self.byteCount = max(1, byteCount)
        start = .allocate(byteCount: self.byteCount, alignment: 64)
        start.initializeMemory(as: UInt8.self, repeating: 0, count: self.byteCount)
        isMapped = false
    }

    func free() {
        if isMapped { munmap(start, byteCount) } else { start.deallocate() }
    }
}
