// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "publish/server.h"
#include "servertest.h"
#include "store/store.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Joining a newsroom to a server, by toasoan-cli, as a script would.
class TestConnect : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        m_server = std::make_unique<WordPressServer>();
        QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    }

    void rolesComeFromTheServer_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("role");
        QTest::newRow("administrator") << u"admin"_s << u"administrator"_s;
        QTest::newRow("editor") << u"editor"_s << u"editor"_s;
        QTest::newRow("reporter") << u"reporter"_s << u"reporter"_s;
        QTest::newRow("photographer") << u"photographer"_s << u"photographer"_s;
    }

    void rolesComeFromTheServer()
    {
        QFETCH(QString, login);
        QFETCH(QString, role);
        const CliRunner cli;
        const Answer joined = connectAs(cli, login);
        QVERIFY2(joined.code == 0, joined.err.constData());
        QVERIFY(joined.line().contains(u"Báo Vàm Lá"_s));
        const QJsonArray members = cli.run({u"member"_s, u"list"_s, u"--json"_s}).json().array();
        bool found = false;
        for (const auto &member : members) {
            if (member[u"name"_s].toString() != login)
                continue;
            found = true;
            QCOMPARE(member[u"role"_s].toString(), role);
        }
        QVERIFY(found);
        if (role == "photographer"_L1) // may begin none, see tst_photographer.cpp
            return;
        // whoever acts without --as is that account
        const QString id = cli.newStory(u"Bài đầu tiên"_s);
        QCOMPARE(cli.show(id)[u"history"_s][0][u"by"_s].toString(), login);
    }

    void httpsWithAnOwnAuthority()
    {
        const CliRunner cli;
        const QString file = passwordFile(cli, u"editor"_s);
        const QStringList line{u"connect"_s, m_server->https().toString(), u"--user"_s, u"editor"_s,
            u"--password-file"_s, file};
        const Answer refused = cli.run(line);
        QCOMPARE(refused.code, 1);
        QVERIFY2(QString::fromUtf8(refused.err).contains(u"chứng thư"_s), refused.err.constData());
        const Answer joined = cli.run(line + QStringList{u"--ca"_s, m_server->authority()});
        QVERIFY2(joined.code == 0, joined.err.constData());
    }

    void withoutPermalinks()
    {
        m_server->php(u"update_option('permalink_structure', ''); return 1;"_s);
        const CliRunner cli;
        const Answer joined = connectAs(cli, u"editor"_s);
        m_server->php(
            u"update_option('permalink_structure', '/%year%/%monthnum%/%postname%/'); return 1;"_s);
        QVERIFY2(joined.code == 0, joined.err.constData());
        const Store::Options options{.access = Store::Access::Read};
        const auto store = Store::open(cli.dir(), options);
        QVERIFY(store.has_value());
        const auto server = serverOf(**store);
        QVERIFY(server.has_value() && server->has_value());
        QVERIFY((*server)->rest.toString().contains(u"rest_route=/"_s));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("says");
        QTest::newRow("plain http") << u"http://vi-du.example/"_s << u"editor"_s << u"https"_s;
        QTest::newRow("no address") << u"toa soan"_s << u"editor"_s << u"https://"_s;
        QTest::newRow("nobody there") << u"http://127.0.0.1:9/"_s << u"editor"_s << u"máy chủ"_s;
        QTest::newRow("reader") << QString() << u"reader"_s << u"reader"_s;
    }

    void refusals()
    {
        QFETCH(QString, address);
        QFETCH(QString, login);
        QFETCH(QString, says);
        const CliRunner cli;
        const Answer answer = connectAs(cli, login, address);
        QCOMPARE(answer.code, 1);
        QVERIFY2(QString::fromUtf8(answer.err).contains(says), answer.err.constData());
        QCOMPARE(answer.err.count('\n'), 1);
    }

    void wrongPassword()
    {
        const CliRunner cli;
        const QString file = cli.writeFile(u"sai"_s, "abcd efgh ijkl mnop\n");
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        const Answer answer = cli.run({u"connect"_s, m_server->http().toString(), u"--user"_s,
            u"editor"_s, u"--password-file"_s, file});
        QCOMPARE(answer.code, 1);
        QVERIFY2(
            QString::fromUtf8(answer.err).contains(u"mật khẩu ứng dụng"_s), answer.err.constData());
    }

    void passwordFileOfOthers()
    {
        const CliRunner cli;
        const QString file = passwordFile(cli, u"editor"_s);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const Answer answer = cli.run({u"connect"_s, m_server->http().toString(), u"--user"_s,
            u"editor"_s, u"--password-file"_s, file});
        QCOMPARE(answer.code, 1);
        QVERIFY2(QString::fromUtf8(answer.err).contains(u"chmod 600"_s), answer.err.constData());
    }

    void passwordIsNowhereInTheNewsroom()
    {
        const CliRunner cli;
        QCOMPARE(connectAs(cli, u"editor"_s).code, 0);
        const QByteArray password = m_server->password(u"editor"_s).toUtf8();
        QDirIterator files(cli.dir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(password), qPrintable(file.fileName()));
        }
    }

private:
    QString passwordFile(const CliRunner &cli, const QString &login) const
    {
        QString file = cli.writeFile(u"mat-khau"_s, m_server->password(login).toUtf8() + '\n');
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }

    Answer connectAs(const CliRunner &cli, const QString &login, const QString &address = {}) const
    {
        return cli.run({u"connect"_s, address.isEmpty() ? m_server->http().toString() : address,
            u"--user"_s, login, u"--password-file"_s, passwordFile(cli, login)});
    }

    std::unique_ptr<WordPressServer> m_server;
};

QTEST_GUILESS_MAIN(TestConnect)
#include "tst_connect.moc"
