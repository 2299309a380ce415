#pragma once
#include <curl/curl.h>

/*
 * libcurl, loaded when it is first needed: it brings some thirty libraries along, and most commands never transfer
 * anything. The functions are libcurl's own of the same name, documented there; where libcurl is missing they fail.
 */

/* Why libcurl could not be loaded; NULL when it is there. */
const char *outlook_curl_problem(void);

CURLcode outlook_curl_global_init(long flags);
const char *outlook_curl_easy_strerror(CURLcode code);
time_t outlook_curl_getdate(const char *text);

CURL *outlook_curl_easy_init(void);
void outlook_curl_easy_cleanup(CURL *handle);

CURLM *outlook_curl_multi_init(void);
CURLMcode outlook_curl_multi_cleanup(CURLM *multi);
CURLMcode outlook_curl_multi_add_handle(CURLM *multi, CURL *handle);
CURLMcode outlook_curl_multi_remove_handle(CURLM *multi, CURL *handle);
CURLMcode outlook_curl_multi_perform(CURLM *multi, int *running);
CURLMsg *outlook_curl_multi_info_read(CURLM *multi, int *left);
CURLMcode outlook_curl_multi_poll(CURLM *multi, int milliseconds);
CURLMcode outlook_curl_multi_wakeup(CURLM *multi);

struct curl_slist *outlook_curl_slist_append(struct curl_slist *list, const char *text);
void outlook_curl_slist_free_all(struct curl_slist *list);

CURLU *outlook_curl_url(void);
void outlook_curl_url_cleanup(CURLU *url);
CURLUcode outlook_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags);
CURLUcode outlook_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);
void outlook_curl_free(void *text);

/* curl_easy_setopt is variadic, which Swift cannot call: one function an argument type. */
CURLcode outlook_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode outlook_curl_set_off(CURL *handle, CURLoption option, curl_off_t value);
CURLcode outlook_curl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode outlook_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode outlook_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);

typedef size_t (*outlook_curl_sink)(char *bytes, size_t size, size_t count, void *context);
CURLcode outlook_curl_set_sink(CURL *handle, CURLoption option, outlook_curl_sink value);

typedef int (*outlook_curl_meter)(void *context, curl_off_t downTotal, curl_off_t downNow, curl_off_t upTotal,
                                  curl_off_t upNow);
CURLcode outlook_curl_set_meter(CURL *handle, outlook_curl_meter value);

/* The result of a finished transfer lies in a union; CURLE_OK for any message that is not a finished transfer. */
CURLcode outlook_curl_message_result(const CURLMsg *message);

/* How many bytes of requests were sent for a transfer; 0 when nothing was, or when that cannot be told. */
long outlook_curl_request_bytes(CURL *handle);
