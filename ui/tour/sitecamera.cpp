// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/sitecamera.h"

#include <optional>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void photographPage(Driver &driver, const QUrl &address, const QSize &size, const QString &name,
    const QStringList &words, bool scrolled)
{
    if (!driver.ok())
        return;
    std::optional<bool> loaded; // these outlive the page, which answers when it goes at the latest
    std::optional<QString> text;
    bool stands = !scrolled;
    QWebEngineProfile profile; // off the record
    QWebEngineView view;
    auto *page = new QWebEnginePage(&profile, &view);
    page->settings()->setAttribute(QWebEngineSettings::PluginsEnabled, true); // shows PDF
    page->settings()->setAttribute(QWebEngineSettings::ShowScrollBars, false);
    view.setPage(page);
    view.resize(size);
    QObject::connect(
        page, &QWebEnginePage::loadFinished, &view, [answer = &loaded](bool ok) { *answer = ok; });
    view.load(address);
    view.show();
    const QString shown = address.toDisplayString();
    driver.waitFor([&] { return loaded.has_value(); }, u"%1 does not load"_s.arg(shown), 30000);
    if (!driver.ok())
        return;
    driver.require(*loaded, u"%1 cannot be opened"_s.arg(shown));
    page->toPlainText([answer = &text](const QString &all) { *answer = all; });
    driver.waitFor([&] { return text.has_value(); }, u"%1 does not tell its text"_s.arg(shown));
    for (const QString &word : words)
        driver.require(text && text->contains(word), u"%1 lacks “%2”"_s.arg(shown, word));
    if (scrolled)
        page->runJavaScript(u"document.querySelector('h1').scrollIntoView()"_s,
            [done = &stands](const QVariant &) { *done = true; });
    driver.waitFor([&] { return stands; }, u"%1 does not scroll"_s.arg(shown));
    driver.shotOf(&view, name);
}

} // namespace toasoan
