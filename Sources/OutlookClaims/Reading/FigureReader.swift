/// Reads the number at a token, with the sign before it and the unit after it.
struct FigureReader {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    let words: FigureWords
    let limit: Int

    /// The figure that begins at a token, and the token after it; `nil` where the number is none that can be a claim.
    func figure(at start: Int) -> (figure: Figure, end: Int)? {
        var at = start
        var isMoney = false
        var hasPlus = false
        var isNegative = false
        if tokens[at].kind == .word, tokens[at].id == words.usd || tokens[at].id == words.us {
            guard at + 1 < limit, tokens[at + 1].isSign("$") || tokens[at].id == words.usd else { return nil }
            isMoney = tokens[at].id == words.usd
            at += 1
        }
        while at < limit, tokens[at].isSign("$") {
            isMoney = true
            at += 1
        }
        if at < limit, !isMoney, tokens[at].kind == .sign, at + 1 < limit,
            !tokens[at + 1].isSpaced || (at > 0 && tokens[at - 1].isSign("("))
        {
            if tokens[at].isSign("+") {
                hasPlus = true
            } else if tokens[at].isSign("-") {
                isNegative = tokens[at].isSpaced || (at > 0 && tokens[at - 1].isSign("("))
            }
            if hasPlus || isNegative { at += 1 }
        }
        if at < limit, tokens[at].kind == .word, let small = words.small[tokens[at].id], !isMoney {
            guard at + 1 < limit, tokens[at + 1].id == words.percent else { return nil }
            let digits = Int(tokens[at].start)..<Int(tokens[at].end)
            return (
                Figure(
                    form: .percent, value: small * 100, quantum: 100, decimals: 0, scale: 1, hasCommas: false,
                    digits: digits, extent: digits.lowerBound..<Int(tokens[at + 1].end)), at + 2
            )
        }
        guard at < limit, tokens[at].kind == .number, let number = number(at, isMoney: isMoney) else { return nil }
        var figure = number.figure
        let extentStart = Int(tokens[start].start)
        at = number.end
        figure.hasPlus = hasPlus
        figure.isNegative = isNegative
        at = scale(&figure, at)
        if isMoney {
            figure.form = .money
        } else if at + 1 < limit, tokens[at].isSign("-"), !tokens[at].isSpaced, tokens[at + 1].id == words.percent,
            !tokens[at + 1].isSpaced, words.percent != 0
        {
            // "The 3-percent growth".
            at += 2
            figure.form = .percent
        } else if at < limit, tokens[at].id == words.percent, words.percent != 0 {
            at += 1
            // "10 percentage points" is "percentage", another word.
            figure.form = .percent
        } else if at < limit, tokens[at].id == words.dollar || tokens[at].id == words.usd, words.dollar != 0 {
            figure.form = .money
            at += 1
        } else if at < limit, tokens[at].kind == .word, !tokens[at].isSpaced, tokens[at].id == 0 {
            return nil
        }
        figure.extent = extentStart..<Int(tokens[at - 1].end)
        return (figure, at)
    }

    /// The upper end of a band such as "14 to 16 percent" or "14%–16%".
    func band(_ first: Figure, from end: Int) -> (figure: Figure, end: Int)? {
        guard first.form == .percent || first.form == .count, end + 2 < limit else { return nil }
        let hasDots = tokens[end].isSign(".") && tokens[end + 1].isSign(".")
        guard hasDots || tokens[end].isSign("-") || tokens[end].id == words.to, words.to != 0,
            let second = figure(at: end + (hasDots ? 2 : 1)), second.figure.form == .percent,
            second.figure.value > first.value
        else { return nil }
        var band = first
        band.form = .percent
        band.upper = second.figure.value
        band.extent = first.extent.lowerBound..<second.figure.extent.upperBound
        return (band, second.end)
    }

    private func number(_ start: Int, isMoney: Bool) -> (figure: Figure, end: Int)? {
        let token = tokens[start]
        var range = Int(token.start)..<Int(token.end)
        var end = start + 1
        var whole = 0
        var fraction = 0
        var decimals = 0
        var hasPoint = false
        var hasCommas = false
        for byte in text[range] {
            switch byte {
            case UInt8(ascii: ","): hasCommas = true
            case UInt8(ascii: "."): hasPoint = true
            default:
                let digit = Int(byte - UInt8(ascii: "0"))
                if hasPoint {
                    guard decimals < 3 else { return nil }
                    fraction = fraction * 10 + digit
                    decimals += 1
                } else {
                    guard whole < 1_000_000_000_000 else { return nil }
                    whole = whole * 10 + digit
                }
            }
        }
        // "$41,2" lost its end; "$41, 230" only gained a blank; "$41.230" has a point for a comma.
        if end + 1 < limit, tokens[end].isSign(","), !tokens[end].isSpaced, tokens[end + 1].kind == .number {
            let next = tokens[end + 1]
            if !next.isSpaced { return nil }
            if whole < 1_000, !hasPoint, !hasCommas, next.end - next.start == 3,
                isMoney || text[Int(next.end) - 1] == UInt8(ascii: "0") && text[Int(next.end) - 2] == UInt8(ascii: "0"),
                let rest = Int(String(decoding: text[Int(next.start)..<Int(next.end)], as: UTF8.self))
            {
                whole = whole * 1_000 + rest
                hasCommas = true
                range = range.lowerBound..<Int(next.end)
                end += 2
            }
        }
        if decimals == 3, end < limit, tokens[end].id == words.million, words.million != 0, whole < 1_000 {
            // "1.605 million".
            let figure = Figure(
                form: .count, value: (whole * 1_000 + fraction) * 100_000, quantum: 100_000, decimals: 3,
                scale: 1_000_000, hasCommas: false, digits: range, extent: range)
            return (figure, end + 1)
        }
        if decimals == 3 {
            guard isMoney, whole < 1_000 else { return nil }
            whole = whole * 1_000 + fraction
            fraction = 0
            decimals = 0
            hasCommas = true
        }
        let hundredths = whole * 100 + (decimals == 1 ? fraction * 10 : fraction)
        var quantum = decimals == 2 ? 1 : decimals == 1 ? 10 : 100
        if decimals == 0, whole > 0 {
            while hundredths % (quantum * 10) == 0 { quantum *= 10 }
        }
        let figure = Figure(
            form: .count, value: hundredths, quantum: quantum, decimals: decimals, scale: 1, hasCommas: hasCommas,
            digits: range, extent: range)
        return (figure, end)
    }

    /// Applies "K", "thousand" or "million" after a number.
    private func scale(_ figure: inout Figure, _ start: Int) -> Int {
        guard start < limit, tokens[start].kind == .word, figure.scale == 1 else { return start }
        let token = tokens[start]
        let length = Int(token.end - token.start)
        var scale = 1
        if token.id != 0, token.id == words.thousand {
            scale = 1_000
        } else if token.id != 0, token.id == words.million {
            scale = 1_000_000
        } else if length == 1, !token.isSpaced || text[Int(token.start)] == UInt8(ascii: "K") {
            switch text[Int(token.start)] | 0x20 {
            case UInt8(ascii: "k"): scale = 1_000
            case UInt8(ascii: "m"): scale = token.isSpaced ? 1 : 1_000_000
            default: break
            }
        }
        guard scale > 1, figure.value < 1_000_000_000 else { return start }
        figure.value *= scale
        // Digits before a "K" are all meant: $40K is 40, not 4.
        figure.quantum = scale * (figure.decimals == 2 ? 1 : figure.decimals == 1 ? 10 : 100)
        figure.scale = scale
        return start + 1
    }
}

/// The vocabulary's numbers of the words figures are written with.
struct FigureWords: Sendable {
    var percent: UInt32 = 0
    var dollar: UInt32 = 0
    var usd: UInt32 = 0
    var us: UInt32 = 0
    var to: UInt32 = 0
    var and: UInt32 = 0
    var thousand: UInt32 = 0
    var million: UInt32 = 0
    var small: [UInt32: Int] = [:]

    /// The whole numbers that are read in words, each a single one.
    static let smallNumbers = Dictionary(
        uniqueKeysWithValues: (Array(1...20) + [30, 40, 50]).compactMap { number in
            NumberWord.text(number).map { ($0, number) }
        })
}
