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

    /// The rows as CSV, a header first, lines ended by a line feed, the checksum of the same without the columns
    /// that say where a row stood, and the bounds that stand in place of numbers.
    func written(_ rows: [Row]) -> TidyTable.Written {
        var writer = CSVWriter()
        var values = CSVWriter()
        var hash = SHA256()
        var bounds: Set<String> = []
        let numeric = columns.indices.filter { columns[$0].kind == .integer || columns[$0].kind == .number }
        let places = columns.indices.filter { TidyRoles.provenance.contains(columns[$0].name) }
        func append(_ fields: [String]) {
            writer.append(row: fields)
            var fields = fields
            for place in places.reversed() { fields.remove(at: place) }
            values.append(row: fields)
        }
        append(columns.map(\.name))
        for (index, row) in rows.enumerated() {
            let fields = columns.map { $0.write(row) }
            for column in numeric {
                let first = fields[column].utf8.first
                if first == UInt8(ascii: ">") || first == UInt8(ascii: "<") { bounds.insert(fields[column]) }
            }
            append(fields)
            if index % 1024 == 1023 { values.take().withUnsafeBytes { hash.update($0) } }
        }
        values.take().withUnsafeBytes { hash.update($0) }
        return TidyTable.Written(bytes: writer.bytes, valuesSHA256: hash.digest(), bounds: bounds.sorted())
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
