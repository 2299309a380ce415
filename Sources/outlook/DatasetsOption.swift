import ArgumentParser
import Glibc
import OutlookDatasets

/// Where the data folder is: the option, the environment, the current folder, or beside the program.
struct DatasetsOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The data folder (default: OUTLOOK_DATASETS, ./Datasets, or Datasets beside the program).", valueName: "dir"
        ))
    var datasets: String?

    /// The folder to read from or, for an import, to write to.
    var path: String {
        if let datasets { return datasets }
        if let variable = getenv("OUTLOOK_DATASETS"), variable.pointee != 0 { return String(cString: variable) }
        if DataFile.isFolder("Datasets") { return "Datasets" }
        for folder in Self.foldersAboveProgram where DataFile.isFolder(folder + "/Datasets") {
            return folder + "/Datasets"
        }
        return "Datasets"
    }

    /// The program's own folder and those above it, as far as a build folder lies below the project.
    private static var foldersAboveProgram: [String] {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        guard count > 0 else { return [] }
        var folder = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var folders: [String] = []
        for _ in 0..<5 {
            guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { break }
            folder = String(folder[..<slash])
            folders.append(folder)
        }
        return folders
    }

    func open() throws(DatasetsError) -> DataFolder { try DataFolder(path: path) }
}
