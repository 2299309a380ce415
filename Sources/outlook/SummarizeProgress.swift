import Glibc
import OutlookSummaries
import Synchronization

/// Tells how far a long scan has come, on a terminal only, and hears when the user gives up.
final class SummarizeProgress: SummaryWatch {
    private let isTerminal = isatty(2) == 1
    private let start = SummarizeProgress.milliseconds()
    private let told = Atomic<Int>(0)
    private let hasLine = Atomic<Bool>(false)

    init() {
        interruption.store(false, ordering: .relaxed)
        signal(SIGINT) { _ in interruption.store(true, ordering: .relaxed) }
        signal(SIGTERM) { _ in interruption.store(true, ordering: .relaxed) }
    }

    var isInterrupted: Bool { interruption.load(ordering: .relaxed) }

    func hasRead(_ bytes: Int, of total: Int?, in name: String) {
        guard isTerminal else { return }
        // Nothing for the first second, then four times a second.
        let tick = (Self.milliseconds() - start) / 250
        let last = told.load(ordering: .relaxed)
        guard tick >= 4, tick > last,
            told.compareExchange(expected: last, desired: tick, ordering: .relaxed).exchanged
        else { return }
        hasLine.store(true, ordering: .relaxed)
        let amount = "\(bytes >> 20) MiB"
        let share = total.map { " of \($0 >> 20) MiB (\($0 > 0 ? bytes * 100 / $0 : 100) %)" } ?? ""
        StandardError.write("\r\u{1B}[K\(name): \(amount)\(share)")
    }

    func notice(_ sentence: String) {
        clear()
        StandardError.write("note: \(sentence)\n")
    }

    /// Takes the line of progress away.
    func clear() {
        if hasLine.exchange(false, ordering: .relaxed) { StandardError.write("\r\u{1B}[K") }
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

/// Whether the user asked to stop; set by the signal handler.
private let interruption = Atomic<Bool>(false)

/// The stream for what is not the result.
enum StandardError {
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
