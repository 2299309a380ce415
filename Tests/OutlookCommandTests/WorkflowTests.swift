import TestSupport
import Testing

/// What a scheduled job needs so that it neither harms anybody nor stays green on stale data.
@Suite struct WorkflowTests {
    private static func text(_ path: String) throws -> String { try TemporaryFolder.text(Repository.root + "/" + path) }

    @Test(arguments: ["ci", "refresh"]) func fewActionsPinnedByCommit(name: String) throws {
        let lines = try Self.text(".github/workflows/\(name).yml").split(separator: "\n")
        let uses = lines.filter { $0.contains("uses:") }
        #expect(!uses.isEmpty)
        for line in uses {
            #expect(line.contains(#/uses: actions\/(checkout|cache)@[0-9a-f]{40} # v[0-9.]+$/#), "\(line)")
        }
        #expect(lines.contains { $0.hasPrefix("permissions:") } && lines.contains("concurrency:"))
    }

    @Test func theRefreshRunsByItselfInOneRepositoryOnly() throws {
        let text = try Self.text(".github/workflows/refresh.yml")
        let minute = try #require(text.firstMatch(of: #/cron: "([0-9]+) /#).flatMap { Int($0.1) })
        #expect(minute % 15 != 0)
        for part in [
            "workflow_dispatch:", "if: github.repository == vars.OUTLOOK_MAIN", "permissions: {}",
            "OUTLOOK_CONTACT: ${{ vars.OUTLOOK_CONTACT }}", "path: Datasets/raw", "scripts/refresh",
            "persist-credentials: false", "cancel-in-progress: false",
        ] { #expect(text.contains(part), "\(part)") }
        // What comes from outside never becomes a part of a command.
        let commands = text.split(separator: "run: |").last ?? ""
        #expect(!commands.contains("${{"))
    }

    @Test func theRefreshProposesAndNeverPushesToMain() throws {
        let script = try Self.text("scripts/refresh")
        for part in [
            "gh pr create", "gh issue create", "gh workflow enable refresh.yml", "git checkout -q -B \"$branch\"",
        ] { #expect(script.contains(part), "\(part)") }
        let pushes = script.split(separator: "\n").filter { $0.contains("git push") }
        #expect(pushes.count == 1 && pushes.allSatisfy { $0.contains("origin \"$branch\"") })
    }
}
