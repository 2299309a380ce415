import OutlookFormats

/// Parts of an output that several threads make at once and that are written one behind the other.
///
/// A part that is made before its turn waits in memory, while its thread goes on with another; a few may wait.
final class OutputTurns: @unchecked Sendable {
    private let gate = Gate()
    private let count: Int
    private var taken = 0
    private var written = 0
    private var waiting: [Int: PartSinks] = [:]
    private var isWriting = false
    private var hasFailed = false
    private static let mostWaiting = 4

    init(_ count: Int) { self.count = count }

    /// The next part to make; nil where none is left.
    func take() -> Int? {
        gate.alone {
            guard taken < count, !hasFailed else { return nil }
            taken += 1
            return taken - 1
        }
    }

    /// Writes a part, and those that wait for it, once all before it are written; none where one of them failed.
    func write(_ part: Int, _ output: PartSinks) throws(SummaryError) {
        gate.alone {
            while part > written, waiting.count >= Self.mostWaiting, !hasFailed { gate.wait() }
            waiting[part] = output
        }
        while let output = due() {
            try output.write()
            gate.alone {
                written += 1
                isWriting = false
                gate.announce()
            }
        }
    }

    /// The part whose turn it is; nil where it is not made yet, or is being written.
    private func due() -> PartSinks? {
        gate.alone {
            guard !isWriting, !hasFailed, let output = waiting.removeValue(forKey: written) else { return nil }
            isWriting = true
            return output
        }
    }

    /// Lets nobody wait for what will not come.
    func fail() {
        gate.alone {
            hasFailed = true
            gate.announce()
        }
    }
}

/// Where a part of an output is kept until its turn has come, for each format.
final class PartSinks {
    private final class Sink: TableSink {
        private(set) var bytes: [UInt8] = []

        func write(_ bytes: [UInt8]) { self.bytes += bytes }
    }

    private var parts: [Sink] = []
    private var targets: [any TableSink] = []

    /// Opens sinks whose bytes go to some targets in the end.
    func open(_ targets: [(TableFormat, any TableSink)]) -> [(TableFormat, any TableSink)] {
        let opened = targets.map { ($0.0, Sink()) }
        parts += opened.map(\.1)
        self.targets += targets.map(\.1)
        return opened.map { ($0.0, $0.1) }
    }

    /// Writes the part, of which nothing more may come.
    func write() throws(SummaryError) {
        for (part, target) in zip(parts, targets) { try target.write(part.bytes) }
    }
}
