import Testing

@testable import OutlookFetch

@Suite struct ResponseHeadTests {
    private func head(_ lines: [String]) -> ResponseHead {
        var head = ResponseHead()
        for line in lines { _ = head.read(line + "\r\n") }
        return head
    }

    @Test func headersAreReadWhateverTheirCase() {
        let head = head([
            "HTTP/1.1 200 OK", "etag:  \"a\" ", "LAST-MODIFIED: Fri, 29 Mar 2019 12:00:00 GMT", "Content-Length: 12",
            "Accept-Ranges: none", "Location: /x", "",
        ])
        #expect(head.isComplete)
        #expect(head.status == 200)
        #expect(head.etag == "\"a\"")
        #expect(head.lastModified == "Fri, 29 Mar 2019 12:00:00 GMT")
        #expect(head.length == 12)
        #expect(!head.acceptsRanges)
        #expect(head.location == "/x")
    }

    @Test func aFurtherStatusLineStartsOver() {
        let head = head(["HTTP/1.1 103 Early Hints", "ETag: \"a\"", "", "HTTP/2 404", "Content-Length: 1", ""])
        #expect(head.status == 404)
        #expect(head.etag == nil)
        #expect(head.isComplete)
    }

    @Test func trailersChangeNothing() {
        let head = head(["HTTP/1.1 200 OK", "ETag: \"a\"", "", "ETag: \"b\""])
        #expect(head.etag == "\"a\"")
    }

    @Test(arguments: [
        ("ETag: a", nil), ("ETag: \"a\"b\"", nil), ("ETag: \"", nil), ("ETag: W/\"a\"", nil),
        ("ETag: \"030991e73e4dc1:0\"", "\"030991e73e4dc1:0\""),
    ])
    func onlyAWellFormedUnweakenedTagIsStrong(line: String, strong: String?) {
        #expect(head(["HTTP/1.1 200 OK", line, ""]).strongETag == strong)
    }

    @Test(arguments: [
        ("Fri, 29 Mar 2019 12:01:00 GMT", true), ("Fri, 29 Mar 2019 12:00:59 GMT", false), ("yesterday", false),
    ])
    func aDateIsStrongWhenItIsAMinuteOld(date: String, isStrong: Bool) {
        let head = head(["HTTP/1.1 200 OK", "Last-Modified: Fri, 29 Mar 2019 12:00:00 GMT", "Date: \(date)", ""])
        #expect((head.strongLastModified != nil) == isStrong)
    }

    @Test(
        arguments: [
            ("bytes 0-9/10", 0, 9, 10), ("bytes 5-9/*", 5, 9, nil), ("Bytes  5-9/10", 5, 9, 10),
        ] as [(String, Int64, Int64, Int64?)])
    func aRangeIsRead(text: String, first: Int64, last: Int64, total: Int64?) throws {
        let range = try #require(ContentRange(text))
        #expect((range.first, range.last) == (first, last))
        #expect(range.total == total)
    }

    @Test(arguments: [
        "", "bytes", "bytes */10", "bytes 9-5/10", "bytes 0-10/10", "bytes -5/10", "bytes 0-9/10/11", "items 0-9/10",
        "bytes 0-99999999999999999999/*",
    ])
    func aRangeThatContradictsItselfIsNone(text: String) {
        #expect(ContentRange(text) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("120", 120), (" 7 ", 7), ("99999999999999999999", .max), ("-1", nil), ("soon", nil), ("", nil),
            ("Fri, 29 Mar 2019 12:00:30 GMT", 30), ("Friday, 29-Mar-19 12:00:30 GMT", 30),
            ("Fri Mar 29 12:00:30 2019", 30),
            ("Fri, 29 Mar 2019 11:00:00 GMT", 0), ("1.5", nil),
        ] as [(String, Int64?)])
    func aWaitIsReadInBothForms(header: String, seconds: Int64?) {
        #expect(RetryAfter.seconds(header, now: 1_553_860_800) == seconds)
    }
}
