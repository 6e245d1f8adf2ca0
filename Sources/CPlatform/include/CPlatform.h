// The one system call that Swift cannot reach in the same way on Linux and on macOS.

#ifndef TANDEM_CPLATFORM_H
#define TANDEM_CPLATFORM_H

// Exchanges two names of one folder in a single step: each then stands for what the other stood for.
// Returns 0, or -1 with errno set; ENOSYS where the system knows no such call.
int tandem_exchange(int folder, const char *first, const char *second);

#endif
