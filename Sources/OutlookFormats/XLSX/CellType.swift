/// What the `t` attribute of a cell says its value is (ECMA-376 part 1, 18.18.11).
enum CellType {
    /// A number; dates are numbers too.
    case number
    /// The number of a shared text.
    case shared
    /// A text of the cell's own in `is`.
    case inline
    /// A text in `v`: a formula's result, an error such as `#N/A`, or a date in ISO 8601.
    case text
    case boolean

    init?(_ attribute: UnsafeBufferPointer<UInt8>) {
        func isEqual(_ word: StaticString) -> Bool {
            attribute.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
        if isEqual("s") {
            self = .shared
        } else if isEqual("n") {
            self = .number
        } else if isEqual("str") || isEqual("e") || isEqual("d") {
            self = .text
        } else if isEqual("b") {
            self = .boolean
        } else if isEqual("inlineStr") {
            self = .inline
        } else {
            return nil
        }
    }
}

extension CellReference {
    /// How many rows and columns a sheet of a workbook may have.
    static let spreadsheetRows = 1_048_576
    static let spreadsheetColumns = 16_384

    /// A reference as workbooks write it, such as `C7`: letters up to three, digits up to seven.
    init?(spreadsheet text: UnsafeBufferPointer<UInt8>) {
        var column = 0
        var letters = 0
        while letters < text.count, case let letter = text[letters] &- 0x41, letter < 26 {
            guard letters < 3 else { return nil }
            column = column * 26 + Int(letter) + 1
            letters += 1
        }
        let digits = UnsafeBufferPointer(rebasing: text[letters...])
        guard column > 0, digits.count <= 7, let row = Int(smallDecimal: digits), row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}

extension Int {
    /// A decimal number of one to nine digits and nothing else.
    @inline(__always)
    init?(smallDecimal text: UnsafeBufferPointer<UInt8>) {
        guard text.count - 1 < 9, text.count > 0 else { return nil }
        var value = 0
        for byte in text {
            let digit = byte &- 0x30
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        self = value
    }
}
