/// The ways people write an official occupation title: without its exceptions, with an inversion undone, or by one of
/// the trades it joins.
enum TitleForms {
    /// The forms of a title, the title itself first. The trades a group joins do not each stand for the whole of it.
    static func forms(of title: String, isGroup: Bool = false) -> [String] {
        var forms = [title]
        let parts = title.split(separator: ",").map { $0.trimmed }
        if let head = parts.first, parts.count > 1 {
            let rest = parts.dropFirst().joined(separator: ", ").lowercased()
            if rest == "all other" { forms.append("all other " + head) }
            if rest.hasPrefix("except") || rest.hasPrefix("including") {
                if head.contains(" ") { forms.append(head) }
            } else if parts.count == 2, rest != "all other", !rest.contains(" and "), isPlural(head) {
                forms.append(parts[1] + " " + head)
            } else if rest.contains("and related"), !head.contains(" "), isPlural(head) {
                // "Pressers, textile, garment, and related materials".
                forms.append(parts.dropFirst().joined(separator: ", ") + " " + head)
            }
        }
        if !isGroup, !title.contains(" of "), !title.contains("xcept"), !title.lowercased().contains("all other") {
            forms += members(of: title)
        }
        return forms
    }

    /// The trades a title joins, where each is a plural of its own: "Carpenters and Joiners".
    private static func members(of title: String) -> [String] {
        let members = title.split(separator: ",").flatMap { part in
            String(part).components(separatedBy: " and ")
        }.map { part -> String in
            let part = part.trimmed
            return part.hasPrefix("and ") ? String(part.dropFirst(4)).trimmed : part
        }.filter { !$0.isEmpty }
        guard members.count > 1, members.count < 5, members.allSatisfy(isPlural) else { return [] }
        return members.filter { member in
            member.contains(" ") || agents.contains { member.lowercased().hasSuffix($0) }
        }.filter { !tooGeneral.contains($0.lowercased()) && !$0.lowercased().hasPrefix("related") }
    }

    private static func isPlural(_ text: String) -> Bool {
        guard let last = text.split(separator: " ").last?.lowercased() else { return false }
        return last.hasSuffix("s") && !last.hasSuffix("ss")
            && !["sales", "operations", "services", "systems"].contains(last)
    }

    private static let agents = ["ers", "ors", "ists", "ians", "rapists", "ants", "eons", "ees"]
    private static let tooGeneral: Set<String> = [
        "workers", "operators", "helpers", "tenders", "setters", "installers", "repairers", "mechanics", "technicians",
        "specialists", "supervisors", "managers", "directors", "buyers", "cleaners", "assistants", "instructors",
        "teachers", "movers", "examiners", "investigators", "adjusters", "testers", "inspectors", "counselors",
        "advisors", "servers", "hosts", "finishers", "cutters", "fitters", "producers", "brokers", "agents", "editors",
        "drivers", "riders", "captains", "mates", "pilots", "setters", "computers", "administrators", "handlers",
        "sorters", "markers", "packers", "vendors", "street vendors", "tutors", "officers", "reporters", "writers",
        "singers", "artists", "sculptors", "illustrators", "painters", "competitors", "locators", "users", "scouts",
        "ushers", "lobby attendants", "ticket takers", "leaders", "owners", "planners", "developers", "designers",
        "interviewers", "correspondents", "carriers", "conductors", "programmers", "receptionists", "weighers",
        "samplers", "technologists", "scientists", "measurers", "recorders", "checkers", "processors", "searchers",
        "conservators", "monitors",
    ]
}

extension StringProtocol {
    /// The text without blank space at its ends.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }

    /// The text cut at every occurrence of a separator.
    func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }

    private func firstRange(of separator: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(separator) { return at..<index(at, offsetBy: separator.count) }
            at = index(after: at)
        }
        return nil
    }
}
