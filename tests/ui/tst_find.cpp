// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/findbar.h"
#include "editordesk.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace toasoan;
using textmap::Part;

class TestFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m = std::make_unique<test::EditorDesk>(); }
    void cleanup() { m.reset(); }
    void countsAndWalksRound();
    void diacriticsAreFoldedUnlessExact();
    void findsInEveryField();
    void oneReplacementIsOneStep();
    void allReplacementsAreOneStep_data();
    void allReplacementsAreOneStep();
    void replacedTextKeepsItsMarks();
    void wordsThatHoldTheWordEnd();
    void readOnlyFindsOnly();
    void escapeLeavesWhatWasFoundChosen();
    void theLineUnderTheEyeStays();
    void isAsWideAsTheText();
    void doesNotHideWhatIsFound();
    void everyControlHasAName();

private:
    static Content content()
    {
        Content content;
        content.headline = u"Cầu Ván thông xe"_qs;
        content.standfirst = u"Sáng 25-11, cầu Ván thông xe."_qs;
        content.byline = {u"Diễm Hương"_qs};
        content.photos = {{u"p1"_qs, QString(64, u'a'), u"Người dân qua cầu Ván"_qs, u"Cầu Trần"_qs,
            {}, QSize(1200, 800)}};
        Block figure{.kind = Block::Kind::Figure};
        figure.ref = u"p1"_qs;
        Block table{.kind = Block::Kind::Table};
        table.rows = {{Cell{{{u"Tên "_qs}, {u"cầu"_qs, Bold}}}, Cell{{{u"Dài"_qs}}}},
            {Cell{{{u"Cầu Ván"_qs}}}, Cell{{{u"312 m"_qs}}}}};
        content.body = {{Block{.runs = {{u"Cây "_qs}, {u"cầu"_qs, Italic}, {u" Ván dài."_qs}}},
            figure, table, Block{.runs = {{u"Hết."_qs}}}}};
        return content;
    }
    void ask(const QString &query)
    {
        m->action(u"find"_qs)->trigger();
        auto *field = m->named<QLineEdit>(QStringLiteral("Find"));
        field->clear();
        QTest::keyClicks(field, QString());
        field->setText(query);
        Q_EMIT field->textEdited(query);
    }
    [[nodiscard]] QString count() const
    {
        for (const QLabel *label : m->editor.findChild<FindBar *>()->findChildren<QLabel *>())
            if (label->isVisible())
                return label->text();
        return {};
    }
    void replaceWith(const QString &with)
    {
        m->action(u"replace"_qs)->trigger();
        m->named<QLineEdit>(QStringLiteral("Replace with"))->setText(with);
    }
    void press(const QString &text)
    {
        for (QPushButton *button : m->editor.findChildren<QPushButton *>())
            if (button->text().remove(u'&') == text)
                button->click();
    }

    std::unique_ptr<test::EditorDesk> m;
};

void TestFind::countsAndWalksRound()
{
    m->load(content());
    ask(QStringLiteral("cầu ván"));
    QCOMPARE(count(), QStringLiteral("1 / 5"));
    QCOMPARE(m->sheet->textCursor().selectedText(), QStringLiteral("Cầu Ván"));
    QCOMPARE(m->sheet->currentField(), Part::Headline);
    auto *field = m->named<QLineEdit>(QStringLiteral("Find"));
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(count(), QStringLiteral("2 / 5"));
    QCOMPARE(m->sheet->textCursor().selectedText(), QStringLiteral("cầu Ván"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    m->action(u"findPrevious"_qs)->trigger();
    QCOMPARE(count(), QStringLiteral("5 / 5"));
    m->action(u"findNext"_qs)->trigger();
    QCOMPARE(count(), QStringLiteral("1 / 5"));
    // Typed text counts as soon as typing rests.
    m->editor.focusField(StoryEditor::Field::Byline);
    QTest::keyClicks(m->sheet, QStringLiteral(" cau van"));
    QTRY_COMPARE(count(), QStringLiteral("6"));
}

void TestFind::diacriticsAreFoldedUnlessExact()
{
    m->load(content());
    ask(QStringLiteral("cau van"));
    QCOMPARE(count(), QStringLiteral("1 / 5"));
    auto *exact = m->editor.findChild<QCheckBox *>();
    exact->setChecked(true);
    QCOMPARE(count(), QStringLiteral("none"));
    exact->setChecked(false);
    QCOMPARE(count(), QStringLiteral("1 / 5"));
}

void TestFind::findsInEveryField()
{
    m->load(content());
    ask(QStringLiteral("cầu"));
    // Tít, Sapo, paragraph, caption, credit, two cells.
    QCOMPARE(count(), QStringLiteral("1 / 7"));
    QStringList places;
    for (int i = 0; i < 7; ++i) {
        const QTextCursor cursor = m->sheet->textCursor();
        const Part part = textmap::part(m->sheet->document()->findBlock(cursor.selectionStart()));
        places += textmap::isAtomic(part) ? QString::number(int(part)) : cursor.selectedText();
        m->action(u"findNext"_qs)->trigger();
    }
    const QString figure = QString::number(int(Part::Figure));
    const QString table = QString::number(int(Part::Table));
    QCOMPARE(places, (QStringList{u"Cầu"_qs, u"cầu"_qs, u"cầu"_qs, figure, figure, table, table}));
    QCOMPARE(count(), QStringLiteral("1 / 7"));
}

void TestFind::oneReplacementIsOneStep()
{
    m->load(content());
    ask(QStringLiteral("cầu ván"));
    replaceWith(QStringLiteral("cầu Đá"));
    press(QStringLiteral("Replace"));
    QCOMPARE(m->sheet->fieldText(Part::Headline), QStringLiteral("cầu Đá thông xe"));
    QCOMPARE(count(), QStringLiteral("1 / 4")); // the next one is chosen
    QCOMPARE(m->sheet->currentField(), Part::Standfirst);
    m->sheet->undoStep();
    QCOMPARE(m->sheet->fieldText(Part::Headline), QStringLiteral("Cầu Ván thông xe"));
    // Enter in its field replaces, too; a caption's words are those of the picture's use.
    ask(QStringLiteral("qua cầu"));
    replaceWith(QStringLiteral("sang cầu"));
    QTest::keyClick(m->named<QLineEdit>(QStringLiteral("Replace with")), Qt::Key_Return);
    QCOMPARE(m->saved().photos.constFirst().caption, QStringLiteral("Người dân sang cầu Ván"));
    m->sheet->undoStep();
    QCOMPARE(m->saved().photos.constFirst().caption, QStringLiteral("Người dân qua cầu Ván"));
}

void TestFind::allReplacementsAreOneStep_data()
{
    QTest::addColumn<int>("block"); // of the body, where the cursor stands
    QTest::newRow("from the start") << -1;
    QTest::newRow("from the text") << 0;
    QTest::newRow("from the table") << 2;
    QTest::newRow("from behind it") << 3;
}

void TestFind::allReplacementsAreOneStep()
{
    QFETCH(int, block);
    m->load(content());
    if (block >= 0)
        m->editor.focusBlock(block);
    const Content before = m->saved();
    ask(QStringLiteral("cầu"));
    replaceWith(QStringLiteral("đò"));
    press(QStringLiteral("Replace all"));
    const Content after = m->saved();
    QCOMPARE(after.headline, QStringLiteral("đò Ván thông xe"));
    QCOMPARE(after.standfirst, QStringLiteral("Sáng 25-11, đò Ván thông xe."));
    QCOMPARE(plainText(after.body).left(14), QStringLiteral("Cây đò Ván dài"));
    QCOMPARE(after.photos.constFirst().caption, QStringLiteral("Người dân qua đò Ván"));
    QCOMPARE(after.photos.constFirst().credit, QStringLiteral("đò Trần"));
    QVERIFY(plainText(after.body).contains(u"Tên đò\tDài\nđò Ván\t312 m"_qs));
    m->sheet->undoStep();
    QCOMPARE(m->saved(), before);
    m->sheet->redoStep();
    QCOMPARE(m->saved(), after);
}

void TestFind::replacedTextKeepsItsMarks()
{
    m->load(content());
    ask(QStringLiteral("cầu ván"));
    replaceWith(QStringLiteral("bến Đá"));
    press(QStringLiteral("Replace all"));
    const Content after = m->saved();
    const Runs wanted{{u"Cây "_qs}, {u"bến Đá"_qs, Italic}, {u" dài."_qs}};
    QCOMPARE(after.body.blocks.constFirst().runs, wanted);
    // The look of the first replaced letters in a cell, too.
    ask(QStringLiteral("tên cầu"));
    replaceWith(QStringLiteral("Nơi"));
    press(QStringLiteral("Replace all"));
    QCOMPARE(m->saved().body.blocks.at(2).rows.at(0).at(0).runs, (Runs{{u"Nơi"_qs}}));
}

void TestFind::wordsThatHoldTheWordEnd()
{
    Content story;
    story.headline = u"a a a"_qs;
    story.photos = {{u"p1"_qs, QString(64, u'a'), u"a a"_qs, {}, {}, QSize(1200, 800)}};
    Block figure{.kind = Block::Kind::Figure};
    figure.ref = u"p1"_qs;
    story.body = {{figure, figure}}; // one picture twice
    m->load(story);
    ask(QStringLiteral("a"));
    replaceWith(QStringLiteral("aa"));
    press(QStringLiteral("Replace all"));
    QCOMPARE(m->saved().headline, QStringLiteral("aa aa aa"));
    QCOMPARE(m->saved().photos.constFirst().caption, QStringLiteral("aa aa"));
}

void TestFind::readOnlyFindsOnly()
{
    m->load(content());
    m->editor.setReadOnly(true);
    QVERIFY(!m->action(u"replace"_qs)->isEnabled());
    ask(QStringLiteral("cầu"));
    QCOMPARE(count(), QStringLiteral("1 / 7"));
    QVERIFY(!m->named<QLineEdit>(QStringLiteral("Replace with"))->isVisible());
    QCOMPARE(m->editor.findChild<Finder *>()->replaceAll(u"đò"_qs), 0);
}

void TestFind::escapeLeavesWhatWasFoundChosen()
{
    m->load(content());
    ask(QStringLiteral("van"));
    QTest::keyClick(m->named<QLineEdit>(QStringLiteral("Find")), Qt::Key_Escape);
    QVERIFY(!m->editor.findChild<FindBar *>()->isVisible());
    QVERIFY(m->sheet->hasFocus());
    QCOMPARE(m->sheet->textCursor().selectedText(), QStringLiteral("Ván"));
    QVERIFY(m->sheet->extraSelections().isEmpty());
    m->key(Qt::Key_F3);
    QCOMPARE(m->sheet->currentField(), Part::Standfirst);
    // A chosen word is what is looked for next.
    m->key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m->named<QLineEdit>(QStringLiteral("Find"))->text(), QStringLiteral("Ván"));
}

void TestFind::theLineUnderTheEyeStays()
{
    Content story = content();
    for (int i = 0; i < 60; ++i)
        story.body.blocks += Block{.runs = {{u"Đoạn %1"_qs.arg(i)}}};
    m->load(story);
    m->editor.focusBlock(40);
    const auto place = [this] {
        return m->sheet->viewport()->mapTo(&m->editor, m->sheet->cursorRect().topLeft()).y();
    };
    const int before = place();
    m->action(u"find"_qs)->trigger();
    QCOMPARE(place(), before);
    QTest::keyClick(m->named<QLineEdit>(QStringLiteral("Find")), Qt::Key_Escape);
    QCOMPARE(place(), before);
}

void TestFind::isAsWideAsTheText()
{
    m->load(content());
    const auto *bar = m->editor.findChild<FindBar *>();
    for (const QString &way : {u"find"_qs, u"replace"_qs, u"find"_qs, u"replace"_qs}) {
        m->action(way)->trigger();
        QTRY_COMPARE(bar->size(), QSize(m->editor.width(), bar->sizeHint().height()));
    }
}

void TestFind::doesNotHideWhatIsFound()
{
    Content story = content();
    for (int i = 0; i < 60; ++i)
        story.body.blocks += Block{.runs = {{u"Đoạn %1"_qs.arg(i)}}};
    m->load(story);
    m->editor.focusBlock(30);
    m->action(u"find"_qs)->trigger();
    // at the upper edge, where a second row takes its place
    QScrollBar *bar = m->sheet->verticalScrollBar();
    bar->setValue(bar->value() + m->sheet->cursorRect().top() - 2);
    m->action(u"replace"_qs)->trigger();
    QTRY_VERIFY(m->sheet->viewport()->rect().contains(m->sheet->cursorRect()));
}

void TestFind::everyControlHasAName()
{
    m->load(content());
    m->action(u"replace"_qs)->trigger();
    for (QWidget *widget : m->editor.findChild<FindBar *>()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestFind)
#include "tst_find.moc"
