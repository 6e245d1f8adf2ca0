#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "CPlatform.h"

#include <errno.h>

#if defined(__APPLE__)

#include <stdio.h>

int tandem_exchange(int folder, const char *first, const char *second) {
  return renameatx_np(folder, first, folder, second, RENAME_SWAP);
}

#elif defined(__linux__)

#include <sys/syscall.h>
#include <unistd.h>

// By number, since older C libraries lack the function. RENAME_EXCHANGE is 2 in the kernel's interface.
int tandem_exchange(int folder, const char *first, const char *second) {
#if defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, folder, first, folder, second, 2u);
#else
  errno = ENOSYS;
  return -1;
#endif
}

#else

int tandem_exchange(int folder, const char *first, const char *second) {
  (void)folder;
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
}

#endif
