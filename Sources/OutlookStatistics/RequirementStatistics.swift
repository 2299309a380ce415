import OutlookModel

/// What the projections say an occupation takes.
enum RequirementStatistics {
    static let all: [Statistic] = [
        text("typical_education", "Typical entry education") { $0.education },
        text("work_experience", "Work experience") { $0.workExperience },
        text("on_the_job_training", "On-the-job training") { $0.training },
    ]

    private static func text(
        _ id: String, _ heading: String, _ value: @escaping @Sendable (OccupationProjection) -> String?
    ) -> Statistic {
        ProjectionStatistics.projection(id, heading, .text) {
            value($0).map { .text($0) }
                ?? .missing(marker: Absence.notAvailable.marker, meaning: Absence.notAvailable.meaning)
        }
    }
}
