/// What an answer means for the file.
enum Judgement {
    case result(FetchResult)
    case setback(Setback)
}

extension FetchJob {
    /// Why nothing more is to be asked of the answer's host in this run; `nil` when more may be.
    func hostFault(_ outcome: Transfer.Outcome, of address: WebAddress) -> Inconclusive? {
        func blocked(_ title: String?) -> Inconclusive {
            .blocked(address, detail: "status \(outcome.head.status)" + (title.map { ", \"\($0)\"" } ?? ""))
        }
        if case .refused(.content(.blockPage(let title))) = outcome.fault { return blocked(title) }
        switch outcome.failure {
        case .unreachable(let text): return .offline(address, detail: text)
        case .untrusted(let text): return .untrusted(address, detail: text)
        case nil where outcome.fault == nil || outcome.fault == .ignoredTooLong: break
        default: return nil
        }
        if outcome.head.status >= 400, let page = MarkupPage(outcome.start), page.isBlock {
            return blocked(page.title)
        }
        return [401, 403, 451].contains(outcome.head.status) ? blocked(nil) : nil
    }

    /// Judges an answer, and keeps the file when it is whole and sound.
    func judge(
        _ outcome: Transfer.Outcome, from address: WebAddress, question: Question, part: PartFile
    ) throws(Inconclusive) -> Judgement {
        if let reason = hostFault(outcome, of: address) { throw reason }
        switch outcome.fault {
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
        switch outcome.failure {
        case .stopped: throw .interrupted(address)
        case .passing(let text): return .setback(Setback(detail: text))
        case .lasting(let text): throw .failing(address, attempts: 1, detail: text)
        case .unreachable(let text), .untrusted(let text): throw .offline(address, detail: text)
        case nil: return try judge(status: outcome.head, from: address, question: question, part: part)
        }
    }

    private func judge(
        status head: ResponseHead, from address: WebAddress, question: Question, part: PartFile
    ) throws(Inconclusive) -> Judgement {
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
