/// The occupation of a paragraph that names it only at its end.
extension ReadingContext {
    /// Looks for the name, where nobody was named yet and the paragraph tells figures of the Bureau.
    mutating func foresee(_ tokens: [Token], _ reader: EventReader) {
        foreseen = nil
        guard subjects.isEmpty, tokens.contains(where: { $0.kind == .number }) else { return }
        let events = reader.events(in: tokens.indices)
        guard events.contains(where: { if case .source(.bureau) = $0.kind { true } else { false } }) else { return }
        foreseen = Scene.topic(of: events, tokens, reader.book)
    }
}
