/// A count of the requests that a server answers in a day, which each request is charged to before it goes out.
///
/// The host must be one that is asked one request at a time, so that charges and refunds come one after another.
public struct Allowance: Sendable {
    /// Charges one request, a retry like any other; what it throws says why the request must not go out.
    public var charge: @Sendable () throws -> Void
    /// Takes back the charge of a request of which nothing was sent.
    public var refund: @Sendable () -> Void

    public init(charge: @escaping @Sendable () throws -> Void, refund: @escaping @Sendable () -> Void) {
        self.charge = charge
        self.refund = refund
    }
}
