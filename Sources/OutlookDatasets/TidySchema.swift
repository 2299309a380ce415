import OutlookFormats

/// The columns of one kind of tidy table, in file order.
///
/// Must not change for a stored kind of table: people read these files with their own tools. New columns go to the end.
struct TidySchema<Row: Sendable>: Sendable {
    var columns: [TidyColumn<Row>]
    /// A row with nothing in it, to be filled column by column.
    var blank: Row
    /// Settles what only the whole row can tell, once its cells are read.
    var finish: @Sendable (inout Row) -> Void = { _ in }

    /// The rows as CSV, a header first, lines ended by a line feed.
    func bytes(of rows: [Row]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(row: columns.map(\.name))
        for row in rows { writer.append(row: columns.map { $0.write(row) }) }
        return writer.bytes
    }

    /// Reads back what `bytes(of:)` wrote; columns may be missing or in another order, unknown ones are passed over.
    ///
    /// - Parameter where: whether a row is wanted, asked once its first `prefix` columns are read.
    func rows(
        in bytes: [UInt8], name: String, prefix: Int = 0, where isWanted: (Row) -> Bool = { _ in true }
    ) throws(DatasetsError) -> [Row] {
        let file: DelimitedFile
        do {
            file = try DelimitedFile(bytes: bytes, name: name, dialect: .tidy)
        } catch {
            throw .unreadable(file: name, reason: "\(error)")
        }
        let known = Dictionary(
            columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let places = file.header.enumerated().compactMap { place, name in known[name].map { (column: $0, place: place) }
        }
        .sorted { $0.column < $1.column }
        guard places.first?.column == 0 else {
            throw .unreadable(
                file: name,
                reason: "expected a column \(columns.first?.name ?? ""); found \(file.header.joined(separator: ", "))")
        }
        var rows: [Row] = []
        do {
            try file.forEachRecord { record in
                var row = blank
                for (index, entry) in places.enumerated() {
                    if index == prefix, prefix > 0, !isWanted(row) { return }
                    let text = record.text(entry.place)
                    guard columns[entry.column].read(&row, text[...]) else {
                        throw DatasetsError.unreadable(
                            file: name,
                            reason: "line \(record.line), column \(columns[entry.column].name): "
                                + "expected \(columns[entry.column].kind.rawValue); found \"\(text)\"")
                    }
                }
                finish(&row)
                rows.append(row)
            }
        } catch let error as DatasetsError {
            throw error
        } catch {
            throw .unreadable(file: name, reason: "\(error)")
        }
        return rows
    }
}
