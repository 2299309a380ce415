import OutlookFetch
import Testing

@Suite struct ContentKindTests {
    @Test(
        arguments: [
            (ContentKind.zip, "PK\u{3}\u{4}rest", nil),
            (
                .zip, "PK\u{5}\u{6}",
                .wrongStart(expected: "a zip archive or .xlsx workbook (PK 03 04)", found: "50 4B 05 06")
            ),
            (.zip, "", .wrongStart(expected: "a zip archive or .xlsx workbook (PK 03 04)", found: "nothing")),
            (.zip, "<html><title>x</title>", .webPage(title: "x")),
            (.text, "series_id\tyear\n", nil),
            (.text, "a\u{0}b", .wrongStart(expected: "text without a zero byte", found: "61 00 62")),
            (.text, "\u{FEFF} <!DOCTYPE HTML PUBLIC \"-\"><html>", .webPage(title: nil)),
            (.text, "<!-- served by x -->\n<html><title>\n Sorry </title>", .webPage(title: "sorry")),
            (.text, "<b>bold</b> is no page", nil),
            (.json, " {\"status\":\"REQUEST_SUCCEEDED\"}", nil),
            (.json, "[1]", nil),
            (.json, "null", .wrongStart(expected: "JSON ({ or [)", found: "6E 75 6C 6C")),
            (.html, "<html><title>Estimates</title>", nil),
            (.html, "<html><title>Access Denied</title>", .blockPage(title: "access denied")),
            (.any, "<html><title>Estimates</title>", nil),
            (.any, "<html><body>errors.edgesuite.net</body>", .blockPage(title: nil)),
            (.any, "", nil),
        ] as [(ContentKind, String, ContentFault?)])
    func theFirstBytesTellTheKind(kind: ContentKind, head: String, fault: ContentFault?) {
        #expect(kind.judge(Array(head.utf8)) == fault)
    }

    @Test func anOlderWorkbookIsKnownByItsEightBytes() {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(ContentKind.xls.judge(start + [0]) == nil)
        #expect(ContentKind.xls.judge(Array(start.dropLast())) != nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func noBytesAreTooStrange(seed: UInt64) {
        let bytes = archive(Int(seed * 7), seed: seed)
        for kind in ContentKind.allCases {
            _ = kind.judge(Array(bytes.dropFirst(4)))
            _ = kind.judge(Array("<html><title".utf8) + bytes)
        }
    }
}
