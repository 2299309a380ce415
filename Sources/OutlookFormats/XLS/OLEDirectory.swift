/// The names in the directory of an OLE compound file, enough to tell what kind of document it is (MS-CFB 2.6).
enum OLEDirectory {
    /// Throws for compound files that hold something other than an `.xls` workbook.
    static func refuseOtherDocuments(_ bytes: [UInt8], at place: FormatError.Place) throws(FormatError) {
        if holds("EncryptedPackage", bytes) {
            throw .encrypted(place, advice: FormatError.Advice.unlock)
        }
        if holds("Workbook", bytes) || holds("Book", bytes) { return }
        let kinds = [
            ("WordDocument", "a Word document (.doc)"), ("PowerPoint Document", "a presentation (.ppt)"),
            ("__properties_version1.0", "a mail message (.msg)"),
        ]
        for (name, found) in kinds where holds(name, bytes) {
            throw .unsupported(place, found: found, advice: "save its table as .xlsx or .csv")
        }
    }

    /// Whether a directory entry has this name: entries are 128 bytes long and begin with the name in UTF-16, followed
    /// at byte 64 by its length in bytes with the closing zero.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        var wanted: [UInt8] = []
        for byte in name.utf8 { wanted += [byte, 0] }
        wanted += [0, 0]
        var start = 512
        while start + 128 <= bytes.count {
            let length = Int(bytes[start + 64]) | Int(bytes[start + 65]) << 8
            if length == wanted.count, bytes[start...].starts(with: wanted) { return true }
            start += 128
        }
        return false
    }
}
