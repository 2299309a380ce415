import Glibc
import OutlookFormats

/// Runs a body on a number of threads at once and waits for all of them.
enum WorkerThreads {
    private final class Job: @unchecked Sendable {
        let body: (Int) throws(SummaryError) -> Void
        let index: Int
        var error: SummaryError?

        init(_ body: @escaping (Int) throws(SummaryError) -> Void, _ index: Int) {
            self.body = body
            self.index = index
        }

        func run() {
            do throws(SummaryError) { try body(index) } catch { self.error = error }
        }
    }

    /// - Parameter body: gets the number of its thread, from 0 on. It is called from several threads at once.
    /// - Throws: of the errors of all threads, the one that stands first in the text, so that it is the same one
    ///   however many threads there are.
    static func run(_ count: Int, _ body: @escaping (Int) throws(SummaryError) -> Void) throws(SummaryError) {
        if count <= 1 { return try body(0) }
        var jobs: [Job] = []
        var threads: [pthread_t] = []
        for index in 0..<count {
            let job = Job(body, index)
            jobs.append(job)
            var thread = pthread_t()
            let context = Unmanaged.passRetained(job)
            let code = pthread_create(
                &thread, nil,
                { context in
                    if let context { Unmanaged<Job>.fromOpaque(context).takeRetainedValue().run() }
                    return nil
                }, context.toOpaque())
            if code == 0 {
                threads.append(thread)
            } else {
                // Without another thread the share is done on this one, after the others have been started.
                context.release()
                jobs[index].run()
            }
        }
        for thread in threads { pthread_join(thread, nil) }
        let errors = jobs.compactMap(\.error)
        guard let first = errors.min(by: { ($0.place?.byte ?? -1) < ($1.place?.byte ?? -1) }) else { return }
        throw first
    }

    /// The number of processors this process may use.
    static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
