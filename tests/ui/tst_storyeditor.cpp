// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/figurecaption.h"
#include "editor/popover.h"
#include "editor/sheetedit.h"
#include "editor/sourceview.h"
#include "editor/storyeditor.h"
#include "editordesk.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>

using namespace toasoan;
using textmap::Part;

class TestStoryEditor : public QObject, private test::OpenEditor
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typedTextIsStored();
    void shortcutsFormat();
    void actionsFollowTheCursor();
    void noTwoActionsShareAKey();
    void everyControlHasAName();
    void propertiesButtonSaysWhatIsMissing();
    void sourceViewShowsTheArticle();
    void linksAreSetInPlace();
    void aLinkIsFoundFromEitherSide();
    void filmsAreChosenAndAdded();
    void figureCaptionsAreEditedInPlace();
    void countsAreOfTheSelectionWhenThereIsOne();
    void blocksAreToldForThePreview();
    void gapsAreReachedByKey();
    void readOnlyStopsWriting();
    void inkStaysInsideItsLine();

private:
    const Content &saved() { return m_desk->saved(); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) { m_desk->key(key, held); }
    QAction *action(const QString &name) const { return m_desk->action(name); }
};

void TestStoryEditor::init()
{
    openEditor();
}

void TestStoryEditor::cleanup()
{
    closeEditor();
}

void TestStoryEditor::typedTextIsStored()
{
    load({});
    m_editor->focusField(StoryEditor::Field::Headline);
    QTest::keyClicks(m_sheet, QStringLiteral("Cau Van thong xe"));
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QTest::keyClicks(m_sheet, QStringLiteral("Tu 5 gio"));
    QTRY_VERIFY(!m_draft->isDirty());
    const auto stored = m_store->story(m_draft->story().id);
    VERIFY_OK(stored);
    QCOMPARE(stored->content.headline, u"Cau Van thong xe"_qs);
    QCOMPARE(plainText(stored->content.body), u"Tu 5 gio"_qs);
}

void TestStoryEditor::shortcutsFormat()
{
    load(test::content(u"Tít"_qs, u"<p>chữ</p>"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_B, Qt::ControlModifier);
    key(Qt::Key_I, Qt::ControlModifier);
    key(Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(saved().body.blocks.constFirst().runs.constFirst().marks,
        quint8(Bold | Italic | Underline));
    key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(saved().body.blocks.constFirst().runs.constFirst().marks, quint8(Bold | Underline));
    using Kind = Block::Kind;
    const QList<std::tuple<Qt::Key, Kind, int, bool>> keys{{Qt::Key_2, Kind::Heading, 2, false},
        {Qt::Key_4, Kind::Heading, 4, false}, {Qt::Key_7, Kind::ListItem, 1, true},
        {Qt::Key_8, Kind::ListItem, 1, false}, {Qt::Key_9, Kind::Quote, 0, false},
        {Qt::Key_0, Kind::Paragraph, 0, false}};
    for (const auto &[pressed, kind, level, ordered] : keys) {
        key(pressed, Qt::AltModifier);
        const Block block = saved().body.blocks.constFirst();
        QCOMPARE(block.kind, kind);
        QCOMPARE(block.level, level);
        QCOMPARE(block.ordered, ordered);
    }
    key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_sheet->zoom() > 1);
    key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_sheet->zoom(), 1.0);
}

void TestStoryEditor::actionsFollowTheCursor()
{
    load(test::content(u"Tít"_qs,
        u"<h3>Xen</h3><p><strong>đậm</strong></p><blockquote><p>lời"
        "</p></blockquote>"_qs));
    auto *style = m_editor->findChild<QComboBox *>();
    m_editor->focusField(StoryEditor::Field::Headline);
    QVERIFY(!action(u"bold"_qs)->isEnabled());
    QVERIFY(!style->isEnabled());
    m_editor->focusBlock(0);
    QVERIFY(action(u"heading3"_qs)->isChecked());
    QCOMPARE(style->currentIndex(), 2);
    m_editor->focusBlock(1);
    key(Qt::Key_End);
    QVERIFY(action(u"bold"_qs)->isChecked());
    QCOMPARE(style->currentIndex(), 0);
    m_editor->focusBlock(2);
    QVERIFY(action(u"quote"_qs)->isChecked());
    QVERIFY(!action(u"undo"_qs)->isEnabled());
    QTest::keyClicks(m_sheet, QStringLiteral("x"));
    QVERIFY(action(u"undo"_qs)->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(action(u"redo"_qs)->isEnabled());
}

void TestStoryEditor::noTwoActionsShareAKey()
{
    QSet<QKeySequence> taken;
    const QList<QList<QAction *>> menus{m_editor->editActions(), m_editor->insertActions(),
        m_editor->formatActions(), m_editor->viewActions()};
    for (const QList<QAction *> &menu : menus)
        for (const QAction *action : menu) {
            QVERIFY(action->isSeparator() || !action->objectName().isEmpty());
            for (const QKeySequence &sequence : action->shortcuts()) {
                QVERIFY2(!taken.contains(sequence), qPrintable(sequence.toString()));
                taken.insert(sequence);
            }
        }
    for (const QString &kept :
        {u"Ctrl+."_qs, u"Ctrl+;"_qs, u"Ctrl+Shift+U"_qs, u"Ctrl+Shift+E"_qs, u"Alt+Z"_qs})
        QVERIFY2(!taken.contains(QKeySequence(kept)), qPrintable(kept));
}

void TestStoryEditor::everyControlHasAName()
{
    load({});
    const QList<QToolButton *> buttons = m_editor->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 14);
    for (const QToolButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
    }
    QVERIFY(action(u"bold"_qs)->toolTip().contains(u"Ctrl+B"_qs));
    QVERIFY(!m_sheet->accessibleName().isEmpty());
}

void TestStoryEditor::propertiesButtonSaysWhatIsMissing()
{
    load({});
    QToolButton *button = nullptr;
    const QList<QToolButton *> inSheet = m_sheet->viewport()->findChildren<QToolButton *>();
    for (QToolButton *one : inSheet)
        button = one;
    QVERIFY(button && button->isVisible());
    QVERIFY(button->text().startsWith(StoryEditor::tr("Choose section")));
    QCOMPARE(button->property("tone").toString(), u"submitted"_qs);
    m_draft->edit([](Content &content) {
        content.section = u"Thời sự"_qs;
        content.tags = {u"lũ"_qs, u"cầu"_qs};
    });
    QVERIFY(button->text().startsWith(u"Thời sự · 2"_qs));
    QSignalSpy wanted(m_editor, &StoryEditor::propertiesWanted);
    button->click();
    QCOMPARE(wanted.count(), 1);
}

void TestStoryEditor::sourceViewShowsTheArticle()
{
    load(test::content(u"Tít"_qs, u"<p>một <strong>hai</strong></p>"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    key(Qt::Key_F12);
    auto *source = m_editor->findChild<SourceView *>();
    QVERIFY(source->isVisible());
    QVERIFY(source->toPlainText().contains(u"<p>một <strong>hai</strong></p>"_qs));
    QVERIFY(!action(u"bold"_qs)->isEnabled());
    QTest::keyClick(source, Qt::Key_Escape);
    QVERIFY(m_sheet->isVisible());
    QVERIFY(!action(u"source"_qs)->isChecked());
}

void TestStoryEditor::linksAreSetInPlace()
{
    load(test::content(u"Tít"_qs, u"<p>trang</p>"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_K, Qt::ControlModifier);
    auto *field = m_editor->findChild<LinkPopover *>();
    QVERIFY(field->isVisible());
    auto *address = field->findChild<QLineEdit *>();
    address->setText(u"không phải địa chỉ"_qs);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(field->isVisible());
    address->setText(u"vi-du.example/tin"_qs);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QCOMPARE(
        saved().body.blocks.constFirst().runs.constFirst().link, u"https://vi-du.example/tin"_qs);
    key(Qt::Key_End);
    key(Qt::Key_K, Qt::ControlModifier); // inside the link: it is shown
    QCOMPARE(address->text(), u"https://vi-du.example/tin"_qs);
    QTest::keyClick(address, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QCOMPARE(completedLink(u"javascript:alert(1)"_qs), QString());
    QCOMPARE(completedLink(u"toasoan@vi-du.example"_qs), u"mailto:toasoan@vi-du.example"_qs);
}

void TestStoryEditor::aLinkIsFoundFromEitherSide()
{
    load(test::content(
        u"Tít"_qs, u"<p>Xem <a href=\"https://vi-du.example/\">trang này</a> nhé</p>"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    const auto *field = m_editor->findChild<LinkPopover *>();
    auto *address = field->findChild<QLineEdit *>();
    key(Qt::Key_Home);
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Right);
    const auto shown = [&] {
        key(Qt::Key_K, Qt::ControlModifier);
        QString link = address->text();
        QTest::keyClick(address, Qt::Key_Escape);
        return link;
    };
    QCOMPARE(shown(), u"https://vi-du.example/"_qs); // before its first letter
    key(Qt::Key_End);
    QCOMPARE(shown(), QString());
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Left);
    for (int i = 0; i < 9; ++i)
        key(Qt::Key_Left, Qt::ShiftModifier); // chosen from its end to its beginning
    QCOMPARE(shown(), u"https://vi-du.example/"_qs);
    key(Qt::Key_K, Qt::ControlModifier);
    address->setText(u"https://vi-du.example/khac"_qs);
    QTest::keyClick(address, Qt::Key_Return);
    const Runs runs = saved().body.blocks.constFirst().runs;
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(1), (Run{u"trang này"_qs, {}, u"https://vi-du.example/khac"_qs}));
}

void TestStoryEditor::filmsAreChosenAndAdded()
{
    Film known;
    known.title = u"Lũ về"_qs;
    known.url = u"https://phim.vi-du.example/1"_qs;
    const auto first = m_store->addFilm(known);
    VERIFY_OK(first);
    load(test::content(u"Tít"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    action(u"insertFilm"_qs)->trigger();
    auto *films = m_editor->findChild<FilmPopover *>();
    QVERIFY(films->isVisible());
    auto *list = films->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(saved().body.blocks.at(1).ref, first->id);
    action(u"insertFilm"_qs)->trigger();
    const QList<QLineEdit *> fields = films->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    fields.at(0)->setText(u"Chợ nổi"_qs);
    fields.at(1)->setText(u"https://phim.vi-du.example/2"_qs);
    QTest::keyClick(fields.at(1), Qt::Key_Return);
    const auto all = m_store->films();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    const Content now = saved();
    QCOMPARE(std::count_if(now.body.blocks.cbegin(), now.body.blocks.cend(),
                 [](const Block &block) { return block.kind == Block::Kind::Film; }),
        2);
}

void TestStoryEditor::figureCaptionsAreEditedInPlace()
{
    Content content = test::content(u"Tít"_qs);
    content.photos = {{u"p1"_qs, QString(64, u'a'), {}, {}, {}, QSize(1200, 800)}};
    content.body.blocks.append(Block{.kind = Block::Kind::Figure, .ref = u"p1"_qs});
    Story story;
    story.id = u"s1"_qs;
    story.content = content;
    m_draft->open(story);
    m_editor->focusFigure(u"p1"_qs, false);
    auto *caption = m_editor->findChild<FigureCaption *>();
    QVERIFY(caption->isOpen());
    QTest::keyClicks(caption, QStringLiteral("Qua cau"));
    QCOMPARE(m_draft->story().content.photos.constFirst().caption, u"Qua cau"_qs); // while typing
    QTest::keyClick(caption, Qt::Key_Tab);
    QTest::keyClicks(caption, QStringLiteral("Khoi"));
    QTest::keyClick(caption, Qt::Key_Return);
    QVERIFY(!caption->isOpen());
    QCOMPARE(m_draft->story().content.photos.constFirst().credit, u"Khoi"_qs);
    action(u"undo"_qs)->trigger();
    QCOMPARE(m_draft->story().content.photos.constFirst().credit, QString());
    action(u"undo"_qs)->trigger();
    QCOMPARE(m_draft->story().content.photos.constFirst().caption, QString());
}

void TestStoryEditor::countsAreOfTheSelectionWhenThereIsOne()
{
    Content content = test::content(u"Cầu Ván"_qs, u"<p>một hai ba</p><p>bốn</p>"_qs);
    content.standfirst.clear();
    load(content);
    QSignalSpy changed(m_editor, &StoryEditor::countsChanged);
    QCOMPARE(m_editor->counts().first, 6);
    m_editor->focusField(StoryEditor::Field::Body);
    key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_editor->counts(), qMakePair(3, 10));
    QTRY_VERIFY(changed.count() > 0);
}

void TestStoryEditor::blocksAreToldForThePreview()
{
    load(test::content(u"Tít"_qs, u"<p>một</p><p>hai</p><p>ba</p>"_qs));
    QSignalSpy block(m_editor, &StoryEditor::bodyBlockChanged);
    m_editor->focusBlock(2);
    QCOMPARE(block.constLast().at(0).toInt(), 2);
    QCOMPARE(m_editor->topBodyBlock(), 2);
    m_editor->focusField(StoryEditor::Field::Headline);
    QCOMPARE(m_editor->topBodyBlock(), -1);
    m_editor->focusField(StoryEditor::Field::Body); // back where it was
    QCOMPARE(m_editor->topBodyBlock(), 2);
}

// What a template left open, from headline to end and round again.
void TestStoryEditor::gapsAreReachedByKey()
{
    Content content = test::content(u"Tin từ …"_qs, u"<p>Ngày … tháng …, tại chợ.</p>"_qs);
    load(content);
    m_editor->focusField(StoryEditor::Field::Body);
    const auto gap = [this] {
        const QTextCursor cursor = m_sheet->textCursor();
        return std::pair(
            cursor.selectedText(), cursor.block().text().left(cursor.positionInBlock()));
    };
    key(Qt::Key_F4);
    QCOMPARE(gap(), std::pair(u"…"_qs, u"Ngày …"_qs));
    key(Qt::Key_F4);
    QCOMPARE(gap(), std::pair(u"…"_qs, u"Ngày … tháng …"_qs));
    QTest::keyClicks(m_sheet, QStringLiteral("6")); // typed in its place
    key(Qt::Key_F4);
    QCOMPARE(gap(), std::pair(u"…"_qs, u"Tin từ …"_qs));
    key(Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(gap(), std::pair(u"…"_qs, u"Ngày …"_qs));
    QCOMPARE(plainText(saved().body), u"Ngày … tháng 6, tại chợ."_qs);
    load(test::content(u"Tin"_qs,
        u"<p>Chờ mãi… rồi “…anh đi” […] và “… về”, …Rồi thôi…</p><p>Ông …, …: …?</p>"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    for (const QString &before : {u"Ông …"_qs, u"Ông …, …"_qs, u"Ông …, …: …"_qs, u"Ông …"_qs}) {
        key(Qt::Key_F4);
        QCOMPARE(gap(), std::pair(u"…"_qs, before));
    }
    key(Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(gap(), std::pair(u"…"_qs, u"Ông …, …: …"_qs));
    load(test::content(u"Tin"_qs, u"<p>Không có chỗ trống.</p>"_qs));
    m_editor->focusField(StoryEditor::Field::Body);
    const int place = m_sheet->textCursor().position();
    key(Qt::Key_F4);
    QCOMPARE(m_sheet->textCursor().position(), place);
    QVERIFY(!m_sheet->textCursor().hasSelection());
}

void TestStoryEditor::readOnlyStopsWriting()
{
    load(test::content(u"Tít"_qs, u"<p>một</p>"_qs));
    m_editor->setReadOnly(true);
    m_editor->focusField(StoryEditor::Field::Headline);
    QTest::keyClicks(m_sheet, QStringLiteral("x"));
    QVERIFY(!m_draft->isDirty());
    QVERIFY(!action(u"paste"_qs)->isEnabled());
    m_editor->setReadOnly(false);
    m_editor->focusField(StoryEditor::Field::Headline);
    QTest::keyClicks(m_sheet, QStringLiteral("x"));
    QCOMPARE(saved().headline, u"Títx"_qs);
}

// Ẳ, Ỗ and ộ stand whole: at most two pixels over their line, into a gap where nothing clips.
void TestStoryEditor::inkStaysInsideItsLine()
{
    Content content;
    content.kicker = content.headline = content.standfirst = u"ẲỖỘỵ"_qs;
    content.byline = QStringList{u"ẲỖỘỵ"_qs};
    content.body = bodyFromHtml(u"<h2>ẲỖỘỵ</h2><h3>ẲỖỘỵ</h3><h4>ẲỖỘỵ</h4><p>ẲỖỘỵ</p>"_qs);
    load(content);
    QCoreApplication::processEvents();
    for (QTextBlock at = m_sheet->document()->begin(); at.isValid(); at = at.next()) {
        const QTextLine line = at.layout()->lineAt(0);
        const auto glyphs = line.glyphRuns();
        QVERIFY(!glyphs.isEmpty());
        for (const QGlyphRun &run : glyphs) {
            QRectF ink;
            const QList<quint32> indexes = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (qsizetype i = 0; i < indexes.size(); ++i)
                ink |= run.rawFont().boundingRect(indexes.at(i)).translated(positions.at(i));
            QVERIFY2(ink.top() >= line.y() - 2 && ink.bottom() <= line.y() + line.height() + 2,
                qPrintable(at.text() + QString::number(at.blockNumber())));
        }
    }
}

QTEST_MAIN(TestStoryEditor)
#include "tst_storyeditor.moc"
