import Synchronization

/// A sign that one thread raises and others see.
final class Flag: Sendable {
    private let value = Atomic<Bool>(false)

    var isRaised: Bool { value.load(ordering: .relaxed) }

    /// Raises it; returns whether nobody had before.
    @discardableResult
    func raise() -> Bool { !value.exchange(true, ordering: .relaxed) }
}
