/// Why the data folder could not be read or written.
public enum DatasetsError: Error, Hashable, Sendable {
    /// There is no data folder where one was expected.
    case noFolder(path: String)
    /// A file of the folder cannot be read, or does not hold what it should.
    case unreadable(file: String, reason: String)
    /// A file is not the one the lock names.
    case changed(file: String, expected: String, found: String)
    /// Writing failed; nothing was changed.
    case unwritable(path: String, reason: String)
    /// Another process is writing to the folder.
    case busy(path: String)
}

extension DatasetsError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noFolder(let path):
            "\(path): no data folder here; make one with: outlook import --datasets \(path) PATH…, PATH being what was "
                + "saved from bls.gov, or name an existing one with --datasets or OUTLOOK_DATASETS"
        case .unreadable(let file, let reason): "\(file): \(reason)"
        case .changed(let file, let expected, let found):
            "\(file): expected the table with SHA-256 \(expected.prefix(12))… that the lock names; found "
                + "\(found.prefix(12))…; take the file back from version control, or import the originals again"
        case .unwritable(let path, let reason): "\(path): \(reason); nothing was changed"
        case .busy(let path): "\(path): another import is writing here; try again when it is done"
        }
    }
}
