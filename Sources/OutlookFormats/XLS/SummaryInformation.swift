/// When an OLE document says it was last saved (property 13 of its summary; MS-OLEPS 2.21, 2.25.1).
enum SummaryInformation {
    /// The name of the stream.
    static let name = "\u{05}SummaryInformation"

    /// The time as `YYYY-MM-DDTHH:MM:SSZ`; `nil` if it is missing or out of this era.
    static func modified(_ stream: [UInt8]) -> String? {
        let bytes = LittleEndian(stream[...])
        guard
            let start = bytes.u32(44).map({ Int($0) }),
            let count = bytes.u32(start + 4), count <= 64
        else { return nil }
        for index in 0..<Int(count) where bytes.u32(start + 8 + 8 * index) == 13 {
            guard
                let offset = bytes.u32(start + 12 + 8 * index).map({ start + Int($0) }),
                bytes.u32(offset) == 64, let ticks = bytes.u64(offset + 4)
            else { return nil }
            return SpreadsheetDate.text(ticksSince1601: ticks)
        }
        return nil
    }
}
