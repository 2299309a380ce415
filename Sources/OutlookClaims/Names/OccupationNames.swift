public import OutlookModel
public import OutlookStatistics

/// The occupations of a set of tables and every name by which a text may mean one.
public struct OccupationNames: Sendable {
    /// An occupation as a table lists it.
    public struct Listed: Hashable, Sendable {
        public var code: SOCCode
        public var title: String
        public var edition: SOCEdition

        public init(code: SOCCode, title: String, edition: SOCEdition) {
            self.code = code
            self.title = title
            self.edition = edition
        }
    }

    let occupations: [Occupation]
    /// Every name with the place of its occupation, names to be preferred first.
    let names: [(name: String, occupation: Int)]
    /// The names of fields of work with the places of those who work in them.
    let fields: [(name: String, occupation: Int)]
    /// The names of groups without the word "occupations".
    let groups: [(name: String, occupation: Int)]
    /// The occupations and groups, by the broad occupations their codes are of.
    private let relatives: [SOCCode: [Int]]

    /// - Parameters:
    ///   - listed: every occupation of every table.
    ///   - aliases: lay titles; one that means several occupations is passed over.
    public init(listed: [Listed], aliases: [OccupationAlias], links: CodeLinks) {
        var builder = Builder(listed: listed, links: links)
        builder.addCommonNames()
        builder.addTitles()
        builder.addForms()
        builder.addAliases(aliases)
        builder.addFields()
        occupations = builder.occupations
        names = builder.names
        fields = builder.fields
        groups = builder.groups
        var relatives: [SOCCode: [Int]] = [:]
        for (index, occupation) in builder.occupations.enumerated() where occupation.trust == .title {
            for broad in Set(occupation.codes.values.joined().map(\.broadOccupation)) {
                relatives[broad, default: []].append(index)
            }
        }
        self.relatives = relatives
    }

    /// The occupations next to an occupation and the groups it belongs to, in the order of their names.
    func relatives(of occupation: Occupation) -> [Occupation] {
        let broad = Set(occupation.codes.values.joined().map(\.broadOccupation))
        let near = Set(broad.flatMap { relatives[$0] ?? [] })
        return near.sorted().map { occupations[$0] }.filter { !$0.isSame(as: occupation) }
    }

    private struct Builder {
        let links: CodeLinks
        let editions: [SOCEdition]
        /// The codes of a title, by edition.
        var codes: [String: [SOCEdition: SOCCode]] = [:]
        var titles: [String] = []
        var display: [String: String] = [:]
        var known: [SOCEdition: Set<SOCCode>] = [:]
        var occupations: [Occupation] = []
        var names: [(name: String, occupation: Int)] = []
        var fields: [(name: String, occupation: Int)] = []
        var groups: [(name: String, occupation: Int)] = []
        private var looseNames: [Int: Int] = [:]
        var taken: Set<String> = []
        /// How many rows of an edition's tables have a title.
        var counts: [String: [SOCEdition: Int]] = [:]
        var titlesByCode: [SOCEdition: [SOCCode: String]] = [:]

        init(listed: [Listed], links: CodeLinks) {
            self.links = links
            editions = SOCEdition.allCases.filter { edition in listed.contains { $0.edition == edition } }
            for row in listed {
                let key = Self.key(row.title)
                if codes[key] == nil {
                    titles.append(key)
                    display[key] = Self.inProse(row.title)
                }
                known[row.edition, default: []].insert(row.code)
                counts[key, default: [:]][row.edition, default: 0] += 1
                titlesByCode[row.edition, default: [:]][row.code] = key
                // A title printed at two levels means the finer one.
                let standing = codes[key]?[row.edition]
                if standing == nil || (standing.map { $0.level != .detailed && row.code.level == .detailed } ?? false) {
                    codes[key, default: [:]][row.edition] = row.code
                }
            }
        }

        /// A title without its signs, so that a comma more or less makes no other title.
        static func key(_ title: some StringProtocol) -> String {
            PhraseBook<Int>.parts(of: String(title)).joined(separator: " ")
        }

        /// A title as prose writes it: in lower case, but for words in capitals.
        static func inProse(_ title: String) -> String {
            title.split(separator: " ").map { word in
                word.dropFirst().contains { $0.isUppercase } || word == "English" ? String(word) : word.lowercased()
            }.joined(separator: " ")
        }

        mutating func add(_ occupation: Occupation, named all: [String]) {
            let fresh = all.filter { taken.insert(PhraseBook<Int>.parts(of: $0).joined(separator: " ")).inserted }
            guard !fresh.isEmpty else { return }
            occupations.append(occupation)
            names += fresh.map { ($0, occupations.count - 1) }
        }

        mutating func addTitles() {
            for key in titles {
                guard let direct = codes[key], !Self.isTotal(key) else { continue }
                add(
                    Occupation(
                        title: display[key] ?? key, codes: everywhere(direct.mapValues { [$0] }),
                        // The handbook cuts its groups otherwise than the classification.
                        trust: direct.values.contains { $0.level == .minor } ? .alias : .title), named: [key])
            }
        }

        mutating func addCommonNames() {
            for line in CommonNames.lines {
                let sides = line.split(separator: "=")
                guard sides.count == 2 else { continue }
                let alternatives = sides[1].split(separator: ";").map { set in
                    set.split(separator: "+").map { Self.key($0) }
                }
                var found: [SOCEdition: [SOCCode]] = [:]
                for edition in editions {
                    var most = 0
                    for titles in alternatives {
                        let all = titles.compactMap { codes[$0]?[edition] }
                        let count = titles.map { counts[$0]?[edition] ?? 0 }.min() ?? 0
                        // A title that more tables of the edition use is the edition's own.
                        if all.count == titles.count, count > most { (found[edition], most) = (all.sorted(), count) }
                    }
                }
                let isLoose = line.trimmed.hasPrefix("~")
                let names = sides[0].split(separator: "|").map { $0.trimmed.filter { $0 != "~" } }
                guard !found.isEmpty, let name = names.last else { continue }
                let isTotal = found.values.contains([.allOccupations])
                let single = alternatives.first { $0.count == 1 }?.first.flatMap { display[$0] }
                let isGroup = found.values.contains { $0.count > 1 }
                let title = isTotal ? "all occupations" : isGroup ? name : single ?? name
                add(
                    Occupation(
                        title: title, codes: isTotal ? Occupation.all.codes : everywhere(found),
                        trust: isLoose ? .alias : .title),
                    named: names)
                if !isTotal, !isLoose { addTwins(of: occupations.count - 1, names) }
            }
        }

        /// A common name that some edition has as a title of its own may mean that row too.
        private mutating func addTwins(of index: Int, _ names: [String]) {
            for key in names.map({ Self.key($0) }) {
                guard let direct = codes[key]?.mapValues({ [$0] }),
                    direct.contains(where: { occupations[index].codes[$0.key] != $0.value })
                else { continue }
                occupations.append(Occupation(title: display[key] ?? key, codes: everywhere(direct), trust: .title))
                occupations[index].twins.append(occupations.count - 1)
            }
        }

        mutating func addForms() {
            for key in titles {
                guard let direct = codes[key], !Self.isTotal(key) else { continue }
                let isGroup = direct.values.allSatisfy { $0.level != .detailed }
                let forms = TitleForms.forms(of: display[key] ?? key, isGroup: isGroup).dropFirst()
                let codes = everywhere(direct.mapValues { [$0] })
                // One word of a longer title may be a part of other names too: "tuners", "cabinet tuners".
                for isSure in [true, false] {
                    add(
                        Occupation(title: display[key] ?? key, codes: codes, trust: isSure ? .title : .alias),
                        named: forms.filter { $0.contains(" ") == isSure })
                }
            }
        }

        /// Lay titles of two words and more that mean one occupation in every edition that has them.
        mutating func addAliases(_ aliases: [OccupationAlias]) {
            var meant: [String: [SOCEdition: Set<SOCCode>]] = [:]
            var order: [String] = []
            for alias in aliases {
                let key = alias.name.lowercased()
                guard key.contains(" "), !key.contains("("), known[alias.edition]?.contains(alias.occupation) ?? false
                else { continue }
                if meant[key] == nil { order.append(key) }
                meant[key, default: [:]][alias.edition, default: []].insert(alias.occupation)
            }
            for key in order {
                guard let meanings = meant[key], meanings.values.allSatisfy({ $0.count == 1 }) else { continue }
                let codes = meanings.mapValues { $0.sorted() }
                add(Occupation(title: title(of: codes) ?? key, codes: everywhere(codes), trust: .alias), named: [key])
            }
        }

        /// The fields of the occupations named so far, and the groups without the word "occupations", which mean them
        /// with less certainty.
        mutating func addFields() {
            for (name, index) in names where occupations[index].trust == .title {
                for field in FieldNames.names(of: name) where taken.insert(field.lowercased()).inserted {
                    fields.append((field, loose(index)))
                }
                guard name.lowercased().hasSuffix(" occupations"), name.lowercased().contains(" and ") else { continue }
                groups.append((String(name.dropLast(12)), loose(index)))
            }
        }

        /// An occupation once more, as one that a name means without certainty.
        private mutating func loose(_ index: Int) -> Int {
            if let known = looseNames[index] { return known }
            var occupation = occupations[index]
            occupation.trust = .alias
            occupations.append(occupation)
            looseNames[index] = occupations.count - 1
            return occupations.count - 1
        }

        private func title(of codes: [SOCEdition: [SOCCode]]) -> String? {
            for edition in editions.reversed() {
                guard let code = codes[edition]?.first,
                    let key = titlesByCode[edition]?[code]
                else { continue }
                return display[key]
            }
            return nil
        }

        /// The same work in the editions that do not have the name, through the links between codes: one for one, or
        /// all the parts of a code that was split.
        private func everywhere(_ found: [SOCEdition: [SOCCode]]) -> [SOCEdition: [SOCCode]] {
            var all = found
            for edition in editions where all[edition] == nil {
                for source in editions.reversed() {
                    guard let codes = found[source] else { continue }
                    let moved = codes.map { counterparts(of: $0, from: source, in: edition) }
                    if moved.allSatisfy({ !$0.isEmpty }) {
                        all[edition] = Array(Set(moved.joined())).sorted()
                        break
                    }
                }
            }
            return all
        }

        private func counterparts(of code: SOCCode, from source: SOCEdition, in edition: SOCEdition) -> [SOCCode] {
            if let same = links.equivalent(of: code, in: source, as: edition) {
                return known[edition]?.contains(same) ?? false ? [same] : []
            }
            let related = links.related(to: code, from: source, in: edition)
            let order = SOCEdition.allCases
            let isOnward = (order.firstIndex(of: source) ?? 0) < (order.firstIndex(of: edition) ?? 0)
            let whole: CodeLink.Relation = isOnward ? .split : .merge
            guard !related.isEmpty, related.allSatisfy({ $0.relation == whole }) else { return [] }
            return related.map { isOnward ? $0.to : $0.from }
        }

        private static func isTotal(_ key: String) -> Bool {
            key == "all occupations" || key == "total all occupations"
        }
    }
}
