import OutlookDocument
import OutlookFetch

/// What a fetch did, told for people and for machines.
struct FetchOutcome: Sendable {
    struct Line: Sendable {
        let target: FetchTarget
        let result: FetchResult
    }

    var lines: [Line] = []
    /// The tables that are new or changed in the data folder.
    var changed: [String] = []
    /// What the tables that were read give cause to look at, such as a series that does not exist.
    var warnings: [String] = []
    /// What was fetched and could not be read into the data folder, and why.
    var refused: [(file: String, reason: String)] = []

    /// 0 when every file has an answer, 4 when some have none, 65 when a file was refused.
    var code: Int32 {
        if !refused.isEmpty { return 65 }
        let reasons = lines.compactMap { line in
            if case .inconclusive(let reason) = line.result { reason } else { nil }
        }
        if reasons.contains(where: { if case .refused = $0 { true } else { false } }) { return 65 }
        return reasons.isEmpty ? 0 : 4
    }

    /// How many files came to each result.
    func count(_ word: String) -> Int {
        lines.count { $0.result.word == word }
    }

    /// What each source came to: new where a file is new, else inconclusive where one is, else unchanged where one is.
    var sources: [(source: String, result: String)] {
        var order: [String] = []
        var words: [String: Set<String>] = [:]
        for line in lines {
            if words[line.target.source] == nil { order.append(line.target.source) }
            words[line.target.source, default: []].insert(line.result.word)
        }
        return order.map { source in
            let result = ["new", "inconclusive", "unchanged"].first { words[source, default: []].contains($0) }
            return (source, result ?? "not yet published")
        }
    }

    /// Which options help with what stands in the way, each once.
    var hints: [String] {
        var hints: [String] = []
        for line in lines {
            guard case .inconclusive(let reason) = line.result else { continue }
            let hint: String? =
                switch reason {
                case .contactMissing: "name a contact with --contact you@your.org, or set OUTLOOK_CONTACT"
                case .refused(_, .sizeJump): "--any-size takes files that are so much larger or smaller"
                case .budgetSpent: "--requests allows more requests in a run"
                default: nil
                }
            if let hint, !hints.contains(hint) { hints.append(hint) }
        }
        return hints
    }

    var text: String {
        var text = ""
        for line in lines {
            switch line.result {
            case .new(let file):
                text += "new  \(file.path)  \(file.bytes) bytes  \(file.sha256)\n"
            case .unchanged(let path, _): text += "unchanged  \(path)\n"
            case .notYetPublished: text += "not yet published  \(line.target.addresses[0])\n"
            case .inconclusive(let reason): text += "inconclusive  \(reason)\n"
            }
        }
        for table in changed { text += "stored  \(table)\n" }
        text += warnings.map { $0 + "\n" }.joined()
        for (file, reason) in refused { text += "refused  \(file): \(reason)\n" }
        for hint in hints { text += "hint  \(hint)\n" }
        let sources = sources
        if sources.count > 1 { text += sources.map { "\($0.source): \($0.result)" }.joined(separator: "; ") + "\n" }
        return text
            + ["new", "unchanged", "not yet published", "inconclusive"].map { "\(count($0)) \($0)" }
            .joined(separator: ", ") + "; \(changed.count) \(changed.count == 1 ? "table" : "tables") new or changed\n"
    }

    var json: JSONValue {
        .object([
            .init(
                "sources",
                .array(
                    sources.map {
                        .object([.init("source", .string($0.source)), .init("result", .string($0.result))])
                    })),
            .init("results", .array(lines.map(Self.json))),
            .init("tables_changed", .array(changed.map { .string($0) })),
            .init("warnings", .array(warnings.map { .string($0) })),
            .init(
                "refused",
                .array(
                    refused.map {
                        .object([.init("file", .string($0.file)), .init("reason", .string($0.reason))])
                    })),
        ])
    }

    private static func json(_ line: Line) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("source", .string(line.target.source)), .init("release", .optional(line.target.release)),
            .init("url", .string(line.target.addresses[0].description)), .init("result", .string(line.result.word)),
        ]
        switch line.result {
        case .new(let file):
            members += [
                .init("path", .string(file.path)), .init("sha256", .string(file.sha256)),
                .init("bytes", .integer(Int(file.bytes))),
            ]
        case .unchanged(let path, _): members.append(.init("path", .string(path)))
        case .notYetPublished: break
        case .inconclusive(let reason): members.append(.init("reason", .string("\(reason)")))
        }
        return .object(members)
    }
}
