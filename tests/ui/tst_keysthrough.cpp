// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A story from its first letter to its withdrawal by a stranger who has no mouse.
#include "common/prompt.h"
#include "compare/compareview.h"
#include "desk/palette.h"
#include "windowdesk.h"

#include <QImage>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestKeysThrough : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-keysthrough"_s); }
    void init() { openDesk(u"tram"_s); }
    void cleanup() { closeDesk(); }
    void fromTheFirstLetterToTheWithdrawal();

private:
    static QWidget *focus() { return QApplication::focusWidget(); }
    static QString focusName() { return focus() ? focus()->accessibleName() : QString(); }
    static void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        if (focus())
            QTest::keyClick(focus(), key, held);
    }
    static void type(const QString &text)
    {
        for (const QChar letter : text)
            if (focus())
                QTest::keyClick(focus(), letter.toLatin1());
    }
    /// By Tab alone, as often as somebody has patience.
    static bool tabTo(const QString &name)
    {
        for (int keys = 0; keys < 25 && focusName() != name; ++keys)
            key(Qt::Key_Tab);
        return focusName() == name;
    }
    bool byPalette(const QString &words);
    [[nodiscard]] State state() const { return m_store->story(m_id)->state; }
    void nextStep() { key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); }

    QString m_id;
};

bool TestKeysThrough::byPalette(const QString &words)
{
    QTest::qWait(0); // the one before is gone
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *open = m_window->findChild<Palette *>();
    if (!open || !open->isAncestorOf(focus()))
        return false;
    type(words);
    key(Qt::Key_Return);
    return QTest::qWaitFor([this] {
        const auto *palette = m_window->findChild<Palette *>();
        return !palette || !palette->isVisible();
    });
}

void TestKeysThrough::fromTheFirstLetterToTheWithdrawal()
{
    // The reporter begins with the first key.
    openWindow();
    QTRY_COMPARE(focusName(), u"Headline"_s);
    type(u"Cau Van thong xe"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(focusName(), u"Story text"_s);
    type(u"Xe qua duoc roi."_s);
    key(Qt::Key_Return);
    type(u"Doan xe da qua cau."_s);
    QTRY_COMPARE(m_store->list()->size(), 1);
    m_id = m_store->list()->constFirst().id;

    // A picture, with who took it and what it shows.
    const QString picture = m_dir->filePath(u"cau.jpg"_s);
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QVERIFY(image.save(picture, "JPEG"));
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY2(tabTo(u"Import pictures"_s), qPrintable(focusName()));
    prompt::answerNextFiles({picture});
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->desk().story().content.photos.size(), 1);
    QTRY_VERIFY(named<QWidget>(u"Caption of picture 1"_s));
    QVERIFY2(tabTo(u"Caption of picture 1"_s), qPrintable(focusName()));
    type(u"Cau Van sang nay."_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Photographer of picture 1"_s);
    type(u"Minh Khoi"_s);
    QVERIFY2(byPalette(u"section"_s), qPrintable(focusName()));
    QTRY_COMPARE(focusName(), u"Section"_s);
    key(Qt::Key_Down);
    QVERIFY2(tabTo(u"Apply"_s), qPrintable(focusName()));
    key(Qt::Key_Space);
    QTRY_VERIFY(!m_window->desk().story().content.section.isEmpty());
    nextStep();
    QTRY_COMPARE(state(), State::Submitted);

    // The editor gives it back with a note, the reporter mends it.
    become(u"hien"_s);
    QVERIFY(byPalette(u"return"_s));
    QTRY_COMPARE(focusName(), u"What should change"_s);
    type(u"Them ten nguoi lai xe."_s);
    QVERIFY2(tabTo(u"Return"_s), qPrintable(focusName()));
    key(Qt::Key_Space);
    QTRY_COMPARE(state(), State::Returned);
    become(u"tram"_s);
    for (int panes = 0; panes < 5 && focusName() != u"Story text"_s; ++panes)
        key(Qt::Key_F6);
    QCOMPARE(focusName(), u"Story text"_s);
    type(u"Anh Tam lai chiec dau. "_s);
    nextStep();
    QTRY_COMPARE(state(), State::Submitted);
    QVERIFY(m_store->story(m_id)->content.body.blocks.constFirst().runs.constFirst().text.contains(
        u"Anh Tam"_s));

    // The editor looks at what changed, approves and publishes.
    become(u"hien"_s);
    auto *compare = m_window->findChild<CompareView *>();
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(compare->isVisible());
    key(Qt::Key_F8);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!compare->isVisible());
    QVERIFY2(focus() && focus()->isVisible(), qPrintable(focusName()));
    nextStep();
    QTRY_COMPARE(state(), State::Approved);
    nextStep();
    QTRY_VERIFY(named<QWidget>(u"Publish now"_s));
    key(Qt::Key_Return);
    QCOMPARE(state(), State::Approved); // Enter publishes nothing
    QVERIFY2(tabTo(u"Publish now"_s), qPrintable(focusName()));
    key(Qt::Key_Space);
    QTRY_COMPARE(state(), State::Published);
    QTRY_COMPARE(focusName(), u"Done"_s);
    key(Qt::Key_Return);

    // It was wrong: a correction is printed, the text mended, the update goes out.
    QVERIFY(byPalette(u"correction"_s));
    QTRY_COMPARE(focusName(), u"What was wrong"_s);
    type(u"Anh Tam lai chiec dau."_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"What is right"_s);
    type(u"Anh Tu lai chiec dau."_s);
    QVERIFY2(tabTo(u"Add the correction"_s), qPrintable(focusName()));
    key(Qt::Key_Space);
    QTRY_COMPARE(state(), State::Updating);
    for (int steps = 0; steps < 3 && !named<QWidget>(u"Publish the update"_s); ++steps) {
        nextStep();
        QTest::qWait(0);
    }
    QTRY_VERIFY(named<QWidget>(u"Publish the update"_s));
    QVERIFY2(tabTo(u"Publish the update"_s), qPrintable(focusName()));
    key(Qt::Key_Space);
    QTRY_COMPARE(state(), State::Published);
    QTRY_COMPARE(focusName(), u"Done"_s);
    key(Qt::Key_Return);

    // And down it comes, with a reason; neither Enter nor Esc does that.
    QVERIFY(byPalette(u"withdraw"_s));
    QTRY_COMPARE(focusName(), u"Reason"_s);
    type(u"Sai su that."_s);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!named<QWidget>(u"Reason"_s));
    QCOMPARE(state(), State::Published);
    QVERIFY(byPalette(u"withdraw"_s));
    QTRY_COMPARE(focusName(), u"Reason"_s); // what was written is there again
    QVERIFY2(tabTo(u"Withdraw"_s), qPrintable(focusName()));
    key(Qt::Key_Space);
    QTRY_COMPARE(state(), State::Withdrawn);
}

QTEST_MAIN(TestKeysThrough)
#include "tst_keysthrough.moc"
