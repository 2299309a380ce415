/// Short blocks that say what the text below them is about, though they are no headings.
extension ReadingContext {
    /// A short block that is only the name of a place, or begins with an occupation's code, heads what follows.
    mutating func head(_ events: [Event], _ tokens: [Token]) {
        guard let first = events.first else { return }
        switch first.kind {
        case .place(let place) where events.count == 1 && tokens.count <= first.end - first.start + 3:
            headingPlace = place
        case .occupation(let occupation) where first.start == 0 && first.end == 3 && tokens[0].kind == .number:
            title = occupation
            carried = occupation
            headings = [:]
            isBlurred = false
            isCoded = true
        default: break
        }
    }
}
