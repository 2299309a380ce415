/// Limits under which one input takes milliseconds.
let fuzzLimits: FormatLimits = {
    var limits = FormatLimits()
    limits.memberBytes = 4 << 20
    limits.totalBytes = 8 << 20
    limits.cells = 2_000_000
    limits.fieldBytes = 64 << 10
    limits.childMemoryBytes = 256 << 20
    limits.childWallSeconds = 5
    return limits
}()
