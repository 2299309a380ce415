/// The character references of HTML that matter to figures and words around them.
enum Entities {
    /// The text of the reference at an ampersand and the byte after it; `nil` when there is none that is known.
    static func text(_ bytes: [UInt8], at start: Int, limit: Int) -> (text: [UInt8], end: Int)? {
        var end = start + 1
        while end < limit, end - start < 12, bytes[end] != UInt8(ascii: ";") {
            guard bytes[end] == UInt8(ascii: "#") || isWordByte(bytes[end]) else { return nil }
            end += 1
        }
        guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let code =
                digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let code, code > 0, let scalar = Unicode.Scalar(code) else { return nil }
            return (Array(String(Character(scalar)).utf8), end + 1)
        }
        return named[name].map { (Array($0.utf8), end + 1) }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "minus": "−", "dollar": "$", "percnt": "%", "comma": ",", "period": ".", "rsquo": "’", "lsquo": "‘",
        "rdquo": "”", "ldquo": "“", "hellip": "…", "thinsp": " ", "ensp": " ", "emsp": " ", "pound": "£", "euro": "€",
        "ge": "≥", "le": "≤", "shy": "", "lpar": "(", "rpar": ")", "hyphen": "‐", "dash": "‐", "bull": "•",
        "middot": "·", "copy": "©", "reg": "®", "trade": "™", "plus": "+", "num": "#", "colon": ":", "sol": "/",
    ]
}
