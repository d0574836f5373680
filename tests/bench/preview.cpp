// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long after its pause of 200 ms the preview shows what was typed, in the whole window. Prints
// rows of RESULTS.md and exits 1 when it took longer than 100 ms. Run it on a screen (Xvfb will do)
// and alone.
#include "preview/preview.h"
#include "common/theme.h"
#include "desk/newsroom.h"
#include "editor/sheetedit.h"
#include "mainwindow.h"
#include "publish/siteface.h"

#include <algorithm>
#include <cstdio>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

constexpr int rounds = 25, pauseMs = 200, tooLongMs = 20000, quietMs = 700;

bool awaitUpdate(Preview &preview, int ms = tooLongMs)
{
    QEventLoop loop;
    bool updated = false;
    QObject::connect(&preview, &Preview::updated, &loop, [&] {
        updated = true;
        loop.quit();
    });
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
    return updated;
}

// A page as themes make them: a hundred other headlines around the article.
SiteFace siteFace()
{
    const QUrl address(u"https://bao.example/bai/"_s);
    const SitePost post{.link = address,
        .title = u"Bài mẫu"_s,
        .content = u"<p>Đoạn đầu của bài mẫu.</p>\n<p>Đoạn sau của bài mẫu.</p>"_s,
        .excerpt = {},
        .pictures = {},
        .caption = {}};
    FaceLinks links(address);
    const QString others
        = u"<div class=tin><a href=/x><b>Tin khác</b></a><p>Tóm tắt tin khác.</p></div>"_s.repeated(
            100);
    const auto face = faceFrom(
        u"<!DOCTYPE html><html><head><style>.nd>p{max-width:38em}</style></head><body><h1>Bài mẫu"
        "</h1><div class=nd>%1</div><aside>%2</aside></body></html>"_s.arg(post.content, others),
        address, post, links);
    return face.value_or(SiteFace());
}

bool measure(int words, bool inFace)
{
    const QTemporaryDir folder;
    auto store = openNewsroom(folder.path(), false);
    if (!store)
        return false;
    const Member member{u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter};
    std::ignore = (*store)->addMember(member);
    Content content;
    content.headline = u"Bà con ấp Cầu Ván gặt lúa trước mưa"_s;
    const QString sentence = u"Sáng nay bà con ấp Cầu Ván ra đồng gặt lúa rồi chở về sân phơi. "_s;
    for (int i = 0; i < words / 48; ++i)
        content.body.blocks.append(Block{.runs = {{sentence.repeated(3).trimmed()}}});
    const auto story = (*store)->createStory(content, member);
    if (!story)
        return false;
    Session session(**store, member);
    Look look(Look::Choice::Light);
    MainWindow window(session, look);
    window.start(story->id);
    auto *preview = window.findChild<Preview *>();
    auto *sheet = window.findChild<SheetEdit *>();
    if (inFace)
        preview->setFace(siteFace());
    if (!awaitUpdate(*preview) || preview->showsFace() != inFace)
        return false;
    while (awaitUpdate(*preview, quietMs)) { // what the opening still brings
    }
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_A, Qt::NoModifier, u"a"_s);
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(sheet, &press);
        QCoreApplication::sendEvent(sheet, &release);
        if (!awaitUpdate(*preview))
            return false;
        times += double(timer.nsecsElapsed()) / 1e6 - pauseMs;
    }
    std::sort(times.begin(), times.end());
    const double middle = times.at(rounds / 2), slowest = times.constLast();
    std::printf("| %d | %s | %.0f | %.0f | ≤ 100 |\n", words,
        inFace ? "of the site" : "our template", middle, slowest);
    std::fflush(stdout);
    return middle <= 100;
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QQuickWindow::setSceneGraphBackend(u"software"_s); // as main() does
    Preview::registerScheme();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"toasoan-bench"_s);
    std::printf("| words | page | the preview's change after its pause, median (ms) | slowest of "
                "%d | limit |\n"
                "| --- | --- | --- | --- | --- |\n",
        rounds);
    bool holds = true;
    for (const bool inFace : {false, true})
        for (const int words : {500, 5000, 30000})
            holds = measure(words, inFace) && holds;
    return holds ? 0 : 1;
}
