import Testing

@testable import OutlookFormats

/// The answer of the child process, read as if an enemy had written it.
struct XLSAnswerTests {
    private func decode(_ bytes: [UInt8], _ limits: FormatLimits = FormatLimits()) -> Result<[Sheet], FormatError> {
        Result { () throws(FormatError) in
            try bytes.withUnsafeBufferPointer { buffer throws(FormatError) in
                try XLSAnswer.decode(buffer, place: FormatError.Place(file: "f.xls"), limits: limits)
            }
        }
    }

    private let whole: [UInt8] = {
        var bytes: [UInt8] = Array("M".utf8) + [0x6C, 0x07]
        bytes += Array("S".utf8) + [2, 0, 0, 0] + Array("ab".utf8)
        bytes += Array("i".utf8) + [0, 0, 0, 0, 0, 0] + [0xFF, 0xFF, 0xFF, 0xFF]
        bytes += Array("t".utf8) + [0, 0, 0, 0, 3, 0] + [1, 0, 0, 0] + Array("x".utf8)
        bytes += Array("D".utf8) + [2, 0, 0, 0, 1, 0] + [10, 0, 0, 0] + Array("2018-05-01".utf8)
        return bytes + Array("Z".utf8)
    }()

    @Test func `A whole answer gives its sheets`() throws {
        let sheets = try decode(whole).get()
        #expect(sheets.map(\.name) == ["ab"])
        #expect(sheets[0].grid.row(0) == [.number(-1), .empty, .empty, .text("x")])
        #expect(sheets[0].grid.row(1) == [] && sheets[0].grid.row(2) == [.empty, .number(43221)])
    }

    @Test func `Every answer cut short is an error`() {
        for count in 0..<whole.count {
            guard case .failure(let error) = decode(Array(whole.prefix(count))) else {
                Issue.record("an answer of \(count) bytes was taken for whole")
                continue
            }
            #expect(error.description.hasPrefix("f.xls: "))
        }
    }

    @Test func `No answer makes the decoder fail otherwise than by an error`() {
        var random = SeededGenerator(seed: 18)
        for _ in 0..<3000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = decode(bytes)
        }
    }

    @Test(arguments: [
        (
            "P",
            "f.xls: expected a file anybody can read; found one locked by a password; open it with its password, save "
                + "it without one, and read that copy"
        ),
        (
            "E\u{F1}",
            "f.xls: expected an .xls workbook; found bytes on which its reader broke off in the middle of its "
                + "answer; the file is damaged or hostile: download it again, or save it as .xlsx"
        ),
        (
            "Z",
            "f.xls: expected at least one sheet; found none; the file is damaged or not what it claims to be: download "
                + "it again"
        ),
    ])
    func `Bad ends are named`(answer: String, expected: String) {
        #expect(message { () throws(FormatError) in try decode(Array(answer.utf8)).get() } == expected)
    }

    @Test func `FreeXL's reasons are named`() {
        let codes: [(Int32, String)] = [
            (
                -4,
                "f.xls: expected an .xls workbook; found bytes on which its reader ran out of the memory it may use; the "
                    + "file is damaged or hostile: download it again, or save it as .xlsx"
            ),
            (
                -15,
                "f.xls: expected an .xls workbook; found a damaged table of shared texts; the file is damaged or not "
                    + "what it claims to be: download it again"
            ),
            (
                -99,
                "f.xls: expected an .xls workbook; found damage (FreeXL code -99); the file is damaged or not what it "
                    + "claims to be: download it again"
            ),
        ]
        for (code, expected) in codes {
            let bytes = Array("E".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: code >> (8 * $0)) }
            #expect(message { () throws(FormatError) in try decode(bytes).get() } == expected)
        }
    }
}
