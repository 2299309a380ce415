import ArgumentParser
import Glibc
import OutlookDatasets
import OutlookFormats
import OutlookSources

/// Runs the body of a command and turns what it throws into one line and an exit code.
enum CommandRunner {
    static func run(_ body: () throws -> Void) throws {
        signal(SIGPIPE, SIG_IGN)
        do { try body() } catch { try end(error) }
    }

    static func run(_ body: () async throws -> Void) async throws {
        signal(SIGPIPE, SIG_IGN)
        do { try await body() } catch { try end(error) }
    }

    private static func end(_ error: any Error) throws -> Never {
        switch error {
        case let failure as Failure: try end(failure)
        case let miss as OccupationQuery.Miss: try end(miss.failure)
        case let error as DatasetsError: try end(Failure(error))
        case let error as SourceError: try end(.data(error.description))
        case let error as FormatError: try end(.data(error.description))
        default: throw error
        }
    }

    private static func end(_ failure: Failure) throws -> Never {
        Console.say("error: " + failure.message)
        throw ExitCode(failure.code)
    }
}

extension Failure {
    init(_ error: DatasetsError) {
        switch error {
        case .noFolder: self = .noInput(error.description)
        case .unreadable, .changed: self = .data(error.description)
        case .unwritable: self = .cannotCreate(error.description)
        case .busy: self = .tryAgain(error.description)
        }
    }
}
