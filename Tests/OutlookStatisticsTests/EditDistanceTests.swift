import OutlookStatistics
import Testing
import TestSupport

@Suite struct EditDistanceTests {
    @Test(
        arguments: [
            ("", "", 0), ("nurse", "", 5), ("nurse", "nurse", 0), ("nurse", "nusre", 1), ("nurse", "nurze", 1),
            ("nurse", "nurses", 1), ("medical assistant", "medcal asistant", 2), ("surgeon", "sturgeon", 1),
            ("abc", "ca", 3),
        ]) func lettersToChange(_ one: String, _ other: String, _ distance: Int)
    {
        #expect(EditDistance.between(one, other) == distance)
    }

    @Test(arguments: 1...50) func itIsSymmetricAndBoundedByLengths(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (one, other) = (generator.text(), generator.text())
        let distance = EditDistance.between(one, other)
        #expect(distance == EditDistance.between(other, one))
        #expect((distance == 0) == (Array(one.utf8) == Array(other.utf8)))
        #expect(distance >= abs(one.utf8.count - other.utf8.count))
        #expect(distance <= max(one.utf8.count, other.utf8.count))
        #expect(EditDistance.between(one + "x", other + "x") <= distance)
    }
}
