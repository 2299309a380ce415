/// The names that issues of one file have in its folder: the first has the plain name, a later one its digest's start.
struct IssueName {
    /// `NAME`, then `STEM.DIGEST.EXTENSION` with ever more digits of the digest.
    let candidates: [String]

    init(_ name: String, sha256: String) {
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
        let stem = dot.map { name[..<$0] } ?? name[...]
        let suffix = dot.map { name[$0...] } ?? ""
        candidates = [name] + [8, 16, 64].map { "\(stem).\(sha256.prefix($0))\(suffix)" }
    }
}

extension PartFile {
    /// Where the bytes of a whole part lie now, and whether they did not lie there before.
    struct Placement {
        let path: String
        let isNew: Bool
    }

    /// Gives the whole part its name in a folder, beside any other issue of the file; never over one.
    func place(in folder: String, sha256: String) throws(Inconclusive) -> Placement {
        for candidate in IssueName(name, sha256: sha256).candidates {
            let target = "\(folder)/\(candidate)"
            if FileDigest.ofFile(target) == sha256 {
                discard()
                return Placement(path: target, isNew: false)
            }
            if try place(at: target) { return Placement(path: target, isNew: true) }
        }
        throw .storage(path: "\(folder)/\(name)", detail: "every name for this issue is taken by other bytes")
    }
}
