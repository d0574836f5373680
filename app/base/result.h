// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace toasoan {

/// What a caller can do about a failure decides its kind; `text` is a whole translated sentence for
/// a person (what happened, what is safe, what to do), `detail` is for the log or a “Chi tiết”
/// line.
struct Error
{
    enum class Kind {
        Refused, ///< a rule of the newsroom forbids it: state, role or a check
        NotFound, ///< no such story, picture, member, section
        Invalid, ///< the input cannot be read or understood
        Io, ///< reading or writing failed
        Full, ///< no room on the disk: retry when there is
        Busy, ///< another process holds the newsroom
        Damaged, ///< the store or a file is broken
        Newer, ///< made by a newer program
        Unavailable ///< not in this version, or a part is not installed
    };
    Kind kind = Kind::Io;
    QString text;
    QString detail = {};
};

template <typename T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString text, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(text), std::move(detail)});
}

} // namespace toasoan
