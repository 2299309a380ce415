/// The one door into this room: bytes of any kind in, table documents out.
///
/// The kind is found by looking at the bytes; a file's name only serves messages.
public enum TableReader {
    /// What a file held: its table documents, and the archive members that are none.
    public struct Contents: Sendable, Equatable {
        public var tables: [TableFile]
        public var skipped: [SkippedMember]
    }

    /// A member of an archive that was not read, and why.
    public struct SkippedMember: Sendable, Equatable {
        public var name: String
        public var reason: String
    }

    /// The table documents in a file: one, or for an archive as many as it holds.
    public static func read(path: String, limits: FormatLimits = FormatLimits()) throws(FormatError) -> [TableFile] {
        try contents(path: path, limits: limits).tables
    }

    /// The table documents in the bytes of a file called `name`.
    public static func read(
        bytes: [UInt8], name: String, limits: FormatLimits = FormatLimits()
    ) throws(FormatError) -> [TableFile] {
        try contents(bytes: bytes, name: name, limits: limits).tables
    }

    /// The table documents in a file and the members left out.
    public static func contents(path: String, limits: FormatLimits = FormatLimits()) throws(FormatError) -> Contents {
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        return try contents(bytes: RawBytes.read(path: path, limits: limits), name: name, limits: limits)
    }

    /// The table documents in the bytes of a file called `name`, and the members left out.
    public static func contents(
        bytes: [UInt8], name: String, limits: FormatLimits = FormatLimits()
    ) throws(FormatError) -> Contents {
        guard FileSignature.detect(bytes) == .zip else {
            return Contents(tables: [try document(bytes, name: name, limits: limits)], skipped: [])
        }
        return try ZipArchive.withArchive(bytes, name: name, limits: limits) { archive throws(FormatError) in
            if try XLSXReader.isPackage(archive) {
                return Contents(tables: [try workbook(archive, bytes, limits: limits)], skipped: [])
            }
            return try members(archive, limits: limits)
        }
    }

    private static func members(_ archive: ZipArchive, limits: FormatLimits) throws(FormatError) -> Contents {
        var contents = Contents(tables: [], skipped: [])
        for member in archive.members {
            let bytes = try archive.read(member)
            let label = archive.name + ": " + member.name
            let place = FormatError.Place(file: label)
            var file: TableFile
            if FileSignature.detect(bytes) == .zip {
                let workbook = try ZipArchive.withArchive(bytes, name: label, limits: limits) {
                    inner throws(FormatError) -> TableFile? in
                    try XLSXReader.isPackage(inner) ? try Self.workbook(inner, bytes, limits: limits) : nil
                }
                guard let workbook else {
                    contents.skipped.append(
                        .init(name: member.name, reason: "a zip inside a zip: unpack it and read it by itself"))
                    continue
                }
                file = workbook
            } else if let refusal = FileSignature.detect(bytes).refusal(of: bytes, at: place) {
                guard case .unsupported(_, let found, _) = refusal else { throw refusal }
                contents.skipped.append(.init(name: member.name, reason: found))
                continue
            } else {
                file = try document(bytes, name: label, limits: limits)
            }
            file.name = member.name
            file.archive = archive.name
            contents.tables.append(file)
        }
        guard !contents.tables.isEmpty else {
            let found = contents.skipped.prefix(3).map { "\($0.name.quoted), \($0.reason)" }.joined(separator: "; ")
            throw .unsupported(
                .init(file: archive.name), found: contents.skipped.isEmpty ? "an archive without files" : found,
                advice: "read the file with the table in it")
        }
        return contents
    }

    private static func workbook(
        _ archive: ZipArchive, _ bytes: [UInt8], limits: FormatLimits
    ) throws(FormatError) -> TableFile {
        let (sheets, modified) = try XLSXReader.read(archive, limits: limits)
        return TableFile(
            name: archive.name, format: .xlsx, sha256: try SHA256.hash(bytes, name: archive.name),
            byteCount: bytes.count, modified: modified, sheets: sheets)
    }

    private static func document(
        _ bytes: [UInt8], name: String, limits: FormatLimits
    ) throws(FormatError) -> TableFile {
        let signature = FileSignature.detect(bytes)
        if let refusal = signature.refusal(of: bytes, at: .init(file: name)) { throw refusal }
        let sha256 = try SHA256.hash(bytes, name: name)
        if signature == .ole {
            let (sheets, modified) = try XLSReader.read(bytes, name: name, limits: limits)
            return TableFile(
                name: name, format: .xls, sha256: sha256, byteCount: bytes.count, modified: modified, sheets: sheets)
        }
        try refuseTooManyCells(bytes, name: name, limits: limits)
        do {
            let (dialect, grid) = try CSVReader.read(
                bytes: bytes, name: name,
                limits: DelimitedLimits(fieldBytes: limits.fieldBytes, columns: limits.columns))
            return TableFile(
                name: name, format: dialect.delimiter == UInt8(ascii: "\t") ? .tsv : .csv, sha256: sha256,
                byteCount: bytes.count, sheets: [Sheet(grid: grid)])
        } catch let error as DelimitedError {
            throw .delimited(name: name, error)
        } catch {
            throw .unreadable(.init(file: name), reason: "\(error)")
        }
    }

    /// A text cannot hold more cells than its most frequent separator and its line ends allow.
    private static func refuseTooManyCells(
        _ bytes: [UInt8], name: String, limits: FormatLimits
    ) throws(FormatError) {
        guard bytes.count > limits.cells else { return }
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        let separators = ",\t;|".utf8.map { counts[Int($0)] }.max() ?? 0
        let cells = separators + counts[0x0A] + counts[0x0D]
        guard cells > limits.cells else { return }
        throw .overLimit(.init(file: name), what: "\(cells) or so", limit: "\(limits.cells) cells in a text")
    }
}
