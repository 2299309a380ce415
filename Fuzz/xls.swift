// What this project reads of an .xls file itself: the compound file, its records, its summary, and the answer of the
// child process that runs FreeXL. FreeXL's own faults are contained by that process: see xls-library.swift.

func fuzzOldWorkbook(_ bytes: [UInt8]) {
    let place = FormatError.Place(file: "input")
    if let file = try? CompoundFile(bytes, place: place) {
        for entry in file.entries {
            guard let stream = try? file.stream(entry.name) else { continue }
            _ = try? BIFFRecords(stream, place: place)
            _ = SummaryInformation.modified(stream)
        }
    }
    _ = try? BIFFRecords(bytes, place: place)
    _ = SummaryInformation.modified(bytes)
    bytes.withUnsafeBufferPointer { _ = try? XLSAnswer.decode($0, place: place, limits: fuzzLimits) }
}
