/// Cuts text into words, numbers and signs, in one pass over its bytes.
struct Lexer: Sendable {
    let vocabulary: HashIndex
    /// The number of the word "percent", which the sign `%` and the spelling "per cent" also are.
    let percent: UInt32
    /// The number of the word "and", which the sign `&` also is.
    let and: UInt32

    /// The tokens of a stretch of UTF-8 text.
    func tokens(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 5 + 4)
        var at = range.lowerBound
        var isSpaced = true
        while at < range.upperBound {
            let byte = text[at]
            let start = at
            switch Self.classes[Int(byte)] {
            case Class.blank:
                isSpaced = true
                at += 1
                continue
            case Class.letter:
                at = word(text, at, range.upperBound, isSpaced, &tokens)
            case Class.digit:
                at = number(text, at, range.upperBound, isSpaced, &tokens)
            case Class.high:
                let (sign, length) = Self.highSign(text, at, range.upperBound)
                if sign == Self.blankSign {
                    isSpaced = true
                    at += length
                    continue
                }
                if sign == 0 {
                    at = word(text, at, range.upperBound, isSpaced, &tokens)
                } else {
                    at += length
                    tokens.append(
                        Token(kind: .sign, sign: sign, isSpaced: isSpaced, start: Int32(start), end: Int32(at)))
                }
            default:
                at += 1
                if byte == UInt8(ascii: "."), at < range.upperBound, Self.classes[Int(text[at])] == Class.digit {
                    at = Footnote.end(afterStop: at, text, range.upperBound)
                }
                var token = Token(kind: .sign, sign: byte, isSpaced: isSpaced, start: Int32(start), end: Int32(at))
                if byte == UInt8(ascii: "%") { token.id = percent }
                if byte == UInt8(ascii: "&") { token.id = and }
                if byte == UInt8(ascii: "$"), at + 2 < range.upperBound, Self.classes[Int(text[at + 2])] == Class.digit
                {
                    // "$US44,220" is ours, "$AU44,220" is not.
                    let country = (text[at] | 0x20, text[at + 1] | 0x20)
                    if country == (UInt8(ascii: "u"), UInt8(ascii: "s")) {
                        at += 2
                        token.end = Int32(at)
                    } else if country == (UInt8(ascii: "a"), UInt8(ascii: "u")) {
                        token.sign = UInt8(ascii: "E")
                        at += 2
                    }
                }
                tokens.append(token)
            }
            isSpaced = false
        }
        return tokens
    }

    /// A word: letters, with apostrophes and single dots between letters; `'s` at its end is left out of its identity.
    private func word(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ isSpaced: Bool, _ tokens: inout [Token]
    ) -> Int {
        var at = start
        var hash = Self.seed
        var before = Self.seed
        var sinceApostrophe = -1
        var pending = false
        var seam: (at: Int, hash: UInt64)?
        loop: while at < limit {
            let byte = text[at]
            switch Self.classes[Int(byte)] {
            case Class.letter, Class.digit:
                if at >= start + 3 {
                    // Cells that ran together: "Jobs634,400", "per hourTypical".
                    let before = Self.classes[Int(text[at - 1])]
                    if Self.classes[Int(byte)] == Class.digit {
                        if before == Class.letter, at + 1 < limit, Self.classes[Int(text[at + 1])] == Class.digit {
                            break loop
                        }
                    } else if byte & 0x20 == 0, before == Class.letter, text[at - 1] & 0x20 != 0, seam == nil {
                        seam = (at, hash)
                    }
                }
                if sinceApostrophe >= 0 { sinceApostrophe += 1 }
                if pending {
                    hash = Self.mix(hash, UInt8(ascii: "."))
                    pending = false
                }
                hash = Self.mix(hash, Self.classes[Int(byte)] == Class.letter ? byte | 0x20 : byte)
                at += 1
            case Class.high:
                let (sign, length) = Self.highSign(text, at, limit)
                if sign == UInt8(ascii: "'"), at + length < limit, Self.classes[Int(text[at + length])] == Class.letter
                {
                    before = hash
                    sinceApostrophe = 0
                    at += length
                } else if sign == Self.softHyphen {
                    at += length
                } else if sign == 0 {
                    for offset in 0..<length { hash = Self.mix(hash, text[at + offset]) }
                    at += length
                } else {
                    break loop
                }
            default:
                guard at + 1 < limit, Self.classes[Int(text[at + 1])] == Class.letter else { break loop }
                if byte == UInt8(ascii: "'") {
                    before = hash
                    sinceApostrophe = 0
                } else if byte == UInt8(ascii: "."), at - start == 1 || text[at - 2] == byte {
                    pending = true
                } else {
                    break loop
                }
                at += 1
            }
        }
        if sinceApostrophe == 1 { hash = before }
        if Self.classes[Int(text[at - 1])] == Class.digit, let mark = Footnote.afterWord(text, start..<at, limit),
            vocabulary.value(hash) == 0
        {
            let known = Self.hash(text, start..<mark.lowerBound)
            if vocabulary.value(known) != 0 { (at, hash, seam) = (mark.upperBound, known, nil) }
        }
        if let seam, vocabulary.value(hash) == 0 {
            at = seam.at
            hash = seam.hash
        }
        var token = Token(
            kind: .word, isSpaced: isSpaced, isCapital: text[start] >= 0x41 && text[start] <= 0x5A,
            id: vocabulary.value(hash), start: Int32(start), end: Int32(at))
        if hash == Self.cent, let last = tokens.last, last.id != 0, last.id == vocabulary.value(Self.per) {
            token.id = percent
            token.start = last.start
            token.isSpaced = last.isSpaced
            tokens[tokens.count - 1] = token
        } else {
            tokens.append(token)
        }
        return at
    }

    /// A number with its thousands commas and decimals; letters that follow at once make an ordinal ("10th") a word.
    private func number(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ isSpaced: Bool, _ tokens: inout [Token]
    ) -> Int {
        func isDigit(_ place: Int) -> Bool { place < limit && Self.classes[Int(text[place])] == Class.digit }
        var at = start
        var hash = Self.seed
        while isDigit(at) {
            hash = Self.mix(hash, text[at])
            at += 1
        }
        if let cut = spanEnd(text, start..<at, limit, tokens) {
            at = cut
            hash = 0
        }
        while at < limit, text[at] == UInt8(ascii: ","), isDigit(at + 1), isDigit(at + 2), isDigit(at + 3),
            !isDigit(at + 4)
        {
            at += 4
            hash = 0
        }
        if Footnote.stands(after: start..<at, text, limit) {
            hash = at - start == 4 ? hash : 0
        } else if at < limit, text[at] == UInt8(ascii: "."), isDigit(at + 1) {
            at += 1
            while isDigit(at) { at += 1 }
            hash = 0
        }
        if at + 1 < limit, hash != 0, at - start <= 3 {
            let suffix = (text[at] | 0x20, text[at + 1] | 0x20)
            let isOrdinal = [("t", "h"), ("s", "t"), ("n", "d"), ("r", "d")].contains {
                (one: Character, two: Character) in
                one.asciiValue == suffix.0 && two.asciiValue == suffix.1
            }
            if isOrdinal, at + 2 >= limit || Self.classes[Int(text[at + 2])] != Class.letter {
                hash = Self.mix(Self.mix(hash, suffix.0), suffix.1)
                tokens.append(
                    Token(
                        kind: .word, isSpaced: isSpaced, id: vocabulary.value(hash), start: Int32(start),
                        end: Int32(at + 2)))
                return at + 2
            }
        }
        tokens.append(
            Token(
                kind: .number, isSpaced: isSpaced, id: hash == 0 ? 0 : vocabulary.value(hash), start: Int32(start),
                end: Int32(at)))
        return at
    }

    /// "2021-3135%": where a span of years ends that the next cell sticks to.
    private func spanEnd(
        _ text: UnsafeBufferPointer<UInt8>, _ digits: Range<Int>, _ limit: Int, _ tokens: [Token]
    ) -> Int? {
        guard (3...4).contains(digits.count), digits.upperBound < limit, text[digits.upperBound] == UInt8(ascii: "%"),
            let dash = tokens.last, dash.isSign("-"), Int(dash.end) == digits.lowerBound,
            let year = tokens.dropLast().last, year.kind == .number, year.end - year.start == 4
        else { return nil }
        // Ten years on, the tens are one more and the ones the same.
        let tens = text[Int(year.start) + 2]
        let isDecade = text[digits.lowerBound] == tens + 1 && text[digits.lowerBound + 1] == text[Int(year.start) + 3]
        return isDecade ? digits.lowerBound + 2 : nil
    }

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of letters in a text.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        range.reduce(seed) { mix($0, text[$1] | 0x20) }
    }

    /// The hash by which a word is found, in lower case.
    static func hash(_ word: String) -> UInt64 { word.lowercased().utf8.reduce(seed, mix) }

    private static let per = hash("per")
    private static let cent = hash("cent")
    private static let blankSign: UInt8 = 32
    private static let softHyphen: UInt8 = 1

    /// What a sequence of bytes above ASCII stands for: a sign, a blank, or (0) part of a word; and its length.
    @inline(__always)
    private static func highSign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> (UInt8, Int) {
        let first = text[at]
        let second = at + 1 < limit ? text[at + 1] : 0
        if first == 0xC2 {
            switch second {
            case 0xA0: return (blankSign, 2)
            case 0xA3: return (UInt8(ascii: "L"), 2)
            case 0xAD: return (softHyphen, 2)
            case 0x80...0xBF: return (UInt8(ascii: "*"), 2)
            default: return (0, 1)
            }
        }
        if first == 0xE2, at + 2 < limit {
            switch (second, text[at + 2]) {
            case (0x80, 0x90), (0x80, 0x91), (0x80, 0x92), (0x80, 0x93), (0x88, 0x92): return (UInt8(ascii: "-"), 3)
            case (0x80, 0x94), (0x80, 0x95): return (UInt8(ascii: "M"), 3)
            case (0x80, 0x98), (0x80, 0x99): return (UInt8(ascii: "'"), 3)
            case (0x80, 0x9C), (0x80, 0x9D): return (UInt8(ascii: "\""), 3)
            case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF): return (blankSign, 3)
            case (0x82, 0xAC): return (UInt8(ascii: "E"), 3)
            default: return (UInt8(ascii: "*"), 3)
            }
        }
        return (0, 1)
    }

    private enum Class {
        static let sign: UInt8 = 0
        static let blank: UInt8 = 1
        static let letter: UInt8 = 2
        static let digit: UInt8 = 3
        static let high: UInt8 = 4
    }

    private static let classes: [UInt8] = (0..<256).map { byte in
        switch byte {
        case 0...32, 127: Class.blank
        case 48...57: Class.digit
        case 65...90, 97...122: Class.letter
        case 128...255: Class.high
        default: Class.sign
        }
    }
}
