import OutlookDatasets
import OutlookFormats
import OutlookModel
import OutlookReports
import OutlookStatistics

/// A CSV file whose codes are carried from one edition to another, row by row.
struct CrosswalkFile {
    var path: String
    var column: String?
    var from: SOCEdition
    var to: SOCEdition

    /// The names a column of codes goes by, the likeliest first.
    private static let names = ["soc_code", "occ_code", "code"]

    /// Writes the file with three columns added, and says how many rows were carried.
    func write(_ loader: EditionLoader) throws {
        let file: DelimitedFile
        do {
            file = try DelimitedFile(path: path)
        } catch {
            if case .unreadable = error { throw Failure.noInput("\(error)") }
            throw Failure.data("\(error)")
        }
        let place = try codes(in: file.header)
        let added = ["soc_" + to.year, "relation", "note"]
        if let taken = added.first(where: file.header.contains) {
            throw Failure.usage("\(path): has a column \(taken) already; rename it, so that it is not written twice")
        }
        let width = file.header.count
        let titles = try CodeList(of: from, loader).titles
        let targets = try CodeList(of: to, loader).titles
        var writer = CSVWriter()
        writer.append(row: file.header + added)
        var counts = Counts()
        var known: [String: [String]] = [:]
        do {
            try file.forEachRecord { record in
                var fields: [String] = []
                for index in 0..<max(width, record.count) { fields.append(record.text(index)) }
                let text = fields[place]
                let answer = known[text] ?? carry(text, titles, targets, loader.links)
                if known.count < 100_000 { known[text] = answer }
                counts.add(answer[1], isCarried: !answer[0].isEmpty)
                // A row longer than the header keeps its surplus behind the added columns.
                let surplus = fields.dropFirst(width)
                fields = Array(fields.prefix(width)) + answer + surplus
                writer.append(row: fields)
                if writer.bytes.count > 1 << 16 { Console.write(String(decoding: writer.take(), as: UTF8.self)) }
            }
        } catch let error as DelimitedError {
            throw Failure.data("\(error)")
        }
        Console.write(String(decoding: writer.take(), as: UTF8.self))
        Console.say(counts.text)
    }

    private func codes(in header: [String]) throws -> Int {
        if let column {
            if let place = header.firstIndex(of: column) { return place }
            throw Failure.usage("--column: expected one of \(header.joined(separator: ", ")); found \(column)")
        }
        for name in Self.names {
            if let place = header.firstIndex(where: { $0.lowercased() == name }) { return place }
        }
        throw Failure.usage(
            "\(path): no column \(Self.names.joined(separator: ", ")); say which with --column; found "
                + header.joined(separator: ", "))
    }

    /// The code, relation and note of one field.
    private func carry(
        _ text: String, _ titles: [SOCCode: String], _ targets: [SOCCode: String], _ links: CodeLinks
    ) -> [String] {
        guard let code = SOCCode(text) else { return ["", "none", text.isEmpty ? "no code" : "not a code"] }
        guard titles[code] != nil else { return ["", "none", "no such code in \(from.title)"] }
        var translation = links.translation(of: code, from: from, to: to)
        translation.keep(existing: targets)
        guard let relation = translation.relation else { return ["", "none", "no link to \(to.title)"] }
        let parts = translation.targets.map { "\($0.code)" + ($0.title.map { " " + $0 } ?? "") }
        let fellows = translation.fellows.map { "\($0.code) \($0.title ?? "")" }
        let note =
            switch relation {
            case .oneToOne: ""
            case .merge: "with \(fellows.joined(separator: "; "))"
            case .split: "into \(parts.joined(separator: "; "))"
            case .part: "parts in \(parts.joined(separator: "; "))"
            }
        return [translation.carried?.description ?? "", relation.rawValue, note]
    }

    private struct Counts {
        var rows = 0
        var carried = 0
        var relations: [String: Int] = [:]

        mutating func add(_ relation: String, isCarried: Bool) {
            rows += 1
            if isCarried { carried += 1 }
            relations[relation, default: 0] += 1
        }

        var text: String {
            let kinds = ["one-to-one", "merge", "split", "part", "none"].compactMap { kind in
                relations[kind].map { "\($0) \(kind)" }
            }
            return "\(carried) of \(rows) rows carried, \(rows - carried) not: " + kinds.joined(separator: ", ")
        }
    }
}
