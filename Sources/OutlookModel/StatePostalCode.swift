/// The postal codes of the states and territories by their FIPS codes, for naming an area the short way.
public enum StatePostalCode {
    private static let codes =
        "01AL02AK04AZ05AR06CA08CO09CT10DE11DC12FL13GA15HI16ID17IL18IN19IA20KS21KY22LA23ME24MD25MA26MI27MN28MS29MO30MT31NE"
        + "32NV33NH34NJ35NM36NY37NC38ND39OH40OK41OR42PA44RI45SC46SD47TN48TX49UT50VT51VA53WA54WV55WI56WY66GU72PR78VI"

    /// The two-digit FIPS code of a postal code such as `CA`; `nil` for anything else.
    public static func fips(of postal: String) -> String? {
        let wanted = Array(postal.uppercased().utf8)
        let bytes = Array(codes.utf8)
        guard wanted.count == 2 else { return nil }
        for start in stride(from: 0, to: bytes.count, by: 4) where Array(bytes[(start + 2)..<(start + 4)]) == wanted {
            return String(decoding: bytes[start..<(start + 2)], as: UTF8.self)
        }
        return nil
    }
}
