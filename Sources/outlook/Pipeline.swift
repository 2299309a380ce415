import OutlookDatasets
import OutlookDocument
import OutlookFetch
import OutlookFormats
import OutlookModel
import OutlookReports
import OutlookSources
import OutlookStatistics

/// The street on one screen: bytes become cells, cells rows, rows tables on disk.
enum Pipeline {
    struct ImportRequest {
        var paths: [String]
        var datasets: String
        var release: String?
        var scopes = Set(DataTable.Scope.allCases)
        var retrieved: CalendarDay?
        var accept = false

        init(paths: [String], datasets: String) {
            self.paths = paths
            self.datasets = datasets
        }
    }

    /// Reads, recognises, decodes, checks and stores files: all of them, or none.
    static func importFiles(_ request: ImportRequest) throws -> ImportOutcome {
        let files = try FileList.expand(request.paths)
        var store = try DataStore(path: request.datasets)
        var outcome = ImportOutcome(datasets: request.datasets)
        var batch = ImportBatch(accept: request.accept)
        defer { Console.progress("") }
        for (index, file) in files.enumerated() {
            Console.progress("reading \(index + 1) of \(files.count): \(file)")
            try read(file, request, into: &batch, &outcome)
        }
        Console.progress("comparing and storing what was read")
        try batch.settle(against: store)
        outcome.issues = batch.issues
        guard batch.refusals.isEmpty else { throw Failure.data(batch.refusalText) }
        guard !batch.tables.isEmpty else {
            outcome.written = []
            return outcome
        }
        let links = DataTable(
            release: SupplementaryLinks.release, scope: .all, rows: .links(SupplementaryLinks.all), origins: [])
        let tables = batch.tables + [try PreparedTable(links)]
        outcome.issues += try Plausibility.issues(of: tables, beside: store)
        outcome.changed = try store.write(tables)
        outcome.written = batch.tables.map { ($0.id, $0.path, $0.rowCount, $0.origins) }
        return outcome
    }

    private static func read(
        _ path: String, _ request: ImportRequest, into batch: inout ImportBatch, _ outcome: inout ImportOutcome
    ) throws {
        let decoding = DecodingRequest(release: request.release, scopes: request.scopes)
        if let publication = SourceCatalog.publication(opening: try FileList.opening(of: path)[...]) {
            let file = try FileList.streamed(path)
            for scopes in publication.passes.map({ $0.intersection(request.scopes) }) where !scopes.isEmpty {
                let decoded = try publication.decode(file, DecodingRequest(release: request.release, scopes: scopes))
                try batch.add(decoded, file: path, retrieved: request.retrieved)
            }
            return
        }
        let contents: TableReader.Contents
        do {
            contents = try TableReader.contents(path: path)
        } catch {
            if FileList.looksLikeTable(path, error) {
                batch.refuse(damaged: path, reason: error.description)
            } else {
                outcome.skipped.append((path, error.description))
            }
            return
        }
        var recognised = false
        for table in contents.tables {
            guard let publication = SourceCatalog.publication(of: table) else { continue }
            recognised = true
            let decoded = try publication.decode(table, decoding)
            try batch.add(decoded, file: path, retrieved: request.retrieved)
        }
        if !recognised { outcome.skipped.append((path, "no publication this tool reads")) }
    }
}

extension Pipeline {
    struct FetchingRequest: Sendable {
        var targets: [FetchTarget]
        var datasets: String
        var fetcher: Fetcher
        var acceptsAnySize = false
        /// Whether what is new is read into the data folder.
        var imports = true
    }

    /// Files come from their publishers, and what is new becomes tables.
    static func fetch(_ request: FetchingRequest) async throws -> FetchOutcome {
        let turn = try RunTurn(folder: request.datasets + "/raw")
        defer { turn.end() }
        var outcome = try await download(request)
        if request.imports, !Task.isCancelled {
            try Arrivals.store(of: request.targets, in: request.datasets, &outcome)
        }
        return outcome
    }

    private static func download(_ request: FetchingRequest) async throws -> FetchOutcome {
        let run = FetchRun(
            datasets: request.datasets, fetcher: request.fetcher, acceptsAnySize: request.acceptsAnySize)
        var outcome = FetchOutcome()
        var targets = request.targets
        while !targets.isEmpty {
            let progress = FetchProgress(targets)
            defer { progress.end() }
            let lines = try await run.fetch(targets) { progress.note($0) }
            outcome.lines += lines
            // A listing that came names the files to come.
            targets = Task.isCancelled ? [] : lines.flatMap { LabstatFolder.linked(from: $0) }
        }
        return outcome
    }
}

extension Pipeline {
    struct RefreshRequest: Sendable {
        var fetching: FetchingRequest
        var reports: String
        var today: CalendarDay
    }

    /// What is new is fetched and stored, the change told, and the reports written again; nothing where nothing is new.
    static func refresh(_ request: RefreshRequest) async throws -> RefreshOutcome {
        let fetching = request.fetching
        let turn = try RunTurn(folder: fetching.datasets + "/raw")
        defer { turn.end() }
        var outcome = RefreshOutcome(fetch: try await download(fetching), status: "no data yet", statusCode: 4)
        outcome.isStopped = Task.isCancelled
        let base = RefreshBase(datasets: fetching.datasets)
        base.clear()
        AbandonedFiles.remove(from: fetching.datasets, depth: 0)
        AbandonedFiles.remove(from: request.reports)
        if !outcome.isStopped, try Arrivals.areWaiting(of: fetching.targets, in: fetching.datasets) {
            try base.keep()
            try Arrivals.store(of: fetching.targets, in: fetching.datasets, &outcome.fetch)
        }
        if !outcome.isStopped, let before = try base.tables() {
            let account = try ChangeAccount(old: before, new: FolderSnapshot(datasets: fetching.datasets))
            if !account.isEmpty {
                outcome.changes = account.summary
                outcome.reports = try ReportFolders(folder: request.reports, datasets: fetching.datasets).write()
                let text = MarkdownRenderer.text(of: account.document(limit: 50))
                try DataFile.makeFolder(request.reports)
                try DataFile.write(Array(text.utf8), to: request.reports + "/CHANGES.md")
            }
            base.forget()
        }
        if let status = try? StatusReport(datasets: fetching.datasets, today: request.today) {
            (outcome.status, outcome.statusCode) = (status.text, status.code)
        }
        return outcome
    }
}

extension Pipeline {
    struct ReportRequest {
        var question: EditionLoader.Question
        var formats: [String]
        var occupation: String?

        init(question: EditionLoader.Question, formats: [String]) {
            self.question = question
            self.formats = formats
        }
    }

    /// Tables become figures, figures a document, the document files.
    static func report(_ request: ReportRequest, _ loader: EditionLoader) throws -> ReportBundle {
        let (figures, missing) = try loader.edition(request.question)
        if request.occupation == nil, figures.wages == nil { throw loader.noSuchYear(figures.edition.year) }
        if let reason = missing.projection { Console.say("note: " + reason) }
        if let reason = missing.wage { Console.say("note: " + reason) }
        let context = StatisticContext(figures)
        var input = ReportInput(figures: figures, context: context)
        let area = figures.area.kind == .nation ? nil : figures.area.code
        var subfolder = area
        var report: any Report.Type = EditionReport.self
        if let query = request.occupation {
            let occupation = try OccupationQuery.find(query, in: figures, loader)
            input.occupation = occupation
            input.history = try HistoryLoader.history(of: occupation, in: figures, loader)
            report = ProfileReport.self
            subfolder = [occupation.code.description, area].compactMap { $0 }.joined(separator: "-")
        }
        let document = report.document(input)
        var files: [RenderedFile] = []
        for renderer in RendererCatalog.all where request.formats.contains(renderer.format) {
            files += renderer.files(for: document, named: renderer.format == "md" ? "README" : "report")
        }
        if request.occupation == nil, request.formats.contains("csv") {
            files.append(RenderedFile(name: "occupations.csv", text: OccupationsTable.csv(figures, context)))
        }
        files.append(RenderedFile(name: "run.json", text: RunRecord.json(figures, report.kind).text() + "\n"))
        return ReportBundle(
            year: figures.edition.year, subfolder: subfolder, headline: headline(of: document), files: files)
    }

    private static func headline(of document: Document) -> String {
        let paragraphs = document.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
        return ([document.title] + paragraphs).joined(separator: "\n")
    }
}
