#ifndef OUTLOOK_CSCAN_H
#define OUTLOOK_CSCAN_H

#include <stdint.h>

/// What an indexer found in one block of a delimited text.
struct cscan_index {
    /// Separators written, the sentinel not counted.
    uint32_t separators;
    /// Records that end inside the block, the sentinel not counted.
    uint32_t records;
    /// Line ends anywhere in the block, those inside quotes too.
    uint32_t line_ends;
    /// Whether a quote stands where only a reader that knows the field's beginning can judge it.
    uint32_t irregular;
    /// The position of the first NUL byte, or UINT32_MAX.
    uint32_t first_nul;
    /// Whether the block ends inside a quoted field.
    uint32_t open_quote;
    /// Whether any quoted field holds more than its opening and its closing quote.
    uint32_t escapes;
    /// Whether the block holds any quote.
    uint32_t quotes;
};

/// Finds the separators and record ends of a block that begins at the beginning of a record.
///
/// `bytes` must be readable up to `length` rounded up to a multiple of 64. `separators` needs room for `length` + 80
/// entries and `records` for `length` + 2. Both begin with a sentinel: `separators[0]` is UINT32_MAX, the position
/// before the first byte in wrapping arithmetic, and `records[0]` is 0. Then `separators[1...]` are the positions of
/// the unquoted delimiters and line ends, and `records[r + 1]` is the index in `separators` of the line end of record
/// r. So field c of record r lies between `separators[records[r] + c] + 1` and `separators[records[r] + c + 1]`.
///
/// `quote` 0 means that no byte quotes.
typedef void (*cscan_indexer)(const uint8_t *bytes, uint32_t length, uint8_t delimiter, uint8_t quote,
                              uint8_t line_end, uint32_t *separators, uint32_t *records, struct cscan_index *found);

/// Finds the fields of a column in some records: bare ones, and those inside one pair of quotes, which are left out.
///
/// `records` says where each begins in `separators`, as an indexer wrote it. `quote` 0 means that the block holds none.
/// With `carriage`, a carriage return before the record's end is left out; the column must be the last one.
/// Returns whether there is a field of another kind, or one that begins like a formula; then nothing found counts.
uint32_t cscan_fields(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                      uint32_t column, uint8_t quote, uint32_t carriage, const uint8_t **starts,
                      intptr_t *counts);

/// The same for a part of each field in a text without quotes, the fields of which blanks may surround. Returns whether
/// a field is shorter than that or may have blanks before it.
uint32_t cscan_parts(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                     uint32_t column, uint32_t skipped, uint32_t taken, const uint8_t **starts,
                     intptr_t *counts);

/// The same for whole fields, the blanks before which are left out; returns whether a field may have others around it.
/// Sixteen bytes from the beginning of each field must be readable.
uint32_t cscan_trimmed(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                       uint32_t column, const uint8_t **starts, intptr_t *counts);

/// The variants of the indexer, slowest first.
enum cscan_variant {
    /// One byte at a time, with the state of a record reader. The only one that judges irregular quotes.
    CSCAN_STATES = 0,
    /// Eight bytes at a time in ordinary registers.
    CSCAN_WORDS = 1,
    CSCAN_SSE2 = 2,
    CSCAN_AVX2 = 3,
    /// AVX-512 with VBMI2, which writes sixteen positions at once.
    CSCAN_AVX512 = 4,
};

/// The indexer of a variant, or a null pointer where this processor or this build does not have it.
cscan_indexer cscan_indexer_of(enum cscan_variant variant);

/// The fastest indexer this processor has.
cscan_indexer cscan_fastest(void);

#endif
