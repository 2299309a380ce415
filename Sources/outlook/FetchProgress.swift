import Glibc
import OutlookFetch
import Synchronization

/// What a fetch is at: on a terminal a bar a file under way with its rate and the time left, and a total; elsewhere a
/// line a file when it is done.
final class FetchProgress: Sendable {
    private struct File {
        var name: String
        var bytes: Int64 = 0
        var total: Int64?
        var began: ContinuousClock.Instant?
        var beganBytes: Int64 = 0
    }

    private struct State {
        var files: [File]
        var done = 0
        var bytes: Int64 = 0
        var drawn = 0
        var lastDrawn: ContinuousClock.Instant?
    }

    private let state: Mutex<State>
    private let isTerminal = isatty(2) == 1

    init(_ targets: [FetchTarget]) {
        state = Mutex(State(files: targets.map { File(name: "\($0.folder())/\($0.name)") }))
    }

    func note(_ event: FetchEvent) {
        state.withLock { state in
            switch event {
            case .progressed(let file, let bytes, let total):
                if state.files[file].began == nil {
                    state.files[file].began = .now
                    state.files[file].beganBytes = bytes
                }
                state.files[file].bytes = bytes
                state.files[file].total = total
                draw(&state)
            case .retrying(let file, let wait, let reason):
                say("\(state.files[file].name): \(reason); again in \(Self.seconds(wait))", &state)
            case .restarted(let file):
                state.files[file].bytes = 0
                say("\(state.files[file].name): from the start, it changed meanwhile", &state)
            case .finished(let file, let result):
                state.done += 1
                state.bytes += state.files[file].bytes
                state.files[file].began = nil
                say("\(result.word): \(state.files[file].name)", &state)
            }
        }
    }

    /// Takes the bars away.
    func end() {
        state.withLock { erase(&$0) }
    }

    private func say(_ line: String, _ state: inout State) {
        erase(&state)
        Console.say(line)
        state.lastDrawn = nil
        draw(&state)
    }

    private func erase(_ state: inout State) {
        guard state.drawn > 0 else { return }
        Console.write(toTerminal: "\u{1B}[\(state.drawn)A\u{1B}[J")
        state.drawn = 0
    }

    private func draw(_ state: inout State) {
        guard isTerminal else { return }
        let now = ContinuousClock.now
        if let last = state.lastDrawn, now - last < .milliseconds(100) { return }
        erase(&state)
        state.lastDrawn = now
        var lines = state.files.filter { $0.began != nil }.map { Self.bar($0, now) }
        let bytes = state.bytes + state.files.filter { $0.began != nil }.map(\.bytes).reduce(0, +)
        lines.append("\(state.done) of \(state.files.count) files, \(Self.size(bytes))")
        Console.write(toTerminal: lines.joined(separator: "\n") + "\n")
        state.drawn = lines.count
    }

    private static func bar(_ file: File, _ now: ContinuousClock.Instant) -> String {
        let spent = file.began.map { Double(($0.duration(to: now)).components.seconds) + 0.1 } ?? 0.1
        let rate = Double(file.bytes - file.beganBytes) / spent
        var text = "\(file.name.suffix(36))  \(size(file.bytes))"
        if let total = file.total, total > 0 {
            let filled = Int(20 * min(1, Double(file.bytes) / Double(total)))
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
            text = "\(file.name.suffix(36))  [\(bar)]  \(size(file.bytes)) of \(size(total))"
            if rate > 0 { text += ", \(Int(Double(total - file.bytes) / rate)) s left" }
        }
        return text + ", \(size(Int64(max(0, min(rate, 1e15)))))/s"
    }

    static func size(_ bytes: Int64) -> String {
        if bytes < 1000 { return "\(bytes) B" }
        let (unit, name): (Int64, String) =
            bytes < 1_000_000
            ? (1000, "kB")
            : bytes < 1_000_000_000
                ? (1_000_000, "MB")
                : (1_000_000_000, "GB")
        return "\(bytes / unit).\(bytes % unit * 10 / unit) \(name)"
    }

    private static func seconds(_ wait: Duration) -> String {
        let (whole, rest) = wait.components
        return "\(whole).\(rest / 100_000_000_000_000_000) s"
    }
}

extension Console {
    /// Writes to the terminal that standard error is.
    static func write(toTerminal text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
