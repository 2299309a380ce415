/// Comma-separated text, in a stand-in without quoting until the reader of delimited text is here.
public enum CSVReader {
    public static func read(
        bytes: [UInt8], name: String, limits: FormatLimits = FormatLimits()
    ) throws(FormatError) -> Grid {
        var grid = Grid()
        for line in bytes.split(separator: 0x0A) {
            let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false)
            grid.append(row: fields.map { $0.isEmpty ? .empty : .text(String(decoding: $0, as: UTF8.self)) })
        }
        return grid
    }
}
