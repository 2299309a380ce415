// The first byte chooses the dialect and the size of the blocks; the rest is the text. Every variant of the scanner, in
// blocks of that size, must give the fields that the scanner of single bytes gives of the whole.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let text = Array(bytes.dropFirst())
    _ = try? CSVReader.read(bytes: text, name: "input")
    let dialects = [
        DelimitedDialect(delimiter: 0x2C), DelimitedDialect(delimiter: 0x3B, lineEnd: .carriageReturn),
        DelimitedDialect(delimiter: 0x09, quote: nil, trimsBlanks: true), .tidy,
    ]
    let dialect = dialects[Int(choice) % dialects.count]
    let whole = fields(text, dialect, .states, blockBytes: 1 << 20)
    for variant in ScanVariant.available {
        let parts = fields(text, dialect, variant, blockBytes: 1 + Int(choice) / dialects.count)
        precondition(parts == whole, "\(variant) disagrees with the reader of single bytes")
    }
    return 0
}

/// The fields of every record; nil where the text is refused.
private func fields(
    _ text: [UInt8], _ dialect: DelimitedDialect, _ variant: ScanVariant, blockBytes: Int
) -> [[[UInt8]]]? {
    let blocks = StreamBlocks(
        source: MemorySource(text), name: "input", dialect: dialect, limits: DelimitedLimits(), blockBytes: blockBytes)
    let block = RecordBlock(capacity: 1, variant: variant)
    var records: [[[UInt8]]] = []
    do throws(DelimitedError) {
        while try blocks.next(block) {
            for record in 0..<block.recordCount {
                records.append(
                    (0..<block.fieldCount(ofRecord: record)).map { Array(block.field(record, $0, dialect: dialect)) })
            }
        }
    } catch {
        return nil
    }
    return records
}
