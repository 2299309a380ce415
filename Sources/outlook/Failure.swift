import ArgumentParser

/// A refusal with its exit code, by the conventions of sysexits: the message says what to do next.
struct Failure: Error, CustomStringConvertible {
    var code: Int32
    var message: String

    var description: String { message }

    /// The question names something that does not exist.
    static func usage(_ message: String) -> Failure { Failure(code: 64, message: message) }
    /// The data are damaged, tampered with, or not what they claim to be.
    static func data(_ message: String) -> Failure { Failure(code: 65, message: message) }
    /// Something that should be read is not there.
    static func noInput(_ message: String) -> Failure { Failure(code: 66, message: message) }
    /// A library or program that is needed is not there.
    static func unavailable(_ message: String) -> Failure { Failure(code: 69, message: message) }
    /// Something cannot be written.
    static func cannotCreate(_ message: String) -> Failure { Failure(code: 73, message: message) }
    /// Somebody else is at work; trying again later will do.
    static func tryAgain(_ message: String) -> Failure { Failure(code: 75, message: message) }
}
