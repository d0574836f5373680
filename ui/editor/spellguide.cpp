// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/spellguide.h"

#include "editor/celledit.h"
#include "editor/spellbar.h"
#include "editor/spelltables.h"
#include "story/prose.h"

#include <algorithm>
#include <QAction>
#include <QApplication>
#include <QLayout>
#include <QSet>
#include <QStatusTipEvent>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

using textmap::Part;

namespace {

constexpr int soonMs = 60;
constexpr int restedMs = 1200; // longer than the save that a running hand waits for
constexpr qsizetype namedWords = 3;
constexpr qsizetype cellLetters = 200; // read while it is painted; longer ones were read before

SpellTarget sheetTarget(SheetEdit &sheet)
{
    SpellTarget target = spellTarget(sheet);
    target.show = [&sheet](const QList<QTextEdit::ExtraSelection> &marks) {
        sheet.setOverlay(SheetEdit::Overlay::Spelling, marks);
    };
    target.text = [&sheet](const QTextBlock &block) {
        switch (textmap::part(block)) {
        case Part::Byline:
        case Part::Film:
        case Part::Rule:
            return QString();
        case Part::Table:
            return spelltables::text(textmap::fromObject(textmap::objectOf(block)));
        case Part::Figure:
            return sheet.objects().captions(textmap::fromObject(textmap::objectOf(block))).first;
        default:
            return block.text();
        }
    };
    return target;
}

} // namespace

SpellGuide::SpellGuide(Spelling &spelling, Draft &draft, SheetEdit &sheet, FigureCaption &caption,
    DraftLink &link, const Look &look, QWidget *owner)
    : QObject(owner)
    , m_spelling(spelling)
    , m_draft(draft)
    , m_sheet(sheet)
    , m_caption(caption)
    , m_link(link)
    , m_owner(owner)
    , m_marks(new SpellMarks(spelling, look, sheetTarget(sheet)))
    , m_captionMarks(new SpellMarks(spelling, look, spellTarget<QPlainTextEdit>(caption)))
    , m_next(add(u"spell.next"_qs, tr("&Next finding"), {Qt::Key_F7}))
    , m_previous(add(u"spell.previous"_qs, tr("&Previous finding"), {Qt::SHIFT | Qt::Key_F7}))
    , m_suggest(add(u"spell.suggest"_qs, tr("&Suggestions at the cursor"),
          {Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter}))
    , m_fix(add(u"spell.fix"_qs, tr("&Correct")))
    , m_fixAll(add(u"spell.fixAll"_qs, tr("Correct &all in the story")))
    , m_style(add(u"spell.style"_qs, tr("Write the whole story as the news&paper does")))
    , m_ignore(add(u"spell.ignore"_qs, tr("&Ignore here")))
    , m_ignoreAll(add(u"spell.ignoreAll"_qs, tr("Ignore in this story")))
    , m_personal(add(u"spell.personal"_qs, tr("Add to my words")))
    , m_newsroom(add(u"spell.newsroom"_qs, tr("Add to the newsroom's words")))
    , m_close(add(u"spell.close"_qs, tr("Close the spelling bar"), {Qt::Key_Escape}))
{
    m_bar = new SpellBar({m_next, m_previous, m_fix, m_fixAll, m_ignore, m_ignoreAll, m_personal,
                             m_newsroom, m_close},
        look, owner);
    for (QAction *action : {m_next, m_previous})
        action->setShortcutContext(Qt::WindowShortcut);
    connect(&sheet, &SheetEdit::stepped, m_marks, &SpellMarks::letGo);
    sheet.objects().setCaptionMarks([this, &look](const QString &text) {
        QList<QTextLayout::FormatRange> ranges;
        if (m_spelling.isKnown(text) || (m_spelling.isReady() && text.size() < cellLetters))
            for (const Misspelling &one : m_spelling.check(text))
                ranges.append(
                    {int(one.start), int(one.length), spellFormat(spellTone(one), look.theme())});
        return ranges;
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &SpellGuide::refresh);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(m_marks, &SpellMarks::changed, this, soon);
    connect(&spelling, &Spelling::loaded, this, soon);
    connect(&spelling, &Spelling::changed, this, soon);
    connect(&draft, &Draft::saved, m_marks, &SpellMarks::recheckCaptions);
    connect(&draft, &Draft::saved, this, soon);
    m_rested.setSingleShot(true);
    m_rested.setInterval(restedMs);
    connect(&draft, &Draft::saved, &m_rested, qOverload<>(&QTimer::start));
    connect(&m_rested, &QTimer::timeout, this, &SpellGuide::readArticle);
    connectActions();
    leave();
}

QAction *SpellGuide::add(const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, m_owner);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QString tip = QString(text).remove(u'&');
    if (!keys.isEmpty())
        tip += u" ("_qs + keys.constFirst().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
    m_owner->addAction(action);
    return action;
}

void SpellGuide::connectActions()
{
    connect(m_next, &QAction::triggered, this, [this] { step(true); });
    connect(m_previous, &QAction::triggered, this, [this] { step(false); });
    connect(m_suggest, &QAction::triggered, this, &SpellGuide::suggest);
    connect(m_close, &QAction::triggered, this, [this] {
        leave();
        if (!m_caption.isOpen())
            m_sheet.setFocus(Qt::OtherFocusReason);
    });
    connect(m_fix, &QAction::triggered, this, [this] { fix(m_bar->chosen()); });
    connect(m_style, &QAction::triggered, this, &SpellGuide::fixStyle);
    connect(m_fixAll, &QAction::triggered, this, [this] { fixAll(m_bar->chosen()); });
    const auto onWord = [this](QAction *action, void (Spelling::*act)(const QString &)) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (!m_current)
                return;
            (m_spelling.*act)(m_current->finding.word);
            carryOn();
        });
    };
    onWord(m_ignoreAll, &Spelling::ignoreInStory);
    onWord(m_personal, &Spelling::addPersonal);
    onWord(m_newsroom, &Spelling::addNewsroom);
    connect(m_ignore, &QAction::triggered, this, [this] {
        if (!m_current)
            return;
        m_spelling.ignoreOnce(m_marks->text(m_current->block), m_current->finding);
        carryOn();
    });
}

QWidget *SpellGuide::bar() const
{
    return m_bar;
}

QList<QAction *> SpellGuide::actions() const
{
    auto *separator = new QAction(m_owner);
    separator->setSeparator(true);
    return {m_next, m_previous, m_suggest, separator, m_fix, m_fixAll, m_style, m_ignore,
        m_ignoreAll, m_personal, m_newsroom};
}

bool SpellGuide::isTable(int block) const
{
    return textmap::part(m_sheet.document()->findBlockByNumber(block)) == Part::Table;
}

bool SpellGuide::isFigure(int block) const
{
    return textmap::part(m_sheet.document()->findBlockByNumber(block)) == Part::Figure;
}

QList<int> SpellGuide::loosePhotos() const
{
    QSet<QString> shown;
    for (QTextBlock at = m_sheet.document()->begin(); at.isValid(); at = at.next())
        if (textmap::part(at) == Part::Figure)
            shown.insert(textmap::fromObject(textmap::objectOf(at)).ref);
    QList<int> loose;
    const QList<Photo> &photos = m_draft.story().content.photos;
    for (int i = 0; i < int(photos.size()); ++i)
        if (!shown.contains(photos.at(i).id))
            loose.append(i);
    return loose;
}

void SpellGuide::storyOpened()
{
    leave();
    m_photo = -1;
    m_spelling.setStory(m_draft.isOpen() ? m_draft.story().id : QString());
    readArticle();
    m_marks->hurry();
    m_soon.start();
}

void SpellGuide::readArticle()
{
    m_rested.stop();
    m_spelling.setArticle(m_draft.isOpen() ? proseOf(m_draft.story().content) : QString());
}

void SpellGuide::refresh()
{
    SpellSummary now;
    now.unavailable = m_spelling.unavailable();
    now.notice = m_spelling.notice();
    now.done = m_marks->isDone();
    if (m_draft.isOpen() && m_spelling.isReady()) {
        now.spelling = m_marks->count(SpellTone::Spelling);
        now.names = m_marks->count(SpellTone::Name);
        now.style = m_marks->count(SpellTone::Style);
        for (int i = 0; i < m_marks->blockCount() && now.words.size() < namedWords; ++i)
            for (const Misspelling &one : m_marks->known(i))
                if (now.words.size() < namedWords && !now.words.contains(one.word))
                    now.words.append(one.word);
        const QList<int> loose = loosePhotos();
        for (const int photo : loose)
            for (const Misspelling &one :
                m_spelling.check(m_draft.story().content.photos.at(photo).caption))
                ++(spellTone(one) == SpellTone::Spelling    ? now.spelling
                        : spellTone(one) == SpellTone::Name ? now.names
                                                            : now.style);
    }
    m_newsroom->setVisible(m_spelling.mayTeachNewsroom());
    if (m_current && !stands(*m_current))
        leave();
    if (std::exchange(m_summary, now) != now)
        Q_EMIT changed();
}

bool SpellGuide::stands(const SpellPlace &place)
{
    const QList<Misspelling> found = m_marks->found(place.block);
    return std::any_of(found.cbegin(), found.cend(), [&place](const Misspelling &one) {
        return one.start == place.finding.start && one.word == place.finding.word;
    });
}

// Where the search goes on from: a block, and the letter in it.
QPair<int, qsizetype> SpellGuide::here(bool forward) const
{
    if (m_caption.isOpen()) {
        const QTextCursor cursor = m_caption.textCursor();
        return {m_caption.block(), forward ? cursor.selectionEnd() : cursor.selectionStart()};
    }
    const QTextCursor cursor = m_sheet.textCursor();
    const QTextBlock block = m_sheet.document()->findBlock(cursor.selectionStart());
    if (textmap::isAtomic(textmap::part(block))) {
        if (m_current && m_current->block == block.blockNumber())
            return {block.blockNumber(),
                m_current->finding.start + (forward ? m_current->finding.length : 0)};
        return {block.blockNumber(), forward ? 0 : std::numeric_limits<int>::max()};
    }
    return {block.blockNumber(),
        (forward ? cursor.selectionEnd() : cursor.selectionStart()) - block.position()};
}

void SpellGuide::step(bool forward)
{
    if (!m_draft.isOpen() || m_sheet.isComposing() || m_captionMarks->isComposing())
        return;
    if (!m_spelling.isReady())
        return say(m_spelling.unavailable().isEmpty() ? tr("The dictionary is still being read.")
                                                      : m_spelling.unavailable());
    const bool inText = m_owner->isAncestorOf(QApplication::focusWidget()) || m_photo < 0;
    const int end = m_marks->blockCount();
    const auto [block, offset] = here(forward);
    constexpr qsizetype far = std::numeric_limits<int>::max();
    if (!inText && stepInPhotos(forward, m_photo))
        return;
    if (inText ? stepInText(block, offset, forward)
               : stepInText(forward ? 0 : end - 1, forward ? 0 : far, forward))
        return;
    if (inText && stepInPhotos(forward, forward ? -1 : int(far)))
        return;
    if (stepInText(forward ? 0 : end - 1, forward ? 0 : far, forward))
        return say(forward ? tr("From the beginning again") : tr("From the end again"));
    leave();
    say(tr("Nothing in this story looks misspelt."));
}

bool SpellGuide::stepInText(int from, qsizetype offset, bool forward)
{
    for (int block = from; block >= 0 && block < m_marks->blockCount(); block += forward ? 1 : -1) {
        const QList<Misspelling> found = m_marks->found(block);
        if (forward) {
            for (const Misspelling &one : found)
                if (block != from || one.start >= offset) {
                    go({block, one});
                    return true;
                }
        } else {
            for (auto one = found.crbegin(); one != found.crend(); ++one)
                if (block != from || one->start < offset) {
                    go({block, *one});
                    return true;
                }
        }
    }
    return false;
}

bool SpellGuide::stepInPhotos(bool forward, int from)
{
    QList<int> loose = loosePhotos();
    if (!forward)
        std::reverse(loose.begin(), loose.end());
    for (const int photo : std::as_const(loose)) {
        if ((forward ? photo <= from : photo >= from)
            || m_spelling.check(m_draft.story().content.photos.at(photo).caption).isEmpty())
            continue;
        leave();
        m_photo = photo;
        Q_EMIT photoWanted(photo);
        return true;
    }
    return false;
}

void SpellGuide::go(const SpellPlace &place)
{
    m_photo = -1;
    Q_EMIT sheetWanted();
    const QTextBlock block = m_sheet.document()->findBlockByNumber(place.block);
    const QStringList suggestions
        = m_spelling.suggestions(m_marks->text(place.block), place.finding);
    m_bar->setFinding(place.finding, suggestions);
    m_bar->show();
    m_current = place;
    const bool writing = !m_sheet.isReadOnly();
    for (QAction *action : {m_fix, m_fixAll})
        action->setEnabled(writing && !suggestions.isEmpty());
    for (QAction *action : {m_ignore, m_ignoreAll, m_personal, m_newsroom, m_close})
        action->setEnabled(true);
    m_owner->layout()->activate(); // the view is of its new height before it looks for the word
    if (isTable(place.block)) {
        m_caption.close(true);
        return goToCell(block, place.finding);
    }
    if (!isFigure(place.block)) {
        m_caption.close(true);
        m_sheet.setFocus(Qt::OtherFocusReason);
        m_sheet.setTextCursor(m_marks->cursorOf(place));
        m_sheet.ensureCursorVisible();
        return;
    }
    QTextCursor cursor(block);
    sheet::selectAtomic(cursor, block);
    m_sheet.setTextCursor(cursor);
    m_sheet.ensureCursorVisible();
    if (!m_caption.isOpen() || m_caption.block() != place.block)
        m_caption.open(place.block, false);
    if (!m_caption.isOpen())
        return; // nothing may be written here
    QTextCursor word(m_caption.document());
    word.setPosition(int(place.finding.start));
    word.setPosition(int(place.finding.start + place.finding.length), QTextCursor::KeepAnchor);
    m_caption.setTextCursor(word);
}

void SpellGuide::goToCell(const QTextBlock &block, const Misspelling &finding)
{
    QTextCursor cursor(block);
    sheet::selectAtomic(cursor, block);
    m_sheet.setTextCursor(cursor);
    m_sheet.ensureCursorVisible();
    const auto spot
        = spelltables::spot(textmap::fromObject(textmap::objectOf(block)), finding.start);
    auto *cell = m_sheet.viewport()->findChild<CellEdit *>();
    if (!spot || !cell || m_sheet.isReadOnly())
        return;
    cell->open(block.blockNumber(), spot->row, spot->index);
    QTextCursor word(cell->document());
    word.setPosition(spot->position);
    word.setPosition(
        qMin(spot->position + int(finding.length), cell->document()->characterCount() - 1),
        QTextCursor::KeepAnchor);
    cell->setTextCursor(word);
}

void SpellGuide::leave()
{
    m_current.reset();
    m_bar->hide();
    for (QAction *action :
        {m_fix, m_fixAll, m_ignore, m_ignoreAll, m_personal, m_newsroom, m_close})
        action->setEnabled(false);
}

void SpellGuide::say(const QString &sentence)
{
    QStatusTipEvent tip(sentence);
    QApplication::sendEvent(m_owner, &tip);
}

void SpellGuide::goToFirst()
{
    if (m_spelling.isReady() && !stepInText(0, 0, true) && !stepInPhotos(true, -1))
        say(tr("Nothing in this story looks misspelt."));
}

QStringList SpellGuide::names()
{
    readArticle();
    QStringList questions;
    for (int block = 0; m_spelling.isReady() && block < m_marks->blockCount(); ++block)
        for (const Misspelling &one : m_marks->found(block))
            if (spellTone(one) == SpellTone::Name && !questions.contains(one.reason))
                questions.append(one.reason);
    return questions;
}

void SpellGuide::goToFirstName()
{
    for (int block = 0; block < m_marks->blockCount(); ++block)
        for (const Misspelling &one : m_marks->found(block))
            if (spellTone(one) == SpellTone::Name)
                return go({block, one});
}

void SpellGuide::suggest()
{
    if (m_sheet.isComposing() || m_captionMarks->isComposing())
        return;
    if (m_caption.isOpen()) {
        if (m_captionMarks->openMenuAtCursor())
            return;
    } else if (m_marks->openMenuAtCursor()) {
        return;
    }
    say(tr("Nothing looks misspelt at the cursor."));
}

void SpellGuide::carryOn()
{
    m_current.reset();
    step(true);
}

} // namespace toasoan
