import FoundationEssentials
import OutlookModel

/// The description of the data folder that other tools read: Frictionless `datapackage.json`, one resource a table.
///
/// Layout: Frictionless Data Package, version 1, tabular profile.
struct DataPackage: Encodable {
    static let fileName = "datapackage.json"

    struct Resource: Encodable {
        var name: String
        var title: String
        var path: String
        var profile = "tabular-data-resource"
        var format = "csv"
        var mediatype = "text/csv"
        var encoding = "utf-8"
        var bytes: Int
        var hash: String
        var schema: Schema
        var sources: [Source]
    }

    struct Schema: Encodable {
        var fields: [Field]
        var missingValues: [String]
    }

    struct Field: Encodable {
        var name: String
        var type: String
        var unit: String?
        var description: String
    }

    struct Source: Encodable {
        var title: String
        var path: String?
    }

    struct License: Encodable {
        var name = "public-domain"
        var title = "Works of the United States government, 17 U.S.C. 105"
        var path = "https://www.bls.gov/opub/copyright-information.htm"
    }

    var name = "outlook-datasets"
    var title = "Salary and job-outlook figures of the Bureau of Labor Statistics, tidy"
    var profile = "tabular-data-package"
    var description =
        "Published tables in one tidy schema, values and markers as printed. Bounds are written >=N and <N; `*` is a "
        + "wage, `**` an employment that was not released, `—` a figure that is not available. To tools that "
        + "read numbers only, bounds and markers are missing values. BLS.gov cannot vouch for the data or analyses derived from these data after the "
        + "data have been retrieved from BLS.gov."
    var licenses = [License()]
    var resources: [Resource]

    init(lock: Lock) {
        resources = lock.tables.map { table in
            Resource(
                name: table.id.lowercased(), title: table.title, path: table.path, bytes: table.bytes,
                hash: "sha256:" + table.sha256,
                schema: Schema(
                    fields: TidyTable.fields(kind: table.kind, scope: table.tableScope).map {
                        Field(name: $0.name, type: $0.type, unit: $0.unit, description: $0.description)
                    }, missingValues: TidyToken.missingValues + table.bounds),
                sources: table.origins.map { origin in
                    Source(
                        title: [origin.archive, origin.file].compactMap { $0 }.joined(separator: ": "), path: origin.url
                    )
                })
        }
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
