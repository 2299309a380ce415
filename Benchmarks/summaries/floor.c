// floor.c - what no reader of a whole file can go below: read it in pieces and find every separator.
//   floor FILE DELIMITER   prints the number of separators; measure the process.
// cc -O3 -I ../../Sources/CScan/include floor.c ../../Sources/CScan/CScan.c -o floor
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "CScan.h"

enum { piece = 1 << 18 };

int main(int count, char **arguments) {
    if (count != 3) return 2;
    int file = open(arguments[1], O_RDONLY);
    uint8_t *bytes = aligned_alloc(64, piece + 64);
    uint32_t *separators = malloc((piece + 80) * 4), *records = malloc((piece + 80) * 4);
    cscan_indexer indexer = cscan_fastest();
    unsigned long total = 0;
    off_t offset = 0;
    for (ssize_t got; (got = pread(file, bytes, piece, offset)) > 0; offset += got) {
        struct cscan_index found;
        indexer(bytes, (uint32_t)got, (uint8_t)arguments[2][0], '"', '\n', separators, records, &found);
        total += found.separators;
    }
    printf("%lu\n", total);
    return 0;
}
