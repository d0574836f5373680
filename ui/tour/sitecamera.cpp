// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/sitecamera.h"

#include <optional>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace toasoan {

void photographPage(Driver &driver, const QString &file, const QSize &size, const QString &name)
{
    if (!driver.ok())
        return;
    QWebEngineProfile profile; // off the record
    QWebEngineView view;
    auto *page = new QWebEnginePage(&profile, &view);
    view.setPage(page);
    view.resize(size);
    std::optional<bool> loaded;
    QObject::connect(
        page, &QWebEnginePage::loadFinished, &view, [answer = &loaded](bool ok) { *answer = ok; });
    view.load(QUrl::fromLocalFile(file));
    view.show();
    driver.waitFor(
        [&] { return loaded.has_value(); }, QStringLiteral("%1 does not load").arg(file), 30000);
    if (!driver.ok())
        return;
    driver.require(*loaded, QStringLiteral("%1 cannot be opened").arg(file));
    driver.settle(1500);
    driver.shotOf(&view, name);
}

} // namespace toasoan
