import Testing

@testable import OutlookFormats

struct NumberTextTests {
    private func parsed(_ text: String) -> Double? {
        Array(text.utf8).withUnsafeBufferPointer(NumberText.parse)
    }

    @Test(arguments: 0..<4)
    func `Every number is the nearest one, as the standard library finds it`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3000 {
            let digits = (0..<Int.random(in: 1...22, using: &random)).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }
            let point = Int.random(in: 0...digits.count, using: &random)
            let text =
                (Bool.random(using: &random) ? "-" : "") + digits[..<point].joined() + "." + digits[point...].joined()
            guard let expected = Double(text) else { continue }
            #expect(parsed(text)?.bitPattern == expected.bitPattern, "\(text)")
        }
        for _ in 0..<3000 {
            let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
            guard number.isFinite else { continue }
            #expect(parsed(number.description) == number)
        }
    }

    @Test(arguments: ["9.9499999999999993", "23.400000000000002", "1E-2", "-1.5e+10", "9007199254740993", "00012"])
    func `What workbooks write is read`(text: String) {
        #expect(parsed(text) == Double(text))
    }

    @Test(arguments: ["", "-", ".", "nan", "inf", "0x10", "1e", "1e999", "1 ", " 1", "1,5", "1-2", "1.2.3"])
    func `Anything else is no number`(text: String) {
        #expect(parsed(text) == nil)
    }
}
