/// One record of a delimited text, lent to whoever reads it.
public struct DelimitedRecord: ~Copyable {
    let block: RecordBlock
    let record: Int
    let dialect: DelimitedDialect
    let scratch: Scratch
    /// The number of fields.
    public let count: Int
    /// The line on which the record begins, counted from 1.
    public let line: Int

    /// Room for fields whose quotes had to be undone.
    final class Scratch {
        var bytes: [UInt8] = []
    }

    /// Where the record begins, in bytes from the beginning of the text.
    public var byte: Int { block.origin + block.start(ofRecord: record) }

    /// Lends the bytes of a field, counted from 0, without quotes and padding; no bytes for a field that is not there.
    public func withBytes<Result, Failure: Error>(
        _ column: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard column >= 0, column < count else { return try body([UInt8]().span.bytes) }
        let field = block.field(record, column, dialect: dialect)
        if let content = FieldText.content(of: field, dialect: dialect, room: &scratch.bytes) {
            return try body(content.bytes)
        }
        return try body(scratch.bytes.span.bytes)
    }

    /// A field, counted from 0, as text: UTF-8, or Windows-1252 where its bytes are not UTF-8; empty for a field that
    /// is not there.
    public func text(_ column: Int) -> String {
        guard column >= 0, column < count else { return "" }
        let field = block.field(record, column, dialect: dialect)
        return FieldText.text(of: field, dialect: dialect, room: &scratch.bytes)
    }
}
