// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/caretrest.h"

#include <memory>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace toasoan;

namespace {

int flashTime()
{
    return QGuiApplication::styleHints()->cursorFlashTime();
}

// Counts how often its text is painted.
class Paper : public QTextEdit
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        ++paints;
        QTextEdit::paintEvent(event);
    }
};

} // namespace

class TestCaretRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_paper.reset(); }
    void standsStillAfterAWhile();
    void blinksAgain_data();
    void blinksAgain();
    void leavesTheSystemsTimeBehind();

private:
    std::unique_ptr<Paper> m_paper;
};

void TestCaretRest::init()
{
    m_paper = std::make_unique<Paper>();
    m_paper->show();
    m_paper->activateWindow();
    m_paper->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_paper.get()));
}

void TestCaretRest::standsStillAfterAWhile()
{
    QGuiApplication::styleHints()->setCursorFlashTime(40);
    const CaretRest rest({100ms, 200ms});
    QTRY_VERIFY(m_paper->paints > 3); // it blinks
    QTRY_COMPARE(rest.stage(), CaretRest::Stage::Slow);
    QCOMPARE(flashTime(), 80);
    QTRY_COMPARE(rest.stage(), CaretRest::Stage::Still);
    QCOMPARE(flashTime(), 0);
    const QRect caret = m_paper->cursorRect();
    QTRY_COMPARE(m_paper->viewport()->grab(caret).toImage().pixelColor(0, caret.height() / 2),
        m_paper->palette().color(QPalette::Text));
    QCoreApplication::processEvents();
    const int before = m_paper->paints;
    QTest::qWait(200); // ten blinks of before: what does not happen has no signal
    QCOMPARE(m_paper->paints, before);
}

void TestCaretRest::blinksAgain_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"key", "click", "syllable"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestCaretRest::blinksAgain()
{
    QFETCH(QString, by);
    QGuiApplication::styleHints()->setCursorFlashTime(40);
    const CaretRest rest({50ms, 50ms});
    QTRY_COMPARE(rest.stage(), CaretRest::Stage::Still);
    if (by == u"key") {
        QTest::keyClick(m_paper.get(), Qt::Key_A);
    } else if (by == u"click") {
        QTest::mouseClick(m_paper->viewport(), Qt::LeftButton);
    } else {
        QInputMethodEvent syllable(u"đ"_s, {});
        QCoreApplication::sendEvent(m_paper.get(), &syllable);
    }
    QCOMPARE(rest.stage(), CaretRest::Stage::Awake);
    QCOMPARE(flashTime(), 40);
    QTRY_COMPARE(rest.stage(), CaretRest::Stage::Still); // and rests once more
}

void TestCaretRest::leavesTheSystemsTimeBehind()
{
    QGuiApplication::styleHints()->setCursorFlashTime(640);
    {
        const CaretRest rest({10ms, 1h});
        QTRY_COMPARE(rest.stage(), CaretRest::Stage::Slow);
    }
    QCOMPARE(flashTime(), 640);
}

QTEST_MAIN(TestCaretRest)
#include "tst_caretrest.moc"
