/// Tells the growth of all occupations, with which others are compared, from that of the occupation itself.
extension ChangeReading {
    /// Whether the percent is the average of all occupations, given for comparison.
    func isOfAll(_ index: Int) -> Bool {
        let event = events[index]
        let attachment = Attachment(scene: scene)
        if index + 1 < events.count {
            for place in (index + 1)..<min(index + 4, events.count) {
                let near = events[place]
                if case .figure = near.kind { break }
                guard near.start - event.end <= 5 else { break }
                switch near.kind {
                case .occupation(let occupation) where occupation == book.total && !attachment.isComparison(place):
                    return true
                case .occupation(let occupation) where occupation == book.total: return true
                case .cue(.allAverage), .cue(.rung(.mean)):
                    return isCompared(before: index) || near.start - event.end <= 1
                default: continue
                }
            }
        }
        // "than the average for all occupations (7 percent)", "the average of 7 percent".
        for place in (0..<index).reversed().prefix(3) {
            let near = events[place]
            if case .figure = near.kind { break }
            let distance = event.start - near.end
            switch near.kind {
            case .occupation(let occupation) where occupation == book.total && isOfMultiple(near) && !isRelative(near):
                return false
            case .occupation(let occupation) where occupation == book.total:
                return distance <= 5 || !attachment.isComparison(place)
            case .occupation: return false
            case .cue(.allAverage): return distance <= 4 && !isOwnAverage(near)
            case .cue(.rung(.mean)): return distance <= 2 && isCompared(before: index)
            case .cue(.phrase) where distance <= 5 && isRelative(near): return true
            case .cue(.phrase): return distance <= 1 && !isParenthesis(event)
            default: continue
            }
        }
        return false
    }

    /// "An average rate of 22 percent", "the national growth rate is 34 percent": said of the occupation itself.
    private func isOwnAverage(_ event: Event) -> Bool {
        let words = event.start..<event.end
        func word(_ place: Int) -> String {
            let token = tokens[place]
            return String(decoding: scene.text[Int(token.start)..<Int(token.end)].map { $0 | 0x20 }, as: UTF8.self)
        }
        if event.start > scene.range.lowerBound, word(event.start - 1) == "an" {
            return words.contains { word($0) == "rate" }
        }
        return word(words.lowerBound) == "national" && !words.contains { word($0) == "average" }
    }

    /// "As fast as the average job, which grows 5 percent".
    private func isRelative(_ event: Event) -> Bool {
        tokens[event.end..<min(event.end + 3, scene.range.upperBound)].contains { $0.id != 0 && $0.id == book.which }
    }

    /// "At twice the rate of all other occupations".
    private func isOfMultiple(_ event: Event) -> Bool {
        tokens[max(scene.range.lowerBound, event.start - 5)..<event.start].contains {
            book.isIn(.multiples, $0.id)
        }
    }

    private func isParenthesis(_ event: Event) -> Bool {
        event.start > scene.range.lowerBound && tokens[event.start - 1].isSign("(")
    }

    private func isCompared(before index: Int) -> Bool {
        events[..<index].suffix(3).contains { near in
            guard case .cue(.than) = near.kind else { return false }
            return events[index].start - near.end <= 6
        }
    }
}
