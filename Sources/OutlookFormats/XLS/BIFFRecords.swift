/// What FreeXL leaves out of an `.xls` workbook, read from its records (MS-XLS 2.4): which sheets are hidden, and the
/// cells that hold formulas' results, truth values and errors.
struct BIFFRecords {
    /// A sheet as the workbook lists it.
    struct SheetEntry {
        var isHidden: Bool
        /// Whether it holds cells; charts and macro sheets do not.
        var hasCells: Bool
        /// The cells FreeXL leaves out or gives wrong; a cell may be `.empty`.
        var cells: [CellReference: Cell] = [:]
        fileprivate var offset: Int
    }

    private(set) var sheets: [SheetEntry] = []
    private let stream: LittleEndian
    private let place: FormatError.Place
    private let isWide: Bool
    private var bytesLeft: Int

    /// Reads the workbook's stream; throws for locked workbooks and records that lead outside the stream.
    init(_ bytes: [UInt8], place: FormatError.Place) throws(FormatError) {
        stream = LittleEndian(bytes[...])
        self.place = place
        isWide = stream.u16(4) == 0x0600
        // Sheets may share bytes only if somebody means harm.
        bytesLeft = bytes.count
        try readGlobals()
        for index in sheets.indices where sheets[index].hasCells { try readSheet(index) }
    }

    private mutating func readGlobals() throws(FormatError) {
        var offset = 0
        while let record = try record(at: offset), record.kind != Kind.end {
            switch record.kind {
            case Kind.password: throw .encrypted(place, advice: FormatError.Advice.unlock)
            case Kind.sheet:
                guard let start = stream.u32(record.body), let state = stream.u16(record.body + 4) else { throw broken }
                sheets.append(SheetEntry(isHidden: state & 3 != 0, hasCells: state >> 8 == 0, offset: Int(start)))
            default: break
            }
            offset = record.next
        }
    }

    private mutating func readSheet(_ index: Int) throws(FormatError) {
        var offset = sheets[index].offset
        var depth = 0
        var textCell: CellReference?
        while let record = try record(at: offset) {
            switch record.kind {
            case Kind.begin: depth += 1
            case Kind.end: depth -= 1
            case Kind.formula where depth == 1:
                let cell = try reference(record)
                let result = try formulaResult(record)
                textCell = result == nil ? cell : nil
                sheets[index].cells[cell] = result ?? .empty
            case Kind.truthOrError where depth == 1:
                guard let value = stream.u8(record.body + 6), let isError = stream.u8(record.body + 7) else {
                    throw broken
                }
                sheets[index].cells[try reference(record)] = isError != 0 ? Self.error(value) : .boolean(value != 0)
            case Kind.formulaText where depth == 1:
                if let cell = textCell { sheets[index].cells[cell] = .text(try text(record)) }
                textCell = nil
            default: break
            }
            if depth <= 0 { return }
            offset = record.next
        }
    }

    /// A formula's saved result; `nil` for a text, which stands in a record of its own.
    private func formulaResult(_ record: Record) throws(FormatError) -> Cell? {
        guard let bits = stream.u64(record.body + 6) else { throw broken }
        guard bits >> 48 == 0xFFFF else {
            let number = Double(bitPattern: bits)
            return number.isFinite ? .number(number) : .empty
        }
        let value = UInt8(truncatingIfNeeded: bits >> 16)
        switch bits & 0xFF {
        case 0: return nil
        case 1: return .boolean(value != 0)
        case 2: return Self.error(value)
        default: return .empty
        }
    }

    private func text(_ record: Record) throws(FormatError) -> String {
        guard let count = stream.u16(record.body) else { throw broken }
        let isUTF16 = isWide && (stream.u8(record.body + 2) ?? 0) & 1 == 1
        let start = record.body + (isWide ? 3 : 2)
        guard start + Int(count) * (isUTF16 ? 2 : 1) <= record.next else {
            throw .malformed(
                place, expected: "a formula's text in one record", found: "a longer one",
                advice: "open the workbook and save it as .xlsx")
        }
        guard isUTF16 else {
            return String(String.UnicodeScalarView(stream.slice(start, Int(count)).map { UnicodeScalar($0) }))
        }
        let units = (0..<Int(count)).compactMap { stream.u16(start + 2 * $0) }
        return String(decoding: units, as: UTF16.self)
    }

    private func reference(_ record: Record) throws(FormatError) -> CellReference {
        guard let row = stream.u16(record.body), let column = stream.u16(record.body + 2), column < 256 else {
            throw broken
        }
        return CellReference(row: Int(row), column: Int(column))
    }

    private mutating func record(at offset: Int) throws(FormatError) -> Record? {
        guard let kind = stream.u16(offset), let count = stream.u16(offset + 2) else { return nil }
        bytesLeft -= Int(count) + 4
        guard bytesLeft >= 0 else { throw broken }
        return Record(kind: kind, body: offset + 4, next: offset + 4 + Int(count))
    }

    private var broken: FormatError {
        .malformed(place, expected: "records that stay inside their sheet", found: "one that does not")
    }

    private static func error(_ code: UInt8) -> Cell {
        let names: [UInt8: String] = [
            0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
            0x2A: "#N/A",
        ]
        return .text(names[code] ?? "#ERROR!")
    }

    private struct Record {
        var kind: UInt16
        var body: Int
        var next: Int
    }

    private enum Kind {
        static let formula: UInt16 = 0x0006
        static let end: UInt16 = 0x000A
        static let password: UInt16 = 0x002F
        static let sheet: UInt16 = 0x0085
        static let truthOrError: UInt16 = 0x0205
        static let formulaText: UInt16 = 0x0207
        static let begin: UInt16 = 0x0809
    }
}
