// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourcepage.h"
#include "editor/sourceview.h"
#include "editordesk.h"
#include "randombody.h"

#include <QLabel>
#include <QPushButton>
#include <QTextEdit>

using namespace toasoan;

class TestSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<test::EditorDesk>();
        m_page = m->editor.findChild<SourcePage *>();
        QVERIFY(m_page);
    }
    void cleanup() { m.reset(); }
    void cleanHtmlIsAppliedInOneStep();
    void whatIsNotKeptIsListedFirst();
    void brokenHtmlLosesNothing();
    void whatWasNotAppliedStaysWithItsStory();
    void captionsGoToTheirPictures();
    void aSecondCaptionIsSaid();
    void aPictureOfAnotherStoryWaits();
    void discardingBringsTheTextBack();
    void aReaderChangesNothing();
    void fieldsAndBodyRoundTripUnchanged();
    void rowsAndItemsHaveLines();
    void aStepTakesTheSourceAlong();
    void aStepRefusesWhatCannotStand();
    void aSourceThatNobodySeesIsShownFirst();
    void anOlderSourceAsksBeforeItReplaces();
    void anOlderSourceIsKnownAfterARestart();
    void droppingAnOlderSourceKeepsTheText();
    void returnAndEscapeWorkInThePanel();

private:
    void show(const QString &html)
    {
        m->load(test::content(u"Tít"_qs, html));
        m->action(u"source"_qs)->trigger();
        QVERIFY(m_page->isVisible());
    }
    void press(const QString &text)
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text().remove(u'&') == text && button->isVisible())
                return button->click();
        QFAIL(qPrintable(text));
    }
    /// As somebody's typing leaves it: a document that was changed.
    void write(const QString &html)
    {
        m_page->view().selectAll();
        m_page->view().insertPlainText(html);
    }
    [[nodiscard]] QString said() const
    {
        QStringList all;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text();
        return all.join(u'\n');
    }
    [[nodiscard]] QString body() { return htmlFromBody(m->saved().body); }

    std::unique_ptr<test::EditorDesk> m;
    SourcePage *m_page = nullptr;
};

void TestSource::cleanHtmlIsAppliedInOneStep()
{
    show(u"<p>một</p><p>hai</p>"_qs);
    write(u"<h2>Tít xen</h2>\n<p>một <strong>và</strong> hai</p>\n<ul>\n  <li>ba</li>\n</ul>"_qs);
    QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(body(),
        htmlFromBody(bodyFromHtml(
            u"<h2>Tít xen</h2><p>một <strong>và</strong> hai</p><ul><li>ba</li></ul>"_qs)));
    QVERIFY(!m_page->isChanged());
    QCOMPARE(m->saved().headline, u"Tít"_qs);
    QTest::keyClick(&m_page->view(), Qt::Key_Escape);
    QVERIFY(m->sheet->isVisible());
    m->sheet->undoStep();
    QCOMPARE(body(), htmlFromBody(bodyFromHtml(u"<p>một</p><p>hai</p>"_qs)));
}

void TestSource::rowsAndItemsHaveLines()
{
    const QString html
        = u"<table><tr><th>Xã</th><td>1</td></tr><tr><th>Ấp</th><td>2</td></tr></table>"
          "<ul><li>một<ol><li>hai</li></ol></li><li>ba &lt;li&gt;</li></ul>"_qs;
    show(html);
    QVERIFY(!m_page->isChanged());
    const QStringList lines = m_page->view().toPlainText().trimmed().split(u'\n');
    QVERIFY2(lines.contains(u"<tr><th>Xã</th><td>1</td></tr>"_qs), qPrintable(lines.join(u'|')));
    QVERIFY2(lines.contains(u"<li>hai</li>"_qs), qPrintable(lines.join(u'|')));
    const QString before = body();
    write(m_page->view().toPlainText() + u"<p>thêm</p>"_qs);
    press(u"Apply"_qs);
    QCOMPARE(body(), QString(before + u"\n<p>thêm</p>"_qs));
}

void TestSource::whatIsNotKeptIsListedFirst()
{
    show(u"<p>một</p>"_qs);
    write(u"<p onclick=\"x()\">một</p><script>alert(1)</script><p>hai</p>"_qs);
    press(u"Apply"_qs);
    QVERIFY(!body().contains(u"hai"_qs));
    QVERIFY2(said().contains(u"script"_qs), qPrintable(said()));
    auto *diff = m_page->findChild<QTextEdit *>();
    QVERIFY(diff->isVisible());
    QVERIFY(diff->toPlainText().contains(u"alert(1)"_qs));
    press(u"Keep editing"_qs);
    QVERIFY(m_page->view().toPlainText().contains(u"alert(1)"_qs));
    press(u"Apply"_qs);
    press(u"Apply like this"_qs);
    QCOMPARE(body(), htmlFromBody(bodyFromHtml(u"<p>một</p><p>hai</p>"_qs)));
    QTRY_VERIFY(!m_page->view().toPlainText().contains(u"alert"_qs)); // as the story has it
}

void TestSource::brokenHtmlLosesNothing()
{
    show(u"<p>một</p>"_qs);
    const QString broken = u"<p>một <strong>hai <ul><li>ba <p>bốn &amp năm </table> sáu"_qs;
    write(broken);
    press(u"Apply"_qs);
    QCOMPARE(m_page->view().toPlainText(), broken);
    press(u"Apply like this"_qs);
    const QString text = plainText(m->saved().body);
    for (const QString &word : {u"một"_qs, u"hai"_qs, u"ba"_qs, u"bốn"_qs, u"năm"_qs, u"sáu"_qs})
        QVERIFY2(text.contains(word), qPrintable(text));
}

void TestSource::whatWasNotAppliedStaysWithItsStory()
{
    show(u"<p>một</p>"_qs);
    const Story first = m->draft.story();
    write(u"<p>dở dang"_qs);
    QTest::keyClick(&m_page->view(), Qt::Key_Escape);
    m->action(u"source"_qs)->trigger();
    QCOMPARE(m_page->view().toPlainText(), u"<p>dở dang"_qs);
    m->load(test::content(u"Bài khác"_qs, u"<p>khác</p>"_qs));
    m->action(u"source"_qs)->trigger();
    QVERIFY(m_page->view().toPlainText().contains(u"khác"_qs));
    m->draft.open(first);
    m->action(u"source"_qs)->trigger();
    QCOMPARE(m_page->view().toPlainText(), u"<p>dở dang"_qs);
    QVERIFY(m_page->isChanged());
    press(u"Discard changes"_qs);
    m->action(u"source"_qs)->trigger();
    m->action(u"source"_qs)->trigger();
    QVERIFY(m_page->view().toPlainText().contains(u"một"_qs));
}

void TestSource::captionsGoToTheirPictures()
{
    Content story = test::content(u"Tít"_qs, u"<p>một</p><figure data-photo=\"p1\"></figure>"_qs);
    story.photos = {{u"p1"_qs, QString(64, u'a'), u"Qua cầu"_qs, u"Trần"_qs, {}, QSize(12, 8)}};
    m->load(story);
    m->action(u"source"_qs)->trigger();
    QString html = m_page->view().toPlainText();
    QVERIFY(html.contains(u"Qua cầu"_qs));
    write(html.replace(u"Qua cầu"_qs, u"Qua sông"_qs).replace(u"một"_qs, u"hai"_qs));
    press(u"Apply"_qs);
    QCOMPARE(m->saved().photos.constFirst().caption, u"Qua sông"_qs);
    QCOMPARE(m->saved().photos.constFirst().credit, u"Trần"_qs);
    QTest::keyClick(&m_page->view(), Qt::Key_Escape);
    m->sheet->undoStep();
    QCOMPARE(m->saved().photos.constFirst().caption, u"Qua cầu"_qs);
    QVERIFY(body().contains(u"một"_qs));
}

void TestSource::aSecondCaptionIsSaid()
{
    const QString figure = u"<figure data-photo=\"p1\"><figcaption>%1</figcaption></figure>"_qs;
    Content story = test::content(u"Tít"_qs, u"<p>một</p>"_qs + figure.arg(QString()));
    story.photos = {{u"p1"_qs, QString(64, u'a'), u"Qua cầu"_qs, {}, {}, QSize(12, 8)}};
    m->load(story);
    m->action(u"source"_qs)->trigger();
    write(u"<p>một</p>"_qs + figure.arg(u"Qua sông"_qs) + figure.arg(u"Chợ chiều"_qs));
    press(u"Apply"_qs);
    QCOMPARE(m->saved().photos.constFirst().caption, u"Qua cầu"_qs); // nothing is applied yet
    QVERIFY2(said().contains(u"Chợ chiều"_qs), qPrintable(said()));
    press(u"Apply like this"_qs);
    QCOMPARE(m->saved().photos.constFirst().caption, u"Qua sông"_qs);
    // The same words twice, or none, are no loss.
    write(u"<p>hai</p>"_qs + figure.arg(u"Qua sông"_qs) + figure.arg(u"Qua sông"_qs)
        + figure.arg(QString()));
    press(u"Apply"_qs);
    QVERIFY2(!said().contains(u"Qua sông"_qs), qPrintable(said()));
}

void TestSource::aPictureOfAnotherStoryWaits()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>một</p><figure data-photo=\"khac\"><figcaption>Lời</figcaption></figure>"_qs);
    press(u"Apply"_qs);
    QVERIFY(said().contains(u"khac"_qs));
    press(u"Apply like this"_qs);
    const Block figure = m->saved().body.blocks.value(1);
    QCOMPARE(figure.kind, Block::Kind::Figure);
    QVERIFY(figure.ref.isEmpty());
    QCOMPARE(figure.caption, u"Lời"_qs);
}

void TestSource::discardingBringsTheTextBack()
{
    show(u"<p>một</p>"_qs);
    const QString before = m_page->view().toPlainText();
    write(QString());
    QVERIFY(m_page->isChanged());
    press(u"Discard changes"_qs);
    QCOMPARE(m_page->view().toPlainText(), before);
    QVERIFY(!m_page->isChanged());
    QVERIFY(!m->action(u"undo"_qs)->isEnabled());
}

void TestSource::aReaderChangesNothing()
{
    m->load(test::content(u"Tít"_qs, u"<p>một</p>"_qs));
    m->editor.setReadOnly(true);
    m->action(u"source"_qs)->trigger();
    QTest::keyClicks(&m_page->view(), QStringLiteral("x"));
    QVERIFY(!m_page->isChanged());
    QVERIFY(m_page->view().toPlainText().contains(u"<p>một</p>"_qs));
}

void TestSource::fieldsAndBodyRoundTripUnchanged()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    test::RandomBody random(seed);
    for (int round = 0; round < 20; ++round) {
        Body one = random.body();
        for (Block &block : one.blocks)
            if (block.kind == Block::Kind::Figure)
                block.ref.clear();
        m->load(test::content(u"Tít"_qs, u"<p>x</p>"_qs));
        m->action(u"source"_qs)->trigger();
        const Body wanted = one;
        write(htmlFromBody(wanted));
        Q_EMIT m_page->applied(wanted);
        QCOMPARE(m->saved().body, wanted);
        m->action(u"source"_qs)->trigger();
        m->sheet->undoStep();
        QCOMPARE(htmlFromBody(m->saved().body), htmlFromBody(bodyFromHtml(u"<p>x</p>"_qs)));
    }
}

void TestSource::aStepTakesTheSourceAlong()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>hai</p>"_qs);
    QVERIFY(m->editor.settleSource().has_value());
    QCOMPARE(body(), u"<p>hai</p>"_qs);
    QVERIFY(!sourceWaits(*m->store, m->draft.story().id));
    QVERIFY(m->editor.settleSource().has_value());
}

void TestSource::aStepRefusesWhatCannotStand()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>hai</p><script>x()</script>"_qs);
    const Result<void> refused = m->editor.settleSource();
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().text.contains(u"HTML"_qs), qPrintable(refused.error().text));
    QCOMPARE(body(), u"<p>một</p>"_qs);
    QVERIFY(said().contains(u"script"_qs));
    press(u"Apply like this"_qs);
    QVERIFY(m->editor.settleSource().has_value());
    QCOMPARE(body(), u"<p>hai</p>"_qs);
}

void TestSource::aSourceThatNobodySeesIsShownFirst()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>hai</p>"_qs);
    m->action(u"source"_qs)->trigger();
    QVERIFY(!m_page->isVisible());
    QVERIFY(!m->editor.settleSource().has_value());
    QVERIFY(m_page->isVisible());
    QCOMPARE(body(), u"<p>một</p>"_qs);
    QCOMPARE(m_page->view().toPlainText(), u"<p>hai</p>"_qs);
    press(u"Discard changes"_qs);
    m->action(u"source"_qs)->trigger();
    QVERIFY(m->editor.settleSource().has_value());
    QVERIFY(!m_page->isVisible());
}

void TestSource::anOlderSourceAsksBeforeItReplaces()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>một</p><p>nguồn</p>"_qs);
    m->draft.edit([](Content &content) { content.body = bodyFromHtml(u"<p>một, sửa sau</p>"_qs); });
    QCOMPARE(body(), u"<p>một, sửa sau</p>"_qs);
    QVERIFY2(said().contains(u"changed since"_qs), qPrintable(said()));
    QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(body(), u"<p>một, sửa sau</p>"_qs); // nothing without a word
    QVERIFY(m_page->findChild<QTextEdit *>()->toPlainText().contains(u"sửa sau"_qs));
    QVERIFY(!m->editor.settleSource().has_value());
    press(u"Use this source"_qs);
    QCOMPARE(body(), u"<p>một</p>\n<p>nguồn</p>"_qs);
    const auto revisions = m->store->revisions(m->draft.story().id, true);
    QVERIFY(revisions.has_value());
    QVERIFY(std::any_of(revisions->cbegin(), revisions->cend(), [](const Revision &revision) {
        return htmlFromBody(revision.content.body).contains(u"sửa sau"_qs);
    }));
    write(u"<p>ba</p>"_qs); // from the text that stands now
    press(u"Apply"_qs);
    QCOMPARE(body(), u"<p>ba</p>"_qs);
}

void TestSource::anOlderSourceIsKnownAfterARestart()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>một</p><p>nguồn</p>"_qs);
    m->action(u"source"_qs)->trigger();
    const QString id = m->draft.story().id;
    m->draft.close();
    Content newer = m->store->story(id)->content;
    newer.body = bodyFromHtml(u"<p>một, sửa sau</p>"_qs);
    QVERIFY(m->store->saveContent(id, newer, test::reporter).has_value());
    StoryEditor again(m->draft, m->session, m->pictures, m->look);
    again.show();
    m->draft.open(*m->store->story(id));
    again.findChild<QAction *>(u"source"_qs)->trigger();
    auto *page = again.findChild<SourcePage *>();
    QVERIFY(page->isChanged());
    page->apply();
    QVERIFY(m->draft.flush().has_value());
    QCOMPARE(htmlFromBody(m->store->story(id)->content.body), u"<p>một, sửa sau</p>"_qs);
}

void TestSource::droppingAnOlderSourceKeepsTheText()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>nguồn</p>"_qs);
    m->draft.edit([](Content &content) { content.body = bodyFromHtml(u"<p>sửa sau</p>"_qs); });
    QCOMPARE(body(), u"<p>sửa sau</p>"_qs);
    QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
    press(u"Drop the source"_qs);
    QCOMPARE(body(), u"<p>sửa sau</p>"_qs);
    QCOMPARE(m_page->view().toPlainText().trimmed(), u"<p>sửa sau</p>"_qs);
    QVERIFY(!m_page->isChanged());
    QVERIFY(m->editor.settleSource().has_value());
}

void TestSource::returnAndEscapeWorkInThePanel()
{
    show(u"<p>một</p>"_qs);
    write(u"<p>hai</p><script>x()</script>"_qs);
    auto *diff = m_page->findChild<QTextEdit *>();
    QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(diff->isVisible());
    auto *focused = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(focused);
    QTest::keyClick(focused, Qt::Key_Escape);
    QVERIFY(!diff->isVisible());
    QVERIFY(m_page->view().hasFocus());
    QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(diff->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!diff->isVisible());
    QVERIFY(m_page->view().hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"SAU"_qs);
    QVERIFY(m_page->view().toPlainText().contains(u"SAU"_qs));
    QVERIFY(m_page->isVisible());
}

QTEST_MAIN(TestSource)
#include "tst_source.moc"
