#include "CCurlShim.h"
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#ifdef __APPLE__
#define LIBRARY "libcurl.4.dylib"
#else
#define LIBRARY "libcurl.so.4"
#endif

/* Every function that is called: its name without the prefix. */
#define FUNCTIONS(F)                                                                                                   \
    F(global_init) F(easy_strerror) F(getdate) F(free)                                                                 \
    F(easy_init) F(easy_cleanup) F(easy_setopt) F(easy_getinfo)                                                        \
    F(multi_init) F(multi_cleanup) F(multi_add_handle) F(multi_remove_handle) F(multi_perform) F(multi_info_read)      \
    F(multi_poll) F(multi_wakeup)                                                                                      \
    F(slist_append) F(slist_free_all)                                                                                  \
    F(url) F(url_cleanup) F(url_set) F(url_get)

#undef curl_easy_setopt
#undef curl_easy_getinfo

#define POINTER(name) __typeof__(&curl_##name) name;
static struct { FUNCTIONS(POINTER) } curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *problem;

static void load(void) {
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        problem = strdup(dlerror());
        return;
    }
#define FIND(name)                                                                                                     \
    curl.name = (__typeof__(curl.name))dlsym(library, "curl_" #name);                                                  \
    if (!curl.name) problem = LIBRARY ": too old, it has no curl_" #name;
    FUNCTIONS(FIND)
}

const char *outlook_curl_problem(void) {
    pthread_once(&once, load);
    return problem;
}

static int is_there(void) { return outlook_curl_problem() == NULL; }

CURLcode outlook_curl_global_init(long flags) { return is_there() ? curl.global_init(flags) : CURLE_FAILED_INIT; }

const char *outlook_curl_easy_strerror(CURLcode code) { return is_there() ? curl.easy_strerror(code) : problem; }

time_t outlook_curl_getdate(const char *text) { return is_there() ? curl.getdate(text, NULL) : -1; }

CURL *outlook_curl_easy_init(void) { return is_there() ? curl.easy_init() : NULL; }

CURLM *outlook_curl_multi_init(void) { return is_there() ? curl.multi_init() : NULL; }

struct curl_slist *outlook_curl_slist_append(struct curl_slist *list, const char *text) {
    return is_there() ? curl.slist_append(list, text) : NULL;
}

CURLU *outlook_curl_url(void) { return is_there() ? curl.url() : NULL; }

/* The functions below are given what one above returned, so libcurl is there. */

void outlook_curl_slist_free_all(struct curl_slist *list) {
    if (list) curl.slist_free_all(list);
}

void outlook_curl_easy_cleanup(CURL *handle) { curl.easy_cleanup(handle); }

CURLMcode outlook_curl_multi_cleanup(CURLM *multi) { return curl.multi_cleanup(multi); }

CURLMcode outlook_curl_multi_add_handle(CURLM *multi, CURL *handle) { return curl.multi_add_handle(multi, handle); }

CURLMcode outlook_curl_multi_remove_handle(CURLM *multi, CURL *handle) {
    return curl.multi_remove_handle(multi, handle);
}

CURLMcode outlook_curl_multi_perform(CURLM *multi, int *running) { return curl.multi_perform(multi, running); }

CURLMsg *outlook_curl_multi_info_read(CURLM *multi, int *left) { return curl.multi_info_read(multi, left); }

CURLMcode outlook_curl_multi_poll(CURLM *multi, int milliseconds) {
    return curl.multi_poll(multi, NULL, 0, milliseconds, NULL);
}

CURLMcode outlook_curl_multi_wakeup(CURLM *multi) { return curl.multi_wakeup(multi); }

void outlook_curl_url_cleanup(CURLU *url) { curl.url_cleanup(url); }

CURLUcode outlook_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
    return curl.url_set(url, part, text, flags);
}

CURLUcode outlook_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
    return curl.url_get(url, part, text, flags);
}

void outlook_curl_free(void *text) { curl.free(text); }

CURLcode outlook_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode outlook_curl_set_off(CURL *handle, CURLoption option, curl_off_t value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode outlook_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode outlook_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode outlook_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode outlook_curl_set_sink(CURL *handle, CURLoption option, outlook_curl_sink value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode outlook_curl_set_meter(CURL *handle, outlook_curl_meter value) {
    return curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}

CURLcode outlook_curl_message_result(const CURLMsg *message) {
    return message->msg == CURLMSG_DONE ? message->data.result : CURLE_OK;
}

long outlook_curl_request_bytes(CURL *handle) {
    long bytes = 0;
    return curl.easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &bytes) == CURLE_OK ? bytes : 0;
}
