/// How long to wait before a further attempt: twice as long each time, up to a limit, each wait shortened by chance.
public struct Backoff: Sendable, Equatable {
    /// The first wait before chance shortens it.
    public var first: Duration
    /// The longest wait before chance shortens it.
    public var longest: Duration
    /// How many attempts a file gets without progress.
    public var attempts: Int

    public init(first: Duration = .seconds(1), longest: Duration = .seconds(60), attempts: Int = 5) {
        self.first = first
        self.longest = longest
        self.attempts = max(1, attempts)
    }

    /// The waits after the first failures in a row, for a seed.
    public func waits(_ count: Int, seed: UInt64) -> [Duration] {
        var generator = SeededGenerator(seed: seed)
        return (1...max(1, count)).prefix(count).map { wait(afterFailures: $0, using: &generator) }
    }

    /// The wait after a number of failures in a row, between a half and the whole of what doubling gives.
    func wait(afterFailures failures: Int, using generator: inout SeededGenerator) -> Duration {
        var whole = first
        for _ in 0..<min(max(0, failures - 1), 62) where whole < longest { whole *= 2 }
        return min(whole, longest) * (0.5 + generator.fraction() / 2)
    }
}

/// A source of chance that repeats itself for the same seed (SplitMix64).
struct SeededGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 up to but not including 1.
    mutating func fraction() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Double(mixed >> 11) * 0x1p-53
    }
}
