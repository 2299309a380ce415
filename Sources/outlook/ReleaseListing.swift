import OutlookDatasets
import OutlookDocument
import OutlookModel
import OutlookSources

/// Which releases there are and which of their tables are in a data folder.
struct ReleaseListing {
    private struct Line {
        var source: String
        var release: String
        var title: String
        var published: String?
        var isConfirmed: Bool
        var tables: [LockedTable]
    }

    private var sources: [(id: String, title: String, lines: [Line])] = []

    init(lock: Lock, source: String?) {
        for publication in SourceCatalog.all where source == nil || publication.id == source {
            let stored = lock.tables.filter { $0.source == publication.id }
            let known = publication.releases.map { release in
                Line(
                    source: publication.id, release: release.id, title: release.title,
                    published: release.published?.day.description, isConfirmed: release.published?.isConfirmed ?? true,
                    tables: stored.filter { $0.release == release.id })
            }
            let others = stored.filter { table in !known.contains { $0.release == table.release } }.map { table in
                Line(
                    source: publication.id, release: table.release, title: table.title, published: nil,
                    isConfirmed: true,
                    tables: [table])
            }
            sources.append((publication.id, publication.title, known + others))
        }
    }

    /// The listing for people: a line a release, a mark before those that are here.
    var text: String {
        var lines: [String] = []
        for source in sources where !source.lines.isEmpty {
            lines.append("\(source.id): \(source.title)")
            for line in source.lines {
                let mark = line.tables.isEmpty ? "–" : "✓"
                var text = "  \(mark) \(line.release)"
                if let day = line.published {
                    text += "  published \(day)" + (line.isConfirmed ? "" : " (unconfirmed)")
                }
                for table in line.tables {
                    text += "\n      \(table.path)  \(table.rows) rows"
                    if let issue = table.issue {
                        text +=
                            issue.isSearchExport ? "  search export" : "  issue of \(issue.modified ?? "unknown date")"
                        if let year = issue.wageYear { text += ", wages of \(year)" }
                    }
                }
                lines.append(text)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    var json: JSONValue {
        .object([
            .init(
                "sources",
                .array(
                    sources.map { source in
                        .object([
                            .init("id", .string(source.id)), .init("title", .string(source.title)),
                            .init("releases", .array(source.lines.map(Self.json))),
                        ])
                    }))
        ])
    }

    private static func json(_ line: Line) -> JSONValue {
        .object([
            .init("release", .string(line.release)), .init("title", .string(line.title)),
            .init("published", .optional(line.published)),
            .init("published_confirmed", line.published == nil ? .null : .bool(line.isConfirmed)),
            .init("present", .bool(!line.tables.isEmpty)),
            .init(
                "tables",
                .array(
                    line.tables.map { table in
                        .object([
                            .init("id", .string(table.id)), .init("path", .string(table.path)),
                            .init("rows", .integer(table.rows)), .init("sha256", .string(table.sha256)),
                        ])
                    })),
        ])
    }
}
