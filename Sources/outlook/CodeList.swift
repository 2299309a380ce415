import OutlookDatasets
import OutlookModel
import OutlookStatistics

/// The codes of an edition of the classification, as far as the tables here tell.
struct CodeList {
    let titles: [SOCCode: String]

    /// From the links, the classification itself and the national wage tables of the edition.
    init(of edition: SOCEdition, _ loader: EditionLoader) throws {
        var titles: [SOCCode: String] = [:]
        func add(_ code: SOCCode, _ title: String) {
            if titles[code] == nil { titles[code] = title }
        }
        for table in loader.folder.lock.tables where [.links, .titles].contains(table.kind) {
            switch try loader.folder.table(table).rows {
            case .links(let links):
                for link in links where link.fromEdition == edition { add(link.from, link.fromTitle) }
                for link in links where link.toEdition == edition { add(link.to, link.toTitle) }
            case .titles(let entries):
                for entry in entries where entry.edition == edition { add(entry.occupation, entry.title) }
            default: continue
            }
        }
        for stored in loader.wageTables.reversed() where stored.storedRelease.socEdition == edition {
            for row in try loader.folder.table(stored).wageRows { add(row.occupation, row.title) }
        }
        self.titles = titles
    }
}
