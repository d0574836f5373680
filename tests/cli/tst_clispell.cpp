// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

#include <QTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliSpell : public QObject
{
    Q_OBJECT

private:
    /// “word → first suggestion” of each finding of a kind, all lines together.
    static QStringList found(const Answer &answer, const QString &kind = {})
    {
        QStringList all;
        const QList<QByteArray> lines = answer.out.split('\n');
        for (const QByteArray &line : lines) {
            const QJsonArray findings = QJsonDocument::fromJson(line).array();
            for (const auto &one : findings)
                if (kind.isEmpty() || one[u"kind"_s].toString() == kind)
                    all << one[u"word"_s].toString() + u" → "_s
                            + one[u"suggestions"_s].toArray().first().toString();
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CliRunner cli;
        if (cli.runBare({u"spell"_s}, "a\n").code != 0)
            QSKIP("the packages hunspell-vi and hunspell-en-us are not installed");
    }
    void namesOfEarlierLinesAreRemembered()
    {
        const CliRunner cli;
        const Answer answer = cli.runBare({u"spell"_s, u"--all"_s},
            u"Anh Đỗ Mạnh Cường kể.\nAnh Đỗ Mạnh Cương cười.\n"_s.toUtf8());
        QCOMPARE(answer.code, 0);
        QCOMPARE(found(answer), QStringList{u"Đỗ Mạnh Cương → Đỗ Mạnh Cường"_s});
    }
    void approvedStoriesTeachPeople()
    {
        CliRunner cli;
        QCOMPARE(cli.run({u"init"_s}).code, 0);
        const auto step = [&](const QStringList &line, const QByteArray &input = {}) {
            Answer answer = cli.run(line, input);
            if (answer.code != 0)
                qWarning("%s", answer.err.constData());
            return answer;
        };
        const QString id = step({u"new"_s, u"--headline"_s, u"Hội nghị trực tuyến"_s}).line();
        step({u"set"_s, id, u"standfirst"_s, u"Sáng nay, hội nghị trực tuyến diễn ra."_s});
        step({u"set"_s, id, u"byline"_s, u"Diễm Hương"_s});
        step({u"set"_s, id, u"body"_s, u"-"_s},
            u"<p>Thiếu tướng Lê Quốc Hùng - Thứ trưởng Bộ Công an chủ trì.</p>"_s.toUtf8());
        const QByteArray text
            = u"Đại tá Lê Quốc Hùng dự. Ông Lê Quốc Hung nói. Bộ trưởng Lê Quốc Hùng kể.\n"_s
                  .toUtf8();
        QCOMPARE(found(cli.run({u"spell"_s, u"--all"_s}, text), u"name"_s).size(), 1);
        step({u"submit"_s, id});
        step({u"approve"_s, id});
        const QStringList asked = found(cli.run({u"spell"_s, u"--all"_s}, text), u"name"_s);
        QCOMPARE(asked,
            (QStringList{u"Đại tá → Thiếu tướng"_s, u"Lê Quốc Hung → Lê Quốc Hùng"_s,
                u"Bộ trưởng → Thứ trưởng Bộ Công an"_s}));
        // A question, and only for those who ask.
        QVERIFY(found(cli.run({u"spell"_s}, text), u"name"_s).isEmpty());
    }
    void anOldEncodingIsSaidOnceALine()
    {
        const CliRunner cli;
        const Answer answer = cli.runBare({u"spell"_s},
            u"C«ng an tØnh Sãc Tr¨ng tiÕp nhËn ®¬n th­ cña ng­êi d©n.\n"
            "Coâng an tænh Soùc Traêng tieáp nhaän ñôn thö cuûa ngöôøi daân.\n"_s.toUtf8());
        QCOMPARE(answer.code, 0);
        const QStringList all = found(answer);
        QCOMPARE(all.size(), 2);
        for (const QString &one : all)
            QVERIFY2(one.endsWith(u" → Công an tỉnh Sóc Trăng tiếp nhận đơn thư của người dân."_s),
                qPrintable(one));
        QVERIFY(answer.out.contains("TCVN3") && answer.out.contains("VNI"));
    }
    void whateverComesIsAnsweredLineByLine()
    {
        const CliRunner cli;
        const QByteArray slip = u"các nghành nghề"_s.toUtf8();
        QByteArrayList lines{"\xFF\xFE\x80 " + slip, QByteArray("a\0b ", 4) + slip,
            "\xED\xA0\x80 " + slip, QByteArray(1'000'000, 'a'), "",
            u"\U0001F600\U00020B20 "_s.toUtf8() + slip, u"кириллица 漢字 عربى "_s.toUtf8() + slip,
            u"các nghành nghề"_s.normalized(QString::NormalizationForm_D).toUtf8()};
        const Answer answer = cli.runBare({u"spell"_s, u"--all"_s}, lines.join('\n') + '\n');
        QCOMPARE(answer.code, 0);
        const QList<QByteArray> answers = answer.out.trimmed().split('\n');
        QCOMPARE(answers.size(), lines.size());
        for (const QByteArray &one : answers)
            QVERIFY(QJsonDocument::fromJson(one).isArray());
        const auto first
            = [&](int line) { return QJsonDocument::fromJson(answers[line]).array().first(); };
        // Places are code points: two signs of four bytes and a space stand before.
        QCOMPARE(first(5)[u"start"_s].toInt(), 7);
        QCOMPARE(first(5)[u"length"_s].toInt(), 6);
        QCOMPARE(first(5)[u"word"_s].toString(), u"nghành"_s);
        QCOMPARE(first(7)[u"start"_s].toInt(), 5); // “a” and its tone are two
        QCOMPARE(first(7)[u"length"_s].toInt(), 7);
    }
    void wordListsMayBeMissingOrDamaged()
    {
        const CliRunner cli;
        const QTemporaryDir folder;
        const Answer none
            = cli.runBare({u"spell"_s, u"--lexicon"_s, folder.filePath(u"none"_s)}, "a\n");
        QCOMPARE(none.code, 1);
        QVERIFY(!none.err.isEmpty());
        QFile list(folder.filePath(u"words.txt"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(QByteArray::fromHex("fffe000a09090a") + QByteArray(1'000'000, 'x') + '\n'
            + u"óocbúc\n"_s.toUtf8());
        list.close();
        const Answer damaged = cli.runBare(
            {u"spell"_s, u"--lexicon"_s, folder.path()}, u"Món óocbúc của các nghành\n"_s.toUtf8());
        QCOMPARE(damaged.code, 0);
        QCOMPARE(found(damaged), QStringList{u"nghành → ngành"_s});
    }
    void theSeedArticle()
    {
        const QString shared = qEnvironmentVariable(
            "TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"));
        QFile file(shared + u"/seed/article.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared folder is not here");
        const CliRunner cli;
        QStringList all = found(cli.runBare({u"spell"_s}, file.readAll()));
        all.removeAll(u"bộ → Bộ"_s); // the decree writes Nam Bộ
        QCOMPARE(all, QStringList{u"đông → đồng"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliSpell)
#include "tst_clispell.moc"
