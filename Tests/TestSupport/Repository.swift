import Glibc
public import OutlookFormats

/// Where the project's own files and the real data beside it are.
public enum Repository {
    /// The folder that holds `Package.swift`.
    public static let root: String = {
        var folder = #filePath[...]
        for _ in 0..<3 { folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)] }
        return String(folder)
    }()

    public static func fixture(_ path: String) -> String { root + "/Tests/Fixtures/" + path }

    /// A file or folder of the real data, which not every machine has; `nil` where it is not.
    public static func sharedData(_ path: String) -> String? {
        let full = root + "/../shared/data/" + path
        return exists(full) ? full : nil
    }

    /// Whether the real data are here; a test that needs them says with `skippedWithoutData` that it did not run.
    public static let hasSharedData = exists(root + "/../shared/data/INVENTORY.tsv")
    public static let skippedWithoutData = "the real files are not here: ../shared/data is missing"

    public static let datasets = root + "/Datasets"
    public static let hasDatasets = exists(root + "/Datasets/outlook.lock.json")
    public static let skippedWithoutDatasets = "the project's own Datasets folder is not here"

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The tables of a file, read as the tool reads them.
    public static func tables(_ path: String) throws -> [TableFile] { try TableReader.contents(path: path).tables }

    /// The rows of a CSV file among the fixtures.
    public static func fixtureRows(_ path: String) throws -> [[String]] {
        let table = try tables(fixture(path))[0].sheets[0].grid
        return (0..<table.rowCount).map { row in table.row(row).map(\.decimalText) }
    }
}
