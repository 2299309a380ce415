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

    init?(_ attribute: XMLText) {
        if attribute.isEqual("s") {
            self = .shared
        } else if attribute.isEqual("n") || attribute.isEqual("") {
            self = .number
        } else if attribute.isEqual("str") || attribute.isEqual("e") || attribute.isEqual("d") {
            self = .text
        } else if attribute.isEqual("b") {
            self = .boolean
        } else if attribute.isEqual("inlineStr") {
            self = .inline
        } else {
            return nil
        }
    }
}

extension CellReference {
    /// A reference as workbooks write it, such as `C7`: letters up to three, digits up to seven.
    init?(spreadsheet text: XMLText) {
        var column = 0
        var next = text
        while case let letter = UInt8(bitPattern: next.pointee) &- 0x41, letter < 26 {
            guard next - text < 3 else { return nil }
            column = column * 26 + Int(letter) + 1
            next += 1
        }
        let letters = next - text
        var row = 0
        while case let digit = UInt8(bitPattern: next.pointee) &- 0x30, digit <= 9 {
            guard next - text - letters < 7 else { return nil }
            row = row * 10 + Int(digit)
            next += 1
        }
        guard next.pointee == 0, column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}
