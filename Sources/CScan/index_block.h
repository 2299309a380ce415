// The indexer over 64-byte words, written once and included once for each instruction set.
// The includer defines NAME, TARGET, MASKS (the masks of one word), PREFIX_XOR and optionally EMIT.

TARGET static void NAME(const uint8_t *bytes, uint32_t length, uint8_t delimiter, uint8_t quote, uint8_t line_end,
                        uint32_t *separators, uint32_t *records, struct cscan_index *found) {
    uint32_t separatorCount = 1, recordCount = 1, lineEnds = 0, firstNul = UINT32_MAX;
    uint64_t quotesSoFar = 0, inQuotes = 0, irregular = 0, escapes = 0, fieldMayBegin = 1, closedBefore = 0;
    const uint64_t quoting = quote ? ~UINT64_C(0) : 0;
    separators[0] = UINT32_MAX;
    records[0] = 0;
    for (uint32_t base = 0; base < length; base += 64) {
        uint64_t quotes, delimiters, ends, nuls;
        MASKS(bytes + base, quotes, delimiters, ends, nuls);
        const uint32_t left = length - base;
        const uint64_t valid = left >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << left) - 1;
        quotes &= quoting & valid;
        ends &= valid;
        lineEnds += (uint32_t)__builtin_popcountll(ends);
        if (__builtin_expect((nuls & valid) != 0, 0) && firstNul == UINT32_MAX) {
            firstNul = base + (uint32_t)__builtin_ctzll(nuls & valid);
        }
        uint64_t all = (delimiters | ends) & valid;
        // Asked once for all words behind the first quote: whether a single word holds one cannot be foretold.
        quotesSoFar |= quotes;
        if (quotesSoFar) {
            const uint64_t inside = PREFIX_XOR(quotes) ^ inQuotes;
            inQuotes = (uint64_t)((int64_t)inside >> 63);
            all &= ~inside;
            ends &= ~inside;
            // A quote opens well only after a separator, or after the quote that seemed to close its field.
            const uint64_t closing = quotes & ~inside, opening = quotes & inside;
            const uint64_t afterClosing = closing << 1 | closedBefore;
            escapes |= opening & afterClosing;
            irregular |= opening & ~(all << 1 | fieldMayBegin | afterClosing);
            closedBefore = closing >> 63;
        }
        fieldMayBegin = all >> 63;
        // The first record end is written without asking whether there is one: most words hold none or one, at random.
        records[recordCount] = separatorCount + (uint32_t)__builtin_popcountll(all & (ends ^ (ends - 1))) - 1;
        recordCount += ends != 0;
        for (uint64_t rest = ends & (ends - 1); __builtin_expect(rest != 0, 0); rest &= rest - 1) {
            records[recordCount++] = separatorCount + (uint32_t)__builtin_popcountll(all & (rest ^ (rest - 1))) - 1;
        }
        const uint32_t count = (uint32_t)__builtin_popcountll(all);
        EMIT(separators + separatorCount, all, base, count);
        separatorCount += count;
    }
    found->separators = separatorCount - 1;
    found->records = recordCount - 1;
    found->line_ends = lineEnds;
    found->irregular = irregular != 0;
    found->first_nul = firstNul;
    found->open_quote = inQuotes != 0;
    found->escapes = escapes != 0;
    found->quotes = quotesSoFar != 0;
}

#undef NAME
#undef TARGET
#undef MASKS
#undef PREFIX_XOR
#undef EMIT
