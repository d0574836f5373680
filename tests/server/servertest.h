// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wordpressserver.h"

#include <QtTest>

/// Leaves the test where a person's machine lacks the packages; CI installs them and must not.
#define NEEDS_WORDPRESS                                                                            \
    do {                                                                                           \
        const QString lacking = toasoan::test::WordPressServer::missing();                         \
        if (!lacking.isEmpty()) {                                                                  \
            if (qEnvironmentVariableIsSet("CI"))                                                   \
                QFAIL(qPrintable(lacking));                                                        \
            QSKIP(qPrintable(lacking));                                                            \
        }                                                                                          \
    } while (false)
