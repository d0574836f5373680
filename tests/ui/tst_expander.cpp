// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/expander.h"
#include "editordesk.h"

#include <QInputMethodEvent>

using namespace toasoan;
using textmap::Part;

class TestExpander : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<test::EditorDesk>();
        const Snippets all{{u"ubnd"_qs, u"Ủy ban nhân dân"_qs}};
        VERIFY_OK(writing::setNewsroomSnippets(*m->store, all));
        m->editor.reloadSnippets();
        m->load(test::content(u"Tít"_qs, u"<p>x</p>"_qs));
        m->editor.focusField(StoryEditor::Field::Body);
        m->key(Qt::Key_End);
    }
    void cleanup() { m.reset(); }
    void aSpaceEndsTheWord();
    void oneUndoBringsTheAbbreviationBack();
    void fieldsAndMarksKeepTheirLook();
    void whatIsComposedIsLeftAlone();
    void ownAbbreviationsAreOnesOwn();

private:
    [[nodiscard]] QString text() const { return m->sheet->textCursor().block().text(); }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(m->sheet, &event);
    }
    std::unique_ptr<test::EditorDesk> m;
};

void TestExpander::aSpaceEndsTheWord()
{
    QTest::keyClicks(m->sheet, QStringLiteral(" ubnd"));
    QCOMPARE(text(), u"x ubnd"_qs);
    QTest::keyClicks(m->sheet, QStringLiteral(" xa, ubnd, xubnd "));
    QCOMPARE(text(), u"x Ủy ban nhân dân xa, Ủy ban nhân dân, xubnd "_qs);
}

void TestExpander::oneUndoBringsTheAbbreviationBack()
{
    QTest::keyClicks(m->sheet, QStringLiteral(" ubnd "));
    QCOMPARE(text(), u"x Ủy ban nhân dân "_qs);
    m->sheet->undoStep();
    QCOMPARE(text(), u"x ubnd "_qs);
    QTest::keyClicks(m->sheet, QStringLiteral("huyen "));
    QCOMPARE(text(), u"x ubnd huyen "_qs); // once is enough, and the space stays before
}

void TestExpander::fieldsAndMarksKeepTheirLook()
{
    m->key(Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(m->sheet, QStringLiteral("ubnd"));
    m->key(Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(m->sheet, QStringLiteral("."));
    QCOMPARE(text(), u"xubnd."_qs);
    m->editor.focusField(StoryEditor::Field::Headline);
    QTest::keyClicks(m->sheet, QStringLiteral(" Ubnd "));
    QCOMPARE(m->sheet->fieldText(Part::Headline), u"Tít Ủy ban nhân dân "_qs);
}

void TestExpander::whatIsComposedIsLeftAlone()
{
    QTest::keyClicks(m->sheet, QStringLiteral(" "));
    compose(u"ubnd"_qs);
    QCOMPARE(text(), u"x "_qs);
    compose(u"ubnd "_qs);
    QCOMPARE(text(), u"x "_qs);
    compose({}, u"ubnd"_qs);
    QCOMPARE(text(), u"x ubnd"_qs);
    compose(u"h"_qs, u" "_qs); // the next syllable has begun
    QCOMPARE(text(), u"x ubnd "_qs);
    compose({}, u"h"_qs);
    compose({}, u" ubnd,"_qs);
    QCOMPARE(text(), u"x ubnd h Ủy ban nhân dân,"_qs);
}

void TestExpander::ownAbbreviationsAreOnesOwn()
{
    const Snippets own{{u"ubnd"_qs, u"ủy ban"_qs}};
    VERIFY_OK(writing::setOwnSnippets(*m->store, test::editor, own));
    m->editor.reloadSnippets();
    QTest::keyClicks(m->sheet, QStringLiteral(" ubnd "));
    QCOMPARE(text(), u"x Ủy ban nhân dân "_qs);
    m->session.setMember(test::editor);
    QTest::keyClicks(m->sheet, QStringLiteral("ubnd "));
    QCOMPARE(text(), u"x Ủy ban nhân dân ủy ban "_qs);
}

QTEST_MAIN(TestExpander)
#include "tst_expander.moc"
