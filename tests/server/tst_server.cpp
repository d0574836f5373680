// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertest.h"

using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The throw-away WordPress itself: it comes, it is private, and nothing of it stays.
class TestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesAndGoesWhole()
    {
        NEEDS_WORDPRESS;
        QList<qint64> processes;
        QString folder;
        {
            const WordPressServer server;
            QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
            processes = server.processes();
            folder = server.path(QString());
            QCOMPARE(processes.size(), 3);
            QVERIFY(!server.password(u"editor"_s).isEmpty());
            QCOMPARE(server.posts(), QJsonArray());
            QCOMPARE(server.php(u"return get_option('blogname');"_s).toString(), u"Báo Vàm Lá"_s);
            QCOMPARE(server
                         .php(u"return user_can(%1, 'publish_posts');"_s.arg(
                             server.userId(u"reporter"_s)))
                         .toBool(true),
                false);
            QCOMPARE(listeners(processes), QStringList());
        }
        for (const qint64 process : std::as_const(processes))
            QVERIFY(!QFile::exists(u"/proc/%1/exe"_s.arg(process)));
        QVERIFY(!QFile::exists(folder));
    }

private:
    /// Addresses other than 127.0.0.1 that nginx listens on (the others have no network at all).
    static QStringList listeners(const QList<qint64> &processes)
    {
        QStringList sockets;
        for (const qint64 process : processes) {
            const QDir files(u"/proc/%1/fd"_s.arg(process));
            for (const QFileInfo &file : files.entryInfoList(QDir::System | QDir::Files))
                sockets += file.symLinkTarget().section(u'[', 1).section(u']', 0, 0);
        }
        QStringList wrong;
        for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
            QFile file(table);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
                const QStringList words = line.simplified().split(u' ');
                if (words.size() > 9 && words.at(3) == "0A"_L1 && sockets.contains(words.at(9))
                    && !words.at(1).startsWith("0100007F:"_L1))
                    wrong += words.at(1);
            }
        }
        return wrong;
    }
};

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
