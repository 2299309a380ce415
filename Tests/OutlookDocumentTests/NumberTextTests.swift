import OutlookDocument
import Testing

@Suite struct NumberTextTests {
    @Test(
        arguments: [
            ("0", "0"), ("12", "12"), ("123", "123"), ("1234", "1,234"), ("673660", "673,660"),
            ("144733270", "144,733,270"),
            ("634.4", "634.4"), ("156063.8", "156,063.8"), ("-16.8", "−16.8"), ("-1234", "−1,234"),
            ("0.1234", "0.1234"),
        ]) func thousandsAreSeparated(_ plain: String, _ text: String)
    {
        #expect(NumberText.grouped(plain) == text)
    }

    @Test(
        arguments: [
            ("33610", DocumentColumn.Style.dollars, "$33,610"), ("-5", .dollars, "−$5"), ("16.16", .dollars, "$16.16"),
            ("29.0", .percent, "29.0%"), ("29.0", .signedPercent, "+29.0%"), ("-1.5", .signedPercent, "−1.5%"),
            ("0.0", .signedPercent, "0.0%"), ("183.9", .signedNumber, "+183.9"), ("-1000.5", .signedNumber, "−1,000.5"),
            ("5", .number, "5"), ("1000", .text, "1,000"),
        ]) func stylesDressNumbers(_ plain: String, _ style: DocumentColumn.Style, _ text: String)
    {
        #expect(NumberText.dressed(plain, style) == text)
    }
}
