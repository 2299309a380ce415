/// What the child process reading an `.xls` file answers, decoded as if an enemy had written it (the records are
/// listed in `CXLSWorker.h`).
struct XLSAnswer {
    private var bytes: Slice<UnsafeBufferPointer<UInt8>>
    private let place: FormatError.Place
    private let limits: FormatLimits
    private var cellsLeft: Int
    private var sheets: [Sheet] = []
    private var row = 0
    private var column = -1
    private var startsIn1904 = false

    /// The sheets an answer lists; throws unless it is whole.
    static func decode(
        _ answer: UnsafeBufferPointer<UInt8>, place: FormatError.Place, limits: FormatLimits
    ) throws(FormatError) -> [Sheet] {
        var decoder = XLSAnswer(
            bytes: answer[...], place: place, limits: limits, cellsLeft: limits.cells)
        while try decoder.record() {}
        guard !decoder.sheets.isEmpty else {
            throw .malformed(place, expected: "at least one sheet", found: "none")
        }
        return decoder.sheets
    }

    private init(
        bytes: Slice<UnsafeBufferPointer<UInt8>>, place: FormatError.Place, limits: FormatLimits, cellsLeft: Int
    ) {
        self.bytes = bytes
        self.place = place
        self.limits = limits
        self.cellsLeft = cellsLeft
    }

    /// Takes the next record; `false` after the last.
    private mutating func record() throws(FormatError) -> Bool {
        let kind = UInt8(try number(1))
        switch kind {
        case UInt8(ascii: "M"): startsIn1904 = try number(2) == 1904
        case UInt8(ascii: "S"):
            endSheet()
            guard sheets.count < limits.entries else {
                throw .overLimit(place, what: "more", limit: "\(limits.entries) sheets")
            }
            sheets.append(Sheet(name: try text(), grid: Grid()))
        case UInt8(ascii: "i"):
            try locate()
            try put(.number(Double(Int32(truncatingIfNeeded: number(4)))))
        case UInt8(ascii: "d"):
            try locate()
            let value = Double(bitPattern: try number(8))
            guard value.isFinite else {
                throw .malformed(here, expected: "a number", found: "\(value)")
            }
            try put(.number(value))
        case UInt8(ascii: "t"):
            try locate()
            let text = try text()
            if !text.isEmpty { try put(.text(text)) }
        case UInt8(ascii: "D"):
            try locate()
            let text = try text()
            try put(SpreadsheetDate.number(text, startsIn1904: startsIn1904).map { .number($0) } ?? .text(text))
        case UInt8(ascii: "P"):
            throw .encrypted(place, advice: FormatError.Advice.unlock)
        case UInt8(ascii: "E"):
            throw FreeXLError.error(Int32(truncatingIfNeeded: try number(4)), place)
        case UInt8(ascii: "Z"):
            endSheet()
            return false
        default:
            throw brokenOff
        }
        return true
    }

    private mutating func locate() throws(FormatError) {
        let (nextRow, nextColumn) = (Int(try number(4)), Int(try number(2)))
        guard
            !sheets.isEmpty, nextRow < CellReference.spreadsheetRows, nextColumn < CellReference.spreadsheetColumns,
            nextRow > row || nextRow == row && nextColumn > column
        else { throw brokenOff }
        guard nextColumn < limits.columns else {
            throw .overLimit(here, what: "column \(nextColumn + 1)", limit: "\(limits.columns) columns")
        }
        try spend(nextRow - row + 1)
        for _ in row..<nextRow { sheets[sheets.count - 1].grid.endRow() }
        row = nextRow
        column = nextColumn
    }

    private mutating func put(_ cell: Cell) throws(FormatError) {
        sheets[sheets.count - 1].grid.put(cell, column: column)
    }

    private mutating func endSheet() {
        if !sheets.isEmpty, column >= 0 { sheets[sheets.count - 1].grid.endRow() }
        row = 0
        column = -1
    }

    private mutating func spend(_ count: Int) throws(FormatError) {
        cellsLeft -= count
        guard cellsLeft >= 0 else {
            throw .overLimit(place, what: "more", limit: "\(limits.cells) cells and rows in a workbook")
        }
    }

    private mutating func number(_ count: Int) throws(FormatError) -> UInt64 {
        guard bytes.count >= count else { throw brokenOff }
        var value: UInt64 = 0
        for byte in bytes.prefix(count).reversed() { value = value << 8 | UInt64(byte) }
        bytes = bytes.dropFirst(count)
        return value
    }

    private mutating func text() throws(FormatError) -> String {
        let count = Int(try number(4))
        guard count <= limits.fieldBytes else {
            throw .overLimit(here, what: "\(count)", limit: "\(limits.fieldBytes) bytes in a cell")
        }
        guard bytes.count >= count else { throw brokenOff }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        bytes = bytes.dropFirst(count)
        return text
    }

    private var here: FormatError.Place {
        var place = place
        place.sheet = sheets.last?.name
        if column >= 0 { place.cell = CellReference(row: row, column: column) }
        return place
    }

    private var brokenOff: FormatError {
        .childEnded(here, reason: "broke off in the middle of its answer")
    }
}
