import CCurlShim
import Glibc

/// A thread of its own on which libcurl's multi interface runs every transfer, so that no task ever blocks on it.
final class TransferLoop: Sendable {
    private struct State {
        var arrivals: [Transfer] = []
        var withdrawn: Set<UInt64> = []
        var isStopping = false
        var isRunning = false
        var lastID: UInt64 = 0
    }

    private let state = Guarded(State())
    /// Of other threads' calls only the one that wakes the loop uses it, under the lock and before the thread's end.
    private nonisolated(unsafe) let multi: UnsafeMutableRawPointer

    /// - Returns: `nil` when libcurl or the thread cannot start.
    init?() {
        guard Self.isReady, let multi = outlook_curl_multi_init() else { return nil }
        self.multi = multi
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let failed = pthread_create(&thread, nil, Self.main, context.toOpaque())
        guard failed == 0 else {
            context.release()
            outlook_curl_multi_cleanup(multi)
            return nil
        }
        pthread_detach(thread)
    }

    /// Why libcurl cannot be used; `nil` when it can.
    static var problem: String? { outlook_curl_problem().map { "libcurl cannot be loaded: \(String(cString: $0))" } }

    private static let isReady = outlook_curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Runs a request to its end, or until the task is cancelled.
    func perform(
        _ order: Transfer.Order, into receiver: BodyReceiver,
        onProgress: @escaping @Sendable (_ bytes: Int64, _ total: Int64?) -> Void
    ) async -> Transfer.Outcome {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let transfer = Transfer(id: id, order: order, receiver: receiver, onProgress: onProgress)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfer.await(continuation)
                submit(transfer)
            }
        } onCancel: {
            state.withLock { state in
                guard !state.isStopping else { return }
                state.withdrawn.insert(id)
                outlook_curl_multi_wakeup(multi)
            }
        }
    }

    /// Ends the thread; transfers under way end as stopped.
    func stop() {
        state.withLock { state in
            guard !state.isStopping else { return }
            state.isStopping = true
            outlook_curl_multi_wakeup(multi)
        }
    }

    private func submit(_ transfer: Transfer) {
        let isAccepted = state.withLock { state in
            guard !state.isStopping else { return false }
            state.arrivals.append(transfer)
            outlook_curl_multi_wakeup(multi)
            return true
        }
        if !isAccepted { transfer.end(nil) }
    }

    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        if let context { Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().run() }
        return nil
    }

    private func run() {
        var active: [UnsafeMutableRawPointer: Transfer] = [:]
        while true {
            let (arrivals, withdrawn, isStopping) = state.withLock { state in
                defer { state.arrivals = [] }
                return (state.arrivals, state.withdrawn, state.isStopping)
            }
            for transfer in arrivals {
                guard let handle = transfer.start() else {
                    transfer.end(CURLE_FAILED_INIT)
                    continue
                }
                outlook_curl_multi_add_handle(multi, handle)
                active[handle] = transfer
            }
            for (handle, transfer) in active where isStopping || withdrawn.contains(transfer.id) {
                outlook_curl_multi_remove_handle(multi, handle)
                active[handle] = nil
                // A transfer may be withdrawn before it arrives, so that the mark stays until it has ended.
                state.withLock { _ = $0.withdrawn.remove(transfer.id) }
                transfer.end(nil)
            }
            if isStopping { break }
            var running: Int32 = 0
            outlook_curl_multi_perform(multi, &running)
            var left: Int32 = 0
            while let message = outlook_curl_multi_info_read(multi, &left) {
                guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
                let result = outlook_curl_message_result(message)
                outlook_curl_multi_remove_handle(multi, handle)
                active.removeValue(forKey: handle)?.end(result)
            }
            outlook_curl_multi_poll(multi, 1000)
        }
        outlook_curl_multi_cleanup(multi)
    }
}
