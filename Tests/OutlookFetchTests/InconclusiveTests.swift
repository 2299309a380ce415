import OutlookFetch
import Testing

/// Every message: where, what was expected, what was found, and what to do.
@Suite struct InconclusiveTests {
    @Test func everyMessageSaysWhatToDo() throws {
        let address = try #require(WebAddress("https://www.bls.gov/f"))
        let table: [(Inconclusive, String)] = [
            (
                .contactMissing(address),
                "https://www.bls.gov/f: www.bls.gov may block clients that give no contact; "
                    + "give an e-mail address of yours, which goes into the agent string"
            ),
            (
                .blocked(address, detail: "status 403"),
                "https://www.bls.gov/f: www.bls.gov turned this client away (status 403), and was asked nothing more; "
                    + "wait a day, check the contact address, or fetch from another network or a mirror"
            ),
            (
                .offline(address, detail: "Could not resolve host: www.bls.gov"),
                "https://www.bls.gov/f: www.bls.gov could not be reached (Could not resolve host: www.bls.gov); "
                    + "check the network and run again"
            ),
            (
                .untrusted(address, detail: "self-signed certificate"),
                "https://www.bls.gov/f: the certificate of www.bls.gov is not to be trusted (self-signed certificate); "
                    + "nothing was read; check the clock, the certificate bundle and any proxy between"
            ),
            (
                .failing(address, attempts: 1, detail: "status 500"),
                "https://www.bls.gov/f: failed 1 time in a row (status 500); what came is kept, run again to go on"
            ),
            (
                .postponed(address, seconds: 600),
                "https://www.bls.gov/f: www.bls.gov asks to wait 600 s, longer than a run waits; run again after that"
            ),
            (
                .redirect(from: address, to: "file:///\u{1B}[31m", why: "only http and https are"),
                "https://www.bls.gov/f: redirected to file:///?[31m, which is not followed (only http and https are); "
                    + "find the file's address in a browser and report it"
            ),
            (
                .status(address, 418),
                "https://www.bls.gov/f: expected 200, found status 418; look at the address in a browser"
            ),
            (
                .gone(address, status: 404),
                "https://www.bls.gov/f: was retrieved before, and now answers 404; the file here is kept; "
                    + "look for its new address"
            ),
            (
                .refused(address, .content(.blockPage(title: "access denied"))),
                "https://www.bls.gov/f: expected a file, found a page that turns clients away (\"access denied\"); "
                    + "nothing was kept"
            ),
            (
                .refused(address, .content(.webPage(title: nil))),
                "https://www.bls.gov/f: expected a file, found a web page; nothing was kept; "
                    + "look at the address in a browser"
            ),
            (
                .refused(address, .content(.wrongStart(expected: "JSON ({ or [)", found: "41"))),
                "https://www.bls.gov/f: expected JSON ({ or [), found a file that starts with 41; nothing was kept"
            ),
            (
                .refused(address, .size(expected: 1...10, found: 11)),
                "https://www.bls.gov/f: expected 1 to 10 bytes, found 11; nothing was kept; "
                    + "raise or lower the bounds if the publication really has that size"
            ),
            (
                .refused(address, .sizeJump(previous: 10, found: 30, limit: 2)),
                "https://www.bls.gov/f: expected about the 10 bytes of the release before it, found 30, "
                    + "more than 2.0 times as many or as few; nothing was kept; "
                    + "allow a greater jump if the publication really changed so"
            ),
            (
                .refused(address, .sha256(expected: "00", found: "ff")),
                "https://www.bls.gov/f: expected the frozen sha256 00, found ff; nothing was kept; "
                    + "the publisher changed the file: fetch without freezing to keep the new issue beside the old"
            ),
            (
                .refused(address, .check("CRC error")),
                "https://www.bls.gov/f: the file came whole but is not sound (CRC error); nothing was kept; "
                    + "run again later"
            ),
            (
                .storage(path: "raw/f", detail: "no space left on device"),
                "raw/f: cannot be written (no space left on device); nothing is lost: "
                    + "free space or allow writing, and run again"
            ),
            (
                .busy(path: "raw/f.part"),
                "raw/f.part: another run is fetching this file; wait for it, or stop it and run again"
            ),
            (.budgetSpent(requests: 3), "the run has made its 3 requests; run again to go on"),
            (
                .notAllowed(address, detail: "all 25 questions of today were asked; run again tomorrow"),
                "https://www.bls.gov/f: not asked: all 25 questions of today were asked; run again tomorrow"
            ),
            (
                .interrupted(address),
                "https://www.bls.gov/f: stopped; what came is kept, run again to go on"
            ),
        ]
        for (reason, message) in table { #expect("\(reason)" == message) }
    }
}
