/// What is asked for a file in one attempt.
struct Question: Sendable {
    let request: FetchRequest
    /// The issue that lies here, soundly.
    let known: KnownFile?
    /// What the part can be gone on with.
    var resume: ResumePoint?
    var heldBytes: Int64 = 0
    var acceptsCompression: Bool

    init(request: FetchRequest, known: KnownFile?) {
        self.request = request
        self.known = known
        acceptsCompression = request.acceptsCompression
    }

    /// Whether the part is all there, and only its being the publisher's present file is in question.
    var isHeldWhole: Bool {
        resume.map { $0.length == heldBytes } ?? false
    }

    /// Whether the rest of a part is asked for.
    var isRange: Bool {
        resume != nil && !isHeldWhole
    }

    /// The headers beyond those of every request.
    var headers: [String] {
        guard request.post == nil else { return [] }
        if isRange, let resume {
            return ["Range: bytes=\(heldBytes)-", "If-Range: \(resume.validator)"]
        }
        let etag = isHeldWhole ? resume?.etag : known?.etag
        let lastModified = isHeldWhole ? resume?.lastModified : known?.lastModified
        if let etag { return ["If-None-Match: \(etag)"] }
        if let lastModified { return ["If-Modified-Since: \(lastModified)"] }
        return []
    }
}

/// A failure that may pass.
struct Setback: Sendable {
    let detail: String
    var retryAfter: Int64?
    /// Whether the bytes that are here are of no more use.
    var startsAnew = false
}
