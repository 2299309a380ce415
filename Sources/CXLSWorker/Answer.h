#pragma once

#include <stddef.h>
#include <stdint.h>

/* The records of an answer on their way into a file descriptor, gathered in pieces. */
struct answer {
    int output;
    int failed;
    size_t used;
    uint8_t piece[1 << 16];
};

void answer_byte(struct answer *answer, uint8_t byte);
void answer_number(struct answer *answer, uint64_t value, int bytes);
void answer_text(struct answer *answer, const char *text);
void answer_flush(struct answer *answer);
