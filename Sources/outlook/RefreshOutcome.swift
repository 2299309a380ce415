import OutlookFetch

/// What a refresh did.
struct RefreshOutcome: Sendable {
    var fetch: FetchOutcome
    /// What changed in the data folder, a line a table; `nil` when nothing did.
    var changes: String?
    /// Which publications are late, in words.
    var status: String
    var statusCode: Int32
    var reports: [String] = []
    /// Whether it was stopped before anything was stored.
    var isStopped = false

    /// 10 when something is new, even where another file was not to be had; 4 when no source has an answer to all that was
    /// asked, or when the run was stopped.
    var code: Int32 {
        if fetch.code == 65 { return 65 }
        if isStopped { return 4 }
        if changes != nil { return 10 }
        if fetch.code != 0, fetch.sources.allSatisfy({ $0.result == "inconclusive" }) { return 4 }
        return statusCode == 3 ? 3 : 0
    }

    /// Fit for the body of a pull request.
    var text: String {
        var text =
            changes.map { "## What changed\n\n" + $0 }
            ?? (isStopped ? "Stopped; what came is kept, run again to go on.\n" : "Nothing new.\n")
        let words = ["new", "unchanged", "not yet published", "inconclusive"].map { "\(fetch.count($0)) \($0)" }
        text += "\n## Files\n\n" + words.joined(separator: ", ") + "\n\n"
        for (source, result) in fetch.sources { text += "- \(source): \(result)\n" }
        for line in fetch.lines {
            if case .inconclusive(let reason) = line.result { text += "- inconclusive: \(reason)\n" }
        }
        for (file, reason) in fetch.refused { text += "- refused: \(file): \(reason)\n" }
        for hint in fetch.hints { text += "- hint: \(hint)\n" }
        text += "\n## Status\n\n" + status.split(separator: "\n").map { "- \($0)\n" }.joined()
        if !reports.isEmpty { text += "\nReports written: " + reports.joined(separator: ", ") + "\n" }
        return text
    }
}
