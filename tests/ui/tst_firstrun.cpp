// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/firstrun.h"
#include "server/serversheet.h"
#include "windowdesk.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// The desk of a newsroom without stories.
class TestFirstRun : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-firstrun"_s); }
    void init() { openLoneDesk(); }
    void cleanup() { closeDesk(); }

    void offersFourWays()
    {
        openWindow();
        for (const QString &name : {u"Import a story"_s, u"Open the sample newsroom"_s})
            QVERIFY2(named<QAbstractButton>(name), qPrintable(name));
        QVERIFY(named<QLineEdit>(u"Headline"_s));
        QVERIFY(says(u"Ctrl+Shift+P"_s));
        auto *server = named<QAbstractButton>(u"Connect to the paper's server"_s);
        QVERIFY(server);
        server->setFocus();
        QTest::keyClick(server, Qt::Key_Space);
        QTRY_VERIFY(m_window->findChild<ServerSheet *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ServerSheet *>());
        QCOMPARE(QApplication::focusWidget(), server);
    }

    // There list and editor take turns, and the list of nothing is not what one begins with.
    void isSeenInLargeType()
    {
        m_look->setScale(2);
        openWindow();
        auto *headline = named<QLineEdit>(u"Headline"_s);
        QVERIFY(headline);
        QTRY_VERIFY(headline->hasFocus());
        QVERIFY(!headline->visibleRegion().isEmpty());
        auto *last = named<QAbstractButton>(u"See the keys used most"_s);
        QVERIFY(last);
        for (int keys = 0; keys < 10 && !last->hasFocus(); ++keys)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(last->hasFocus());
        QTRY_VERIFY(!last->visibleRegion().isEmpty()); // the page has scrolled to it
    }
};

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
