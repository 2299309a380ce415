import TestSupport

/// Files as a person would have saved them: excerpts of published tables in the form they come in.
enum Inbox {
    static func rows(_ path: String) throws -> [[String]] { try Repository.fixtureRows("Sources/" + path) }

    static func wages(_ year: Int) throws -> [UInt8] {
        StoredWorkbook.bytes([(year == 2018 ? "national_dl" : "national_M\(year)_dl", try rows("oews-\(year).csv"))])
    }

    static func projections(_ cycle: String) throws -> [UInt8] {
        let tables = ["1.2", "1.7", "1.10"].filter {
            Repository.exists(Repository.fixture("Sources/projections-\(cycle)/table-\($0).csv"))
        }
        return StoredWorkbook.bytes(
            try tables.map { ("Table " + $0, try rows("projections-\(cycle)/table-\($0).csv")) },
            modified: "2019-06-26T12:00:00Z")
    }

    /// Fills a folder with everything a small data folder is made of.
    static func fill(_ folder: TemporaryFolder) throws {
        try folder.write(
            StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try wages(2018))]), to: "oesm18nat.zip")
        try folder.write(try wages(2020), to: "national_M2020_dl.xlsx")
        try folder.write(try wages(2024), to: "national_M2024_dl.xlsx")
        for cycle in ["2014-24", "2016-26", "2018-28", "2023-33", "2024-34"] {
            try folder.write(try projections(cycle), to: "occupation-\(cycle).xlsx")
        }
        for name in ["search-2016-26.csv", "cu.data.1.AllItems"] {
            try folder.write(try TemporaryFolder.bytes(Repository.fixture("Sources/" + name)), to: name)
        }
        try folder.write(
            StoredWorkbook.bytes([("Sorted by 2010", try rows("soc-2010-2018.csv"))]),
            to: "soc_2010_to_2018_crosswalk.xlsx")
        try folder.write("shopping list\n", to: "notes.txt")
    }
}

/// A small data folder, made once by importing the inbox.
struct SmallDatasets: Sendable {
    let folder: TemporaryFolder
    let path: String
    let importing: ChildProcess.Outcome

    static let made: Result<SmallDatasets, any Error> = Result { try SmallDatasets() }

    private init() throws {
        folder = try TemporaryFolder()
        let inbox = try TemporaryFolder()
        try Inbox.fill(inbox)
        path = folder("Datasets")
        importing = try Tool.run(["import", ".", "--datasets", path, "--retrieved", "2019-07-01"], in: inbox.path)
    }

    /// The files of a data folder with their contents, without the guard that writers take turns by.
    static func contents(_ path: String) throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: path).filter { $0.key != ".outlook.guard" }
    }

    /// A copy to write to.
    static func copy() throws -> TemporaryFolder {
        let copy = try TemporaryFolder()
        for (name, bytes) in try contents(try made.get().path) {
            var made = copy.path
            for part in name.split(separator: "/").dropLast() {
                made += "/" + part
                _ = try? ChildProcess("/bin/mkdir", ["-p", made]).wait()
            }
            try copy.write(bytes, to: name)
        }
        return copy
    }
}
