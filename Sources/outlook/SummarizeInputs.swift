import ArgumentParser
import FoundationEssentials
import OutlookSummaries

/// The files a user named, folders replaced by the tables in them.
enum SummarizeInputs {
    static func expand(_ paths: [String]) throws -> [SummaryInput] {
        var inputs: [SummaryInput] = []
        for path in paths {
            var isFolder = false
            guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
                inputs.append(.file(path))
                continue
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: path).filter(isTable).sorted()
            guard !names.isEmpty else {
                throw ValidationError("\(path): expected tables named .csv, .tsv, .txt, .gz or .zip; found none")
            }
            inputs += names.map { .file("\(path)/\($0)") }
        }
        return inputs
    }

    private static func isTable(_ name: String) -> Bool {
        let lower = name.lowercased()
        return !name.hasPrefix(".") && [".csv", ".tsv", ".txt", ".gz", ".zip"].contains { lower.hasSuffix($0) }
    }
}
