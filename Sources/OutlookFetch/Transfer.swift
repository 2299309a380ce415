import CCurlShim

/// One request and its answer on libcurl's hands.
///
/// `@unchecked Sendable`: the job that makes it hands it to the transfer loop's thread, and touches neither it nor the
/// part behind its receiver until the loop has resumed it.
final class Transfer: @unchecked Sendable {
    /// What is asked, and under which conditions it is given up.
    struct Order: Sendable {
        var location: WebAddress
        var agent: String
        var headers: [String]
        var acceptsCompression: Bool
        var post: FetchRequest.Post?
        var limits: TransferLimits
    }

    /// What became of it.
    struct Outcome: Sendable {
        let head: ResponseHead
        let start: [UInt8]
        let fault: BodyReceiver.Fault?
        let failure: TransferFailure?
        /// Whether anything of the request went out.
        let wasSent: Bool
    }

    let id: UInt64
    private let order: Order
    private let receiver: BodyReceiver
    private let onProgress: (_ bytes: Int64, _ total: Int64?) -> Void
    private var handle: UnsafeMutableRawPointer?
    private var headers: UnsafeMutablePointer<curl_slist>?
    private let message = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var continuation: CheckedContinuation<Outcome, Never>?
    private var lastProgress: ContinuousClock.Instant?

    init(id: UInt64, order: Order, receiver: BodyReceiver, onProgress: @escaping (Int64, Int64?) -> Void) {
        self.id = id
        self.order = order
        self.receiver = receiver
        self.onProgress = onProgress
        message.initialize(repeating: 0)
    }

    deinit {
        message.deallocate()
    }

    func await(_ continuation: CheckedContinuation<Outcome, Never>) {
        self.continuation = continuation
    }

    /// Makes libcurl's handle for the request; `nil` when it cannot be made.
    func start() -> UnsafeMutableRawPointer? {
        guard let handle = outlook_curl_easy_init() else { return nil }
        self.handle = handle
        for header in order.headers {
            headers = outlook_curl_slist_append(headers, header) ?? headers
        }
        outlook_curl_set_string(handle, CURLOPT_URL, order.location.description)
        outlook_curl_set_string(handle, CURLOPT_USERAGENT, order.agent)
        outlook_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        outlook_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, order.acceptsCompression ? "gzip" : "identity")
        outlook_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        outlook_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        outlook_curl_set_long(handle, CURLOPT_BUFFERSIZE, 1 << 18)
        outlook_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, order.limits.connectSeconds * 1000)
        outlook_curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, order.limits.stallBytesPerSecond)
        outlook_curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, order.limits.stallSeconds)
        if let bundle = order.limits.certificateBundle { outlook_curl_set_string(handle, CURLOPT_CAINFO, bundle) }
        if let post = order.post {
            outlook_curl_set_off(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(post.body.count))
            post.body.withUnsafeBytes { bytes in
                _ = outlook_curl_set_pointer(
                    handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
            }
            headers = outlook_curl_slist_append(headers, "Content-Type: \(post.mediaType)") ?? headers
            headers = outlook_curl_slist_append(headers, "Expect:") ?? headers
        }
        outlook_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
        outlook_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, message.baseAddress)
        let context = Unmanaged.passUnretained(self).toOpaque()
        outlook_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        outlook_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        outlook_curl_set_sink(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            Transfer.receive(bytes, size * count, context) { transfer, buffer in
                transfer.receiver.receive(header: String(decoding: buffer, as: UTF8.self))
            }
        }
        outlook_curl_set_sink(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            Transfer.receive(bytes, size * count, context) { transfer, buffer in
                transfer.receiver.receive(body: buffer)
            }
        }
        // libcurl calls the meter about once a second even when nothing comes.
        outlook_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
        outlook_curl_set_pointer(handle, CURLOPT_XFERINFODATA, context)
        outlook_curl_set_meter(handle) { context, _, _, _, _ in
            if let context { Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().reportProgress() }
            return 0
        }
        return handle
    }

    private static func receive(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        _ body: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        // Any number but the count makes libcurl stop; none is told from an empty line by being one too many.
        return body(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : count + 1
    }

    private func reportProgress() {
        guard receiver.head.isComplete else { return }
        let now = ContinuousClock.now
        if let lastProgress, now - lastProgress < .milliseconds(100) { return }
        lastProgress = now
        onProgress(receiver.bytes, receiver.total)
    }

    /// Ends the transfer and resumes who waits for it. The handle must have left libcurl's multi handle.
    ///
    /// - Parameter result: libcurl's verdict; `nil` when the run was stopped.
    func end(_ result: CURLcode?) {
        let wasSent = handle.map { outlook_curl_request_bytes($0) > 0 } ?? false
        if let handle { outlook_curl_easy_cleanup(handle) }
        handle = nil
        outlook_curl_slist_free_all(headers)
        headers = nil
        receiver.finish(whole: result == CURLE_OK)
        let failure = receiver.fault == nil ? TransferFailure(result, message: message) : nil
        let outcome = Outcome(
            head: receiver.head, start: receiver.start, fault: receiver.fault, failure: failure, wasSent: wasSent)
        continuation?.resume(returning: outcome)
        continuation = nil
    }
}
