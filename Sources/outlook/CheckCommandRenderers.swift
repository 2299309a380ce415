import OutlookClaims
import OutlookDocument
import OutlookModel

/// The forms a report on claims is written in.
enum CheckRenderers {
    static let all: [String: @Sendable (CheckReport) -> String] = [
        "text": text, "json": json, "github": github, "md": markdown, "sarif": CheckSARIF.text,
    ]

    /// The word for a verdict in messages.
    static func word(_ verdict: Verdict) -> String { verdict == .uncheckable ? "cannot be checked" : verdict.rawValue }

    /// A claim in one line: the article's words, what was published, what it is instead, the newest value.
    static func message(_ entry: CheckReport.Entry) -> String {
        let judgement = entry.judgement
        let about = judgement.title.isEmpty ? judgement.kindName : "\(judgement.kindName), \(judgement.title)"
        return "\"\(judgement.text)\" (\(about)): \(judgement.why)"
    }

    static func text(_ report: CheckReport) -> String {
        var lines: [String] = []
        let isColored = Console.wantsColor
        for entry in report.claims {
            let judgement = entry.judgement
            lines.append("\(word(judgement.verdict))  \(entry.file):\(entry.line):\(entry.column)  \(message(entry))")
            let mark = isColored ? ("\u{1B}[1m", "\u{1B}[0m") : ("»", "«")
            if judgement.verdict != .correct || report.explains {
                lines.append("    \(entry.parts.before)\(mark.0)\(entry.parts.claim)\(mark.1)\(entry.parts.after)")
                if let source = judgement.source { lines.append("    source: \(source.line)") }
            }
            if let sentence = judgement.sentence, [.wrong, .outdated].contains(judgement.verdict) {
                lines.append("    now: \(sentence)")
            }
            if report.explains { lines += judgement.trail.map { "    tried: \($0)" } }
        }
        lines.append(report.summary)
        return lines.joined(separator: "\n") + "\n"
    }

    static func json(_ report: CheckReport) -> String {
        let claims = report.claims.map { entry -> JSONValue in
            let judgement = entry.judgement
            let isNumber =
                judgement.figure.allSatisfy { "0123456789.-".contains($0) }
                && judgement.figure.dropFirst().allSatisfy { $0 != "-" }
            var members: [JSONValue.Member] = [
                .init("file", .string(entry.file)), .init("line", .integer(entry.line)),
                .init("column", .integer(entry.column)), .init("text", .string(judgement.text)),
                .init("kind", .string(judgement.kind)), .init("soc_code", .optional(judgement.code?.description)),
                .init("title", .string(judgement.title)),
                .init("figure", isNumber ? .number(judgement.figure) : .string(judgement.figure)),
                .init("unit", .string(judgement.unit)), .init("period", .optional(judgement.period)),
                .init("verdict", .string(judgement.verdict.rawValue)), .init("right", .optional(judgement.right)),
                .init("source", .optional(judgement.source.map { "\($0.line); SHA-256 \($0.sha256)" })),
                .init("sentence", .optional(judgement.sentence)), .init("why", .string(judgement.why)),
            ]
            if report.explains { members.append(.init("tried", .array(judgement.trail.map { .string($0) }))) }
            return .object(members)
        }
        return JSONValue.object([
            .init("as_of", .string(report.asOf)), .init("files", .array(report.files.map { .string($0) })),
            .init("claims", .array(claims)),
        ]).text() + "\n"
    }

    /// Workflow commands, which GitHub shows as annotations beside the lines.
    static func github(_ report: CheckReport) -> String {
        func data(_ text: String) -> String {
            text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
        }
        func property(_ text: String) -> String {
            data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
        }
        var lines: [String] = []
        for entry in report.claims {
            let level: String
            switch entry.judgement.verdict {
            case .correct: continue
            case .wrong: level = "error"
            case .outdated: level = "warning"
            case .uncheckable: level = "notice"
            }
            let now = entry.judgement.verdict == .uncheckable ? nil : entry.judgement.sentence
            let message = message(entry) + (now.map { "\nNow: \($0)" } ?? "")
            lines.append(
                "::\(level) file=\(property(entry.file)),line=\(entry.line),col=\(entry.column),"
                    + "endColumn=\(entry.endColumn),title=\(property(word(entry.judgement.verdict)))::\(data(message))")
        }
        lines.append(report.summary)
        return lines.joined(separator: "\n") + "\n"
    }

    /// A table of what is no longer true, for a person who keeps many pages.
    static func markdown(_ report: CheckReport) -> String {
        func cell(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        var lines = [
            "| page | verdict | claim | now | why |", "| --- | --- | --- | --- | --- |",
        ]
        for entry in report.claims where entry.judgement.verdict != .correct {
            let judgement = entry.judgement
            let now = judgement.right.map { right in right + (judgement.rightPeriod.map { " (\($0))" } ?? "") } ?? ""
            lines.append(
                "| \(cell("\(entry.file):\(entry.line)")) | \(word(judgement.verdict)) | "
                    + "\(cell("\(judgement.text), \(judgement.kindName), \(judgement.title)")) | \(cell(now)) | \(cell(judgement.why)) |"
            )
        }
        return lines.joined(separator: "\n") + "\n\n" + report.summary + "\n"
    }
}
