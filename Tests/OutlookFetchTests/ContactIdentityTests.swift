import OutlookFetch
import Testing

@Suite struct ContactIdentityTests {
    @Test(arguments: [
        ("someone@somewhere.org", true), ("a.b+c@mail.uni-somewhere.de", true), ("", false), ("someone", false),
        ("someone@", false), ("@somewhere.org", false), ("a@b", false), ("a b@somewhere.org", false),
        ("a)@somewhere.org", false), ("a\r\nX: y@somewhere.org", false), ("a@-x.org", false), ("a@x..org", false),
        (".a@somewhere.org", false), ("a@example.com", false), ("a@b.invalid", false), ("root@localhost.local", false),
        ("é@somewhere.org", false), (String(repeating: "a", count: 65) + "@somewhere.org", false),
    ])
    func anAddressIsOneThatAPersonCanBeWrittenTo(text: String, isAddress: Bool) {
        #expect(ContactIdentity.isAddress(text) == isAddress)
        #expect((ContactIdentity(version: "1.0", contact: text) != nil) == isAddress)
    }

    @Test func theAgentNamesTheProgramAndTheContactAndNoBrowser() {
        #expect(
            ContactIdentity(version: "1.2", contact: "someone@somewhere.org")?.agent
                == "outlook/1.2 (+someone@somewhere.org)")
        #expect(ContactIdentity(version: "1.2").agent == "outlook/1.2")
    }
}
