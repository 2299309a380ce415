/// Gives requests their turns, so that each host is treated as `Politeness` says.
actor HostGate {
    /// Whether a request may be made.
    enum Turn: Equatable {
        case granted
        case closed(Inconclusive)
    }

    private struct Host {
        var underWay = 0
        var notBefore: ContinuousClock.Instant?
        var closed: Inconclusive?
    }

    private struct Waiter {
        let id: UInt64
        let address: WebAddress
        let continuation: CheckedContinuation<Turn, Never>
    }

    private let politeness: Politeness
    private var hosts: [String: Host] = [:]
    private var waiters: [Waiter] = []
    private var underWay = 0
    private var granted = 0
    private var nextID: UInt64 = 0
    private var alarm: Task<Void, Never>?

    init(_ politeness: Politeness) {
        self.politeness = politeness
    }

    /// Waits for a turn at the address's host. Every granted turn must be given back with `leave`.
    func enter(_ address: WebAddress) async -> Turn {
        nextID += 1
        let id = nextID
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(returning: .closed(.interrupted(address)))
                } else {
                    waiters.append(Waiter(id: id, address: address, continuation: continuation))
                    serve()
                }
            }
        } onCancel: {
            Task { await self.withdraw(id) }
        }
    }

    /// Gives a turn back; the host's gap runs from now.
    func leave(_ address: WebAddress) {
        underWay -= 1
        hosts[address.authority, default: Host()].underWay -= 1
        pause(address, for: politeness.gap(of: address))
    }

    /// Leaves a host alone for a while.
    func pause(_ address: WebAddress, for wait: Duration) {
        let moment = ContinuousClock.now + wait
        let known = hosts[address.authority]?.notBefore
        hosts[address.authority, default: Host()].notBefore = known.map { max($0, moment) } ?? moment
        serve()
    }

    /// Asks nothing more of a host in this run.
    func close(_ address: WebAddress, because reason: Inconclusive) {
        if hosts[address.authority]?.closed == nil {
            hosts[address.authority, default: Host()].closed = reason
        }
        serve()
    }

    private func withdraw(_ id: UInt64) {
        guard let place = waiters.firstIndex(where: { $0.id == id }) else { return }
        let waiter = waiters.remove(at: place)
        waiter.continuation.resume(returning: .closed(.interrupted(waiter.address)))
    }

    /// Grants every turn that is due, and sets the alarm for the next that will be.
    private func serve() {
        let now = ContinuousClock.now
        var next: ContinuousClock.Instant?
        waiters.removeAll { waiter in
            let host = hosts[waiter.address.authority] ?? Host()
            if let reason = host.closed {
                waiter.continuation.resume(returning: .closed(reason.about(waiter.address)))
                return true
            }
            if granted >= politeness.budget {
                waiter.continuation.resume(returning: .closed(.budgetSpent(requests: politeness.budget)))
                return true
            }
            guard underWay < politeness.jobs, host.underWay < politeness.connections(to: waiter.address) else {
                return false
            }
            if let notBefore = host.notBefore, notBefore > now {
                next = next.map { min($0, notBefore) } ?? notBefore
                return false
            }
            granted += 1
            underWay += 1
            hosts[waiter.address.authority, default: Host()].underWay += 1
            waiter.continuation.resume(returning: .granted)
            return true
        }
        alarm?.cancel()
        alarm = next.map { moment in
            Task {
                try? await Task.sleep(until: moment, clock: .continuous)
                if !Task.isCancelled { serve() }
            }
        }
    }
}

extension Inconclusive {
    /// The same reason, said of another address of the same host.
    fileprivate func about(_ address: WebAddress) -> Inconclusive {
        switch self {
        case .blocked(_, let detail): .blocked(address, detail: detail)
        case .offline(_, let detail): .offline(address, detail: detail)
        case .untrusted(_, let detail): .untrusted(address, detail: detail)
        case .postponed(_, let seconds): .postponed(address, seconds: seconds)
        default: self
        }
    }
}
