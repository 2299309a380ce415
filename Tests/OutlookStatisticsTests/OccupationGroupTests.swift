import OutlookModel
import OutlookStatistics
import TestSupport
import Testing

@Suite struct OccupationGroupTests {
    private func member(_ code: String, jobs: Int? = 100, median: Int? = 50_000) -> WageEstimate {
        Examples.wage(
            code, median: median.map { .value(AnnualWage(steps: $0)) } ?? .unavailable(.wageNotReleased),
            employment: jobs.map { .value(Jobs(steps: $0)) } ?? .unavailable(.employmentNotReleased))
    }

    private func hourly(_ code: String) -> WageEstimate {
        var wage = member(code, median: nil)
        wage.hourly.median = .value(HourlyWage(steps: 2_815))
        return wage
    }

    private func refusal(_ members: [WageEstimate]) -> String? {
        do {
            _ = try OccupationGroup(members)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func refusalsNameWhatCannotBeTakenTogether() {
        #expect(refusal([]) == "no occupations to take together")
        #expect(
            refusal([member("31-9092"), member("31-9092")])
                == "31-9092 is named twice; its workers would be counted twice")
        for group in ["31-9090", "31-9000", "31-0000", "00-0000"] {
            #expect(
                refusal([member("31-9092"), member(group)])
                    == "31-9092 is part of \(group); its workers would be counted twice. Name the one or the other")
        }
        #expect(
            refusal([member("31-9092"), member("13-1074", jobs: nil)])
                == "no employment is published for 13-1074, so the group has no total and no weights; leave it out")
        #expect(refusal([member("31-9092"), member("13-1074", jobs: -10)])?.hasPrefix("no employment") == true)
        #expect(
            refusal([member("31-9092"), member("29-1299", median: nil)])
                == "no wage is published for 29-1299; leave it out")
        #expect(
            refusal([member("25-2021"), hourly("27-2042")])
                == """
                only annual wages are published for 25-2021 and only hourly ones for 27-2042: they have no wage in common
                """)
        #expect(refusal([member("31-9092"), member("31-9091")]) == nil)
    }

    @Test func noListWithACodeAndItsGroupIsTaken() throws {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            let number = Int.random(in: 110_000...559_999, using: &generator)
            let code = try #require(SOCCode(String(number)))
            for group in code.groups where group != code {
                let others = [member("53-7199"), member(code.description), member(group.description)]
                #expect(refusal(others.shuffled(using: &generator)) != nil)
            }
        }
    }
}
