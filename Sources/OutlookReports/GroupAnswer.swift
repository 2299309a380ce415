public import OutlookModel
public import OutlookStatistics

/// What the report of a group is made of: the occupations taken together, and the table they stand in.
public struct GroupAnswer: Sendable {
    public var group: OccupationGroup
    public var wages: DataTable
    public var area: Area

    public init(group: OccupationGroup, wages: DataTable, area: Area) {
        self.group = group
        self.wages = wages
        self.area = area
    }

    /// The group the survey publishes that has exactly these members, coarse before fine.
    var published: WageEstimate? {
        let codes = Set(group.members.map(\.occupation))
        let detailed = wages.wageRows.filter { $0.level == .detailed && $0.area.code == area.code }.map(\.occupation)
        return wages.wageRows.first { row in
            guard [.major, .minor, .broad].contains(row.level), row.area.code == area.code else { return false }
            return Set(detailed.filter { $0.groups.contains(row.occupation) }) == codes
        }
    }
}
