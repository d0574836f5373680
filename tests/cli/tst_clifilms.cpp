// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

#include "store/store.h"

#include <fcntl.h>
#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliFilms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void films();
    void filmsThatAreNotThere();
    void aHiddenFilmIsTold();
};

void TestCliFilms::films()
{
    CliRunner cli;
    QCOMPARE(cli.run({u"init"_s}).code, 0);
    const QString poster = cli.writePicture(u"poster.jpg"_s, Qt::darkCyan);
    const Answer added = cli.run({u"film"_s, u"add"_s, u"Đua ghe ngo"_s, u"--url"_s,
        u"https://vi-du.example/phim/1"_s, u"--poster"_s, poster});
    QCOMPARE(added.code, 0);
    const QJsonArray films = cli.run({u"film"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(films.size(), 1);
    QCOMPARE(films.at(0)[u"id"_s].toString(), added.line());
    QCOMPARE(films.at(0)[u"title"_s].toString(), u"Đua ghe ngo"_s);
    QCOMPARE(films.at(0)[u"url"_s].toString(), u"https://vi-du.example/phim/1"_s);
    const QStringList script{u"film"_s, u"add"_s, u"x"_s, u"--url"_s, u"javascript:alert(1)"_s};
    QCOMPARE(cli.run(script).code, 1);
}

void TestCliFilms::filmsThatAreNotThere()
{
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString id = cli.newStory(u"Phim"_s);
    const QString film = cli.run({u"film"_s, u"add"_s, u"Đua ghe ngo"_s, u"--url"_s,
                                     u"https://vi-du.example/phim/1"_s})
                             .line();
    const auto submit = [&](const QString &ref) {
        const QString body = u"<p>Chữ.</p><figure data-film=\"%1\"></figure>"_s.arg(ref);
        if (cli.run({u"set"_s, id, u"body"_s, u"-"_s}, body.toUtf8()).code != 0)
            return Answer();
        return cli.run({u"submit"_s, id});
    };
    const Answer refused = submit(u"nope"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(QString::fromUtf8(refused.err).contains(u"phim"_s), refused.err.constData());
    QCOMPARE(cli.show(id)[u"state"_s].toString(), u"draft"_s);
    const Answer taken = submit(film);
    QVERIFY2(taken.code == 0, taken.err.constData());
    QVERIFY2(taken.err.isEmpty(), taken.err.constData());
}

// As in the window, it keeps nothing back, and whoever moves the story on hears of it.
void TestCliFilms::aHiddenFilmIsTold()
{
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString id = cli.readyStory(u"Phim"_s, u"phongvien"_s);
    const QString film = cli.run({u"film"_s, u"add"_s, u"Đua ghe ngo"_s, u"--url"_s,
                                     u"https://vi-du.example/phim/1"_s})
                             .line();
    const QString body = u"<p>Chữ.</p><figure data-film=\"%1\"></figure>"_s.arg(film);
    QCOMPARE(
        cli.run({u"set"_s, id, u"body"_s, u"-"_s, u"--as"_s, u"phongvien"_s}, body.toUtf8()).code,
        0);
    {
        const auto store = Store::open(cli.dir(), {});
        QVERIFY(store);
        Film hidden = (*store)->films()->constFirst();
        hidden.hidden = true;
        QVERIFY((*store)->updateFilm(hidden));
    }
    for (const QStringList &line : {QStringList{u"submit"_s, id, u"--as"_s, u"phongvien"_s},
             {u"approve"_s, id, u"--as"_s, u"bientap"_s},
             {u"publish"_s, id, u"--as"_s, u"bientap"_s}}) {
        const Answer done = cli.run(line);
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY2(QString::fromUtf8(done.err).contains(u"“Đua ghe ngo”"_s), done.err.constData());
        QCOMPARE(done.err.count('\n'), 1);
        QVERIFY(!done.out.contains("ghe ngo"));
    }
    const Answer back = cli.run({u"update"_s, id, u"--as"_s, u"bientap"_s});
    QVERIFY2(back.code == 0 && back.err.isEmpty(), back.err.constData());
}

QTEST_GUILESS_MAIN(TestCliFilms)
#include "tst_clifilms.moc"
