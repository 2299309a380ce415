#pragma once
#include <curl/curl.h>

/* curl_easy_setopt is variadic, which Swift cannot call: one function an argument type. */

static inline CURLcode outlook_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode outlook_curl_set_off(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode outlook_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode outlook_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode outlook_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*outlook_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode outlook_curl_set_sink(CURL *handle, CURLoption option, outlook_curl_sink value) {
    return curl_easy_setopt(handle, option, value);
}

typedef int (*outlook_curl_meter)(void *context, curl_off_t downTotal, curl_off_t downNow, curl_off_t upTotal,
                                  curl_off_t upNow);

static inline CURLcode outlook_curl_set_meter(CURL *handle, outlook_curl_meter value) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}

/* The result of a finished transfer lies in a union; CURLE_OK for any message that is not a finished transfer. */
static inline CURLcode outlook_curl_message_result(const CURLMsg *message) {
    return message->msg == CURLMSG_DONE ? message->data.result : CURLE_OK;
}

/* How many bytes of requests were sent for a transfer; 0 when nothing was, or when that cannot be told. */
static inline long outlook_curl_request_bytes(CURL *handle) {
    long bytes = 0;
    return curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &bytes) == CURLE_OK ? bytes : 0;
}
