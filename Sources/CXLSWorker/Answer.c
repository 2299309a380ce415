#include "Answer.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void answer_flush(struct answer *answer) {
    size_t done = 0;
    while (done < answer->used && !answer->failed) {
        ssize_t count = write(answer->output, answer->piece + done, answer->used - done);
        if (count >= 0) {
            done += (size_t)count;
        } else if (errno != EINTR) {
            answer->failed = 1;
        }
    }
    answer->used = 0;
}

void answer_byte(struct answer *answer, uint8_t byte) {
    if (answer->used == sizeof answer->piece) answer_flush(answer);
    answer->piece[answer->used++] = byte;
}

void answer_number(struct answer *answer, uint64_t value, int bytes) {
    for (int index = 0; index < bytes; index++) answer_byte(answer, (uint8_t)(value >> (8 * index)));
}

void answer_text(struct answer *answer, const char *text) {
    size_t count = text ? strlen(text) : 0;
    if (count > UINT32_MAX) count = UINT32_MAX;
    answer_number(answer, count, 4);
    while (count > 0) {
        if (answer->used == sizeof answer->piece) answer_flush(answer);
        size_t room = sizeof answer->piece - answer->used;
        size_t part = count < room ? count : room;
        memcpy(answer->piece + answer->used, text, part);
        answer->used += part;
        text += part;
        count -= part;
    }
}
