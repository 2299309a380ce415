/// How far one file is, and how that is shown on a line.
struct FileProgress {
    let name: String
    private var bytes: Int64 = 0
    private var total: Int64?
    private var rate = TransferRate()
    private(set) var isUnderWay = false

    init(name: String) {
        self.name = name
    }

    /// Takes note that the file is asked for, and how much of it is here already.
    mutating func begin(with held: Int64, at now: ContinuousClock.Instant) {
        (bytes, total, isUnderWay) = (held, nil, true)
        rate = TransferRate()
        rate.note(held, at: now)
    }

    /// Takes note of how much is here; how many bytes came since the last note.
    mutating func progress(to bytes: Int64, of total: Int64?, at now: ContinuousClock.Instant) -> Int64 {
        let came = max(0, bytes - self.bytes)
        (self.bytes, self.total) = (bytes, total)
        rate.note(bytes, at: now)
        return came
    }

    /// Takes note that nothing comes for a while, or ever again.
    mutating func pause() {
        isUnderWay = false
        rate = TransferRate()
    }

    /// The bytes still to come; `nil` while the server does not say.
    var left: Int64? { total.map { max(0, $0 - bytes) } }

    /// `NAME  [####....]   40 %   81.2 MB  3.4 MB/s  0:35 left`, the bar as long as there is room; a narrow terminal
    /// has no room for the size, and a very narrow one none for the bar.
    func line(columns: Int, names: Int, at now: ContinuousClock.Instant) -> String {
        let perSecond = rate.perSecond(at: now)
        let pace = perSecond.map { ByteCount.text($0) + "/s" } ?? ""
        let time = left.flatMap { left in perSecond.flatMap { TransferRate.left(left, at: $0) } }
        let size = columns < 79 ? "" : "  " + ByteCount.text(bytes).leading(8)
        let figures = "\(size)  \(pace.leading(10))  " + (time.map { $0 + " left" } ?? "").leading(9)
        let width = min(names, max(12, columns - figures.count - 19))
        let shown = name.count <= width ? name.trailing(width) : "…" + name.suffix(width - 1)
        guard let total, total > 0 else { return shown + figures }
        let share = min(1, max(0, Double(bytes) / Double(total)))
        let room = min(30, columns - figures.count - width - 10)
        guard room >= 5 else { return shown + figures }
        let filled = Int(Double(room) * share)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
        return "\(shown)  [\(bar)] \(String(Int(share * 100)).leading(3)) %" + figures
    }
}

/// How fast bytes came over the last seconds.
struct TransferRate {
    private var notes: [(moment: ContinuousClock.Instant, bytes: Int64)] = []

    mutating func note(_ bytes: Int64, at moment: ContinuousClock.Instant) {
        notes.append((moment, bytes))
        if let recent = notes.firstIndex(where: { moment - $0.moment <= .seconds(5) }), recent > 1 {
            notes.removeFirst(recent - 1)
        }
    }

    /// Bytes a second; `nil` as long as too little is known.
    func perSecond(at now: ContinuousClock.Instant) -> Int64? {
        guard let first = notes.first, let last = notes.last else { return nil }
        let (seconds, rest) = first.moment.duration(to: now).components
        let spent = Double(seconds) + Double(rest) / 1e18
        guard spent >= 0.2 else { return nil }
        return Int64(min(max(0, Double(last.bytes - first.bytes) / spent), 1e15))
    }

    /// The time that bytes take at a rate, `M:SS` or `H:MM:SS`; `nil` when nothing comes.
    static func left(_ bytes: Int64, at rate: Int64) -> String? {
        guard rate > 0, bytes / rate < 360_000 else { return nil }
        let seconds = (bytes + rate - 1) / rate
        func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":" + two(seconds % 60)
    }
}

/// A number of bytes for people.
enum ByteCount {
    /// `512 B`, `24.4 kB`, `3.1 MB`, `1.2 GB`.
    static func text(_ bytes: Int64) -> String {
        if bytes < 1000 { return "\(bytes) B" }
        let (unit, name): (Int64, String) =
            bytes < 1_000_000 ? (1000, "kB") : bytes < 1_000_000_000 ? (1_000_000, "MB") : (1_000_000_000, "GB")
        return "\(bytes / unit).\(bytes % unit * 10 / unit) \(name)"
    }
}

extension String {
    /// The text at the right of a column.
    fileprivate func leading(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }

    /// The text at the left of a column.
    fileprivate func trailing(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
