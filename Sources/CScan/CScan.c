#include "CScan.h"

// ---- one byte at a time

static void index_states(const uint8_t *bytes, uint32_t length, uint8_t delimiter, uint8_t quote, uint8_t line_end,
                         uint32_t *separators, uint32_t *records, struct cscan_index *found) {
    enum { fieldStart, unquoted, quoted, quoteInQuoted } state = fieldStart;
    uint32_t separatorCount = 1, recordCount = 1, lineEnds = 0, firstNul = UINT32_MAX, escapes = 0, quotes = 0;
    separators[0] = UINT32_MAX;
    records[0] = 0;
    for (uint32_t i = 0; i < length; i++) {
        const uint8_t byte = bytes[i];
        lineEnds += byte == line_end;
        if (byte == 0 && firstNul == UINT32_MAX) firstNul = i;
        if (quote && byte == quote) {
            quotes = 1;
            escapes |= state == quoteInQuoted || state == unquoted;
            if (state == fieldStart || state == quoteInQuoted) state = quoted;
            else if (state == quoted) state = quoteInQuoted;
        } else if (state != quoted) {
            state = unquoted;
            if (byte == delimiter || byte == line_end) {
                separators[separatorCount++] = i;
                if (byte == line_end) records[recordCount++] = separatorCount - 1;
                state = fieldStart;
            }
        }
    }
    found->separators = separatorCount - 1;
    found->records = recordCount - 1;
    found->line_ends = lineEnds;
    found->irregular = 0;
    found->first_nul = firstNul;
    found->open_quote = state == quoted;
    found->escapes = escapes;
    found->quotes = quotes;
}

// ---- what the 64-byte variants share

static inline uint64_t prefix_xor_by_shifts(uint64_t mask) {
    mask ^= mask << 1;
    mask ^= mask << 2;
    mask ^= mask << 4;
    mask ^= mask << 8;
    mask ^= mask << 16;
    mask ^= mask << 32;
    return mask;
}

#define EMIT_BY_BITS(out, mask, base, count)                                                                           \
    do {                                                                                                               \
        uint32_t *slot = (out);                                                                                        \
        for (uint64_t rest = (mask); rest != 0; rest &= rest - 1) *slot++ = (base) + (uint32_t)__builtin_ctzll(rest);   \
    } while (0)

// ---- ordinary registers

static inline uint64_t word_mask(const uint8_t *bytes, uint64_t pattern) {
    uint64_t mask = 0;
    for (int part = 0; part < 8; part++) {
        uint64_t word;
        __builtin_memcpy(&word, bytes + part * 8, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        word = __builtin_bswap64(word);
#endif
        const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F), x = word ^ pattern;
        const uint64_t zero = ~(((x & low) + low) | x | low);
        mask |= ((zero >> 7) * UINT64_C(0x0102040810204080) >> 56) << (part * 8);
    }
    return mask;
}

#define NAME index_words
#define TARGET
#define MASKS(at, quotes, delimiters, ends, nuls)                                                                      \
    do {                                                                                                               \
        const uint64_t every = UINT64_C(0x0101010101010101);                                                           \
        quotes = word_mask((at), every * quote);                                                                       \
        delimiters = word_mask((at), every * delimiter);                                                               \
        ends = word_mask((at), every * line_end);                                                                      \
        nuls = word_mask((at), 0);                                                                                     \
    } while (0)
#define PREFIX_XOR prefix_xor_by_shifts
#define EMIT EMIT_BY_BITS
#include "index_block.h"

#if defined(__x86_64__)
#include <immintrin.h>

// ---- SSE2, which every x86-64 has

static inline uint64_t sse2_mask(__m128i a, __m128i b, __m128i c, __m128i d, uint8_t byte) {
    const __m128i key = _mm_set1_epi8((char)byte);
    const uint64_t first = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, key));
    const uint64_t second = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b, key));
    const uint64_t third = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(c, key));
    const uint64_t fourth = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(d, key));
    return first | second << 16 | third << 32 | fourth << 48;
}

#define NAME index_sse2
#define TARGET
#define MASKS(at, quotes, delimiters, ends, nuls)                                                                      \
    do {                                                                                                               \
        const __m128i a = _mm_loadu_si128((const __m128i *)(at)), b = _mm_loadu_si128((const __m128i *)(at) + 1);       \
        const __m128i c = _mm_loadu_si128((const __m128i *)(at) + 2), d = _mm_loadu_si128((const __m128i *)(at) + 3);   \
        quotes = sse2_mask(a, b, c, d, quote);                                                                         \
        delimiters = sse2_mask(a, b, c, d, delimiter);                                                                 \
        ends = sse2_mask(a, b, c, d, line_end);                                                                        \
        nuls = sse2_mask(a, b, c, d, 0);                                                                               \
    } while (0)
#define PREFIX_XOR prefix_xor_by_shifts
#define EMIT EMIT_BY_BITS
#include "index_block.h"

// ---- AVX2

#define AVX2_TARGET __attribute__((target("avx2,pclmul,popcnt,bmi,bmi2")))

AVX2_TARGET static inline uint64_t avx2_mask(__m256i a, __m256i b, uint8_t byte) {
    const __m256i key = _mm256_set1_epi8((char)byte);
    const uint64_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, key));
    const uint64_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, key));
    return first | second << 32;
}

AVX2_TARGET static inline uint64_t avx2_prefix_xor(uint64_t mask) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)mask), _mm_set1_epi8(-1), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

#define NAME index_avx2
#define TARGET AVX2_TARGET
#define MASKS(at, quotes, delimiters, ends, nuls)                                                                      \
    do {                                                                                                               \
        const __m256i a = _mm256_loadu_si256((const __m256i *)(at)), b = _mm256_loadu_si256((const __m256i *)(at) + 1); \
        quotes = avx2_mask(a, b, quote);                                                                               \
        delimiters = avx2_mask(a, b, delimiter);                                                                       \
        ends = avx2_mask(a, b, line_end);                                                                              \
        nuls = avx2_mask(a, b, 0);                                                                                     \
    } while (0)
#define PREFIX_XOR avx2_prefix_xor
// Eight positions are always written, the rest only where there are more: most words hold four to eight.
#define EMIT(out, mask, base, count)                                                                                   \
    do {                                                                                                               \
        uint32_t *slot = (out);                                                                                        \
        uint64_t rest = (mask);                                                                                        \
        for (int k = 0; k < 8; k++, rest &= rest - 1) slot[k] = (base) + (uint32_t)_tzcnt_u64(rest);                    \
        if (__builtin_expect((count) > 8, 0)) {                                                                        \
            for (slot += 8; rest != 0; rest &= rest - 1) *slot++ = (base) + (uint32_t)_tzcnt_u64(rest);                 \
        }                                                                                                              \
    } while (0)
#include "index_block.h"

// ---- AVX-512 with VBMI2

#define AVX512_TARGET                                                                                                  \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi2,pclmul,popcnt,bmi,bmi2")))

AVX512_TARGET static inline uint64_t avx512_prefix_xor(uint64_t mask) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)mask), _mm_set1_epi8(-1), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

AVX512_TARGET static inline __m512i avx512_places(void) {
    return _mm512_set_epi8(63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
                           40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
                           17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
}

#define NAME index_avx512
#define TARGET AVX512_TARGET
#define MASKS(at, quotes, delimiters, ends, nuls)                                                                      \
    do {                                                                                                               \
        const __m512i word = _mm512_loadu_si512(at);                                                                   \
        quotes = _mm512_cmpeq_epi8_mask(word, _mm512_set1_epi8((char)quote));                                          \
        delimiters = _mm512_cmpeq_epi8_mask(word, _mm512_set1_epi8((char)delimiter));                                  \
        ends = _mm512_cmpeq_epi8_mask(word, _mm512_set1_epi8((char)line_end));                                         \
        nuls = _mm512_testn_epi8_mask(word, word);                                                                     \
    } while (0)
#define PREFIX_XOR avx512_prefix_xor
#define EMIT(out, mask, base, count)                                                                                   \
    do {                                                                                                               \
        const __m512i packed = _mm512_maskz_compress_epi8((mask), avx512_places());                                    \
        const __m512i origin = _mm512_set1_epi32((int)(base));                                                         \
        uint32_t *slot = (out);                                                                                        \
        const __m128i first = _mm512_castsi512_si128(packed), second = _mm512_extracti32x4_epi32(packed, 1);             \
        _mm512_storeu_si512(slot, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(first)));                               \
        _mm512_storeu_si512(slot + 16, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(second)));                         \
        if (__builtin_expect((count) > 32, 0)) {                                                                       \
            const __m128i third = _mm512_extracti32x4_epi32(packed, 2);                                                \
            const __m128i fourth = _mm512_extracti32x4_epi32(packed, 3);                                               \
            _mm512_storeu_si512(slot + 32, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(third)));                      \
            _mm512_storeu_si512(slot + 48, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(fourth)));                     \
        }                                                                                                              \
    } while (0)
#include "index_block.h"

cscan_indexer cscan_indexer_of(enum cscan_variant variant) {
    __builtin_cpu_init();
    switch (variant) {
    case CSCAN_STATES:
        return index_states;
    case CSCAN_WORDS:
        return index_words;
    case CSCAN_SSE2:
        return index_sse2;
    case CSCAN_AVX2:
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("bmi") &&
            __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")) {
            return index_avx2;
        }
        return 0;
    case CSCAN_AVX512:
        if (cscan_indexer_of(CSCAN_AVX2) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vbmi2")) {
            return index_avx512;
        }
        return 0;
    }
    return 0;
}
#else
cscan_indexer cscan_indexer_of(enum cscan_variant variant) {
    switch (variant) {
    case CSCAN_STATES:
        return index_states;
    case CSCAN_WORDS:
        return index_words;
    default:
        return 0;
    }
}
#endif

cscan_indexer cscan_fastest(void) {
    for (int variant = CSCAN_AVX512; variant > CSCAN_STATES; variant--) {
        cscan_indexer indexer = cscan_indexer_of((enum cscan_variant)variant);
        if (indexer) return indexer;
    }
    return index_states;
}
