import Glibc
import OutlookFormats
import OutlookModel
import Testing
import TestSupport

@testable import OutlookDatasets

@Suite struct DataStoreTests {
    private func stored(_ tables: [PreparedTable], in folder: String) throws -> [String] {
        var store = try DataStore(path: folder)
        return try store.write(tables)
    }

    private func contents(_ folder: String) throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: folder).filter { $0.key != ".outlook.guard" }
    }

    @Test func whatIsStoredIsReadBack() throws {
        let folder = try TemporaryFolder()
        let path = folder("deep/Datasets")
        let table = try SampleTables.wages()
        #expect(
            try stored([table, try SampleTables.projections()], in: path) == [
                "oews-2018-national", "projections-2016-26-w2018-abababab",
            ])
        let opened = try DataFolder(path: path)
        let read = try opened.table(try #require(opened.lock.table("oews-2018-national")))
        #expect(try PreparedTable(read).bytes == table.bytes)
        #expect(read.release.id == "oews-2018" && read.origins == table.origins)
        #expect(
            try contents(path).keys.sorted() == [
                "datapackage.json", "oews/oews-2018-national.csv", "outlook.lock.json",
                "projections/projections-2016-26-w2018-abababab.csv",
            ])
    }

    @Test func storingAgainChangesNothing() throws {
        let folder = try TemporaryFolder()
        _ = try stored([try SampleTables.wages()], in: folder.path)
        let before = try contents(folder.path)
        #expect(try stored([try SampleTables.wages()], in: folder.path) == [])
        #expect(try contents(folder.path) == before)
    }

    @Test func aFileThatWasLostComesBack() throws {
        let folder = try TemporaryFolder()
        _ = try stored([try SampleTables.wages()], in: folder.path)
        let before = try contents(folder.path)
        try folder.write("", to: "oews/oews-2018-national.csv")
        #expect(throws: DatasetsError.self) {
            let opened = try DataFolder(path: folder.path)
            return try opened.table(try #require(opened.lock.tables.first))
        }
        remove(folder("oews/oews-2018-national.csv"))
        _ = try stored([try SampleTables.wages()], in: folder.path)
        #expect(try contents(folder.path) == before)
    }

    @Test func aTableThatWasChangedByHandIsNotRead() throws {
        let folder = try TemporaryFolder()
        _ = try stored([try SampleTables.wages()], in: folder.path)
        let place = folder("oews/oews-2018-national.csv")
        try TemporaryFolder.write(try TemporaryFolder.bytes(place) + [32], to: place)
        let opened = try DataFolder(path: folder.path)
        let locked = try #require(opened.lock.tables.first)
        let error = #expect(throws: DatasetsError.self) { try opened.table(locked) }
        let found = try SHA256.hash(try TemporaryFolder.bytes(place), name: "t")
        #expect(
            error?.description == """
                \(place): expected the table with SHA-256 \(locked.sha256.prefix(12))… that the lock names; found \
                \(found.prefix(12))…; take the file back from version control, or import the originals again
                """)
        remove(place)
        let gone = #expect(throws: DatasetsError.self) { try opened.table(locked) }
        #expect(gone?.description == "\(place): the lock names this table, but the file is not there")
    }

    @Test func aFolderThatIsNoneSaysHowToMakeOne() throws {
        let folder = try TemporaryFolder()
        for path in [folder("missing"), folder.path] {
            let error = #expect(throws: DatasetsError.self) { try DataFolder(path: path) }
            #expect(
                error?.description == """
                    \(path): no data folder here; make one with: outlook import --datasets \(path) PATH…, PATH being what was saved \
                    from bls.gov, or name an existing one with --datasets or OUTLOOK_DATASETS
                    """)
        }
    }

    @Test func twoCannotWriteAtOnce() throws {
        let folder = try TemporaryFolder()
        let first = try DataStore(path: folder.path)
        let error = #expect(throws: DatasetsError.self) { try DataStore(path: folder.path) }
        #expect(error?.description == "\(folder.path): another import is writing here; try again when it is done")
        _ = first.lock
        withExtendedLifetime(first) {}
    }

    @Test func aFileWhereTheFolderShouldBeIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "Datasets")
        let error = #expect(throws: DatasetsError.self) { try DataStore(path: folder("Datasets")) }
        #expect(error?.description == "\(folder("Datasets")): a file stands where a folder should; nothing was changed")
    }

    @Test func theDayOfRetrievalIsRemembered() throws {
        let folder = try TemporaryFolder()
        _ = try stored([try SampleTables.wages()], in: folder.path)
        let store = try DataStore(path: folder.path)
        #expect(store.retrieved(sha256: SampleTables.origin.sha256) == CalendarDay("2019-04-02"))
        #expect(store.retrieved(sha256: "other") == nil)
    }
}
