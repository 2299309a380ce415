#include "Answer.h"
#include "CXLSWorker.h"

#include <freexl.h>
#include <string.h>

static void cell(struct answer *answer, unsigned row, unsigned short column, const FreeXL_CellValue *value) {
    uint8_t kind;
    switch (value->type) {
    case FREEXL_CELL_INT: kind = 'i'; break;
    case FREEXL_CELL_DOUBLE: kind = 'd'; break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT: kind = 't'; break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME: kind = 'D'; break;
    default: return;
    }
    answer_byte(answer, kind);
    answer_number(answer, row, 4);
    answer_number(answer, column, 2);
    if (kind == 'i') {
        answer_number(answer, (uint32_t)value->value.int_value, 4);
    } else if (kind == 'd') {
        uint64_t bits;
        memcpy(&bits, &value->value.double_value, sizeof bits);
        answer_number(answer, bits, 8);
    } else {
        answer_text(answer, value->value.text_value);
    }
}

static int sheet(const void *book, unsigned short index, struct answer *answer) {
    const char *name = NULL;
    unsigned rows = 0;
    unsigned short columns = 0;
    int code = freexl_get_worksheet_name(book, index, &name);
    if (code == FREEXL_OK) code = freexl_select_active_worksheet(book, index);
    if (code == FREEXL_OK) code = freexl_worksheet_dimensions(book, &rows, &columns);
    if (code != FREEXL_OK) return code;
    answer_byte(answer, 'S');
    answer_text(answer, name);
    for (unsigned row = 0; row < rows && !answer->failed; row++) {
        for (unsigned column = 0; column < columns; column++) {
            FreeXL_CellValue value;
            code = freexl_get_cell_value(book, row, (unsigned short)column, &value);
            if (code != FREEXL_OK) return code;
            cell(answer, row, (unsigned short)column, &value);
        }
    }
    return FREEXL_OK;
}

static int workbook(const void *book, struct answer *answer) {
    unsigned password = 0, mode = 0, sheets = 0;
    int code = freexl_get_info(book, FREEXL_BIFF_PASSWORD, &password);
    if (code == FREEXL_OK) code = freexl_get_info(book, FREEXL_BIFF_DATEMODE, &mode);
    if (code == FREEXL_OK) code = freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets);
    if (code != FREEXL_OK) return code;
    if (password == FREEXL_BIFF_OBFUSCATED) {
        answer_byte(answer, 'P');
        return FREEXL_OK;
    }
    answer_byte(answer, 'M');
    answer_number(answer, mode, 2);
    for (unsigned index = 0; index < sheets && code == FREEXL_OK && !answer->failed; index++) {
        code = sheet(book, (unsigned short)index, answer);
    }
    return code;
}

void cxls_decode(const char *path, int output) {
    static struct answer answer;
    answer.output = output;
    answer.failed = 0;
    answer.used = 0;
    const void *book = NULL;
    int code = freexl_open(path, &book);
    if (code == FREEXL_OK && !book) code = CXLS_NO_WORKBOOK;
    if (code == FREEXL_OK) code = workbook(book, &answer);
    if (code == FREEXL_OK) {
        answer_byte(&answer, 'Z');
    } else {
        answer_byte(&answer, 'E');
        answer_number(&answer, (uint32_t)code, 4);
    }
    answer_flush(&answer);
    if (book) freexl_close(book);
}
