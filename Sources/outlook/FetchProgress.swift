import Glibc
import OutlookFetch
import Synchronization

/// What a fetch is at: on a live terminal a bar for each file under way, and a total; elsewhere a line a file when it is
/// done.
final class FetchProgress: Sendable {
    private struct State {
        var files: [FileProgress]
        var total = TransferRate()
        var came: Int64 = 0
        var done = 0
        var lastDrawn: ContinuousClock.Instant?
    }

    private let state: Mutex<State>
    /// Whether the results appear below the bars, on the same terminal.
    private let isFollowedByResults = Console.isLive && isatty(1) == 1

    init(_ targets: [FetchTarget]) {
        state = Mutex(State(files: targets.map { FileProgress(name: "\($0.folder())/\($0.name)") }))
        state.withLock { draw(&$0) }
    }

    func note(_ event: FetchEvent) {
        state.withLock { state in
            switch event {
            case .asked(let file, let held):
                state.files[file].begin(with: held, at: .now)
                state.total.note(state.came, at: .now)
                draw(&state)
            case .progressed(let file, let bytes, let total):
                state.came += state.files[file].progress(to: bytes, of: total, at: .now)
                state.total.note(state.came, at: .now)
                if state.lastDrawn.map({ .now - $0 >= .milliseconds(100) }) ?? true { draw(&state) }
            case .retrying(let file, let wait, let reason):
                state.files[file].pause()
                Console.say("\(state.files[file].name): \(reason); again in \(Self.seconds(wait))")
                draw(&state)
            case .restarted(let file):
                state.files[file].pause()
                Console.say("\(state.files[file].name): from the start, it changed meanwhile")
                draw(&state)
            case .finished(let file, let result):
                state.done += 1
                if case .new(let kept) = result {
                    state.came += state.files[file].progress(to: kept.bytes, of: kept.bytes, at: .now)
                }
                state.files[file].pause()
                if !isFollowedByResults { Console.say("\(result.word): \(state.files[file].name)") }
                draw(&state)
            }
        }
    }

    /// Takes the bars away.
    func end() {
        Console.show([])
    }

    private func draw(_ state: inout State) {
        guard Console.isLive else { return }
        let now = ContinuousClock.now
        state.lastDrawn = now
        let underWay = state.files.filter(\.isUnderWay)
        let names = underWay.map(\.name.count).max() ?? 0
        // No more bars than fit a small terminal; the total counts the rest.
        let lines = underWay.prefix(10).map { $0.line(columns: Console.columns - 1, names: names, at: now) }
        Console.show(lines + [total(of: state, underWay, now)])
    }

    private func total(of state: State, _ underWay: [FileProgress], _ now: ContinuousClock.Instant) -> String {
        var text = "\(state.done) of \(state.files.count) \(state.files.count == 1 ? "file" : "files")"
        guard state.came > 0 else { return text }
        text += ", \(ByteCount.text(state.came))"
        guard let rate = state.total.perSecond(at: now) else { return text }
        text += ", \(ByteCount.text(rate))/s"
        // What is left is known when every file that is not done says how large it is.
        let left = underWay.compactMap(\.left)
        if left.count == state.files.count - state.done, let time = TransferRate.left(left.reduce(0, +), at: rate) {
            text += ", \(time) left"
        }
        return text
    }

    private static func seconds(_ wait: Duration) -> String {
        let (whole, rest) = wait.components
        return "\(whole).\(rest / 100_000_000_000_000_000) s"
    }
}
