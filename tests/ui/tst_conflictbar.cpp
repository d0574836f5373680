// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "named.h"
#include "publish/package.h"
#include "server/conflictbar.h"
#include "tempstore.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

/// Two people wrote the same words: how one of them is asked.
class TestConflictBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDigitChooses();
};

void TestConflictBar::aDigitChooses()
{
    TempStore here, there;
    const QString file = here.path(u"bài.toasoan"_s);
    const QString id = here->createStory(content(u"Cầu Ván thông xe"_s), reporter)->id;
    VERIFY_OK(exportPackage(*here, id, file));
    VERIFY_OK(importPackage(*there, file, editor, nullptr));
    VERIFY_OK(there->saveContent(id, content(u"Cầu Ván thông xe chiều nay"_s), editor));
    VERIFY_OK(exportPackage(*there, id, file));
    VERIFY_OK(here->saveContent(id, content(u"Cầu Ván thông xe tối nay"_s), reporter));
    VERIFY_OK(importPackage(*here, file, reporter, nullptr));

    Look look(Look::Choice::Light);
    Session session(*here, reporter);
    toasoan::Desk desk(session);
    VERIFY_OK(desk.open(id));
    ConflictBar bar(desk, look);
    bar.resize(560, 300);
    bar.refresh();
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QApplication::setActiveWindow(&bar);
    const QSignalSpy resolved(&bar, &ConflictBar::resolved);
    auto *mine = visible<QPushButton>(bar, u"Keep mine: Cầu Ván thông xe tối nay"_s);
    auto *theirs
        = visible<QPushButton>(bar, u"Keep that of Ngọc Lan: Cầu Ván thông xe chiều nay"_s);
    auto *done = visible<QPushButton>(bar, u"Go on with this text"_s);
    QVERIFY(mine && theirs && done);
    QVERIFY(theirs->text().endsWith(u'2')); // the key stands on it
    mine->setFocus();
    QTest::keyClick(mine, Qt::Key_4); // means nothing
    QVERIFY(!mine->isChecked() && !theirs->isChecked() && !done->isEnabled());
    QTest::keyClick(mine, Qt::Key_1);
    QVERIFY(mine->isChecked() && done->isEnabled());
    QTest::keyClick(mine, Qt::Key_2);
    QVERIFY(!mine->isChecked() && theirs->isChecked());
    done->setFocus();
    QTest::keyClick(done, Qt::Key_1); // no clash has the focus
    QVERIFY(theirs->isChecked());
    QTest::keyClick(done, Qt::Key_Space);
    QCOMPARE(resolved.size(), 1);
    QCOMPARE(here->story(id)->content.headline, u"Cầu Ván thông xe chiều nay"_s);
}

QTEST_MAIN(TestConflictBar)
#include "tst_conflictbar.moc"
