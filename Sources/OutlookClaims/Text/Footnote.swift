/// Numbers of footnotes that lost their raised place and stick to what stands before them: "in 2022.1 However",
/// "$37,690 or less.1", "Average Salary1,4,5".
enum Footnote {
    /// The footnotes at the end of a word, where its letters end.
    static func afterWord(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ limit: Int) -> Range<Int>? {
        guard word.count > 3, isDigit(text[word.upperBound - 1]), isLetter(text[word.upperBound - 2]) else {
            return nil
        }
        var end = word.upperBound
        while end + 1 < limit, text[end] == UInt8(ascii: ","), isDigit(text[end + 1]),
            end + 2 >= limit || !isDigit(text[end + 2])
        {
            end += 2
        }
        return word.upperBound - 1..<end
    }

    /// Whether the point after a whole number ends a sentence, with a footnote's number behind it: after a year, or
    /// after an amount with commas, which has no tenths.
    static func stands(after number: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
        let end = Self.end(afterStop: number.upperBound + 1, text, limit)
        guard number.upperBound < limit, text[number.upperBound] == UInt8(ascii: "."), end > number.upperBound + 1
        else { return false }
        let digits = text[number]
        let isMoney = number.lowerBound > 0 && text[number.lowerBound - 1] == UInt8(ascii: "$")
        if digits.contains(UInt8(ascii: ",")) { return isMoney && end == number.upperBound + 2 }
        return !isMoney && digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }

    /// Where a footnote's number ends that stands between a full stop and a blank; the stop's own end where none does.
    static func end(afterStop stop: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        guard stop >= 3, stop < limit, isDigit(text[stop]) else { return stop }
        let before = text[stop - 2]
        guard isDigit(before) || isLetter(before) && isLetter(text[stop - 3]) || before == UInt8(ascii: ")") else {
            return stop
        }
        var end = stop
        while end < limit, end - stop < 2, isDigit(text[end]) { end += 1 }
        guard end == limit || text[end] <= 32 else { return stop }
        return end
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
}
