/// How hosts are treated: how many requests at once, how far apart, and how many in all.
///
/// The Bureau of Labor Statistics asks robots for no more than one hit a second (bls.gov/bls/blsterms.htm).
public struct Politeness: Sendable, Equatable {
    /// The least time from the end of one request to a host of bls.gov to the start of the next.
    public var gap: Duration
    /// How many requests another host gets at once.
    public var connections: Int
    /// How many requests run at once over all hosts.
    public var jobs: Int
    /// How many requests a run makes, redirects and retries included.
    public var budget: Int
    /// The longest wait that a server may ask for and get.
    public var patience: Duration

    public init(
        gap: Duration = .seconds(1), connections: Int = 4, jobs: Int = 4, budget: Int = 500,
        patience: Duration = .seconds(180)
    ) {
        self.gap = gap
        self.connections = max(1, connections)
        self.jobs = max(1, jobs)
        self.budget = max(0, budget)
        self.patience = patience
    }

    func connections(to address: WebAddress) -> Int {
        address.isBLS ? 1 : connections
    }

    func gap(of address: WebAddress) -> Duration {
        address.isBLS ? gap : .zero
    }
}
