// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/page.h"

namespace toasoan {

/// What stands on the front page besides what every page has.
struct Front
{
    struct Column
    {
        QString name, href;
        Teaser first;
        QList<Teaser> others;
    };
    std::optional<Teaser> lead;
    QList<Teaser> seconds, latest;
    QList<Column> columns;
};

/// One page of several: where it stands and how the others are named.
struct Paging
{
    int pages = 1;
    int current = 1;
    std::function<QString(int)> href; ///< from this page
};

/// A page of few words: withdrawn, not found, corrections.
struct Notice
{
    QString title;
    QStringList lines;
    struct Corrected
    {
        QDateTime at;
        QString text, headline, href;
    };
    QList<Corrected> corrections;
    bool listed = true;
    bool standsAlone = false; ///< served at any depth
};

[[nodiscard]] Result<QString> frontPage(const Front &front, const PageContext &context);
[[nodiscard]] Result<QString> listPage(const QString &title, const QList<Teaser> &stories,
    const Paging &paging, const PageContext &context);
[[nodiscard]] Result<QString> filmsPage(
    const QList<Film> &films, const Paging &paging, const PageContext &context);
[[nodiscard]] Result<QString> noticePage(const Notice &notice, const PageContext &context);

} // namespace toasoan
