import ArgumentParser
import Glibc
import OutlookDatasets
import OutlookFormats
import OutlookSources

/// Runs the body of a command and turns what it throws into one line and an exit code.
enum CommandRunner {
    static func run(_ body: () throws -> Void) throws {
        signal(SIGPIPE, SIG_IGN)
        do {
            try body()
        } catch let failure as Failure {
            try end(failure)
        } catch let miss as OccupationQuery.Miss {
            try end(miss.failure)
        } catch let error as DatasetsError {
            try end(Failure(error))
        } catch let error as SourceError {
            try end(.data(error.description))
        } catch let error as FormatError {
            try end(.data(error.description))
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
