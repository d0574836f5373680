// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draftlink.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace toasoan;
using textmap::Part;

class TestDraftLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typedTextReachesTheDraft();
    void fieldsAreSavedCleanAndInNfc();
    void bylinesWithCommasStayUntilChanged();
    void openingForgetsTheHistory();
    void changesFromElsewhereKeepCursorAndTypedText();
    void adoptedTextIsShown();
    void savingDoesNotReload();
    void captionsGoToThePhotoUseAndUndo();
    void insertingFillsTheWaitingFigure();
    void pastedFiguresBringTheirPhoto();
    void pastedUnknownFiguresWait();

private:
    void open(const Content &content)
    {
        Story story;
        story.id = u"s1"_qs;
        story.content = content;
        m_draft->open(story);
    }
    const Content &saved()
    {
        const Result<void> flushed = m_draft->flush();
        Q_ASSERT(flushed);
        return m_draft->story().content;
    }
    void type(const QString &letters)
    {
        for (const QChar letter : letters)
            QTest::sendKeyEvent(
                QTest::Click, m_edit.get(), Qt::Key_unknown, letter, Qt::NoModifier);
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<Draft> m_draft;
    std::unique_ptr<SheetEdit> m_edit;
    std::unique_ptr<DraftLink> m_link;
    int m_saves = 0;
};

namespace {

Content sample()
{
    Content content;
    content.kicker = u"Sau lũ"_qs;
    content.headline = u"Cầu Ván"_qs;
    content.byline = {u"Ngọc Trâm"_qs, u"Minh Khôi"_qs};
    content.body.blocks = {Block{.runs = {{u"Một"_qs}}},
        Block{.kind = Block::Kind::Figure, .ref = u"p1"_qs}, Block{.runs = {{u"Hai"_qs}}}};
    content.photos = {{u"p1"_qs, QString(64, u'a'), u"Qua cầu"_qs, {}, {}, QSize(1200, 800)}};
    return content;
}

} // namespace

void TestDraftLink::init()
{
    m_look = std::make_unique<Look>(Look::Choice::Light);
    m_saves = 0;
    m_draft = std::make_unique<Draft>([this](const QString &, const Content &content) {
        ++m_saves;
        Story story = m_draft->story();
        story.content = content;
        return Result<Story>(story);
    });
    m_edit = std::make_unique<SheetEdit>(*m_look,
        ObjectSources{[this](const QString &id) -> std::optional<Photo> {
                          for (const Photo &photo : m_draft->story().content.photos)
                              if (photo.id == id)
                                  return photo;
                          return {};
                      },
            [](const QString &) { return std::optional<Film>(); },
            [](const QString &, const QSize &) { return QPixmap(); }});
    m_link = std::make_unique<DraftLink>(*m_draft, *m_edit);
    m_edit->resize(587, 600);
    m_edit->show();
}

void TestDraftLink::cleanup()
{
    m_link.reset();
    m_edit.reset();
    m_draft.reset();
    m_look.reset();
}

void TestDraftLink::typedTextReachesTheDraft()
{
    open(sample());
    m_edit->focusPart(Part::Headline);
    type(u" thông xe"_qs);
    QVERIFY(m_draft->isDirty());
    QTRY_VERIFY(!m_draft->isDirty()); // by itself
    QCOMPARE(m_draft->story().content.headline, u"Cầu Ván thông xe"_qs);
    Content expected = sample();
    expected.headline = u"Cầu Ván thông xe"_qs;
    QCOMPARE(m_draft->story().content, expected);
}

void TestDraftLink::fieldsAreSavedCleanAndInNfc()
{
    open({});
    m_edit->focusPart(Part::Headline);
    type(u"  Hoa\u0300 bi\u0300nh  "_qs);
    m_edit->focusPart(Part::Paragraph);
    type(u"Vie\u0323\u0302t"_qs);
    QCOMPARE(saved().headline, u"Hoà bình"_qs);
    QCOMPARE(plainText(saved().body), u"Việt"_qs);
    QVERIFY(m_edit->fieldText(Part::Headline).startsWith(u"  Hoa\u0300"_qs)); // not rewritten
}

void TestDraftLink::bylinesWithCommasStayUntilChanged()
{
    Content content = sample();
    content.byline = {u"Trâm, Khôi và nhóm"_qs, u"Lê A"_qs};
    open(content);
    m_edit->focusPart(Part::Headline);
    type(u"x"_qs);
    QCOMPARE(saved().byline, content.byline);
    m_edit->focusPart(Part::Byline);
    type(u", Trần B"_qs);
    QCOMPARE(
        saved().byline, (QStringList{u"Trâm"_qs, u"Khôi và nhóm"_qs, u"Lê A"_qs, u"Trần B"_qs}));
}

void TestDraftLink::openingForgetsTheHistory()
{
    open(sample());
    m_edit->focusPart(Part::Headline);
    type(u"x"_qs);
    QVERIFY(m_edit->document()->isUndoAvailable());
    Content other = sample();
    other.headline = u"Bài khác"_qs;
    const Result<void> flushed = m_draft->flush();
    QVERIFY(flushed);
    open(other);
    QVERIFY(!m_draft->isDirty());
    QVERIFY(!m_edit->document()->isUndoAvailable());
    QCOMPARE(m_edit->fieldText(Part::Headline), u"Bài khác"_qs);
    m_draft->close();
    QCOMPARE(m_edit->fieldText(Part::Headline), QString());
    QVERIFY(m_edit->mirror().body().blocks.isEmpty());
}

void TestDraftLink::changesFromElsewhereKeepCursorAndTypedText()
{
    open(sample());
    m_edit->focusPart(Part::Paragraph);
    type(u"Từ 5 giờ: "_qs);
    const int column = m_edit->textCursor().positionInBlock();
    QCOMPARE(plainText(m_draft->collected().body.blocks.constFirst().runs), u"Từ 5 giờ: Một"_qs);
    m_draft->edit([](Content &content) { content.headline = u"Tít đặt nơi khác"_qs; });
    QCOMPARE(m_edit->fieldText(Part::Headline), u"Tít đặt nơi khác"_qs);
    QCOMPARE(m_edit->textCursor().positionInBlock(), column);
    QCOMPARE(m_edit->currentField(), Part::Paragraph);
    QCOMPARE(plainText(saved().body.blocks.constFirst().runs), u"Từ 5 giờ: Một"_qs);
    QCOMPARE(saved().headline, u"Tít đặt nơi khác"_qs);
}

void TestDraftLink::adoptedTextIsShown()
{
    open(sample());
    m_edit->focusPart(Part::Byline);
    Story changed = m_draft->story();
    changed.content.headline = u"Biên tập sửa tít"_qs;
    changed.content.body.blocks.removeLast();
    m_draft->adopt(changed);
    QCOMPARE(m_edit->fieldText(Part::Headline), u"Biên tập sửa tít"_qs);
    QCOMPARE(m_edit->mirror().body(), changed.content.body);
    QVERIFY(!m_draft->isDirty());
    type(u"x"_qs); // what is not saved yet stays
    m_draft->adopt(changed);
    QVERIFY(m_edit->fieldText(Part::Byline).contains(u'x'));
}

void TestDraftLink::savingDoesNotReload()
{
    open(sample());
    m_edit->focusPart(Part::Headline);
    type(u" "_qs); // saved without it
    QCOMPARE(saved().headline, u"Cầu Ván"_qs);
    m_draft->edit([](Content &content) { content.tags = {u"lũ"_qs}; });
    QCOMPARE(m_edit->fieldText(Part::Headline), u"Cầu Ván "_qs);
    type(u"mới"_qs);
    QCOMPARE(saved().headline, u"Cầu Ván mới"_qs);
}

void TestDraftLink::captionsGoToThePhotoUseAndUndo()
{
    open(sample());
    const int figure = m_edit->bodyBlock(1).blockNumber();
    m_link->setCaption(figure, false, u"Q"_qs, true);
    m_link->setCaption(figure, false, u"Qua cầu Ván"_qs, false);
    QCOMPARE(saved().photos.constFirst().caption, u"Qua cầu Ván"_qs);
    QCOMPARE(saved().body, sample().body); // the body does not repeat it
    m_edit->undoStep();
    QCOMPARE(saved().photos.constFirst().caption, u"Qua cầu"_qs);
    m_edit->redoStep();
    QCOMPARE(saved().photos.constFirst().caption, u"Qua cầu Ván"_qs);
}

void TestDraftLink::insertingFillsTheWaitingFigure()
{
    Content content = sample();
    content.body.blocks
        = {Block{.kind = Block::Kind::Figure, .caption = u"Quang cảnh"_qs, .credit = u"Trung"_qs}};
    content.photos.append({u"p2"_qs, QString(64, u'b'), {}, u"Máy ảnh"_qs, {}, QSize(10, 10)});
    open(content);
    m_edit->focusPart(Part::Paragraph);
    m_link->insertFigure(u"p2"_qs);
    const Content now = saved();
    QCOMPARE(now.body.blocks.size(), 1);
    QCOMPARE(now.body.blocks.constFirst().ref, u"p2"_qs);
    QCOMPARE(now.photos.constLast().caption, u"Quang cảnh"_qs);
    QCOMPARE(now.photos.constLast().credit, u"Máy ảnh"_qs);
    m_edit->undoStep();
    QCOMPARE(saved().body.blocks.constFirst().caption, u"Quang cảnh"_qs);
    m_edit->redoStep();
    m_link->insertFigure(u"p1"_qs); // nothing waits: behind it
    QCOMPARE(saved().body.blocks.size(), 2);
}

void TestDraftLink::pastedFiguresBringTheirPhoto()
{
    open(sample());
    m_edit->focusPart(Part::Paragraph);
    m_edit->selectMore();
    m_edit->copy();
    open({});
    m_edit->focusPart(Part::Paragraph);
    m_edit->paste();
    const Content now = saved();
    QCOMPARE(now.photos.size(), 1);
    QCOMPARE(now.photos.constFirst().sha256, QString(64, u'a'));
    QCOMPARE(now.photos.constFirst().caption, u"Qua cầu"_qs);
    QVERIFY(now.photos.constFirst().id != u"p1"_qs);
    QCOMPARE(now.body.blocks.at(1).ref, now.photos.constFirst().id);
}

void TestDraftLink::pastedUnknownFiguresWait()
{
    open({});
    m_edit->focusPart(Part::Paragraph);
    auto *data = new QMimeData;
    data->setHtml(u"<p>x</p><figure data-photo=\"lạ\"><figcaption>Chú thích</figcaption>"
                  "</figure>"_qs);
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->paste();
    for (const Block &block : saved().body.blocks)
        QVERIFY(block.ref.isEmpty());
    QVERIFY(saved().photos.isEmpty());
}

QTEST_MAIN(TestDraftLink)
#include "tst_draftlink.moc"
