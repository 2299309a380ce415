import OutlookFetch
import OutlookFormats

/// A folder of download.bls.gov/pub/time.series: its listing is a page, its files are linked there.
enum LabstatFolder {
    /// The listing of a folder that is asked for as `labstat-oe`.
    static func listing(_ source: String) throws -> FetchTarget {
        let name = source.dropFirst("labstat-".count)
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
            var target = FetchTarget(
                source: source, release: nil, urls: ["https://download.bls.gov/pub/time.series/\(name)/"],
                name: "index.html")
        else {
            throw Failure.usage("no LABSTAT folder \"\(source)\"; expected two letters, such as labstat-oe")
        }
        target.mustBeRead = false
        return target
    }

    /// The files to come after a listing that came; none after anything else.
    static func linked(from line: FetchOutcome.Line) -> [FetchTarget] {
        guard line.target.source.hasPrefix("labstat-"), line.target.name == "index.html" else { return [] }
        let path: String
        switch line.result {
        case .new(let file): path = file.path
        case .unchanged(let known, _): path = known
        default: return []
        }
        guard let bytes = try? RawBytes.read(path: path) else { return [] }
        return files(in: String(decoding: bytes, as: UTF8.self), of: line.target.source)
    }

    /// The files that a listing links to: those whose name begins with the folder's, each once, in the page's order.
    static func files(in page: String, of source: String) -> [FetchTarget] {
        let name = String(source.dropFirst("labstat-".count))
        var seen: Set<Substring> = []
        var targets: [FetchTarget] = []
        for piece in page.split(separator: "\"") {
            guard let file = piece.split(separator: "/").last, file.hasPrefix(name + "."), file.utf8.count <= 100,
                file.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }),
                seen.insert(file).inserted,
                var target = FetchTarget(
                    source: source, release: nil, urls: ["https://download.bls.gov/pub/time.series/\(name)/\(file)"])
            else { continue }
            target.kind = .text
            target.mustBeRead = false
            targets.append(target)
        }
        return targets
    }
}
