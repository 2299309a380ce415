// The indexer over 64-byte words, written once and included once for each instruction set.
// The includer defines NAME, TARGET, MASKS (the masks of one word), PREFIX_XOR and optionally EMIT.

#define JOIN_NAMES(a, b) a##b
#define JOIN(a, b) JOIN_NAMES(a, b)
#define STATE JOIN(NAME, _state)
#define STEP JOIN(NAME, _step)

struct STATE {
    uint32_t separatorCount, recordCount, lineEnds, firstNul;
    uint64_t quotesSoFar, inQuotes, irregular, escapes, fieldMayBegin, closing;
};

// One word, of which the bits in `valid` count: a constant but for the last one.
TARGET static inline __attribute__((always_inline)) void
STEP(struct STATE *state, const uint8_t *bytes, uint32_t base, uint64_t valid, uint8_t delimiter, uint8_t quote,
     uint8_t line_end, uint64_t quoting, uint32_t *separators, uint32_t *records) {
    uint64_t quotes, delimiters, ends, nuls;
    MASKS(bytes + base, quotes, delimiters, ends, nuls);
    quotes &= quoting & valid;
    ends &= valid;
    state->lineEnds += (uint32_t)__builtin_popcountll(ends);
    if (__builtin_expect((nuls & valid) != 0, 0) && state->firstNul == UINT32_MAX) {
        state->firstNul = base + (uint32_t)__builtin_ctzll(nuls & valid);
    }
    uint64_t all = (delimiters | ends) & valid;
    // Asked once for all words behind the first quote: whether a single word holds one cannot be foretold.
    state->quotesSoFar |= quotes;
    if (state->quotesSoFar) {
        const uint64_t inside = PREFIX_XOR(quotes) ^ state->inQuotes;
        state->inQuotes = (uint64_t)((int64_t)inside >> 63);
        all &= ~inside;
        ends &= ~inside;
        // A quote opens well only after a separator, or after the quote that seemed to close its field.
        const uint64_t unfounded = quotes & inside & ~(all << 1 | state->fieldMayBegin);
        const uint64_t closing = quotes & ~inside;
        if (__builtin_expect(unfounded != 0, 0)) {
            const uint64_t afterClosing = closing << 1 | state->closing >> 63;
            state->escapes |= unfounded & afterClosing;
            state->irregular |= unfounded & ~afterClosing;
        }
        state->closing = closing;
    }
    state->fieldMayBegin = all >> 63;
    // The first record end is written without asking whether there is one: most words hold none or one, at random.
    const uint32_t next = state->separatorCount - 1;
    records[state->recordCount] = next + (uint32_t)__builtin_popcountll(all & (ends ^ (ends - 1)));
    state->recordCount += ends != 0;
    for (uint64_t rest = ends & (ends - 1); __builtin_expect(rest != 0, 0); rest &= rest - 1) {
        records[state->recordCount++] = next + (uint32_t)__builtin_popcountll(all & (rest ^ (rest - 1)));
    }
    const uint32_t count = (uint32_t)__builtin_popcountll(all);
    EMIT(separators + state->separatorCount, all, base, count);
    state->separatorCount += count;
}

TARGET static void NAME(const uint8_t *bytes, uint32_t length, uint8_t delimiter, uint8_t quote, uint8_t line_end,
                        uint32_t *separators, uint32_t *records, struct cscan_index *found) {
    struct STATE state = {.separatorCount = 1, .recordCount = 1, .firstNul = UINT32_MAX, .fieldMayBegin = 1};
    const uint64_t quoting = quote ? ~UINT64_C(0) : 0;
    separators[0] = UINT32_MAX;
    records[0] = 0;
    uint32_t base = 0;
    for (; length - base >= 64; base += 64) {
        STEP(&state, bytes, base, ~UINT64_C(0), delimiter, quote, line_end, quoting, separators, records);
    }
    if (base < length) {
        const uint64_t valid = (UINT64_C(1) << (length - base)) - 1;
        STEP(&state, bytes, base, valid, delimiter, quote, line_end, quoting, separators, records);
    }
    found->separators = state.separatorCount - 1;
    found->records = state.recordCount - 1;
    found->line_ends = state.lineEnds;
    found->irregular = state.irregular != 0;
    found->first_nul = state.firstNul;
    found->open_quote = state.inQuotes != 0;
    found->escapes = state.escapes != 0;
    found->quotes = state.quotesSoFar != 0;
}

#undef JOIN_NAMES
#undef JOIN
#undef STATE
#undef STEP
#undef NAME
#undef TARGET
#undef MASKS
#undef PREFIX_XOR
#undef EMIT
