// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_autosave [ROUNDS [KILOBYTES]]: one autosave beside the raw upsert of the same bytes, in
// turns, in the same file system; medians and 99th percentiles of both, and the ratio of the
// medians, exit 1 when one is over its limit.
#include "store/store.h"
#include "text/html.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double limit = 1.5;

double at(QList<qint64> times, double part)
{
    std::sort(times.begin(), times.end());
    return double(times.at(qsizetype(double(times.size() - 1) * part))) / 1e6;
}

bool measure(int kilobytes, int rounds)
{
    const QTemporaryDir dir;
    auto store = Store::open(dir.filePath(u"desk"_s), {.backgroundCheckpoints = true});
    if (!store)
        qFatal("%s", qPrintable(store.error().text));
    QDateTime now = QDateTime::currentDateTimeUtc();
    (*store)->setClock([&now] { return now; });
    const Member reporter{u"phongvien"_s, u"Phóng viên"_s, Role::Reporter};
    Content text;
    text.headline = u"Cầu Ván"_s;
    const QString words = u"Người dân hai bờ đi lại dễ dàng hơn. "_s.repeated(12);
    while (htmlFromBody(text.body).toUtf8().size() < kilobytes * 1024)
        text.body.blocks.append(bodyFromHtml(u"<p>%1</p>"_s.arg(words)).blocks);
    const auto made = (*store)->createStory(text, reporter);
    if (!made)
        qFatal("%s", qPrintable(made.error().text));

    QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    raw.setDatabaseName(dir.filePath(u"raw.sqlite"_s));
    if (!raw.open())
        qFatal("SQLite does not open");
    QSqlQuery query(raw);
    query.exec(u"PRAGMA journal_mode = WAL"_s);
    query.exec(u"PRAGMA synchronous = NORMAL"_s);
    query.exec(u"PRAGMA wal_autocheckpoint = 0"_s);
    query.exec(u"CREATE TABLE t (id TEXT PRIMARY KEY, headline TEXT, body TEXT)"_s);
    query.prepare(u"INSERT INTO t VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET headline = "
                  "excluded.headline, body = excluded.body"_s);

    QList<qint64> ours, floor;
    QElapsedTimer clock;
    for (int i = 0; i < rounds; ++i) {
        text.body.blocks.last().runs.last().text += u'a';
        now = now.addSecs(1); // as the window saves while somebody types
        clock.start();
        const bool saved = (*store)->saveContent(made->id, text, reporter).has_value();
        ours += clock.nsecsElapsed();
        const QString html = htmlFromBody(text.body);
        clock.start();
        query.bindValue(0, made->id);
        query.bindValue(1, text.headline);
        query.bindValue(2, html);
        const bool written = query.exec();
        floor += clock.nsecsElapsed();
        if (!saved || !written)
            qFatal("not saved");
    }
    const double ratio = at(ours, .5) / at(floor, .5);
    std::printf("| %d KB | %.3f / %.3f | %.3f / %.3f | %.2f%s |\n", kilobytes, at(floor, .5),
        at(floor, .99), at(ours, .5), at(ours, .99), ratio, ratio <= limit ? "" : " (missed)");
    return ratio <= limit;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 500;
    const QList<int> sizes
        = argc > 2 ? QList<int>{QByteArray(argv[2]).toInt()} : QList<int>{4, 20, 200};
    std::printf("| body | raw upsert p50 / p99 (ms) | autosave | p50 ratio (≤ %.1f) |\n"
                "| --- | --- | --- | --- |\n",
        limit);
    bool holds = true;
    for (const int kilobytes : sizes) {
        holds = measure(kilobytes, rounds) && holds;
        QSqlDatabase::removeDatabase(u"raw"_s);
    }
    return holds ? 0 : 1;
}
