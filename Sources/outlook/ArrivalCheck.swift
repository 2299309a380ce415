import OutlookFetch
import OutlookFormats
import OutlookModel
import OutlookSources

/// The check of a file that came whole, before it gets its name: it can be read, nobody changed it, and it is what was
/// asked for.
enum ArrivalCheck {
    /// The release that the file's contents name; `nil` where they name none, or where it is too large to read twice.
    static func release(of path: String, for target: FetchTarget) throws -> String? {
        if SourceCatalog.publication(opening: try FileList.opening(of: path)[...]) != nil { return nil }
        guard target.mustBeRead || target.kind == .zip else { return nil }
        let contents: TableReader.Contents
        do {
            contents = try TableReader.contents(path: path)
        } catch {
            if case .unsupported = error, !target.mustBeRead { return nil }
            throw error
        }
        guard target.mustBeRead else { return nil }
        var release: String?
        for table in contents.tables {
            guard let publication = SourceCatalog.publication(of: table) else { continue }
            let decoded = try publication.decode(table, DecodingRequest(release: target.release))
            if let sign = decoded.issues.first(where: { $0.severity == .tampering }) {
                throw Failure.data("\(sign.place): \(sign.message)")
            }
            release = release ?? decoded.tables.first?.release.id
        }
        guard let release else {
            let found = contents.tables.map(\.name).joined(separator: ", ")
            throw Failure.data("expected a table of \(target.source), found none that is known in \(found)")
        }
        return release
    }
}
