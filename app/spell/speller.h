// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <QList>
#include <QStringList>

namespace toasoan {

struct Misspelling
{
    qsizetype start = 0; ///< UTF-16 index into the text given
    qsizetype length = 0;
    QString word;
    QString kind; ///< “spelling” in this version
    QStringList suggestions;
    QString reason; ///< one translated sentence
    double confidence = 1;
};

/// Hunspell vi_VN and en_US behind one class; a missing dictionary is Unavailable with the package
/// to install.
class Speller
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Speller>> open(
        const QString &dictionaryFolder = {});
    ~Speller();
    /// `suggest` costs up to 100 ms a word: off for underlines.
    [[nodiscard]] QList<Misspelling> check(const QString &line, bool suggest) const;
    void setOwnWords(const QStringList &words); ///< never flagged, letter case folded

private:
    Speller();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace toasoan
