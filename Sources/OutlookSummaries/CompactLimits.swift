/// When the values in compact logs are worked on in which way; the answers are the same.
package struct CompactLimits: Sendable {
    /// How many weights, one for each value of each group, the tables of all threads may hold together.
    package var mostWeights = 1 << 21
    /// How many entries a part of a table should have, so that it fits the processor's cache.
    package var entriesOfPart = 1 << 15

    package init() {}
}
