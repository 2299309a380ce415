/// A word, number or sign of a text, with the bytes it stands at.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word, number, sign
    }

    var kind: Kind
    /// The sign, dashes as `-`, the em dash as `M`, the pound as `L`, the euro as `E`; 0 for words and numbers.
    var sign: UInt8 = 0
    /// Whether blank space stands before the token.
    var isSpaced = false
    /// Whether the token's first letter is a capital.
    var isCapital = false
    /// The vocabulary's number of the word, 0 for an unknown one.
    var id: UInt32 = 0
    var start: Int32
    var end: Int32

    @inline(__always)
    func isSign(_ character: Unicode.Scalar) -> Bool {
        kind == .sign && sign == UInt8(truncatingIfNeeded: character.value)
    }
}
