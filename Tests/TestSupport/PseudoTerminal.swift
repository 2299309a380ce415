import Glibc

/// A terminal that a program believes in: what is typed on it, and what it shows.
public final class PseudoTerminal: Sendable {
    /// The device that a program opens.
    public let path: String
    private let main: Int32
    /// Keeps the terminal there between one program and the next.
    private let keeper: Int32

    public init(columns: UInt16 = 100, rows: UInt16 = 30) throws {
        main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // The other end is unlocked and found by its number (TIOCSPTLCK, TIOCGPTN).
        var unlocked: Int32 = 0
        var number: UInt32 = 0
        guard main >= 0, ioctl(main, 0x4004_5431, &unlocked) == 0, ioctl(main, 0x8004_5430, &number) == 0 else {
            throw POSIXFailure(what: "/dev/ptmx")
        }
        path = "/dev/pts/\(number)"
        keeper = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard keeper >= 0, ioctl(main, UInt(TIOCSWINSZ), &size) == 0 else { throw POSIXFailure(what: path) }
        _ = fcntl(main, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(keeper)
        close(main)
    }

    /// Types keys; `\u{3}` is Ctrl-C.
    public func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(main, $0.baseAddress, $0.count) }
    }

    /// What was written and not taken yet.
    public func take() -> String {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var bytes: [UInt8] = []
        while case let count = read(main, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What a terminal shows after everything that was written to it: text, and the few controls that a program here uses.
public struct TerminalScreen: Sendable {
    public private(set) var lines: [String] = [""]
    /// Controls that are none of those.
    public private(set) var strange: [String] = []
    private let columns: Int
    private var row = 0
    private var column = 0

    public init(columns: Int = 100) { self.columns = columns }

    /// Whether the cursor is at the start of an empty last line, as a shell's prompt likes it.
    public var isTidy: Bool { column == 0 && row == lines.count - 1 && lines[row].isEmpty }

    public var text: String { lines.joined(separator: "\n") }

    public mutating func show(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\r": column = 0
            case "\n": move(down: 1)
            case "\u{1B}": control(&rest)
            default: put(Character(scalar))
            }
        }
    }

    private mutating func control(_ rest: inout ArraySlice<UnicodeScalar>) {
        let parameters = rest.dropFirst().prefix { $0.properties.numericType != nil || $0 == ";" || $0 == "?" }
        rest = rest.dropFirst(1 + parameters.count)
        let number = Int(String(String.UnicodeScalarView(parameters)))
        switch rest.popFirst() {
        case "A": row = max(0, row - (number ?? 1))
        case "J" where number == nil:
            lines.removeSubrange((row + 1)...)
            lines[row] = String(lines[row].prefix(column))
        case "K" where number == nil: lines[row] = String(lines[row].prefix(column))
        case let other: strange.append(String(String.UnicodeScalarView(parameters)) + (other.map(String.init) ?? ""))
        }
    }

    private mutating func move(down count: Int) {
        row += count
        while lines.count <= row { lines.append("") }
    }

    private mutating func put(_ character: Character) {
        if column == columns {
            column = 0
            move(down: 1)
        }
        var line = Array(lines[row])
        while line.count <= column { line.append(" ") }
        line[column] = character
        lines[row] = String(line)
        column += 1
    }
}
