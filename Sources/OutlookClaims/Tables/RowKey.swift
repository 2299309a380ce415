import OutlookStatistics

/// What stands before a row's figures and says whose they are.
extension LooseTableReader {
    /// The rung a row's key names: "10th", "50th (median)".
    func rung(of key: [Token]) -> Rung? {
        for event in EventReader(book: book, text: text, tokens: key).events(in: key.indices) {
            if case .cue(.rung(let rung)) = event.kind { return rung }
        }
        return nil
    }

    /// Whether a key is a measure: the lines are labels with their figures, and no rows below columns.
    func isMeasure(_ key: [Token], of columns: [TableColumn]) -> Bool {
        let isPay = columns.allSatisfy { $0.measure == .wage }
        let events = EventReader(book: book, text: text, tokens: key).events(in: key.indices)
        return events.contains { event in
            switch event.kind {
            case .cue(.pay), .cue(.rung): !isPay
            case .cue(.employed), .cue(.jobs), .cue(.openings), .cue(.newJobs), .cue(.grow), .cue(.decline),
                .cue(.outlook):
                true
            default: false
            }
        }
    }

    /// Whether a row's key says whose its figures are, and whether that is doubtful; `nil` where it does not.
    func owner(_ key: [Token], columns: [TableColumn], isNamed: Bool) -> Bool? {
        if key.isEmpty { return columns.count > 1 && !isNamed ? false : nil }
        let events = EventReader(book: book, text: text, tokens: key).events(in: key.indices)
        if let name = events.first(where: { if case .occupation = $0.kind { true } else { false } }) {
            return isMore(than: name, key, events)
        }
        var hasPlace = isNation(key)
        for event in events {
            switch event.kind {
            case .place(.state), .cue(.perHour), .cue(.perYear), .year: hasPlace = true
            case .cue(.pay) where columns.count > 1 && columns.allSatisfy({ $0.measure == .wage }): hasPlace = true
            case .cue(.rung) where columns.allSatisfy({ $0.measure == .wage && $0.rung == nil }): hasPlace = true
            default: continue
            }
        }
        return hasPlace ? false : nil
    }

    /// Whether a key has capital words outside the name that is known.
    func isMore(than name: Event, _ key: [Token], _ events: [Event]) -> Bool {
        guard name.end < key.count || name.start > 0 else { return false }
        func isStrange(_ place: Int) -> Bool {
            key[place].kind == .word && key[place].isCapital && !events.contains { $0.start <= place && place < $0.end }
        }
        if name.start > 0, isStrange(name.start - 1) { return true }
        guard name.end + 1 < key.count else { return false }
        let isJoined = key[name.end].id == book.words.and && key[name.end].id != 0
        return isJoined && key[name.end + 1].kind == .word && !events.contains { $0.start == name.end + 1 }
    }

    func isNation(_ line: LooseLine) -> Bool { line.tokens.count <= 3 && isNation(line.tokens) }

    /// Whether words begin with the name of the nation.
    func isNation(_ tokens: [Token]) -> Bool {
        let words = tokens.filter { $0.kind == .word }.prefix(2).map { lower($0) }
        return words == ["united", "states"]
            || ["us", "u.s", "national", "nationwide", "usa"].contains(words.first ?? "")
    }

    func isPlace(_ key: [Token]) -> Bool {
        isNation(key)
            || EventReader(book: book, text: text, tokens: key).events(in: key.indices).contains { event in
                if case .place(.state) = event.kind { event.start == 0 } else { false }
            }
    }

    /// "Yearly", of the place in the row above.
    func isUnitOfPay(_ key: [Token]) -> Bool {
        let events = EventReader(book: book, text: text, tokens: key).events(in: key.indices)
        guard events.count == 1, key.count <= 2 else { return false }
        switch events[0].kind {
        case .cue(.perHour), .cue(.perYear): return true
        default: return false
        }
    }

    func lower(_ token: Token) -> String {
        String(
            decoding: text[Int(token.start)..<Int(token.end)].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
            as: UTF8.self)
    }

    /// Whether a key is a year: the growth beside it is that of the year.
    func isYear(_ key: [Token]) -> Bool {
        let events = EventReader(book: book, text: text, tokens: key).events(in: key.indices)
        return events.contains { if case .year = $0.kind { true } else { false } }
            && !events.contains { if case .occupation = $0.kind { true } else { false } }
    }

    /// The occupations a key names side by side, "bakers and helpers", where the figures are of them together.
    func members(_ key: [Token]) -> [Int] {
        let events = EventReader(book: book, text: text, tokens: key).events(in: key.indices)
        var members: [Int] = []
        var end: Int?
        for event in events {
            guard case .occupation(let member) = event.kind, member != book.total else { continue }
            if let end {
                let gap = key[end..<event.start]
                guard gap.count <= 2, gap.contains(where: { $0.id != 0 && $0.id == book.words.and || $0.isSign(",") })
                else { return [] }
            }
            members.append(member)
            end = event.end
        }
        return members.count > 1 ? members : []
    }
}
