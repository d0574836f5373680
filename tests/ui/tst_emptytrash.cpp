// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose stories go when the trash is emptied, and which stay on record.
#include "common/banner.h"
#include "common/prompt.h"
#include "desk/editorpane.h"
#include "windowdesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestEmptyTrash : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-emptytrash"_s); }
    void cleanup() { closeDesk(); }
    void whatReadersSawStays();
    void anothersStaysWithAReporter();

private:
    QString trashed(const QString &headline, const Member &by, bool published = false);
    void empty() { action(u"desk.emptyTrash"_s)->trigger(); }
    QString banner() const { return m_window->findChild<EditorPane *>()->banner().text(); }
};

QString TestEmptyTrash::trashed(const QString &headline, const Member &by, bool published)
{
    Content content;
    content.headline = headline;
    content.body.blocks = {Block{.runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    const QString id = m_store->createStory(content, by)->id;
    QList<Action> steps{Action::Trash};
    if (published)
        steps = {Action::Submit, Action::Approve, Action::Publish, Action::Withdraw, Action::Reopen,
            Action::Trash};
    for (const Action step : steps) {
        TransitionArgs args;
        args.confirmedHash = m_store->story(id)->hash;
        args.note = u"Nhầm tên người."_s;
        const Member &who = step == Action::Submit ? by : *m_store->member(u"hien"_s);
        const auto moved = m_store->transition(id, step, published ? who : by, args);
        if (!moved)
            qWarning("%s", qPrintable(moved.error().text));
    }
    return m_store->story(id)->trashedAt.isValid() ? id : QString();
}

void TestEmptyTrash::whatReadersSawStays()
{
    openDesk(u"hien"_s);
    const Member tram = *m_store->member(u"tram"_s);
    const QString seen = trashed(u"Bài đã đăng"_s, tram, true);
    const QStringList gone{trashed(u"Bài bỏ"_s, tram), trashed(u"Bài bỏ nữa"_s, tram)};
    QVERIFY(!seen.isEmpty() && m_store->story(seen)->publishedAt.isValid());
    openWindow();
    prompt::answerNext(prompt::Answer::First);
    empty();
    for (const QString &id : gone)
        QVERIFY(!m_store->story(id));
    QVERIFY(m_store->story(seen));
    QVERIFY2(banner().contains(u"readers have seen it"_s), qPrintable(banner()));
    // nor is it offered, where it would only be refused
    m_window->openStory(seen, false);
    QVERIFY(action(u"story.untrash"_s)->isVisible());
    QVERIFY(!action(u"story.deleteForever"_s)->isVisible());
    empty(); // nothing is asked about nothing
    QVERIFY(m_store->story(seen));
}

void TestEmptyTrash::anothersStaysWithAReporter()
{
    openDesk(u"tram"_s);
    const Member tram = *m_store->member(u"tram"_s);
    const Member hien = *m_store->member(u"hien"_s);
    const QString own = trashed(u"Bài của mình"_s, tram);
    const QString other = trashed(u"Bài của người khác"_s, hien);
    openWindow(other);
    QVERIFY(!action(u"story.deleteForever"_s)->isVisible());
    prompt::answerNext(prompt::Answer::First);
    empty();
    QVERIFY(!m_store->story(own));
    QVERIFY(m_store->story(other));
    become(u"hien"_s);
    QVERIFY(action(u"story.deleteForever"_s)->isVisible());
    prompt::answerNext(prompt::Answer::First);
    empty();
    QVERIFY(!m_store->story(other));
}

QTEST_MAIN(TestEmptyTrash)
#include "tst_emptytrash.moc"
