/// How much a delimited text may ask for before it is refused.
public struct DelimitedLimits: Hashable, Sendable {
    /// The longest field, in bytes.
    public var fieldBytes: Int
    /// The most columns a record may have.
    public var columns: Int
    /// The longest record, in bytes: what bounds the memory a reader needs.
    public var recordBytes: Int

    public init(fieldBytes: Int = 1 << 20, columns: Int = 16_384, recordBytes: Int = 16 << 20) {
        self.fieldBytes = fieldBytes
        self.columns = columns
        self.recordBytes = recordBytes
    }
}
