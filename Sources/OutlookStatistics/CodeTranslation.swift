public import OutlookModel

/// Where the work of one occupation code is in another edition of the classification, in the direction of travel.
public struct CodeTranslation: Hashable, Sendable {
    /// A code of the other edition, with its title where a link states it.
    public struct Target: Hashable, Sendable {
        public var code: SOCCode
        public var title: String?
    }

    public var code: SOCCode
    public var edition: SOCEdition
    public var target: SOCEdition
    /// How the work passes over, seen from this code: a merge read backward is a split. `nil`: no link at all.
    public var relation: CodeLink.Relation?
    public var targets: [Target]
    /// The other codes of the first edition whose work goes to one of the targets.
    public var fellows: [Target]
    /// Where the links are stated.
    public var sources: [String]

    /// The one code all the work is found under: the same work (one-to-one) or a larger whole (merge); `nil` where the
    /// work is divided or has no link.
    public var carried: SOCCode? {
        switch relation {
        case .oneToOne?, .merge?: targets.count == 1 ? targets[0].code : nil
        case .split?, .part?, nil: nil
        }
    }
}

extension CodeLinks {
    /// Translates a code by the links that lead from it; a code of an edition of the same family that no link names
    /// keeps its meaning.
    public func translation(of code: SOCCode, from edition: SOCEdition, to target: SOCEdition) -> CodeTranslation {
        var translation = CodeTranslation(
            code: code, edition: edition, target: target, relation: nil, targets: [], fellows: [], sources: [])
        let lines = related(to: code, from: edition, in: target)
        if lines.isEmpty {
            if let same = equivalent(of: code, in: edition, as: target) {
                translation.relation = .oneToOne
                translation.targets = [CodeTranslation.Target(code: same, title: nil)]
            }
            return translation
        }
        let isOnward = edition.isEarlier(than: target)
        let relations = Set(lines.map { isOnward ? $0.relation : $0.relation.backward })
        translation.relation = relations.count == 1 ? relations.first : .part
        translation.targets = lines.map {
            isOnward
                ? CodeTranslation.Target(code: $0.to, title: $0.toTitle)
                : CodeTranslation.Target(code: $0.from, title: $0.fromTitle)
        }
        for line in translation.targets.flatMap({ related(to: $0.code, from: target, in: edition) }) {
            let fellow =
                isOnward
                ? CodeTranslation.Target(code: line.from, title: line.fromTitle)
                : CodeTranslation.Target(code: line.to, title: line.toTitle)
            guard fellow.code != code, !translation.fellows.contains(where: { $0.code == fellow.code }) else {
                continue
            }
            translation.fellows.append(fellow)
        }
        for line in lines where !translation.sources.contains(line.source) { translation.sources.append(line.source) }
        return translation
    }
}

extension CodeLink.Relation {
    /// The same relation read against the course of time.
    var backward: CodeLink.Relation {
        switch self {
        case .split: .merge
        case .merge: .split
        case .oneToOne, .part: self
        }
    }
}
