import OutlookModel

/// The releases of the wage survey, 1997 to 2025, as a table: names, files, classification and top code of each.
///
/// Source: the survey's download pages and public readers of its files; caps and editions as computed on the tables
/// or read in the field descriptions. What was only remembered is marked unconfirmed and stays marked in reports.
enum OEWSReleases {
    static let page = "https://www.bls.gov/oes/tables.htm"

    static let all: [Release] =
        (1997...2025).map { release(ReferencePeriod(year: $0, month: $0 < 2003 ? 0 : 5)) }
        + [2003, 2004].map { release(ReferencePeriod(year: $0, month: 11)) }

    /// The release of a period; one that is not listed yet continues the newest pattern, unconfirmed.
    static func release(_ period: ReferencePeriod) -> Release {
        let survey =
            period.year < 2020 ? "Occupational Employment Statistics" : "Occupational Employment and Wage Statistics"
        return Release(
            id: "oews-" + (period.month == 11 ? period.description : String(period.year)), source: OEWS.id,
            title: "\(survey), \(period.title)", vintage: .period(period), socEdition: edition(period.year),
            topCode: topCode(period.year), published: period.month == 11 ? nil : published[period.year],
            files: files(period), page: page)
    }

    private static func edition(_ year: Int) -> SOCEdition {
        switch year {
        case ..<1999: .oes
        case ..<2010: .soc2000
        case ..<2012: .hybrid2010
        case ..<2019: .soc2010
        case ..<2021: .hybrid2019
        default: .soc2018
        }
    }

    /// The caps, hourly: 70, 80, 90, 100, 115 dollars; the annual cap is always 2,080 times that.
    private static func topCode(_ year: Int) -> TopCode {
        func cap(_ dollars: Int, confirmed: Bool = true) -> TopCode {
            TopCode(hourly: HourlyWage(steps: dollars * 100), isConfirmed: confirmed)
        }
        return switch year {
        case ..<1999: cap(60, confirmed: false)
        case ..<2003: cap(70, confirmed: false)
        case ..<2006: cap(70)
        case ..<2008: cap(70, confirmed: false)
        case ..<2010: cap(80, confirmed: false)
        case 2010: cap(80)
        case ..<2016: cap(90)
        case ..<2022: cap(100)
        default: cap(115, confirmed: year <= 2025)
        }
    }

    /// The days of publication; only those read in a source are confirmed.
    private static let published: [Int: Release.PublicationDay] = {
        let days: [(Int, String, Bool)] = [
            (2003, "2004-04-30", true), (2012, "2013-03-29", true), (2013, "2014-04-01", false),
            (2014, "2015-03-25", false), (2015, "2016-03-30", false), (2016, "2017-03-31", false),
            (2017, "2018-03-30", false), (2018, "2019-03-29", true), (2019, "2020-03-31", false),
            (2020, "2021-03-31", false), (2021, "2022-03-31", false), (2022, "2023-04-25", false),
            (2023, "2024-04-03", false), (2024, "2025-04-02", false), (2025, "2026-05-15", true),
        ]
        return days.reduce(into: [:]) { table, entry in
            if let day = CalendarDay(entry.1) {
                table[entry.0] = Release.PublicationDay(day: day, isConfirmed: entry.2)
            }
        }
    }()

    private static func files(_ period: ReferencePeriod) -> [Release.File] {
        let short = String(String(period.year).suffix(2))
        let stem = period.year < 2003 ? "oes" + short : (period.month == 11 ? "oesn" : "oesm") + short
        func file(_ scope: DataTable.Scope, _ suffix: String, _ members: [String] = []) -> Release.File {
            let name = stem + suffix + ".zip"
            return Release.File(
                scope: scope,
                urls: [
                    "https://www.bls.gov/oes/special-requests/" + name,
                    "https://www.bls.gov/oes/special.requests/" + name,
                ], members: members)
        }
        var files = [
            file(.national, "nat", [nationalMember(period)]), file(.state, "st"), file(.metropolitan, "ma"),
            file(.industry, period.year < 2002 ? "in3" : "in4"),
        ]
        if period.year >= 2011 { files.append(file(.all, "all")) }
        return files
    }

    /// The name of the national workbook inside its archive, which has changed at whim.
    private static func nationalMember(_ period: ReferencePeriod) -> String {
        let year = period.year
        let stem = "oesm\(String(year).suffix(2))nat/"
        return switch year {
        case ..<2003: "national_\(year)_dl.xls"
        case 2003, 2004: "national_\(period.month == 11 ? "november" : "may")\(year)_dl.xls"
        case 2005, 2006: "national_may\(year)_dl.xls"
        case 2007: "national_May2007_dl.xls"
        case 2008: "national__M2008_dl.xls"
        case 2009: "national_dl.xls"
        case 2010, 2011: "national_M\(year)_dl.xls"
        case 2012, 2013: "\(stem)national_M\(year)_dl.xls"
        default: "\(stem)national_M\(year)_dl.xlsx"
        }
    }
}
