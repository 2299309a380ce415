import OutlookFormats

/// Parts of an output that several threads make at once and that are written one behind the other.
final class OutputTurns: @unchecked Sendable {
    private let gate = Gate()
    private let count: Int
    private var taken = 0
    private var written = 0
    private var hasFailed = false

    init(_ count: Int) { self.count = count }

    /// The next part to make; nil where none is left.
    func take() -> Int? {
        gate.alone {
            guard taken < count, !hasFailed else { return nil }
            taken += 1
            return taken - 1
        }
    }

    /// Writes a part once those before it are written; does not where one of them failed.
    func write(_ part: Int, _ body: () throws(SummaryError) -> Void) throws(SummaryError) {
        let isDue = gate.alone {
            while written < part, !hasFailed { gate.wait() }
            return !hasFailed
        }
        if isDue { try body() }
        gate.alone {
            written = part + 1
            gate.announce()
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

    private let parts: [Sink]
    private let targets: [(TableFormat, any TableSink)]

    /// - Parameter targets: where the parts go in the end.
    init(_ targets: [(TableFormat, any TableSink)]) {
        self.targets = targets
        parts = targets.map { _ in Sink() }
    }

    var sinks: [(TableFormat, any TableSink)] { zip(targets, parts).map { ($0.0, $1) } }

    /// Writes the part, of which nothing more may come.
    func write() throws(SummaryError) {
        for (part, target) in zip(parts, targets) { try target.1.write(part.bytes) }
    }
}
