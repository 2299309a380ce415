import OutlookFormats
import Testing

struct FileSignatureTests {
    @Test(
        arguments: [
            ("", .empty), ("PK\u{03}\u{04}rest", .zip), ("PK\u{05}\u{06}", .zip), ("%PDF-1.7", .pdf), ("BZh9", .bzip2),
            ("<!DOCTYPE html><p>", .html), ("\u{FEFF} \r\n<HTML><HEAD>", .html), ("<!-- note --><p>", .html),
            ("<?xml version=\"1.0\"?><html>", .html), ("<?xml version=\"1.0\"?><Workbook>", .xml),
            ("{\"status\": 1}", .json), (" [ {\"a\":1}]", .json), ("[]", .json), ("[note] of a table,1", .text),
            ("area_code,area_title\n", .text), ("<5 years,1", .text), ("a\0b", .binary),
        ] as [(String, FileSignature)])
    func `A kind is known by its first bytes`(text: String, kind: FileSignature) {
        #expect(FileSignature.detect(Array(text.utf8)) == kind)
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole), ([0x1F, 0x8B, 8], .gzip),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0xFF, 0xFE, 0x61, 0], .utf16),
        ] as [([UInt8], FileSignature)])
    func `A binary kind is known by its first bytes`(bytes: [UInt8], kind: FileSignature) {
        #expect(FileSignature.detect(bytes) == kind)
    }
}
