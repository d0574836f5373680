// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/restanswer.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestRestAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableOfAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("write");
        const auto row
            = [](const char *name, int status, const char *body, Outcome read, Outcome write) {
                  QTest::newRow(name) << status << QByteArray(body) << int(read) << int(write);
              };
        using O = Outcome;
        row("object", 200, "{\"id\":7}", O::Done, O::Done);
        row("made", 201, "{\"id\":7}", O::Done, O::Done);
        row("list for an object", 200, "[]", O::Misconfigured, O::Unknown);
        row("page for an object", 200, "<html><p>Sign in</p></html>", O::Misconfigured, O::Unknown);
        row("nothing", 200, "", O::Misconfigured, O::Unknown);
        row("notice before it", 200, "<b>Warning</b>: {x} in [y]\n{\"id\":7}", O::Done, O::Done);
        row("mark before it", 200, "\xEF\xBB\xBF{\"id\":7}", O::Done, O::Done);
        row("moved", 301, "", O::Misconfigured, O::Misconfigured);
        row("moved and kept", 308, "", O::Misconfigured, O::Misconfigured);
        row("revoked", 401, "{\"code\":\"rest_not_logged_in\"}", O::SignIn, O::SignIn);
        row("forbidden", 403, "{\"code\":\"rest_cannot_publish\"}", O::Forbidden, O::Forbidden);
        row("missing", 404, "{\"code\":\"rest_post_invalid_id\"}", O::Gone, O::Gone);
        row("trashed", 410, "{\"code\":\"rest_already_trashed\"}", O::Gone, O::Gone);
        row("changed", 412, "{\"code\":\"toasoan_conflict\"}", O::Conflict, O::Conflict);
        row("damaged", 412, "{\"code\":\"rest_upload_hash_mismatch\"}", O::Refused, O::Refused);
        row("too large", 413, "<html>", O::Refused, O::Refused);
        row("bad", 400, "{\"code\":\"rest_invalid_param\"}", O::Refused, O::Refused);
        row("reused key", 422, "{}", O::Refused, O::Refused);
        row("slow down", 429, "{}", O::Later, O::Later);
        row("maintained", 503, "{}", O::Later, O::Unknown);
        row("too long a title", 500, "{\"code\":\"db_insert_error\"}", O::Refused, O::Refused);
        row("upload", 500, "{\"code\":\"rest_upload_unknown_error\"}", O::Refused, O::Refused);
        row("fatal", 500, "{\"code\":\"internal_server_error\"}", O::Later, O::Unknown);
        row("gateway", 502, "<html>", O::Later, O::Unknown);
        row("late gateway", 504, "<html>", O::Later, O::Unknown);
    }

    void tableOfAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, read);
        QFETCH(int, write);
        RawAnswer raw;
        raw.status = status;
        raw.body = body;
        QCOMPARE(int(understood(raw, Expect::Object).outcome), read);
        raw.write = true;
        const RestAnswer answer = understood(raw, Expect::Object);
        QCOMPARE(int(answer.outcome), write);
        QCOMPARE(answer.error.text.isEmpty(), answer.done());
        if (answer.done())
            QCOMPARE(answer.id(), 7);
        if (answer.outcome == Outcome::Unknown)
            QCOMPARE(answer.settled, status != 502 && status != 504);
    }

    void silenceIsNeverAFailureOfWhatMayHaveArrived()
    {
        RawAnswer raw;
        raw.error = QNetworkReply::RemoteHostClosedError;
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Later);
        raw.write = true;
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Unknown);
        QVERIFY(!understood(raw, Expect::Object).settled);
        raw.error = QNetworkReply::OperationCanceledError; // that is how Qt tells a time-out
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Unknown);
        raw.sentWhole = false;
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Later);
        raw.sentWhole = true;
        raw.error = QNetworkReply::ConnectionRefusedError;
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Later);
        raw.error = QNetworkReply::SslHandshakeFailedError;
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Misconfigured);
    }

    void cutAnswersAreSeen()
    {
        RawAnswer raw;
        raw.status = 201;
        raw.write = true;
        raw.headers.insert("content-length", "100");
        raw.body = "{\"id\":7}";
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Unknown);
        raw.headers.insert("content-length", QByteArray::number(raw.body.size()));
        QCOMPARE(understood(raw, Expect::Object).outcome, Outcome::Done);
    }

    void escapesReadAsQtReadsThem()
    {
        QRandomGenerator random(20261127);
        const QList<QByteArray> pieces{"a", " ", "\\u1ed3", "\\u00e0", "\\u0041", "\\u0022",
            "\\u005c", "\\\\", "\\\\u1ed3", "\\\"", "\\n", "\\/", "\\ud83d\\udca7", "\\ud83d",
            "\\udca7", "\\uFFFD", "\\u2028", "\\u0000", "ấ", "💧"};
        for (int i = 0; i < 2000; ++i) {
            QByteArray json = "{\"title\":\"";
            for (int j = 0, count = random.bounded(12); j < count; ++j)
                json += pieces.at(random.bounded(int(pieces.size())));
            json += "\"}";
            QCOMPARE(jsonWithin(json), QJsonDocument::fromJson(json));
        }
        for (const char *broken :
            {"{\"a\":\"\\", "{\"a\":\"\\u", "{\"a\":\"\\u12", "{\"a\":\"\\uzz12\"}"})
            QVERIFY2(jsonWithin(broken).isNull(), broken);
    }

    void clockAndPatience()
    {
        RawAnswer raw;
        raw.status = 503;
        raw.headers.insert("date", "Wed, 25 Nov 2026 03:04:05 GMT");
        raw.headers.insert("retry-after", "7");
        const RestAnswer answer = understood(raw, Expect::Object);
        QCOMPARE(answer.retryAfter, 7);
        QCOMPARE(answer.serverTime, QDateTime({2026, 11, 25}, {3, 4, 5}, Qt::UTC));
    }
};

QTEST_GUILESS_MAIN(TestRestAnswer)
#include "tst_restanswer.moc"
