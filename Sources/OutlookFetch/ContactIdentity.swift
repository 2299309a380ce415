/// Who asks: the program, its version, and a person's address to write to.
///
/// The Bureau of Labor Statistics may block robots that give no contact (bls.gov/bls/blsterms.htm), so its hosts are
/// not asked without one. No browser is imitated.
public struct ContactIdentity: Sendable, Equatable {
    /// The program's version as it appears in the agent string.
    public let version: String
    /// The address of whoever runs the program; `nil` when none was given.
    public let contact: String?

    /// An identity without a contact, which hosts of bls.gov are not asked with.
    public init(version: String) {
        self.version = version
        self.contact = nil
    }

    /// An identity with a contact; `nil` when the contact is no e-mail address (`isAddress`).
    public init?(version: String, contact: String) {
        guard Self.isAddress(contact) else { return nil }
        self.version = version
        self.contact = contact
    }

    /// What the `User-Agent` header carries: `outlook/VERSION (+contact)`.
    public var agent: String {
        contact.map { "outlook/\(version) (+\($0))" } ?? "outlook/\(version)"
    }

    /// Whether an address of this host may be asked.
    public func mayAsk(_ address: WebAddress) -> Bool {
        contact != nil || !address.isBLS
    }

    /// Whether a text is an e-mail address that can stand in a header: `local@domain.tld`, printable ASCII, at most
    /// 254 characters, nothing that would close the agent's parenthesis, and no domain reserved for examples.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, let local = parts.first, let domain = parts.last,
            !local.isEmpty, local.utf8.count <= 64
        else { return false }
        let labels = domain.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(isLabel), let top = labels.last, top.utf8.count >= 2 else {
            return false
        }
        let reserved: Set<Substring> = ["invalid", "test", "localhost", "local", "example"]
        let examples: Set<String> = ["example.com", "example.org", "example.net"]
        guard !reserved.contains(top), !examples.contains(labels.suffix(2).joined(separator: ".")) else { return false }
        return local.utf8.allSatisfy { byte in
            isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
        } && !local.hasPrefix(".") && !local.hasSuffix(".") && !local.contains("..")
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
