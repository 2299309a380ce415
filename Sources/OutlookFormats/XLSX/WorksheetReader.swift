/// The cells of one worksheet, gathered while its XML streams by (ECMA-376 part 1, 18.3).
final class WorksheetReader: XMLHandler {
    private(set) var grid: Grid
    /// How many more cells and rows the workbook may hold.
    private(set) var cellsLeft: Int
    private let sharedHasText: [Bool]
    private let limits: FormatLimits

    private(set) var isInData = false
    /// How many elements are open inside `sheetData`.
    private var depth = 0
    private var row = -1
    private var column = -1
    private var isInRow = false
    private var isInCell = false
    private var hasValue = false
    private var type = CellType.number
    private var capture = Capture.nothing
    private var value: TextBuffer
    private var inline: SpreadsheetText

    private enum Capture { case nothing, value, inline }

    init(place: FormatError.Place, shared: SharedTexts, cellsLeft: Int, limits: FormatLimits) {
        grid = Grid(sharing: shared.texts)
        sharedHasText = shared.hasText
        self.cellsLeft = cellsLeft
        self.limits = limits
        value = TextBuffer(limit: limits.fieldBytes)
        inline = SpreadsheetText(limit: limits.fieldBytes)
        super.init(place: place)
    }

    /// Whether the next thing may be a row.
    var isBetweenRows: Bool { isInData && depth == 0 }

    /// Takes a row in the plainest spelling straight from its bytes and gives the byte after it; `nil` if the row
    /// must go through the XML parser. The bytes must end with a zero byte.
    func takePlainRow(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        let scanner = PlainRow(
            previousRow: row, sharedHasText: sharedHasText, cellsLeft: cellsLeft, columnLimit: columnLimit)
        guard let taken = scanner.scan(start, into: &grid) else { return nil }
        cellsLeft -= taken.cost
        row = taken.row
        return taken.next
    }

    override func whereabouts(line: Int) -> FormatError.Place { at(column < 0 ? nil : here) }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        guard isInData else {
            if name.isEqual("sheetData") {
                isInData = true
                depth = 0
            }
            return
        }
        depth += 1
        if capture == .inline {
            inline.start(name, attributes)
        } else if name.isEqual("c") {
            startCell(attributes)
        } else if name.isEqual("row") {
            startRow(attributes)
        } else if isInCell, depth == 3, name.isEqual("v") {
            capture = .value
            value.clear()
        } else if isInCell, depth == 3, name.isEqual("is") {
            capture = .inline
            inline.clear()
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch capture {
        case .nothing: break
        case .value: value.add(bytes)
        case .inline: inline.add(bytes)
        }
    }

    override func end(_ name: XMLText) {
        guard isInData else { return }
        depth -= 1
        switch capture {
        case .value:
            if depth == 2 { endValue() }
        case .inline:
            if depth == 2 { endInline() } else { inline.end(name) }
        case .nothing:
            if depth == 0, name.isEqual("row") {
                grid.endRow()
                isInRow = false
                column = -1
            } else if depth == 1 {
                isInCell = false
            } else if depth < 0 {
                isInData = false
            }
        }
    }

    private func startRow(_ attributes: XMLAttributes) {
        guard depth == 1 else { return fail(expected: "rows side by side", found: "a row inside another", at: nil) }
        var next = row + 1
        var reference: XMLText?
        attributes.forEach { if $0.isEqual("r") { reference = $1 } }
        if let reference {
            guard let number = Int(smallDecimal: UnsafeBufferPointer(text: reference)), number >= 1 else {
                return fail(expected: "a row number", found: String(cString: reference).quoted, at: nil)
            }
            next = number - 1
        }
        guard next < CellReference.spreadsheetRows else {
            return fail(.overLimit(place, what: "row \(next + 1)", limit: "\(CellReference.spreadsheetRows) rows"))
        }
        guard next > row else {
            return fail(expected: "rows in ascending order", found: "row \(next + 1) after row \(row + 1)", at: nil)
        }
        spend(next - row)
        guard !hasFailed else { return }
        for _ in row + 1..<next { grid.endRow() }
        row = next
        isInRow = true
        column = -1
    }

    private func startCell(_ attributes: XMLAttributes) {
        guard depth == 2, isInRow else {
            return fail(expected: "cells inside rows", found: "a cell elsewhere", at: nil)
        }
        isInCell = true
        hasValue = false
        type = .number
        column += 1
        let previous = column - 1
        attributes.forEach { name, value in
            if name.isEqual("r") {
                locate(value, after: previous)
            } else if name.isEqual("t") {
                guard let known = CellType(UnsafeBufferPointer(text: value)) else {
                    return fail(expected: "a known cell type", found: String(cString: value).quoted, at: here)
                }
                type = known
            }
        }
        if column >= columnLimit {
            fail(.overLimit(place, what: "column \(column + 1)", limit: "\(columnLimit) columns"))
        }
    }

    private func locate(_ reference: XMLText, after previous: Int) {
        guard let found = CellReference(spreadsheet: UnsafeBufferPointer(text: reference)) else {
            return fail(expected: "a cell reference such as C7", found: String(cString: reference).quoted, at: nil)
        }
        guard found.row == row else {
            return fail(expected: "cells of row \(row + 1)", found: "a cell named \(found)", at: nil)
        }
        guard found.column > previous else {
            let last = CellReference(row: row, column: previous)
            return fail(expected: "cells in ascending order", found: "\(found) after \(last)", at: nil)
        }
        column = found.column
    }

    private func endValue() {
        capture = .nothing
        guard !value.isOverfull else { return failTooLong() }
        guard !value.bytes.isEmpty else { return }
        switch type {
        case .number:
            guard let number = value.bytes.withUnsafeBufferPointer(NumberText.parse) else {
                return fail(expected: "a number", found: value.text.quoted, at: here)
            }
            put(.number(number))
        case .shared:
            guard
                let index = value.bytes.withUnsafeBufferPointer({ Int(smallDecimal: $0) }), index < sharedHasText.count
            else {
                return fail(
                    expected: "the number of one of \(sharedHasText.count) shared texts, counted from 0",
                    found: value.text.quoted, at: here)
            }
            guard sharedHasText[index], spendOnValue() else { return }
            grid.put(sharedText: index, column: column)
        case .boolean:
            switch value.text {
            case "0", "false": put(.boolean(false))
            case "1", "true": put(.boolean(true))
            default: fail(expected: "0 or 1 as truth value", found: value.text.quoted, at: here)
            }
        case .text: put(.text(SpreadsheetText.decoded(value.bytes)))
        case .inline: break
        }
    }

    private func endInline() {
        capture = .nothing
        guard !inline.isOverfull else { return failTooLong() }
        let text = inline.text
        if type == .inline, !text.isEmpty { put(.text(text)) }
    }
}

extension WorksheetReader {
    private var columnLimit: Int { min(limits.columns, CellReference.spreadsheetColumns) }

    private var here: CellReference { CellReference(row: row, column: column) }

    private func at(_ cell: CellReference?) -> FormatError.Place {
        var place = place
        place.cell = cell
        return place
    }

    private func put(_ cell: Cell) {
        guard spendOnValue() else { return }
        grid.put(cell, column: column)
    }

    private func spendOnValue() -> Bool {
        guard !hasValue else {
            fail(expected: "one value in a cell", found: "a second", at: here)
            return false
        }
        hasValue = true
        spend(1)
        return !hasFailed
    }

    private func spend(_ count: Int) {
        cellsLeft -= count
        if cellsLeft < 0 {
            fail(.overLimit(place, what: "more", limit: "\(limits.cells) cells and rows in a workbook"))
        }
    }

    private func failTooLong() {
        fail(.overLimit(at(here), what: "a longer text", limit: "\(limits.fieldBytes) bytes in a cell"))
    }

    private func fail(expected: String, found: String, at cell: CellReference?) {
        fail(.malformed(at(cell), expected: expected, found: found))
    }
}
