import Glibc

/// The fetching of one file: attempts, until there is a result.
struct FetchJob: Sendable {
    let place: Int
    var request: FetchRequest
    let fetcher: Fetcher
    let gate: HostGate
    let loop: TransferLoop
    let folders: MadeFolders
    let onEvent: @Sendable (FetchEvent) -> Void

    /// The file's result; whatever stands in its way is one.
    func run() async -> FetchResult {
        var job = self
        while true {
            let result: FetchResult
            do { result = try await job.attempts() } catch { result = .inconclusive(error) }
            guard result.isNotFound, let next = job.request.alternates.first else { return result }
            job.request.address = next
            job.request.alternates.removeFirst()
        }
    }

    private func attempts() async throws(Inconclusive) -> FetchResult {
        guard fetcher.identity.mayAsk(request.address) else { throw .contactMissing(request.address) }
        let part = try await PartFile.open(
            folder: request.folder, name: request.name, patience: fetcher.lockPatience, folders: folders)
        defer { part.close() }
        let known = request.known.flatMap { $0.isSound ? $0 : nil }
        var generator = SeededGenerator(seed: fetcher.seed &+ UInt64(place))
        var failures = 0
        var heldBytes = part.bytes
        var question = Question(request: request, known: known)
        while true {
            question.resume = request.post == nil ? part.resumePoint(for: request.address) : nil
            question.heldBytes = part.bytes
            let (asked, outcome) = try await ask(question, into: part)
            let setback: Setback
            switch try judge(outcome, from: asked, question: question, part: part) {
            case .result(let result): return result
            case .setback(let found): setback = found
            }
            if setback.startsAnew {
                discardBytes(of: part)
                onEvent(.restarted(file: place))
            }
            if part.bytes > heldBytes + min(65_536, (question.resume?.length ?? 65_536 * 16) / 16) { failures = 0 }
            heldBytes = part.bytes
            failures += 1
            // A compressed answer cannot be gone on with: the next one is asked for plain.
            question.acceptsCompression = false
            guard failures < fetcher.backoff.attempts else {
                throw .failing(asked, attempts: failures, detail: setback.detail)
            }
            try await wait(after: setback, of: asked, failures: failures, using: &generator)
        }
    }

    private func wait(
        after setback: Setback, of address: WebAddress, failures: Int, using generator: inout SeededGenerator
    ) async throws(Inconclusive) {
        var wait = fetcher.backoff.wait(afterFailures: failures, using: &generator)
        if let seconds = setback.retryAfter {
            guard .seconds(seconds) <= fetcher.politeness.patience else {
                let reason = Inconclusive.postponed(address, seconds: seconds)
                await gate.close(address, because: reason)
                throw reason
            }
            wait = max(wait, .seconds(seconds))
            await gate.pause(address, for: wait)
        }
        onEvent(.retrying(file: place, wait: wait, reason: setback.detail))
        do { try await Task.sleep(for: wait) } catch { throw .interrupted(address) }
    }

    private func discardBytes(of part: PartFile) {
        _ = part.restart(nil)
    }

    /// Asks once, redirects included; the address that answered, and its answer.
    private func ask(
        _ question: Question, into part: PartFile
    ) async throws(Inconclusive) -> (WebAddress, Transfer.Outcome) {
        var address = request.address
        var seen: Set<WebAddress> = [address]
        while true {
            let outcome = try await askOnce(question, at: address, into: part)
            guard outcome.fault == nil, outcome.failure == nil, [301, 302, 303, 307, 308].contains(outcome.head.status)
            else { return (address, outcome) }
            let next = try redirect(from: address, to: outcome.head.location)
            guard seen.insert(next).inserted else {
                throw .redirect(from: request.address, to: next.description, why: "it goes in a circle")
            }
            guard seen.count <= 6 else {
                throw .redirect(from: request.address, to: next.description, why: "more than 5 redirects")
            }
            address = next
        }
    }

    private func redirect(from address: WebAddress, to location: String?) throws(Inconclusive) -> WebAddress {
        guard let location else { throw .redirect(from: address, to: "nowhere", why: "there is no Location") }
        let sender = fetcher.mirror.flatMap { $0.location(of: address) } ?? address
        guard let target = sender.resolving(location) else {
            throw .redirect(from: address, to: location, why: "only http and https are")
        }
        guard target.scheme == "https" || sender.scheme == "http" else {
            throw .redirect(from: address, to: location, why: "it leaves https")
        }
        guard let next = fetcher.mirror.map({ $0.original(of: target, scheme: address.scheme) }) ?? target else {
            throw .redirect(from: address, to: location, why: "it leaves the mirror")
        }
        guard fetcher.identity.mayAsk(next) else { throw .contactMissing(next) }
        guard request.post == nil || next.authority == address.authority else {
            throw .redirect(from: address, to: location, why: "what is posted stays with its host")
        }
        return next
    }

    private func askOnce(
        _ question: Question, at address: WebAddress, into part: PartFile
    ) async throws(Inconclusive) -> Transfer.Outcome {
        let location = fetcher.mirror.map { $0.location(of: address) } ?? address
        guard let location else { throw .redirect(from: address, to: "the mirror", why: "it has no place there") }
        let isRange = question.isRange
        if isRange, let error = part.digestHeldBytes() {
            throw .storage(path: part.path, detail: SystemError.text(error))
        }
        if case .closed(let reason) = await gate.enter(address) { throw reason }
        if let allowance = request.allowance {
            do {
                try allowance.charge()
            } catch {
                await gate.leave(address)
                throw .notAllowed(address, detail: "\(error)")
            }
        }
        onEvent(.asked(file: place, held: isRange ? part.bytes : 0))
        let receiver = BodyReceiver(
            address: request.address, part: part, expectation: request.expectation,
            resume: isRange ? question.resume : nil)
        let order = Transfer.Order(
            location: location, agent: fetcher.identity.agent, headers: question.headers,
            acceptsCompression: question.acceptsCompression, post: request.post, limits: fetcher.limits)
        let outcome = await loop.perform(order, into: receiver) { [place, onEvent] bytes, total in
            onEvent(.progressed(file: place, bytes: bytes, total: total))
        }
        if !outcome.wasSent { request.allowance?.refund() }
        // Before the host's next turn is given to another.
        if let reason = hostFault(outcome, of: address) { await gate.close(address, because: reason) }
        await gate.leave(address)
        return outcome
    }
}

extension FetchResult {
    /// Whether the address has nothing, so that another may.
    fileprivate var isNotFound: Bool {
        switch self {
        case .notYetPublished, .inconclusive(.gone): true
        default: false
        }
    }
}

extension KnownFile {
    /// Whether an unchanged answer leaves nothing to be wished for.
    fileprivate var isSound: Bool {
        let found = FileDigest.ofFile(path)
        return found == sha256 || (found == nil && mayBeAbsent && access(path, F_OK) != 0)
    }
}
