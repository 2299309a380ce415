import OutlookFormats

/// The bytes of one field, lent until `RecordFields.release`. Eight bytes from its start on can always be read.
struct Field {
    var start: UnsafePointer<UInt8>
    var count: Int

    /// The bytes of a field of at most eight, as a word that no other field of that length gives.
    @inline(__always)
    var word: UInt64 {
        let whole = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
        return count == 0 ? 0 : whole &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    }

    /// Whether the first byte is a digit, which no marker begins with.
    @inline(__always)
    var beginsWithDigit: Bool { count > 0 && start[0] &- 0x30 < 10 }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
}

/// A column as the engine uses it: its place and the bytes of it that are meant.
struct ColumnUse: Equatable {
    var column: Int32
    /// How many bytes to leave out at the beginning.
    var skipped: Int32 = 0
    /// How many bytes to take at most.
    var taken: Int32 = .max
}

/// The fields of one record of a block, with the writing of the dialect undone.
///
/// A class, so that the engine's parts hand on one pointer for each record instead of a copy.
final class RecordFields {
    @exclusivity(unchecked) private var bytes: UnsafePointer<UInt8>
    @exclusivity(unchecked) private var separators: UnsafePointer<UInt32>
    @exclusivity(unchecked) private var quote: UInt16 = 0
    @exclusivity(unchecked) private var mayEndInCR = true
    @exclusivity(unchecked) private var trimsBlanks = false
    @exclusivity(unchecked) private var hasEscapes = false
    @exclusivity(unchecked) private var hasKept = false
    @exclusivity(unchecked) private var first = 0
    private let lastColumn: Int32
    private var block: RecordBlock
    private var dialect = DelimitedDialect(delimiter: 0x2C)
    /// Room for fields whose quotes have to be undone, and those that were since the last release.
    private var room: [UInt8] = []
    private var kept: [UnsafeMutablePointer<UInt8>] = []

    init(columnCount: Int) {
        lastColumn = Int32(columnCount - 1)
        block = RecordBlock(capacity: 0)
        bytes = UnsafePointer(block.text)
        separators = UnsafePointer(block.separators)
    }

    deinit { forget() }

    /// Takes up the records of a block.
    func open(_ block: RecordBlock, dialect: DelimitedDialect) {
        self.block = block
        bytes = UnsafePointer(block.text)
        separators = UnsafePointer(block.separators)
        // A quote no byte can equal where nothing quotes.
        quote = dialect.quote.map(UInt16.init) ?? 0x100
        mayEndInCR = dialect.lineEnd == .lineFeed
        trimsBlanks = dialect.trimsBlanks
        hasEscapes = block.hasEscapes
        self.dialect = dialect
    }

    /// Goes to the record that begins at an index in the separators.
    @inline(__always)
    func moveTo(_ index: UInt32) { first = Int(index) }

    /// Takes fields back that had to be copied.
    func release() {
        if hasKept { forget() }
    }

    /// Finds the fields of a column in the records of a batch.
    func find(_ use: ColumnUse, in batch: RecordBatch, _ slices: FieldSlices) {
        let isLast = use.column == lastColumn
        let part = use.taken == .max ? nil : (skipped: Int(use.skipped), taken: Int(use.taken))
        // Parts of bare fields are taken from the whole ones, which may be too short for them.
        let isFound = block.findFields(
            Int(use.column), part: dialect.trimsBlanks ? part : nil, isLast: isLast, in: batch.records,
            count: batch.count, dialect: dialect, starts: slices.starts, counts: slices.counts)
        if isFound, part == nil || dialect.trimsBlanks { return }
        for index in 0..<batch.count {
            var found = slices[index]
            if isFound {
                found = sliced(found, use)
            } else {
                first = Int(batch.records[index])
                found = field(use)
            }
            slices.starts[index] = found.start
            slices.counts[index] = found.count
        }
    }

    @inline(never)
    private func forget() {
        for copy in kept { copy.deallocate() }
        kept.removeAll(keepingCapacity: true)
        hasKept = false
    }

    /// What a field says.
    @inline(__always)
    func field(_ use: ColumnUse) -> Field {
        let index = first &+ Int(use.column)
        let offset = Int(separators[index] &+ 1)
        var start = bytes + offset
        var count = Int(separators[index &+ 1]) &- offset
        if use.column == lastColumn, mayEndInCR, count > 0, start[count &- 1] == 0x0D { count &-= 1 }
        let opening = UInt16(start[0])
        if opening == quote, count > 0 {
            if !hasEscapes, count >= 2, UInt16(start[count &- 1]) == quote {
                start += 1
                count &-= 2
                if count > 2, start[0] == 0x3D { return sliced(slowly(start - 1, count + 2), use) }
            } else {
                return sliced(slowly(start, count), use)
            }
        } else if opening == 0x3D {
            return sliced(slowly(start, count), use)
        } else if trimsBlanks {
            return trimmed(start, count, use)
        }
        return sliced(Field(start: start, count: count), use)
    }

    @inline(__always)
    private func sliced(_ field: Field, _ use: ColumnUse) -> Field {
        if use.taken == .max { return field }
        let skipped = min(Int(use.skipped), field.count)
        return Field(start: field.start + skipped, count: min(Int(use.taken), field.count &- skipped))
    }

    /// A part of a padded field, or all of it, without the padding.
    @inline(__always)
    private func trimmed(_ start: UnsafePointer<UInt8>, _ count: Int, _ use: ColumnUse) -> Field {
        var start = start, count = count
        let end = Int(use.skipped) &+ Int(use.taken)
        if count >= end, start[0] != 0x20, start[end &- 1] != 0x20 {
            return Field(start: start + Int(use.skipped), count: Int(use.taken))
        }
        while count > 0, start[count &- 1] == 0x20 { count &-= 1 }
        while count > 0, start[0] == 0x20 {
            start += 1
            count &-= 1
        }
        return sliced(Field(start: start, count: count), use)
    }

    @inline(never)
    private func slowly(_ start: UnsafePointer<UInt8>, _ count: Int) -> Field {
        let raw = UnsafeRawBufferPointer(start: start, count: count)
        if let content = FieldText.content(of: raw, dialect: dialect, room: &room) {
            let base = content.baseAddress.map { $0.assumingMemoryBound(to: UInt8.self) } ?? start
            return Field(start: base, count: content.count)
        }
        // The text outlives the room.
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: room.count + 8)
        copy.initialize(repeating: 0, count: room.count + 8)
        copy.update(from: room, count: room.count)
        kept.append(copy)
        hasKept = true
        return Field(start: copy, count: room.count)
    }

    /// A field as text, for messages.
    func text(_ use: ColumnUse) -> String {
        let content = field(use)
        return String(
            decoding: UnsafeRawBufferPointer(start: content.start, count: min(content.count, 60)), as: UTF8.self)
    }
}
