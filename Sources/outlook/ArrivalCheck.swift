import Glibc
import OutlookFetch
import OutlookFormats
import OutlookModel
import OutlookSources

/// The check of a file that came whole, before it gets its name: it can be read, nobody changed it, and it is what was
/// asked for.
enum ArrivalCheck {
    /// The release that the file's contents name; `nil` where they name none, or where it is too large to read twice.
    static func release(of path: String, for target: FetchTarget) throws -> String? {
        if let publication = SourceCatalog.publication(opening: try FileList.opening(of: path)[...]) {
            // An answer of the API that succeeds in HTTP may be a refusal.
            if publication.id == SeriesResponse.id { try checkAnswer(at: path, for: target) }
            return nil
        }
        guard target.mustBeRead || (target.kind == .zip && isSmall(path)) else { return nil }
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
            let decoded = try decode(table, as: publication, for: target)
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

    private static func decode(
        _ table: TableFile, as publication: any Publication.Type, for target: FetchTarget
    ) throws -> Decoded {
        do {
            return try publication.decode(table, DecodingRequest(release: target.release))
        } catch {
            guard case .releaseMismatch(let place, let asked, let found) = error else { throw error }
            throw Failure.data("\(place): expected \(asked), but the file says it is \(found)")
        }
    }

    /// Whether a file outside the catalog is small enough to be read into memory.
    private static func isSmall(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && Int(status.st_size) <= Arrivals.largestUnknown
    }

    private static func checkAnswer(at path: String, for target: FetchTarget) throws {
        do {
            _ = try SeriesResponse.decode(FileList.streamed(path), DecodingRequest())
        } catch {
            // A refusal may repeat the key that it refuses.
            let detail = "\(error)"
            throw Failure.data(target.secret.map { detail.replacing($0, with: "(the key)") } ?? detail)
        }
    }
}
