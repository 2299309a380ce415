#include "CXLSWorker.h"
