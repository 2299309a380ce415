#pragma once

#include <stddef.h>
#include <stdint.h>

/* Beside FreeXL's own error codes: FreeXL 1.0 reports success without a workbook where it cannot follow a record or
 * memory runs out. */
#define CXLS_NO_WORKBOOK (-100)

/* What the child process that reads an .xls workbook may use. */
struct cxls_limits {
    uint64_t memory_bytes; /* address space beyond what it is born with */
    uint32_t cpu_seconds;
    uint32_t wall_seconds;
    uint64_t answer_bytes; /* the longest answer taken from it */
};

enum cxls_end {
    CXLS_ANSWERED,       /* it ended by itself; the answer may still tell of an error */
    CXLS_SIGNAL,         /* a signal ended it: detail is its number */
    CXLS_CPU_TIME,       /* it used up cpu_seconds */
    CXLS_WALL_TIME,      /* it was ended after wall_seconds */
    CXLS_ANSWER_TOO_LONG,
    CXLS_NOT_STARTED     /* the operating system refused: detail is errno */
};

struct cxls_result {
    enum cxls_end end;
    int detail;
    uint8_t *answer; /* to be freed by cxls_free; may be NULL */
    size_t count;
};

/* Reads the workbook in `bytes` with FreeXL in a child process of limited memory and time.
 *
 * The answer is a sequence of records, integers in little-endian order:
 *   'M' u16                       date mode, 1900 or 1904
 *   'S' u32 length, bytes         a sheet begins: its name in UTF-8
 *   'i' u32 row, u16 column, i32  an integer cell (rows and columns from 0, ascending)
 *   'd' u32 row, u16 column, u64  a floating point cell, as its bits
 *   't' u32 row, u16 column, u32 length, bytes   a text cell
 *   'D' u32 row, u16 column, u32 length, bytes   a date, date and time, or time, in FreeXL's spelling
 *   'P'                           the workbook is locked by a password
 *   'E' i32                       FreeXL's error code or CXLS_NO_WORKBOOK; nothing follows
 *   'Z'                           the end of a whole answer
 */
void cxls_read(const void *bytes, size_t count, const struct cxls_limits *limits, struct cxls_result *result);

void cxls_free(struct cxls_result *result);

/* The child's part alone, in this process: reads the workbook at `path` and writes the answer to `output`. */
void cxls_decode(const char *path, int output);
