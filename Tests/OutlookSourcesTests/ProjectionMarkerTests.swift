import OutlookFormats
import OutlookModel
import Testing

@testable import OutlookSources

@Suite struct ProjectionMarkerTests {
    @Test(
        arguments: [
            ("$88,340(2)", "88340"), ("$88,340", "88340"), ("88,340", "88340"), ("88340", "88340"),
            ("≥$166,400", ">=166400"), (">=$208,000", ">=208000"), (">=$239,200[2]", ">=239200"),
            ("≥ $187,200", ">=187200"),
            ("— ", "—"), ("–", "—"), ("-", "—"), ("N/A", "—"), ("", ""), ("  ", ""), ("(2)", ""),
        ]) func wagesAreReadAsPrinted(_ text: String, _ token: String)
    {
        let cell: Published<AnnualWage>? = ProjectionMarker.published(.text(text))
        #expect(cell?.token == token)
    }

    @Test(arguments: ["12,34", ">=", "≥", "abc", "$88,340(a)", "1.2.3", "--1"])
    func otherTextsAreNoFigures(_ text: String) {
        let cell: Published<AnnualWage>? = ProjectionMarker.published(.text(text))
        #expect(cell == nil)
    }

    @Test func thousandsKeepOneDecimal() {
        let cell: Published<Thousands>? = ProjectionMarker.published(.number(634.39999999999998))
        #expect(cell == .value(Thousands(steps: 6344)))
        let negative: Published<Thousands>? = ProjectionMarker.published(.text("-16.8"))
        #expect(negative == .value(Thousands(steps: -168)))
    }
}
