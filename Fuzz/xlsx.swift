// The first byte chooses the part of a workbook that the rest becomes; the archive around it is sound, so that every
// input reaches the XML. Sheets are read both ways, which must agree.

func fuzzWorkbook(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    var parts = TinyWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", shared: ["a", "b"]).parts
    let index = Int(choice) % (parts.count + 3)
    let part = Array(bytes.dropFirst())
    if index < parts.count {
        parts[index].bytes = part
        if let archive = try? TinyZip.archive(parts) {
            _ = try? TableReader.read(bytes: archive, name: "input", limits: fuzzLimits)
        }
    } else {
        let (plain, parsed) = (sheet(part, takingPlainRows: true), sheet(part, takingPlainRows: false))
        precondition(plain == parsed, "the two ways to read a row disagree")
    }
}

private func sheet(_ xml: [UInt8], takingPlainRows: Bool) -> Grid? {
    guard let bytes = try? TinyZip.archive([("sheet.xml", xml)]) else { return nil }
    let shared = SharedTexts(texts: ["zero", "", "two"], hasText: [true, false, true])
    let reader = WorksheetReader(
        place: FormatError.Place(file: "f"), shared: shared, cellsLeft: fuzzLimits.cells, limits: fuzzLimits)
    do {
        try ZipArchive.withArchive(bytes, name: "f", limits: fuzzLimits) { archive throws(FormatError) in
            try WorksheetStream.read(
                archive.members[0], of: archive, into: reader, limits: fuzzLimits, takingPlainRows: takingPlainRows)
        }
        return reader.grid
    } catch {
        return nil
    }
}
