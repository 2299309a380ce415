#include "CScan.h"

// One loop for each way fields can lie, so that none asks of a record what holds for all of them.

static inline __attribute__((always_inline)) uint32_t
find(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count, uint32_t column,
     uint8_t quote, int quotes, int carriage, const uint8_t **starts, intptr_t *counts) {
    uint32_t others = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *place = separators + records[i] + column;
        const uint32_t offset = place[0] + 1, end = place[1];
        const uint8_t *start = bytes + offset;
        int64_t length = (int64_t)end - offset;
        // The byte before an empty field is no part of it, but it can be read: a delimiter's own place is looked at.
        if (carriage) length -= (length != 0) & (bytes[end - (length != 0)] == '\r');
        others |= start[0] == '=';
        if (quotes) {
            const uint32_t quoted = (length != 0) & (start[0] == quote);
            const uint8_t last = start[length - (length != 0)];
            others |= quoted & ((last != quote) | (length < 2) | (start[1] == '='));
            start += quoted;
            length -= 2 * (int64_t)quoted;
        }
        starts[i] = start;
        counts[i] = length;
    }
    return others;
}

// Fields without quotes; returns whether there is one with them.
static uint32_t find_bare(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                          uint32_t column, uint8_t quote, const uint8_t **starts, intptr_t *counts) {
    uint32_t others = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *place = separators + records[i] + column;
        const uint32_t offset = place[0] + 1;
        const uint8_t *start = bytes + offset, first = start[0];
        // An empty field begins with the separator behind it, which is no quote.
        others |= (first == quote) | (first == '=');
        starts[i] = start;
        counts[i] = (intptr_t)(place[1] - offset);
    }
    return others;
}

// Fields in quotes; returns whether there is one without.
static uint32_t find_quoted(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                            uint32_t column, uint8_t quote, const uint8_t **starts, intptr_t *counts) {
    uint32_t others = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *place = separators + records[i] + column;
        const uint32_t offset = place[0] + 1, end = place[1];
        const uint8_t *start = bytes + offset;
        // The quotes at both ends, which are two even if nothing is between them.
        others |= (start[0] ^ quote) | (bytes[end - (end != 0)] ^ quote) | (end - offset < 2) | (start[1] == '=');
        starts[i] = start + 1;
        counts[i] = (intptr_t)end - offset - 2;
    }
    return others;
}

uint32_t cscan_fields(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                      uint32_t column, uint8_t quote, uint32_t carriage, const uint8_t **starts, intptr_t *counts) {
    if (count == 0) return 0;
    if (carriage) {
        if (quote) return find(bytes, separators, records, count, column, quote, 1, 1, starts, counts);
        return find(bytes, separators, records, count, column, 0, 0, 1, starts, counts);
    }
    // Most columns are written in one way; which, the first field shows.
    const uint32_t first = separators[records[0] + column] + 1;
    if (quote && bytes[first] == quote) {
        if (!find_quoted(bytes, separators, records, count, column, quote, starts, counts)) return 0;
    } else if (!find_bare(bytes, separators, records, count, column, quote ? quote : '=', starts, counts)) {
        return 0;
    }
    return quote ? find(bytes, separators, records, count, column, quote, 1, 0, starts, counts) : 1;
}

uint32_t cscan_parts(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                     uint32_t column, uint32_t skipped, uint32_t taken, const uint8_t **starts,
                     intptr_t *counts) {
    uint32_t others = 0;
    const uint32_t end = skipped + taken;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *place = separators + records[i] + column;
        const uint8_t *start = bytes + (uint32_t)(place[0] + 1);
        const uint32_t length = place[1] - place[0] - 1;
        const uint32_t isLong = length >= end;
        others |= !isLong | (start[0] == ' ') | (start[isLong ? end - 1 : 0] == ' ') | (start[0] == '=');
        starts[i] = start + skipped;
        counts[i] = taken;
    }
    return others;
}

uint32_t cscan_trimmed(const uint8_t *bytes, const uint32_t *separators, const uint32_t *records, uint32_t count,
                       uint32_t column, const uint8_t **starts, intptr_t *counts) {
    uint32_t others = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *place = separators + records[i] + column;
        const uint8_t *start = bytes + (uint32_t)(place[0] + 1);
        int64_t length = (int64_t)place[1] - (uint32_t)(place[0] + 1);
        uint64_t low, high;
        __builtin_memcpy(&low, start, 8);
        __builtin_memcpy(&high, start + 8, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        low = __builtin_bswap64(low);
        high = __builtin_bswap64(high);
#endif
        const uint64_t blanks = UINT64_C(0x2020202020202020);
        low ^= blanks;
        high ^= blanks;
        int64_t padding = low ? __builtin_ctzll(low) >> 3 : high ? 8 + (__builtin_ctzll(high) >> 3) : 16;
        padding = padding < length ? padding : length;
        start += padding;
        length -= padding;
        const uint8_t last = start[length - (length != 0)];
        others |= (start[0] == ' ') | (last == ' ') | (last == '\r') | (start[0] == '=');
        starts[i] = start;
        counts[i] = length;
    }
    return others;
}
