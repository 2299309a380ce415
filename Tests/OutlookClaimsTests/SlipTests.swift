import Testing

@testable import OutlookClaims

@Suite struct SlipTests {
    @Test(arguments: [
        (3_361_000, 3_361_000, String?.none), (3_316_000, 3_361_000, "two digits are exchanged"),
        (3_861_000, 3_361_000, "one digit differs"), (5_000, 3_000, nil),
    ])
    func namesASlipOfTheFinger(written: Int, published: Int, slip: String?) {
        #expect(Judging.slip(written, published) == slip)
    }
}
