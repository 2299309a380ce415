import Testing

@testable import OutlookFetch

@Suite struct ResumePointTests {
    private func answer(_ lines: [String]) throws -> ResumePoint? {
        var head = ResponseHead()
        for line in ["HTTP/1.1 200 OK"] + lines + [""] { _ = head.read(line + "\r\n") }
        return ResumePoint(address: try #require(WebAddress("https://www.bls.gov/x")), head: head)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let point = try #require(
            try answer(["ETag: \"a:b\"", "Last-Modified: Fri, 29 Mar 2019 12:00:00 GMT", "Content-Length: 12"]))
        #expect(point.validator == "\"a:b\"")
        #expect(ResumePoint(point.text) == point)
    }

    @Test func linesThatWereCutAreNone() throws {
        let text = try #require(try answer(["ETag: \"a\"", "Content-Length: 12"])).text
        for count in 0..<text.count { #expect(ResumePoint(String(text.prefix(count))) == nil) }
    }

    @Test(arguments: [
        ["ETag: W/\"a\""], ["ETag: \"a\"", "Content-Encoding: gzip"], ["ETag: \"a\"", "Accept-Ranges: none"], [],
    ])
    func anAnswerThatPromisesNothingCannotBeGoneOnWith(lines: [String]) throws {
        #expect(try answer(lines) == nil)
    }
}
