import Glibc

@testable import OutlookFormats

/// Files the tests read.
enum Fixtures {
    private static let root: String = {
        var steps = #filePath.split(separator: "/")
        steps.removeLast(3)
        return "/" + steps.joined(separator: "/")
    }()

    /// A file of `Tests/Fixtures/Formats`.
    static func path(_ name: String) -> String { root + "/Tests/Fixtures/Formats/" + name }

    static func bytes(_ name: String) throws -> [UInt8] { try RawBytes.read(path: path(name)) }

    /// A file of the published originals beside the package; `nil` where they are not.
    static func original(_ name: String) -> String? {
        let path = root + "/../shared/data/" + name
        return access(path, R_OK) == 0 ? path : nil
    }
}

/// A small generator of reproducible pseudo-random numbers (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// The message of the error `body` throws; `nil` if it throws none.
func message(_ body: () throws(FormatError) -> some Any) -> String? {
    do {
        _ = try body()
        return nil
    } catch {
        return error.description
    }
}
