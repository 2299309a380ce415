import FoundationEssentials
import OutlookModel
import Testing
import TestSupport

@testable import OutlookDatasets

@Suite struct LockTests {
    private func lock() throws -> Lock {
        var lock = Lock()
        lock.put(LockedTable(try SampleTables.wages()))
        lock.put(LockedTable(try SampleTables.projections()))
        return lock
    }

    @Test func itReadsBackAsItWasWritten() throws {
        let lock = try lock()
        let bytes = try lock.bytes()
        #expect(try Lock(bytes: bytes, name: "l") == lock)
        #expect(try Lock(bytes: bytes, name: "l").bytes() == bytes)
    }

    @Test func releasesAndOriginsComeBackWhole() throws {
        let table = try SampleTables.wages()
        let stored = LockedTable(table)
        var release = table.release
        release.files = [Release.File(scope: .national, urls: [SampleTables.origin.url ?? ""])]
        #expect(stored.storedRelease == release)
        #expect(stored.origins.map(\.origin) == table.origins)
        let projections = try SampleTables.projections()
        #expect(LockedTable(projections).releaseIssue == projections.issue)
        #expect(LockedTable(projections).storedRelease.cycle == ProjectionCycle(baseYear: 2016, targetYear: 2026))
    }

    @Test func aYearWithoutAMonthComesBackAsOne() throws {
        var table = try SampleTables.wages()
        table.release.vintage = .period(ReferencePeriod(year: 2000, month: 0))
        #expect(LockedTable(table).storedRelease.period == ReferencePeriod(year: 2000, month: 0))
    }

    @Test func tablesAreSortedAndReplacedByName() throws {
        var lock = try lock()
        #expect(lock.tables.map(\.id) == ["oews-2018-national", "projections-2016-26-w2018-abababab"])
        lock.put(LockedTable(try SampleTables.wages(seed: 9)))
        #expect(lock.tables.count == 2)
    }

    @Test(
        arguments: [
            ("", "expected a lock file of version 1; found other JSON or a damaged file"),
            ("{}", "expected a lock file of version 1; found other JSON or a damaged file"),
            (#"{"version":2,"tables":[]}"#, "expected version 1; found version 2; use a newer outlook"),
        ]) func otherFilesAreNone(_ text: String, _ reason: String)
    {
        let error = #expect(throws: DatasetsError.self) {
            try Lock(bytes: Array(text.utf8), name: "D/outlook.lock.json")
        }
        #expect(error?.description == "D/outlook.lock.json: " + reason)
    }

    @Test func theDataPackageIsFrictionless() throws {
        let bytes = try DataPackage(lock: try lock()).bytes()
        struct Package: Decodable {
            struct Resource: Decodable {
                struct Schema: Decodable {
                    struct Field: Decodable {
                        var name: String
                        var type: String
                    }
                    var fields: [Field]
                    var missingValues: [String]
                }
                struct Source: Decodable {
                    var title: String
                    var path: String?
                }
                var name: String
                var path: String
                var profile: String
                var hash: String
                var bytes: Int
                var schema: Schema
                var sources: [Source]
            }
            struct License: Decodable { var name: String }
            var name: String
            var profile: String
            var licenses: [License]
            var resources: [Resource]
        }
        let package = try JSONDecoder().decode(Package.self, from: Data(bytes))
        #expect(package.profile == "tabular-data-package" && package.licenses.count == 1)
        #expect(
            package.resources.map(\.path) == [
                "oews/oews-2018-national.csv", "projections/projections-2016-26-w2018-abababab.csv",
            ])
        let resource = package.resources[0]
        let table = try SampleTables.wages()
        #expect(resource.hash == "sha256:" + table.sha256 && resource.bytes == table.bytes.count)
        #expect(resource.schema.missingValues == ["", "*", "**", "—"] + table.bounds)
        #expect(!table.bounds.isEmpty)
        #expect(resource.schema.fields.map(\.name) == TidyTable.fields(kind: .wages, scope: .national).map(\.name))
        #expect(resource.schema.fields.allSatisfy { ["string", "integer", "number", "boolean"].contains($0.type) })
        #expect(resource.sources.map(\.title) == ["oesm18nat.zip: national_M2018_dl.xlsx"])
        #expect(
            package.resources.allSatisfy { name in
                name.name.allSatisfy { $0.isLowercase || $0.isNumber || "-._".contains($0) }
            })
    }
}
