import OutlookModel
public import OutlookStatistics

/// What a note says of a code's way into another edition, in the order of time.
public enum LinkText {
    /// Nothing where the code stays, `as 25-9045` where only the code changed, otherwise why the two are not comparable.
    public static func note(_ translation: CodeTranslation) -> String? {
        guard let relation = translation.relation else {
            return "not comparable: no link to \(translation.target.title)"
        }
        if relation == .oneToOne {
            return translation.carried.flatMap { $0 == translation.code ? nil : "as \($0)" }
        }
        let targets = list(translation.targets)
        let fellows = translation.fellows.isEmpty ? "" : ", with " + list(translation.fellows)
        let isOnward = translation.edition.isEarlier(than: translation.target)
        let words =
            switch (relation, isOnward) {
            case (.merge, true): "merge into \(targets)\(fellows)"
            case (.merge, false): "split from \(targets)\(fellows)"
            case (.split, true): "split into \(targets)"
            case (.split, false): "merge of \(targets)"
            case (.part, true): "part of it in \(targets)\(fellows)"
            case (.part, false): "part of it from \(targets)\(fellows)"
            case (.oneToOne, _): targets
            }
        return "not comparable: " + words
    }

    private static func list(_ targets: [CodeTranslation.Target]) -> String {
        targets.prefix(4).map { target in "\(target.code)" + (target.title.map { " " + $0 } ?? "") }
            .joined(separator: " and ") + (targets.count > 4 ? " and others" : "")
    }
}
