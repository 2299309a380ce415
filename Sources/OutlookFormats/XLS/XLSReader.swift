import CXLSWorker
import Glibc

/// Reads Excel 97-2003 workbooks (`.xls`, BIFF) with FreeXL in a child process of limited memory and time, so that a
/// fault in the C library ends as an error message.
///
/// FreeXL tells neither hidden sheets nor the time of modification, gives truth values as 0 and 1 and dates to the
/// second, and leaves formulas and error values empty.
enum XLSReader {
    /// The sheets in the order of their tabs.
    static func read(_ bytes: [UInt8], name: String, limits: FormatLimits) throws(FormatError) -> [Sheet] {
        let place = FormatError.Place(file: name)
        try OLEDirectory.refuseOtherDocuments(bytes, at: place)
        var bounds = cxls_limits(
            memory_bytes: UInt64(clamping: limits.childMemoryBytes),
            cpu_seconds: UInt32(clamping: limits.childCPUSeconds),
            wall_seconds: UInt32(clamping: limits.childWallSeconds), answer_bytes: UInt64(clamping: limits.totalBytes))
        var result = cxls_result()
        bytes.withUnsafeBytes { cxls_read($0.baseAddress, $0.count, &bounds, &result) }
        defer { cxls_free(&result) }
        switch result.end {
        case CXLS_ANSWERED: break
        case CXLS_SIGNAL:
            throw .childEnded(place, reason: "crashed (\(signalName(result.detail)))")
        case CXLS_CPU_TIME:
            throw .childEnded(place, reason: "took more than \(limits.childCPUSeconds) seconds of processor time")
        case CXLS_WALL_TIME:
            throw .childEnded(place, reason: "took more than \(limits.childWallSeconds) seconds")
        case CXLS_ANSWER_TOO_LONG:
            throw .childEnded(place, reason: "found more than \(limits.totalBytes) bytes of cells")
        default:
            let reason = String(cString: strerror(result.detail)).lowercased()
            throw .unreadable(place, reason: "the process to read it could not be started: \(reason)")
        }
        let answer = UnsafeBufferPointer(start: result.answer, count: result.count)
        return try XLSAnswer.decode(answer, place: place, limits: limits)
    }

    private static func signalName(_ number: Int32) -> String {
        let names = [
            SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGILL: "SIGILL",
            SIGKILL: "SIGKILL", SIGSYS: "SIGSYS",
        ]
        return names[number] ?? "signal \(number)"
    }
}
