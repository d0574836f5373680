// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/storyfiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QStringList kinds()
{
    return {u"txt"_s, u"html"_s, u"htm"_s, u"md"_s, u"docx"_s, u"odt"_s, u"doc"_s, u"rtf"_s,
        u"toasoan"_s};
}

} // namespace

QStringList storyFiles(const QMimeData *dragged)
{
    QStringList files;
    const QList<QUrl> urls = dragged->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile() && kinds().contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            files += url.toLocalFile();
    return files;
}

QString storyFilePatterns()
{
    return u"*."_s + kinds().join(u" *."_s);
}

} // namespace toasoan
