// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/starterror.h"

#include "common/prompt.h"

#include <cstdio>
#include <QCoreApplication>

namespace toasoan {

void showStartError(const Error &error)
{
    std::fprintf(stderr, "toasoan: %s\n", qUtf8Printable(error.text));
    std::fflush(stderr);
    prompt::tell(nullptr, QCoreApplication::translate("StartError", "The newsroom was not opened"),
        error.text, error.detail);
}

} // namespace toasoan
