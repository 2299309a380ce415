import Glibc

/// The targets by name; the environment variable FUZZ_TARGET chooses one.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "csv": fuzzText, "zip": fuzzArchive, "xlsx": fuzzWorkbook, "xls": fuzzOldWorkbook, "xls-library": fuzzFreeXL,
]

private let target: @Sendable ([UInt8]) -> Void = {
    guard let name = getenv("FUZZ_TARGET"), let target = targets[String(cString: name)] else {
        fatalError("FUZZ_TARGET must be one of \(targets.keys.sorted())")
    }
    return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
