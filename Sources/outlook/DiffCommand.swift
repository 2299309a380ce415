import ArgumentParser
import OutlookDatasets
import OutlookDocument

/// `outlook diff`: what a refresh or a re-issue changed, figure by figure.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Say what changed between two issues, releases or data folders.",
        discussion: """
            OLD and NEW are tables or releases of the data folder, as outlook list
            names them, or two data folders.

            EXAMPLES
              outlook diff projections-2018-28 projections-2019-29
              outlook diff oews-2017 oews-2018 --format csv
              outlook diff Datasets ../new/Datasets --output Changes
            """)

    @Argument(help: "A table, a release or a data folder.") var old: String

    @Argument(help: "A table, a release or a data folder.") var new: String

    @Option(help: "md, csv or json.") var format = "md"

    @Option(help: "A folder for the files (default: standard output).") var output: String?

    @Option(help: "How many changes of a table to print, the largest first, in Markdown.") var limit = 50

    @OptionGroup var datasets: DatasetsOption

    func run() throws {
        try CommandRunner.run {
            guard let renderer = RendererCatalog.all.first(where: { $0.format == format }) else {
                let known = RendererCatalog.all.map { $0.format }.joined(separator: ", ")
                throw Failure.usage("--format: expected one of \(known); found \(format)")
            }
            guard limit > 0 else { throw Failure.usage("--limit: expected 1 or more; found \(limit)") }
            let account = try account()
            let document = account.document(limit: format == "md" ? limit : nil)
            let files = renderer.files(for: document, named: "changes")
            if let output {
                try DataFile.makeFolder(output)
                for file in files { try DataFile.write(Array(file.text.utf8), to: output + "/" + file.name) }
                Console.write("wrote \(output): \(files.map(\.name).joined(separator: ", "))\n")
            } else {
                Console.write(files.map(\.text).joined(separator: "\n"))
            }
        }
    }

    private func account() throws -> ChangeAccount {
        if DataFile.isFolder(old), DataFile.isFolder(new) {
            let (before, after) = (try DataFolder(path: old), try DataFolder(path: new))
            return try ChangeAccount(
                old: FolderSnapshot(datasets: before.path), new: FolderSnapshot(datasets: after.path))
        }
        let here = try FolderSnapshot(datasets: try datasets.open().path)
        func find(_ name: String) throws -> FolderSnapshot.Table {
            guard let table = here.table(named: name) else {
                throw Failure.usage("no table or release \"\(name)\" in \(datasets.path); outlook list names them")
            }
            return table
        }
        return try ChangeAccount(old: find(old), new: find(new))
    }
}
