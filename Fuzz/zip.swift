// Any bytes through the one door; archives are the seeds.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = try? TableReader.contents(bytes: bytes, name: "input", limits: fuzzLimits)
    return 0
}
