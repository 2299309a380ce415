/// The names of fields of work that people say for the workers in them: "graphic design jobs", "physical therapy is
/// projected to grow", "the field of human resources management".
///
/// A field is also something one studies; only beside certain words it stands for those who work in it.
enum FieldNames {
    /// What becomes of the last word of a title in the name of its field.
    private static let fields = [
        "designers": "design", "developers": "development", "engineers": "engineering", "managers": "management",
        "therapists": "therapy", "technologists": "technology", "analysts": "analysis", "scientists": "science",
        "assistants": "assisting", "teachers": "teaching", "reporters": "reporting", "writers": "writing",
        "hygienists": "hygiene", "pathologists": "pathology", "architects": "architecture",
        "administrators": "administration", "programmers": "programming", "planners": "planning",
        "counselors": "counseling", "drafters": "drafting", "trainers": "training",
    ]

    /// The names of the field of a title's workers; a single word says too little.
    static func names(of title: String) -> [String] {
        let words = title.split(separator: " ")
        guard words.count > 1, !title.contains(","), !title.contains(" and "), let last = words.last,
            let field = fields[last.lowercased()]
        else { return [] }
        return [words.dropLast().joined(separator: " ") + " " + field]
    }

    /// The words after the name of a field that make it mean its workers.
    static let followers = [
        "jobs", "positions", "careers", "field", "profession", "professionals", "employment", "workers", "roles",
        "openings", "job", "career", "is", "will", "workforce",
    ]
    /// The words between which and the name of a field stands "of" or "in".
    static let leaders = ["field", "profession", "jobs", "careers", "employment", "career", "demand"]
}
