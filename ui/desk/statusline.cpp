// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/statusline.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int wordsPerMinute = 220; // Vietnamese counts syllables
constexpr int longestPlace = 60; // letters: a server's name is anybody's

} // namespace

StatusLine::StatusLine(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
    , m_icon(new QLabel(this))
    , m_saved(makeLabel({}, {}, this))
    , m_tip(makeLabel({}, u"soft"_s, this))
    , m_words(new QToolButton(this))
    , m_spelling(new QToolButton(this))
    , m_backup(new QToolButton(this))
    , m_outbox(new QToolButton(this))
    , m_place(new QToolButton(this))
{
    setAccessibleName(tr("Status line"));
    setAutoFillBackground(true);
    setFixedHeight(look.px(26));
    m_saved->setAccessibleName(tr("Saved"));
    for (QToolButton *button : {m_words, m_spelling, m_backup, m_outbox, m_place}) {
        button->setFocusPolicy(Qt::TabFocus);
        setKind(button, u"status"_s);
    }
    m_words->hide(); // until there are words to count
    m_words->setToolTip(tr("Words and reading time; press for the checks"));
    m_backup->setToolTip(tr("Back up now"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(12), 1, look.px(12), 0);
    row->setSpacing(look.px(6));
    row->addWidget(m_icon);
    row->addWidget(m_saved);
    row->addSpacing(look.px(8));
    row->addWidget(m_words);
    row->addWidget(m_spelling);
    row->addWidget(m_backup);
    row->addWidget(m_tip);
    row->addStretch(1);
    row->addWidget(m_place);
    row->addWidget(m_outbox);
    m_outbox->hide(); // until something waits
    m_outbox->setToolTip(tr("Open the outbox"));
    setServer({}, {});
    connect(m_outbox, &QToolButton::clicked, this, &StatusLine::outboxWanted);
    connect(m_place, &QToolButton::clicked, this, &StatusLine::serverWanted);
    connect(m_words, &QToolButton::clicked, this, &StatusLine::checksWanted);
    connect(m_spelling, &QToolButton::clicked, this, &StatusLine::spellingWanted);
    connect(m_backup, &QToolButton::clicked, this, &StatusLine::backupWanted);
    m_slow.setSingleShot(true);
    m_slow.setInterval(1000);
    m_tipTimer.setSingleShot(true);
    m_tipTimer.setInterval(6000);
    m_minute.setInterval(60000);
    m_minute.start();
    connect(&m_slow, &QTimer::timeout, this, &StatusLine::refresh);
    connect(&m_tipTimer, &QTimer::timeout, m_tip, [this] { m_tip->setText(m_hint); });
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::refreshBackup);
    Draft &draft = desk.draft();
    connect(&draft, &Draft::touched, this, [this] {
        if (!m_slow.isActive())
            m_slow.start();
    });
    connect(&draft, &Draft::saved, this, [this] {
        m_slow.stop();
        m_failure.clear();
        refresh();
    });
    connect(&draft, &Draft::saveFailed, this, [this](const Error &error) {
        m_failure = error.text;
        refresh();
    });
    connect(&desk, &Desk::storyOpened, this, [this] {
        m_failure.clear();
        m_tip->setText(m_hint); // said of another story
        refresh();
    });
    connect(&look, &Look::changed, this, &StatusLine::refresh);
    refresh();
    refreshBackup();
}

void StatusLine::refresh()
{
    const Theme &theme = m_look.theme();
    QString text, iconName = u"dialog-ok-apply"_s;
    QColor color = theme.soft;
    Draft &draft = m_desk.draft();
    if (!m_desk.hasStory()) {
        text = tr("No story is open");
        iconName.clear();
    } else if (!m_failure.isEmpty()) {
        text = tr("Not saved yet");
        iconName = u"data-warning"_s;
        color = theme.danger;
    } else if (draft.isDirty() && !m_slow.isActive()) {
        text = tr("Saving…");
        iconName.clear();
    } else if (draft.savedAt().isValid()) {
        text = tr("Saved at %1").arg(whenText(draft.savedAt(), m_desk.store().now()));
    }
    for (QWidget *part : {static_cast<QWidget *>(m_saved), static_cast<QWidget *>(m_words),
             static_cast<QWidget *>(m_spelling), static_cast<QWidget *>(m_backup),
             static_cast<QWidget *>(m_tip), static_cast<QWidget *>(m_place),
             static_cast<QWidget *>(m_outbox)})
        part->setFont(m_look.interfaceFont(12));
    m_saved->setText(text);
    setLabelColor(m_saved, color);
    m_icon->setVisible(!iconName.isEmpty());
    if (!iconName.isEmpty())
        m_icon->setPixmap(tintedIcon(iconName, color).pixmap(m_look.px(16), m_look.px(16)));
    m_wordsWanted = m_desk.hasStory() && m_count >= 0;
    if (!m_desk.hasStory())
        m_spelling->hide();
    dressPlace();
    fitPlace();
}

void StatusLine::setCounts(int words, int characters, bool selection)
{
    m_count = words;
    const int minutes = qMax(1, (words + wordsPerMinute / 2) / wordsPerMinute);
    QString text = selection ? tr("%Ln words selected", "", words) : tr("%Ln words", "", words);
    if (words > 0) // nothing is not read in a minute
        text += u" · "_s
            + (!selection || words >= wordsPerMinute / 2
                    ? tr("%Ln minutes to read", "", minutes)
                    : tr("%n seconds to read", "", qMax(1, qRound(words * 60.0 / wordsPerMinute))));
    m_words->setText(text);
    m_words->setAccessibleName(
        text + u", "_s + tr("%1 characters").arg(QLocale().toString(characters)));
    m_wordsWanted = m_desk.hasStory();
    fitPlace();
}

// Zero shows nothing.
void StatusLine::setSpelling(const SpellSummary &summary)
{
    QStringList parts;
    if (summary.spelling > 0)
        parts.append(tr("Spelling: %Ln places", "", summary.spelling));
    if (summary.names > 0)
        parts.append(tr("Names: %Ln", "", summary.names));
    if (summary.style > 0)
        parts.append(tr("Style: %Ln", "", summary.style));
    const bool off = !summary.unavailable.isEmpty();
    const QString text = off ? tr("Spelling is not checked") : parts.join(u" · "_s);
    m_spelling->setText(text);
    m_spelling->setAccessibleName(text);
    m_spelling->setToolTip(off ? summary.unavailable : tr("To the first finding"));
    setKind(m_spelling, summary.spelling > 0 ? u"found"_s : u"status"_s);
    m_spelling->setVisible(m_desk.hasStory() && !text.isEmpty());
}

void StatusLine::refreshBackup()
{
    const QDateTime last = m_desk.store().lastBackup();
    m_backupWanted = last.isValid() || !m_backupFailure.isEmpty();
    const QString text = m_backupFailure.isEmpty()
        ? tr("Backed up at %1").arg(whenText(last, m_desk.store().now()))
        : tr("The backup failed");
    m_backup->setText(text);
    m_backup->setAccessibleName(text);
    m_backup->setToolTip(m_backupFailure.isEmpty() ? tr("Back up now") : m_backupFailure);
    fitPlace();
}

void StatusLine::setBackupFailed(const QString &sentence)
{
    m_backupFailure = sentence;
    refreshBackup();
}

void StatusLine::setServer(const QString &text, const QString &trouble, bool offline)
{
    const QString shown
        = text.isEmpty() ? tr("No server connected · stories are kept on this computer") : text;
    const QString fitting = shown.size() > longestPlace ? shown.left(longestPlace) + u'…' : shown;
    m_placeText = fitting;
    m_place->setAccessibleName(shown);
    m_trouble = trouble;
    m_offline = offline;
    m_place->setEnabled(!m_desk.store().isReadOnly()); // nothing can be connected then
    dressPlace();
    fitPlace();
}

void StatusLine::dressPlace()
{
    setKind(m_place, m_offline ? u"late"_s : u"status"_s);
    m_place->setToolButtonStyle(m_offline ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    m_place->setIcon(
        m_offline ? tintedIcon(u"network-disconnect"_s, m_look.theme().submitted) : QIcon());
}

// Where the stories are gives way to the rest of the line; its tip says all of it. With large type
// in a small window the good news, the backup and the count of words, give way too.
void StatusLine::fitPlace()
{
    const QFontMetrics metrics(m_place->font());
    const int whole = metrics.horizontalAdvance(m_placeText);
    const auto wide = [this](const QToolButton *part) {
        return part->minimumSizeHint().width() + layout()->spacing();
    };
    int room
        = width() - layout()->minimumSize().width() + metrics.horizontalAdvance(m_place->text());
    for (const QToolButton *part : {m_backup, m_words})
        room += part->isHidden() ? 0 : wide(part);
    // What is said first says where; the rest of the sentence goes before it is cut.
    const QString brief = m_placeText.section(u" · "_s, 0, 0);
    const int first = metrics.horizontalAdvance(brief);
    const auto keep = [&](QToolButton *part, bool wanted, bool must) {
        constexpr int leastLetters = 24; // a server's long name gives way
        const int least = qMin(first, leastLetters * metrics.averageCharWidth());
        const bool kept = wanted && (must || room - wide(part) >= least);
        if (kept == part->isHidden())
            part->setVisible(kept);
        room -= kept ? wide(part) : 0;
    };
    const bool failed = !m_backupFailure.isEmpty();
    if (failed)
        keep(m_backup, true, true);
    keep(m_words, m_wordsWanted, false);
    if (!failed)
        keep(m_backup, m_backupWanted, false);
    m_place->setText(whole <= room ? m_placeText
            : first <= room        ? brief
                                   : metrics.elidedText(m_placeText, Qt::ElideRight, room));
    const QString all = m_place->accessibleName();
    QStringList tip;
    if (m_place->text() != all)
        tip += all;
    if (!m_trouble.isEmpty())
        tip += m_trouble;
    m_place->setToolTip(tip.isEmpty() ? tr("Newsroom server") : tip.join(u'\n'));
}

bool StatusLine::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitPlace();
    return done;
}

void StatusLine::setOutbox(int unsent, int needYou, bool connected)
{
    const QString text = needYou > 0 ? tr("Outbox: %n need you", "", needYou)
        : unsent > 0                 ? tr("Outbox: %n waiting", "", unsent)
                                     : tr("Outbox empty");
    m_outbox->setText(text);
    m_outbox->setAccessibleName(text);
    setKind(m_outbox, needYou > 0 ? u"found"_s : u"status"_s);
    m_outbox->setVisible(unsent > 0 || connected);
    fitPlace();
}

void StatusLine::setHint(const QString &hint)
{
    m_hint = hint;
    m_tipTimer.stop();
    m_tip->setText(hint);
}

void StatusLine::say(const QString &tip)
{
    if (tip.isEmpty())
        return;
    m_tip->setText(tip);
    m_tipTimer.start();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, m_look.theme().line);
}

} // namespace toasoan
