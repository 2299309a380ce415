import Foundation
import Mirror
import TestSupport
let words = CommandLine.arguments.dropFirst()
switch words.first {
case "make" where words.count == 3:
    let folders = words.dropFirst().map { URL(fileURLWithPath: $0) }
    try MirrorFolder(root: folders[0], data: folders[1]).make()
case "zip" where words.count == 4:
    let (file, name, archive) = (words[words.startIndex + 1], words[words.startIndex + 2], words[words.startIndex + 3])
    let contents = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    try Data(StoredZip.bytes([(name, contents)])).write(to: URL(fileURLWithPath: archive))
case "serve" where words.count == 2 || words.count == 3:
    let server = PublisherServer(root: words[words.startIndex + 1])
    let port = try await server.start(port: words.count == 3 ? UInt16(words[words.startIndex + 2]) ?? 0 : 0)
    FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
    while true { try await Task.sleep(for: .seconds(3600)) }
default:
    FileHandle.standardError.write(
        Data("usage: mirror-program make FOLDER DATA | zip FILE NAME ARCHIVE | serve FOLDER [PORT]\n".utf8))
    exit(64)
}
