// Any bytes through the one door; archives are the seeds.

func fuzzArchive(_ bytes: [UInt8]) {
    _ = try? TableReader.contents(bytes: bytes, name: "input", limits: fuzzLimits)
}
