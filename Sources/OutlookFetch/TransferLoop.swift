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
    /// Only `curl_multi_wakeup` is called on it from other threads, under the lock and before the thread's end.
    private nonisolated(unsafe) let multi: UnsafeMutableRawPointer

    /// - Returns: `nil` when libcurl or the thread cannot start.
    init?() {
        guard Self.isReady, let multi = curl_multi_init() else { return nil }
        self.multi = multi
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let failed = pthread_create(&thread, nil, Self.main, context.toOpaque())
        guard failed == 0 else {
            context.release()
            curl_multi_cleanup(multi)
            return nil
        }
        pthread_detach(thread)
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

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
                curl_multi_wakeup(multi)
            }
        }
    }

    /// Ends the thread; transfers under way end as stopped.
    func stop() {
        state.withLock { state in
            guard !state.isStopping else { return }
            state.isStopping = true
            curl_multi_wakeup(multi)
        }
    }

    private func submit(_ transfer: Transfer) {
        let isAccepted = state.withLock { state in
            guard !state.isStopping else { return false }
            state.arrivals.append(transfer)
            curl_multi_wakeup(multi)
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
                curl_multi_add_handle(multi, handle)
                active[handle] = transfer
            }
            for (handle, transfer) in active where isStopping || withdrawn.contains(transfer.id) {
                curl_multi_remove_handle(multi, handle)
                active[handle] = nil
                // A transfer may be withdrawn before it arrives, so that the mark stays until it has ended.
                state.withLock { _ = $0.withdrawn.remove(transfer.id) }
                transfer.end(nil)
            }
            if isStopping { break }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            var left: Int32 = 0
            while let message = curl_multi_info_read(multi, &left) {
                guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
                let result = outlook_curl_message_result(message)
                curl_multi_remove_handle(multi, handle)
                active.removeValue(forKey: handle)?.end(result)
            }
            curl_multi_poll(multi, nil, 0, 1000, nil)
        }
        curl_multi_cleanup(multi)
    }
}
