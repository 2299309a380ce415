extension FormatError {
    /// Where in a file: the file, then whatever is known of the member, sheet, cell, line and column.
    public struct Place: Hashable, Sendable, CustomStringConvertible {
        /// The file's name as the caller gave it.
        public var file: String
        /// The member of an archive, or the part of a workbook.
        public var member: String?
        /// The name of the sheet.
        public var sheet: String?
        /// The cell, where the place is one cell of a sheet.
        public var cell: CellReference?
        /// The line of a text, counted from 1.
        public var line: Int?

        public init(
            file: String, member: String? = nil, sheet: String? = nil, cell: CellReference? = nil, line: Int? = nil
        ) {
            self.file = file
            self.member = member
            self.sheet = sheet
            self.cell = cell
            self.line = line
        }

        public var description: String {
            var text = file.printable
            if let member { text += ": member \(member.quoted)" }
            var inside: [String] = []
            if let sheet { inside.append("sheet \(sheet.quoted)") }
            if let cell { inside.append("cell \(cell)") }
            if let line { inside.append("line \(line)") }
            return inside.isEmpty ? text : text + ": " + inside.joined(separator: ", ")
        }
    }
}

extension String {
    /// The text as a message may print it: control characters as `\u{1B}`, and no longer than 120 characters.
    var printable: String {
        var text = ""
        var count = 0
        for scalar in unicodeScalars {
            if count == 120 { return text + "…" }
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let turnsText = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            if isControl || turnsText || scalar.value == 0x2028 || scalar.value == 0x2029 {
                text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                text.unicodeScalars.append(scalar)
            }
            count += 1
        }
        return text
    }

    /// `printable` in quotation marks.
    var quoted: String { "\"" + printable + "\"" }
}

extension String {
    /// The text with A to Z as a to z; nothing else changes.
    var asciiLowercased: String {
        String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
