import Glibc
import Testing
import TestSupport

@testable import OutlookDatasets

@Suite struct CommitTests {
    private let files: [(path: String, bytes: [UInt8])] = [("a.csv", [1, 2]), ("deep/er/b.csv", [3])]

    @Test func filesAreThereTogetherAndNothingElse() throws {
        let folder = try TemporaryFolder()
        try Commit(folder: folder.path).write(files)
        #expect(try TemporaryFolder.contents(of: folder.path) == ["a.csv": [1, 2], "deep/er/b.csv": [3]])
    }

    /// Interrupted before the journal: the old state stands, and the next commit clears what lies about.
    @Test func stagedFilesWithoutAJournalAreNothing() throws {
        let folder = try TemporaryFolder()
        try Commit(folder: folder.path).write([("a.csv", [0])])
        mkdir(folder(".outlook-import"), 0o700)
        try folder.write([9, 9], to: ".outlook-import/0")
        try Commit.complete(in: folder.path)
        #expect(try TemporaryFolder.bytes(folder("a.csv")) == [0])
        try Commit(folder: folder.path).write(files)
        #expect(try TemporaryFolder.contents(of: folder.path) == ["a.csv": [1, 2], "deep/er/b.csv": [3]])
    }

    /// Interrupted after the journal, at any file: whoever opens the folder completes it, as often as it takes.
    @Test(arguments: 0...2) func aJournalIsCompleted(renamed: Int) throws {
        let folder = try TemporaryFolder()
        mkdir(folder(".outlook-import"), 0o700)
        mkdir(folder("deep"), 0o700)
        mkdir(folder("deep/er"), 0o700)
        for (index, file) in files.enumerated() {
            try folder.write(file.bytes, to: index < renamed ? file.path : ".outlook-import/\(index)")
        }
        try folder.write(#"{"files":["a.csv","deep/er/b.csv"]}"#, to: ".outlook-import.json")
        try Commit.complete(in: folder.path)
        try Commit.complete(in: folder.path)
        #expect(try TemporaryFolder.contents(of: folder.path) == ["a.csv": [1, 2], "deep/er/b.csv": [3]])
    }

    @Test(arguments: ["", "{", "[]", #"{"files":1}"#]) func aJournalThatIsNoneIsNotGuessedAt(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: ".outlook-import.json")
        let error = #expect(throws: DatasetsError.self) { try Commit.complete(in: folder.path) }
        #expect(
            error?.description == """
                \(folder(".outlook-import.json")): expected the journal of an interrupted import; found other bytes; remove it
                """)
    }

    @Test(arguments: ["/etc/passwd", "../out.csv", "a/../../out.csv"]) func aJournalThatLeadsOutsideIsRefused(
        _ path: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"files":["\#(path)"]}"#, to: ".outlook-import.json")
        let error = #expect(throws: DatasetsError.self) { try Commit.complete(in: folder.path) }
        #expect(
            error?.description == "\(folder(".outlook-import.json")): expected paths inside the folder; found \(path)")
    }

    @Test func aFolderWithoutAPlaceForAFileLeavesTheOldState() throws {
        let folder = try TemporaryFolder()
        try folder.write([7], to: "deep")
        #expect(throws: DatasetsError.self) { try Commit(folder: folder.path).write([("deep/a.csv", [1])]) }
        #expect(try TemporaryFolder.bytes(folder("deep")) == [7])
    }
}
