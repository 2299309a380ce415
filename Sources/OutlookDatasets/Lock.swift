import FoundationEssentials
import OutlookModel

/// The contents of `outlook.lock.json`: every stored table, its checksum, and the files it was read from.
///
/// Must not change incompatibly: refreshes, reports and other people's scripts read it.
public struct Lock: Codable, Hashable, Sendable {
    /// The version of the layout of this file.
    public var version = 1
    /// The tables, sorted by name.
    public var tables: [LockedTable] = []

    public init() {}

    /// The name of the file within the data folder.
    public static let fileName = "outlook.lock.json"

    /// The stored table of that name.
    public func table(_ id: String) -> LockedTable? { tables.first { $0.id == id } }

    /// Adds a table, or puts it in the place of the one of the same name.
    public mutating func put(_ table: LockedTable) {
        tables.removeAll { $0.id == table.id }
        tables.append(table)
        tables.sort { $0.id < $1.id }
    }

    /// Where and when each file that is known by checksum was got: kept when the same file comes again.
    func origin(withSHA256 sha256: String) -> LockedOrigin? {
        for table in tables {
            if let origin = table.origins.first(where: { $0.sha256 == sha256 }) { return origin }
        }
        return nil
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    init(bytes: [UInt8], name: String) throws(DatasetsError) {
        do {
            self = try JSONDecoder().decode(Lock.self, from: Data(bytes))
        } catch {
            throw .unreadable(
                file: name, reason: "expected a lock file of version 1; found other JSON or a damaged file")
        }
        guard version == 1 else {
            throw .unreadable(file: name, reason: "expected version 1; found version \(version); use a newer outlook")
        }
    }
}

/// A stored table as the lock describes it.
public struct LockedTable: Codable, Hashable, Sendable {
    /// What one row of the table is.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case wages, projections, matrix, prices, links, titles, aliases, quarterly, series

        init(of rows: TableRows) {
            switch rows {
            case .wages: self = .wages
            case .projections: self = .projections
            case .matrix: self = .matrix
            case .prices: self = .prices
            case .links: self = .links
            case .titles: self = .titles
            case .aliases: self = .aliases
            case .quarterly: self = .quarterly
            case .series: self = .series
            }
        }
    }

    public var id: String
    public var kind: Kind
    public var source: String
    public var release: String
    public var title: String
    public var scope: String
    /// `2018-05` or `2016-26`; nothing for a publication without editions.
    public var vintage: String?
    public var socEdition: String?
    public var topCodeHourlyUSD: String?
    public var topCodeConfirmed: Bool?
    public var published: String?
    public var publishedConfirmed: Bool?
    /// The page a person opens to get the originals.
    public var page: String
    public var issue: LockedIssue?
    /// The table's file, relative to the data folder.
    public var path: String
    public var rows: Int
    public var bytes: Int
    /// SHA-256 of the table's own file.
    public var sha256: String
    /// SHA-256 of the table without the columns that say where a row stood.
    public var valuesSHA256: String
    /// The bounds, such as `>=208000`, that stand in numeric columns: no numbers, and so missing values to other tools.
    public var bounds: [String]
    public var origins: [LockedOrigin]
}

/// Which issue of a release a stored table is.
public struct LockedIssue: Codable, Hashable, Sendable {
    public var wageYear: Int?
    public var modified: String?
    public var sha256: String
    public var rank: Int
    public var isSearchExport: Bool
}

/// A file a stored table was read from.
public struct LockedOrigin: Codable, Hashable, Sendable {
    public var file: String
    public var archive: String?
    public var url: String?
    public var sha256: String
    public var bytes: Int
    public var sheets: [String]
    public var modified: String?
    public var retrieved: String?
    public var acceptedInSpiteOf: String?
}
