import Testing

@testable import OutlookFormats

/// The readers of records in blocks, against the slow reader, on well-formed and hostile texts.
struct DelimitedBlocksTests {
    static let dialects = [
        DelimitedDialect(delimiter: 0x2C), DelimitedDialect(delimiter: 0x3B, lineEnd: .carriageReturn),
        DelimitedDialect(delimiter: 0x09, quote: nil),
    ]

    /// All records that the blocks hand out; nil where they refuse the text because it ends in quotes.
    static func records(
        _ blocks: any RecordBlocks, dialect: DelimitedDialect, variant: ScanVariant? = nil
    ) throws -> [[[UInt8]]]? {
        let block = RecordBlock(capacity: 1, variant: variant)
        var records: [[[UInt8]]] = []
        do throws(DelimitedError) {
            while try blocks.next(block) {
                for record in 0..<block.recordCount where !block.isBlank(record: record, dialect: dialect) {
                    records.append(
                        (0..<block.fieldCount(ofRecord: record)).map {
                            Array(block.field(record, $0, dialect: dialect))
                        })
                }
            }
        } catch {
            if case .openQuote = error { return nil }
            throw error
        }
        return records
    }

    @Test("Every variant of the scanner finds the same fields", arguments: ScanVariant.available)
    func variants(_ variant: ScanVariant) throws {
        for seed in 0..<300 {
            for dialect in Self.dialects {
                let text = DelimitedTexts.random(seed: seed, dialect: dialect)
                let blocks = StreamBlocks(
                    source: MemorySource(text), name: "t", dialect: dialect, limits: DelimitedLimits(), blockBytes: 4096
                )
                let found = try Self.records(blocks, dialect: dialect, variant: variant)
                #expect(
                    found == DelimitedReferenceReader.rawRecords(text, dialect: dialect),
                    "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
            }
        }
    }

    @Test("A stream read in blocks of any size gives the same records", arguments: 1...40)
    func streams(blockBytes: Int) throws {
        for seed in 0..<60 {
            for dialect in Self.dialects {
                let text = DelimitedTexts.random(seed: seed, dialect: dialect)
                let blocks = StreamBlocks(
                    source: MemorySource(text), name: "t", dialect: dialect, limits: DelimitedLimits(),
                    blockBytes: blockBytes)
                let found = try Self.records(blocks, dialect: dialect)
                #expect(found == DelimitedReferenceReader.rawRecords(text, dialect: dialect), "seed \(seed)")
            }
        }
    }

    @Test("A file read in blocks of any size gives the same records", arguments: [1, 2, 3, 5, 8, 13, 29, 64, 65, 4096])
    func files(blockBytes: Int) throws {
        for seed in 0..<60 {
            for dialect in Self.dialects {
                let text = DelimitedTexts.random(seed: seed, dialect: dialect)
                try TemporaryFile.with(text) { path in
                    let blocks = FileBlocks(
                        descriptor: try FileDescriptor(path: path, name: "t"), name: "t", size: text.count, body: 0,
                        dialect: dialect, limits: DelimitedLimits(), blockBytes: blockBytes)
                    let found = try Self.records(blocks, dialect: dialect)
                    #expect(found == DelimitedReferenceReader.rawRecords(text, dialect: dialect), "seed \(seed)")
                }
            }
        }
    }
}
