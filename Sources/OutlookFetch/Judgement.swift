/// What an answer means for the file.
enum Judgement {
    case result(FetchResult)
    case setback(Setback)
}

extension FetchJob {
    /// Judges an answer, and keeps the file when it is whole and sound.
    func judge(
        _ outcome: Transfer.Outcome, from address: WebAddress, question: Question, part: PartFile
    ) async throws(Inconclusive) -> Judgement {
        switch outcome.fault {
        case .refused(.content(.blockPage(let title))):
            throw await block(address, "status \(outcome.head.status)" + (title.map { ", \"\($0)\"" } ?? ""))
        case .refused(let refusal):
            throw .refused(address, refusal)
        case .storage(let error):
            throw .storage(path: part.path, detail: SystemError.text(error))
        case .notContinued:
            return .setback(Setback(detail: "the rest was not of the same file", startsAnew: true))
        case .headTooLong:
            throw .failing(address, attempts: 1, detail: "more header lines than an answer has")
        case .ignoredTooLong, nil: break
        }
        if let failure = outcome.failure { return try await judge(failure, of: address) }
        if outcome.head.status != 200, outcome.head.status != 206, let page = MarkupPage(outcome.start), page.isBlock {
            throw await block(address, "status \(outcome.head.status)" + (page.title.map { ", \"\($0)\"" } ?? ""))
        }
        return try await judge(status: outcome.head, from: address, question: question, part: part)
    }

    private func judge(
        status head: ResponseHead, from address: WebAddress, question: Question, part: PartFile
    ) async throws(Inconclusive) -> Judgement {
        switch head.status {
        case 200, 206:
            return .result(
                try keep(part, from: address, etag: head.etag, lastModified: head.lastModified))
        case 304:
            if question.isHeldWhole, let resume = question.resume {
                if let error = part.digestHeldBytes() {
                    throw .storage(path: part.path, detail: SystemError.text(error))
                }
                return .result(try keep(part, from: address, etag: resume.etag, lastModified: resume.lastModified))
            }
            guard let known = question.known, !question.headers.isEmpty else { throw .status(address, 304) }
            return .result(.unchanged(path: known.path, answer: nil))
        case 404, 410:
            guard request.known == nil else { throw .gone(address, status: head.status) }
            return .result(.notYetPublished(address))
        case 401, 403, 451:
            throw await block(address, "status \(head.status)")
        case 416 where question.isRange:
            return .setback(Setback(detail: "status 416", startsAnew: true))
        case 408, 425, 429, 500, 502, 503, 504:
            let now = head.date.flatMap { HTTPDate.seconds($0) } ?? fetcher.clock()
            let retryAfter = head.retryAfter.flatMap { RetryAfter.seconds($0, now: now) }
            return .setback(Setback(detail: "status \(head.status)", retryAfter: retryAfter))
        default:
            throw .status(address, head.status)
        }
    }

    private func judge(_ failure: TransferFailure, of address: WebAddress) async throws(Inconclusive) -> Judgement {
        switch failure {
        case .stopped: throw .interrupted(address)
        case .passing(let text): return .setback(Setback(detail: text))
        case .lasting(let text): throw .failing(address, attempts: 1, detail: text)
        case .unreachable(let text): throw await close(address, .offline(address, detail: text))
        case .untrusted(let text): throw await close(address, .untrusted(address, detail: text))
        }
    }

    private func block(_ address: WebAddress, _ detail: String) async -> Inconclusive {
        await close(address, .blocked(address, detail: detail))
    }

    private func close(_ address: WebAddress, _ reason: Inconclusive) async -> Inconclusive {
        await gate.close(address, because: reason)
        return reason
    }

    /// Gives a whole part its name when everything that can be said against it has been asked.
    private func keep(
        _ part: PartFile, from address: WebAddress, etag: String?, lastModified: String?
    ) throws(Inconclusive) -> FetchResult {
        let bytes = part.bytes
        let sha256 = part.digest.finish()
        var folder = request.folder
        var refusal = request.expectation.judge(bytes: bytes) ?? request.expectation.judge(sha256: sha256)
        if refusal == nil {
            do {
                folder = try request.verify?(part.path) ?? folder
            } catch {
                refusal = .check("\(error)")
            }
        }
        if let refusal {
            part.discard()
            throw .refused(address, refusal)
        }
        try folders.make(folder)
        let placement = try part.place(in: folder, sha256: sha256)
        let file = RetrievedFile(
            address: request.address, finalAddress: address, path: placement.path, sha256: sha256, bytes: bytes,
            etag: etag, lastModified: lastModified, retrieved: fetcher.clock())
        return placement.isNew ? .new(file) : .unchanged(path: file.path, answer: file)
    }

}
