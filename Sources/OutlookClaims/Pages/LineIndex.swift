/// The lines of a file, for turning a byte's offset into line and column.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// Characters before each block of bytes, so that a column in a long line costs no walk along it.
    private let charactersBefore: [Int]

    private static let block = 1024

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var before: [Int] = []
        var characters = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { before.append(characters) }
            if byte & 0xC0 != 0x80 { characters += 1 }
            if byte == 10 { starts.append(offset + 1) }
        }
        before.append(characters)
        self.starts = starts
        charactersBefore = before
    }

    /// Line and column, counted from 1; the column counts characters of UTF-8.
    public func place(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, characters(before: offset) - characters(before: starts[low]) + 1)
    }

    private func characters(before offset: Int) -> Int {
        let block = offset / Self.block
        var count = charactersBefore[block]
        for byte in bytes[(block * Self.block)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
