#define _GNU_SOURCE
#include "CXLSWorker.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CHILD_INPUT = 3, CHILD_OUTPUT = 4 };

static void limit(int resource, uint64_t soft, uint64_t hard) {
    struct rlimit value = {soft, hard};
    setrlimit(resource, &value);
}

/* The address space this process has now, in bytes. */
static uint64_t address_space(void) {
    char text[64] = "";
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ssize_t count = read(file, text, sizeof text - 1);
        close(file);
        if (count > 0) text[count] = 0;
    }
    return strtoull(text, NULL, 10) * (uint64_t)sysconf(_SC_PAGESIZE);
}

/* Leaves the child with its input, its output and nothing else: no other files, handlers, terminal or core dump. */
static int confine(int input, int output, pid_t parent, const struct cxls_limits *limits) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) return -1;
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    /* Out of the way of the numbers wanted first. */
    int far_input = fcntl(input, F_DUPFD, 16), far_output = fcntl(output, F_DUPFD, 16);
    int nothing = open("/dev/null", O_RDWR);
    for (int number = 0; number < 3; number++) {
        if (nothing >= 0) dup2(nothing, number);
    }
    if (dup2(far_input, CHILD_INPUT) < 0 || dup2(far_output, CHILD_OUTPUT) < 0) return -1;
#ifdef SYS_close_range
    if (syscall(SYS_close_range, CHILD_OUTPUT + 1, ~0U, 0) != 0)
#endif
        for (int number = CHILD_OUTPUT + 1; number < 4096; number++) close(number);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CPU, limits->cpu_seconds, (uint64_t)limits->cpu_seconds + 1);
    uint64_t space = address_space() + limits->memory_bytes;
    limit(RLIMIT_AS, space, space);
    return 0;
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Makes room for more of the answer; 0 if there is none to be had. */
static int reserve(struct cxls_result *result, size_t *capacity, uint64_t most) {
    if (result->count < *capacity) return 1;
    size_t wanted = *capacity ? *capacity * 2 : 1 << 18;
    if (wanted > most) wanted = (size_t)most;
    if (wanted <= result->count) return 0;
    uint8_t *larger = realloc(result->answer, wanted);
    if (!larger) return 0;
    result->answer = larger;
    *capacity = wanted;
    return 1;
}

static enum cxls_end collect(int pipe, int64_t deadline, uint64_t most, struct cxls_result *result) {
    size_t capacity = 0;
    for (;;) {
        int64_t left = deadline - now();
        if (left <= 0) return CXLS_WALL_TIME;
        struct pollfd wait = {pipe, POLLIN, 0};
        int ready = poll(&wait, 1, left > 1000 ? 1000 : (int)left);
        if (ready <= 0) continue;
        if (!reserve(result, &capacity, most)) return CXLS_ANSWER_TOO_LONG;
        ssize_t count = read(pipe, result->answer + result->count, capacity - result->count);
        if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return CXLS_ANSWERED;
        if (count > 0) result->count += (size_t)count;
    }
}

/* Waits for the child until the deadline, then ends it; gives its status, or 0 where somebody else has reaped it. */
static int reap(pid_t child, int64_t deadline) {
    int status = 0;
    for (;;) {
        pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return status;
        if (ended < 0 && errno != EINTR) return 0;
        if (now() >= deadline) {
            kill(child, SIGKILL);
            while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
            return status;
        }
        struct timespec moment = {0, 200000};
        nanosleep(&moment, NULL);
    }
}

static int input_of(const void *bytes, size_t count) {
    int file = memfd_create("workbook", MFD_CLOEXEC);
    size_t done = 0;
    while (file >= 0 && done < count) {
        ssize_t written = write(file, (const char *)bytes + done, count - done);
        if (written >= 0) {
            done += (size_t)written;
        } else if (errno != EINTR) {
            int reason = errno;
            close(file);
            errno = reason;
            return -1;
        }
    }
    return file;
}

void cxls_read(const void *bytes, size_t count, const struct cxls_limits *limits, struct cxls_result *result) {
    *result = (struct cxls_result){CXLS_NOT_STARTED, 0, NULL, 0};
    int ends[2] = {-1, -1};
    int input = input_of(bytes, count);
    if (input < 0 || pipe2(ends, O_CLOEXEC) != 0) {
        result->detail = errno;
        if (input >= 0) close(input);
        return;
    }
    pid_t parent = getpid();
    pid_t child = fork();
    if (child == 0) {
        if (confine(input, ends[1], parent, limits) != 0) _exit(1);
        cxls_decode("/proc/self/fd/3", CHILD_OUTPUT);
        _exit(0);
    }
    if (child < 0) result->detail = errno;
    close(ends[1]);
    close(input);
    if (child > 0) {
        int64_t deadline = now() + (int64_t)limits->wall_seconds * 1000;
        result->end = collect(ends[0], deadline, limits->answer_bytes, result);
        int status = reap(child, result->end == CXLS_ANSWERED ? deadline : 0);
        if (result->end == CXLS_ANSWERED && WIFSIGNALED(status)) {
            result->detail = WTERMSIG(status);
            result->end = result->detail == SIGXCPU ? CXLS_CPU_TIME : CXLS_SIGNAL;
        }
    }
    close(ends[0]);
}

void cxls_free(struct cxls_result *result) {
    free(result->answer);
    result->answer = NULL;
    result->count = 0;
}
