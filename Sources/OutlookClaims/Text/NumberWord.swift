/// Whole numbers in words, as sentences write small ones: "six", "twenty-nine".
enum NumberWord {
    private static let ones = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// The word for a number from 0 to 99; `nil` beyond.
    static func text(_ number: Int) -> String? {
        guard (0..<100).contains(number) else { return nil }
        if number < 20 { return ones[number] }
        let rest = number % 10
        return tens[number / 10 - 2] + (rest == 0 ? "" : "-" + ones[rest])
    }
}
