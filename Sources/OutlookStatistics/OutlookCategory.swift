/// The words the Occupational Outlook Handbook has for a projected change, fastest first.
public enum OutlookCategory: String, Hashable, Sendable, CaseIterable {
    case muchFaster = "much faster than the average"
    case faster = "faster than the average"
    case asFast = "about as fast as the average"
    case slower = "slower than the average"
    case littleChange = "little or no change"
    case decline = "decline"
}
