public import OutlookFormats
public import OutlookModel

/// A publication this toolkit reads: its releases, how its files are recognised, and how they become rows.
///
/// One file a publication, one line in `SourceCatalog.all`. A file is recognised by what it holds, never by its name.
public protocol Publication: Sendable {
    /// The short name used in commands, files and the lock, such as `oews`.
    static var id: String { get }
    /// The publication's own name.
    static var title: String { get }
    /// The releases known beforehand. A release that is not listed is read all the same.
    static var releases: [Release] { get }

    /// Whether a workbook or text table holds this publication.
    static func recognises(_ file: TableFile) -> Bool
    /// Reads a recognised table.
    static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded

    /// Whether a file that begins like this is one of the publication's that is read as a stream.
    static func recognises(opening: ArraySlice<UInt8>) -> Bool
    /// The parts to read a stream in, one pass each, so that not all of a large file's rows are in memory at once.
    static var passes: [Set<DataTable.Scope>] { get }
    /// Reads a recognised stream.
    static func decode(_ file: StreamedFile, _ request: DecodingRequest) throws(SourceError) -> Decoded
}

extension Publication {
    public static func recognises(_ file: TableFile) -> Bool { false }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        Decoded()
    }

    public static func recognises(opening: ArraySlice<UInt8>) -> Bool { false }

    public static var passes: [Set<DataTable.Scope>] { [Set(DataTable.Scope.allCases)] }

    public static func decode(_ file: StreamedFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        Decoded()
    }
}

/// What whoever asks for decoding knows beside the file.
public struct DecodingRequest: Sendable {
    /// The release the caller says the file is, such as `oews-2008`; used where the file itself does not say.
    public var release: String?
    /// The parts of a release that are wanted; a publication may skip others early.
    public var scopes: Set<DataTable.Scope>

    public init(release: String? = nil, scopes: Set<DataTable.Scope> = Set(DataTable.Scope.allCases)) {
        self.release = release
        self.scopes = scopes
    }
}

/// A file too large, or of a form too plain, to be read as a table: its rows are streamed from where it lies.
public struct StreamedFile: Sendable {
    public var path: String
    public var name: String
    public var sha256: String
    public var byteCount: Int

    public init(path: String, name: String, sha256: String, byteCount: Int) {
        self.path = path
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
    }
}

/// What came out of a file: tables, and what was noticed on the way.
public struct Decoded: Sendable {
    public var tables: [DataTable]
    public var issues: [Issue]

    public init(tables: [DataTable] = [], issues: [Issue] = []) {
        self.tables = tables
        self.issues = issues
    }
}
