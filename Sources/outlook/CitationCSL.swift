import OutlookDocument
import OutlookModel

extension CitationStyles {
    /// The tables as items of the Citation Style Language's JSON.
    static func cslJSON(_ sentence: String, _ tables: [CitedTable]) -> String {
        func date(_ day: CalendarDay) -> JSONValue {
            let parts = [day.year, day.month, day.day].map { JSONValue.integer($0) }
            return .object([.init("date-parts", .array([.array(parts)]))])
        }
        let items = tables.map { table in
            var members: [JSONValue.Member] = [
                .init("id", .string("bls-" + table.release)), .init("type", .string("dataset")),
                .init("title", .string(table.title)),
                .init("author", .array([.object([.init("literal", .string("U.S. Bureau of Labor Statistics"))])])),
                .init("publisher", .string("U.S. Department of Labor")), .init("URL", .string(table.url)),
            ]
            if let published = table.published { members.append(.init("issued", date(published))) }
            if let retrieved = table.retrieved { members.append(.init("accessed", date(retrieved))) }
            members.append(
                .init("note", .string("\(sentence) \(table.file), \(table.place); SHA-256 \(table.sha256)")))
            return JSONValue.object(members)
        }
        return JSONValue.array(items).text() + "\n"
    }
}
