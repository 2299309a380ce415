/// What the error codes in an answer mean: FreeXL's (`freexl.h`, 1.0.6) and our own (`CXLSWorker.h`).
enum FreeXLError {
    static func error(_ code: Int32, _ place: FormatError.Place) -> FormatError {
        if code == -4 { return .childEnded(place, reason: "ran out of the memory it may use") }
        return .malformed(place, expected: "an .xls workbook", found: meanings[code] ?? "damage (FreeXL code \(code))")
    }

    private static let meanings: [Int32: String] = [
        -7: "no compound file header",
        -8: "a sector that cannot be read: the file is cut off",
        -9: "a sector outside the file: the file is cut off",
        -10: "a damaged compound file header",
        -11: "a damaged compound file header",
        -12: "an empty chain of sectors",
        -13: "a damaged table of sectors",
        -14: "a sheet without its beginning",
        -15: "a damaged table of shared texts",
        -16: "a cell naming a shared text that is not there",
        -17: "no workbook inside",
        -18: "a sheet that is not there",
        -20: "a text that is not in the workbook's own character set",
        -21: "a character set nobody here knows",
        -22: "a cell outside its sheet",
        -23: "a damaged number",
        -24: "a damaged stream of small sectors",
        -25: "a damaged stream of small sectors",
        -100: "records that cannot be followed or want more memory than is allowed",
        -26: "records that contradict each other",
    ]
}
