/// The cells of one worksheet, gathered while its XML streams by (ECMA-376 part 1, 18.3).
final class WorksheetReader: XMLHandler {
    private(set) var grid: Grid
    private let sharedCount: Int
    private let limits: FormatLimits
    /// How many more cells and rows the workbook may hold.
    private(set) var cellsLeft: Int

    private var isInData = false
    private var row = -1
    private var column = -1
    private var type = CellType.number
    private var capture = Capture.nothing
    private var value: TextBuffer
    private var inline: SpreadsheetText

    private enum Capture { case nothing, value, inline }

    init(place: FormatError.Place, texts: [String], cellsLeft: Int, limits: FormatLimits) {
        grid = Grid(sharing: texts)
        sharedCount = texts.count
        self.cellsLeft = cellsLeft
        self.limits = limits
        value = TextBuffer(limit: limits.fieldBytes)
        inline = SpreadsheetText(limit: limits.fieldBytes)
        super.init(place: place)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) {
        guard isInData else {
            isInData = name.isEqual("sheetData")
            return
        }
        if capture == .inline {
            inline.start(name, attributes)
        } else if name.isEqual("c") {
            startCell(attributes)
        } else if name.isEqual("v") {
            capture = .value
            value.clear()
        } else if name.isEqual("row") {
            startRow(attributes)
        } else if name.isEqual("is") {
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
        switch capture {
        case .value:
            if name.isEqual("v") { endValue() }
        case .inline:
            if name.isEqual("is") { endInline() } else { inline.end(name) }
        case .nothing:
            if name.isEqual("row") {
                grid.endRow()
                column = -1
            } else if name.isEqual("sheetData") {
                isInData = false
            }
        }
    }

    private func startRow(_ attributes: XMLAttributes) {
        var next = row + 1
        var reference: XMLText?
        attributes.forEach { if $0.isEqual("r") { reference = $1 } }
        if let reference {
            guard let number = Self.decimal(reference), number >= 1 else {
                return fail(expected: "a row number", found: String(cString: reference).quoted, cell: nil)
            }
            next = number - 1
        }
        guard next < 1_048_576 else {
            failure = .overLimit(place, what: "row \(next + 1)", limit: "1048576 rows")
            return
        }
        guard next > row else {
            return fail(expected: "rows in ascending order", found: "row \(next + 1) after row \(row + 1)", cell: nil)
        }
        spend(next - row)
        guard failure == nil else { return }
        for _ in row + 1..<next { grid.endRow() }
        row = next
        column = -1
    }

    private func startCell(_ attributes: XMLAttributes) {
        type = .number
        column += 1
        let previous = column - 1
        attributes.forEach { name, value in
            if name[1] != 0 { return }
            if name[0] == 0x72 {
                locate(value, after: previous)
            } else if name[0] == 0x74 {
                guard let known = CellType(value) else {
                    return fail(expected: "a known cell type", found: String(cString: value).quoted)
                }
                type = known
            }
        }
        guard failure == nil else { return }
        guard row >= 0 else { return fail(expected: "cells inside rows", found: "a cell before them", cell: nil) }
        if column >= min(limits.columns, 16_384) {
            failure = .overLimit(place, what: "column \(column + 1)", limit: "\(min(limits.columns, 16_384)) columns")
        }
    }

    private func locate(_ reference: XMLText, after previous: Int) {
        guard let found = CellReference(spreadsheet: reference) else {
            return fail(expected: "a cell reference such as C7", found: String(cString: reference).quoted, cell: nil)
        }
        guard found.row == row else {
            return fail(expected: "cells of row \(row + 1)", found: "a cell named \(found)", cell: nil)
        }
        guard found.column > previous else {
            let last = CellReference(row: row, column: previous)
            return fail(expected: "cells in ascending order", found: "\(found) after \(last)", cell: nil)
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
                return fail(expected: "a number", found: value.text.quoted)
            }
            spend(1)
            grid.put(number: number, column: column)
        case .shared:
            guard let index = Self.index(value.bytes), index < sharedCount else {
                return fail(
                    expected: "one of \(sharedCount) shared texts, numbered from 0", found: value.text.quoted)
            }
            spend(1)
            grid.put(sharedText: index, column: column)
        case .boolean:
            switch value.text {
            case "0", "false": put(.boolean(false))
            case "1", "true": put(.boolean(true))
            default: fail(expected: "0 or 1 as truth value", found: value.text.quoted)
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

    private func put(_ cell: Cell) {
        spend(1)
        grid.put(cell, column: column)
    }

    private func spend(_ count: Int) {
        cellsLeft -= count
        if cellsLeft < 0 {
            failure = .overLimit(place, what: "more", limit: "\(limits.cells) cells and rows in a workbook")
        }
    }

    private func failTooLong() {
        place.cell = CellReference(row: row, column: column)
        failure = .overLimit(place, what: "a longer one", limit: "\(limits.fieldBytes) bytes in a cell")
    }

    private func fail(expected: String, found: String) {
        fail(expected: expected, found: found, cell: CellReference(row: row, column: column))
    }

    private func fail(expected: String, found: String, cell: CellReference?) {
        guard failure == nil else { return }
        place.cell = cell
        failure = .malformed(place, expected: expected, found: found)
    }

    /// A decimal number of at most nine digits.
    private static func decimal(_ text: XMLText) -> Int? {
        var value = 0
        var count = 0
        while text[count] != 0 {
            let digit = UInt8(bitPattern: text[count]) &- 0x30
            guard digit <= 9, count < 9 else { return nil }
            value = value * 10 + Int(digit)
            count += 1
        }
        return count > 0 ? value : nil
    }

    private static func index(_ bytes: [UInt8]) -> Int? {
        guard bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            let digit = byte &- 0x30
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
