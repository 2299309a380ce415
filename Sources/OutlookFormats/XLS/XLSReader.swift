import CXLSWorker
import Glibc

/// Reads Excel 97-2003 workbooks (`.xls`, BIFF) with FreeXL in a child process of limited memory and time, so that a
/// fault in the C library ends as an error message.
///
/// FreeXL knows neither formulas nor errors and takes truth values for numbers; those cells, the hidden sheets and the
/// time of the last saving come from the file's records directly. Dates are numbers, exact to the second.
enum XLSReader {
    /// The sheets in the order of their tabs, and when the workbook says it was last saved.
    static func read(
        _ bytes: [UInt8], name: String, limits: FormatLimits
    ) throws(FormatError) -> (sheets: [Sheet], modified: String?) {
        let place = FormatError.Place(file: name)
        let file = try CompoundFile(bytes, place: place)
        try refuseOtherDocuments(file, at: place)
        guard let stream = try file.stream(file.holds("Workbook") ? "Workbook" : "Book") else {
            throw .unsupported(
                place, found: "an OLE compound file without a workbook", advice: "save its table as .xlsx or .csv")
        }
        let records = try BIFFRecords(stream, place: place)
        let sheets = try answer(bytes, at: place, limits: limits)
        let summary = try file.stream(SummaryInformation.name)
        let modified = summary.flatMap { SummaryInformation.modified($0) }
        return (try completed(sheets, by: records.sheets, at: place), modified)
    }

    private static func refuseOtherDocuments(
        _ file: CompoundFile, at place: FormatError.Place
    ) throws(FormatError) {
        guard !file.holds("EncryptedPackage") else { throw .encrypted(place, advice: FormatError.Advice.unlock) }
        let kinds = [
            ("WordDocument", "a Word document (.doc)"), ("PowerPoint Document", "a presentation (.ppt)"),
            ("__properties_version1.0", "a mail message (.msg)"),
        ]
        for (name, found) in kinds where file.holds(name) {
            throw .unsupported(place, found: found, advice: "save its table as .xlsx or .csv")
        }
    }

    /// FreeXL's sheets with what it leaves out, without the sheets that hold no cells.
    private static func completed(
        _ sheets: [Sheet], by entries: [BIFFRecords.SheetEntry], at place: FormatError.Place
    ) throws(FormatError) -> [Sheet] {
        let matching = sheets.count == entries.count ? entries : entries.filter(\.hasCells)
        guard matching.count == sheets.count else {
            throw .malformed(
                place, expected: "\(sheets.count) sheets in the workbook's list", found: "\(matching.count)")
        }
        return zip(sheets, matching).compactMap { sheet, entry in
            guard entry.hasCells else { return nil }
            return Sheet(name: sheet.name, isHidden: entry.isHidden, grid: sheet.grid.replacing(entry.cells))
        }
    }

    /// What the child process makes of the workbook.
    static func answer(
        _ bytes: [UInt8], at place: FormatError.Place, limits: FormatLimits
    ) throws(FormatError) -> [Sheet] {
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
