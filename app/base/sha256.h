// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArrayView>
#include <QString>

class QIODevice;

namespace toasoan {

/// SHA-256 by OpenSSL, which uses the processor's own instructions: every autosave hashes the whole
/// story, and QCryptographicHash takes five times as long.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &other); ///< goes on from what `other` was given so far
    Sha256 &operator=(const Sha256 &other);
    void add(QByteArrayView bytes);
    [[nodiscard]] bool add(QIODevice &device); ///< to its end; false when it cannot be read
    [[nodiscard]] QString hex(); ///< 64 small letters and digits; nothing can be added afterwards
    [[nodiscard]] static QString of(QByteArrayView bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace toasoan
