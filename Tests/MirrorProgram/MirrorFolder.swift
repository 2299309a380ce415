import Foundation
import TestSupport

/// A folder laid out as publishers serve their files, made from a folder of real ones.
struct MirrorFolder {
    let root: URL
    let data: URL

    /// The issues of the projections' workbook in the order of their publication, all of which had one address.
    private static let projections = [
        "2010-20/occupation.xlsx", "2012-22/occupation.xlsx", "2014-24/occupation.xlsx",
        "2016-26/occupation.wages2017.xlsx", "2016-26/occupation.wages2018.xlsx", "2016-26/occupation.archive.xlsx",
        "2018-28/occupation.archive.xlsx", "2018-28/occupation.wages2019.xlsx", "2019-29/occupation.archive.xlsx",
        "2020-30/occupation.xlsx", "2022-32/occupation.xlsx", "2023-33/occupation.xlsx", "2024-34/occupation.xlsx",
    ]

    func make() throws {
        for year in 2013...2025 { try makeWages(year) }
        let workbook = "www.bls.gov/emp/ind-occ-matrix/occupation.xlsx"
        for (number, issue) in Self.projections.enumerated() {
            try copy("ep/" + issue, to: "\(workbook).issues/\(number < 10 ? "0" : "")\(number).xlsx")
        }
        try copy("labstat/cu/cu.data.1.AllItems", to: "download.bls.gov/pub/time.series/cu/cu.data.1.AllItems")
        try copy(
            "soc/soc_2010_to_2018_crosswalk.xlsx", to: "www.bls.gov/soc/2018/soc_2010_to_2018_crosswalk.xlsx")
        try copy("soc/soc_structure_2018.xlsx", to: "www.bls.gov/soc/2018/soc_structure_2018.xlsx")
        try copy("qcew/US000_2024Q1.csv", to: "data.bls.gov/cew/data/api/2024/1/area/US000.csv")
        try copy("cps/cpsaat39.xlsx", to: "www.bls.gov/cps/cpsaat39.xlsx")
    }

    /// The archive of a year's national wages: the publisher's own where it is at hand, else one around its workbook.
    private func makeWages(_ year: Int) throws {
        let stem = "oesm\(year % 100)nat"
        let place = "www.bls.gov/oes/special-requests/\(stem).zip"
        if FileManager.default.fileExists(atPath: data.appendingPathComponent("oews/\(stem).zip").path) {
            return try copy("oews/\(stem).zip", to: place)
        }
        for ending in ["xlsx", "xls"] {
            let name = "national_M\(year)_dl.\(ending)"
            guard let contents = try? Data(contentsOf: data.appendingPathComponent("oews/" + name)) else { continue }
            return try write(Data(StoredZip.bytes([("\(stem)/\(name)", Array(contents))])), to: place)
        }
    }

    private func copy(_ name: String, to place: String) throws {
        let source = data.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: source.path) else { return }
        try write(Data(contentsOf: source), to: place)
    }

    private func write(_ contents: Data, to place: String) throws {
        let target = root.appendingPathComponent(place)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try contents.write(to: target)
    }
}
