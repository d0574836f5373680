// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishsheet.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "publish/servers.h"
#include "store/remotes.h"
#include "text/proof.h"
#include "text/vietnamese.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QTimer>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

PublishSheet::PublishSheet(
    Desk &desk, Look &look, Pictures &pictures, bool schedule, QWidget *window)
    : Sheet(look, window, sheetWidth, tr("Publish"))
    , m_desk(desk)
    , m_server(serverOf(desk.store()).value_or(std::nullopt))
    , m_pictures(pictures)
    , m_now(new QRadioButton(tr("Right now"), panel()))
    , m_later(new QRadioButton(tr("Schedule"), panel()))
    , m_clock(new QCheckBox(tr("I looked: the clock is right"), panel()))
    , m_time(new QDateTimeEdit(panel()))
    , m_aboutTime(makeWrappedLabel({}, u"soft"_s, panel()))
{
    buildHead();
    buildContent();
    buildBand();
    m_now->setChecked(!schedule);
    m_later->setChecked(schedule);
    m_time->setEnabled(schedule);
    addLook(tr("See the page"), u"view-visible"_s, &PublishSheet::previewWanted);
    if (m_desk.story().liveRevision > 0)
        addLook(tr("Compare everything"), u"view-split-left-right"_s, &PublishSheet::compareWanted);
    m_cancel = addCancel(tr("Later"));
    m_go = addFoot({}, u"primary"_s);
    connect(m_go, &QPushButton::clicked, this, &PublishSheet::go);
    connect(m_later, &QRadioButton::toggled, this, [this](bool later) {
        m_time->setEnabled(later);
        if (later && m_time->isVisible()) { // the hour, ready to be typed
            m_time->setFocus(Qt::OtherFocusReason);
            m_time->setSelectedSection(QDateTimeEdit::HourSection);
        }
        updateButton();
        refit();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] {
        updateButton();
        refit();
    });
    m_time->findChild<QLineEdit *>()->installEventFilter(this);
    updateButton();
}

// The ways to look stand apart from the way on.
void PublishSheet::addLook(
    const QString &text, const QString &iconName, void (PublishSheet::*wanted)())
{
    QPushButton *button = makeButton(text, u"flat"_s, panel());
    setButtonIcon(button, iconName, look().theme().text);
    foot()->insertWidget(int(m_looks.size()), button);
    m_looks += button;
    connect(button, &QPushButton::clicked, this, [this, wanted] {
        close();
        Q_EMIT(this->*wanted)();
    });
}

void PublishSheet::start()
{
    // As the eye goes: the texts, when, the ways to look, the ways on.
    QList<QWidget *> order{m_first, m_now, m_later, m_time, m_too, m_clock};
    for (QPushButton *look : std::as_const(m_looks))
        order += look;
    order += {m_cancel, m_go};
    order.removeAll(nullptr);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    open(m_first);
}

QDateTime PublishSheet::fromVietnam(const QDateTime &wallClock)
{
    return QDateTime(wallClock.date(), wallClock.time(), Qt::OffsetFromUTC, 7 * 3600).toUTC();
}

QDateTime PublishSheet::chosenTime() const
{
    return fromVietnam(m_time->dateTime());
}

// A click leaves the cursor between full digits, where none can be typed: it takes the part.
bool PublishSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched->parent() == m_time)
        QTimer::singleShot(0, m_time, [time = m_time] {
            if (!time->findChild<QLineEdit *>()->hasSelectedText())
                time->setSelectedSection(time->currentSection());
        });
    return Sheet::eventFilter(watched, event);
}

void PublishSheet::buildHead()
{
    const Story &story = m_desk.story();
    const Content &content = story.content;
    auto *row = new QHBoxLayout;
    row->setSpacing(look().px(14));
    for (const Photo &photo : content.photos) {
        if (photo.id != content.lead)
            continue;
        const QSize size(look().px(84), look().px(56));
        auto *picture = new QLabel(panel());
        picture->setFixedSize(size);
        picture->setAccessibleName(tr("Lead picture"));
        const auto show = [this, picture, size, sha = photo.sha256] {
            const qreal ratio = devicePixelRatioF();
            QPixmap pixmap = m_pictures.pixmap(sha, size * ratio, true);
            if (pixmap.isNull()) { // still being read: its place stands
                pixmap = QPixmap(size * ratio);
                pixmap.fill(look().theme().hover);
            }
            pixmap.setDevicePixelRatio(ratio);
            picture->setPixmap(pixmap);
        };
        connect(&m_pictures, &Pictures::ready, picture, show);
        show();
        row->addWidget(picture);
    }
    auto *lines = new QVBoxLayout;
    lines->setSpacing(look().px(3));
    auto *small = new QHBoxLayout;
    small->setSpacing(look().px(6));
    QLabel *act
        = makeLabel(story.state == State::Updating ? tr("Publish the update") : tr("Publish"),
            u"soft"_s, panel());
    act->setFont(look().interfaceFont(12));
    auto *shape = new QLabel(panel());
    shape->setPixmap(stateIcon(story.state, look()).pixmap(look().px(16), look().px(16)));
    QLabel *state = makeLabel(stateText(story.state), {}, panel());
    state->setFont(look().interfaceFont(12, 600));
    setLabelColor(state, look().theme().state(story.state));
    small->addWidget(act);
    small->addWidget(shape);
    small->addWidget(state);
    small->addStretch(1);
    lines->addLayout(small);
    QLabel *title = makeWrappedLabel(content.headline, {}, panel());
    title->setFont(look().storyFont(19, 700));
    lines->addWidget(title);
    row->addLayout(lines, 1);
    head()->addLayout(row);
}

void PublishSheet::addRow(const QString &name, const QString &second, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    QLabel *title = makeLabel(name, {}, panel());
    title->setFont(look().interfaceFont(12, 600));
    title->setFixedWidth(look().px(nameColumn));
    left->addWidget(title);
    if (!second.isEmpty()) {
        QLabel *small = makeLabel(second, u"soft"_s, panel());
        small->setFont(look().interfaceFont(12));
        left->addWidget(small);
    }
    left->addStretch(1);
    QLabel *words = makeWrappedLabel(text, {}, panel());
    words->setFont(look().storyFont(14));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setKind(words, u"read"_s);
    words->setFocusPolicy(Qt::ClickFocus);
    row->addLayout(left);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row->addWidget(words, 1);
    if (m_first || isNarrow()) // the bar has its own line
        body()->addWidget(makeHairline(Qt::Horizontal, panel()));
    body()->addLayout(row);
    if (!m_first) {
        m_first = words;
        words->setFocusPolicy(Qt::StrongFocus);
    }
}

bool PublishSheet::isApproved() const
{
    const Story &story = m_desk.story();
    return !story.approvedHash.isEmpty() && story.approvedHash == story.hash;
}

void PublishSheet::buildContent()
{
    const Story &story = m_desk.story();
    const Content &content = story.content;
    if (story.liveRevision > 0 && story.state != State::Withdrawn)
        if (const auto live = m_desk.store().revision(story.id, story.liveRevision))
            return buildDifference(live->content);
    (isNarrow() ? body() : bar())->addWidget(aboutToBeSent());
    if (!isNarrow())
        body()->addSpacing(look().px(4));
    if (!content.kicker.isEmpty())
        addRow(tr("Kicker"), {}, content.kicker);
    addRow(tr("Headline"), {}, content.headline);
    if (!content.standfirst.isEmpty())
        addRow(tr("Standfirst"), {}, content.standfirst);
    const QString text = plainText(content.body);
    QString opening = text.section(u'\n', 0, 0).left(280);
    if (opening.size() < text.size())
        opening += u" …"_s;
    addRow(tr("Text"), tr("%Ln words", "", wordCount(text)), opening);
    int number = 0;
    for (const Photo &photo : content.photos) {
        ++number;
        addRow(tr("Picture %1").arg(number),
            photo.id == content.lead ? tr("lead picture") : QString(),
            tr("%1\nPhoto: %2").arg(photo.caption, photo.credit));
    }
    for (const Correction &correction : content.corrections)
        addRow(tr("Correction"), dateText(correction.at), correction.text);
    QStringList rest;
    if (!content.byline.isEmpty())
        rest.append(content.byline.join(u", "_s));
    if (!content.section.isEmpty())
        rest.append(content.section);
    if (!content.tags.isEmpty())
        rest.append(content.tags.join(u", "_s));
    addRow(tr("Also"), {}, rest.join(u" · "_s));
}

void PublishSheet::buildBand()
{
    const Story &story = m_desk.story();
    const Newsroom &newsroom = m_desk.session().newsroom();
    const QDateTime now = inVietnam(m_desk.store().now());
    // The field shows Vietnam's wall clock; Qt must not shift it by the computer's zone.
    QDateTime suggestion(now.date(), QTime(now.time().hour(), 0), Qt::UTC);
    suggestion = story.scheduledAt.isValid() ? QDateTime(inVietnam(story.scheduledAt).date(),
                     inVietnam(story.scheduledAt).time(), Qt::UTC)
                                             : suggestion.addSecs(2 * 3600);
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDisplayFormat(u"dd-MM-yyyy HH:mm"_s);
    m_time->setDateTime(suggestion);
    m_time->setAccessibleName(tr("Day and hour, Vietnam time"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setMinimumWidth(look().px(150));
    m_now->setAccessibleName(m_now->text());
    m_later->setAccessibleName(m_later->text());

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look().px(14));
    grid->setVerticalSpacing(look().px(8));
    const auto name = [&](const QString &text, int line) {
        QLabel *label = makeLabel(text, {}, panel());
        label->setFont(look().interfaceFont(12, 600));
        grid->addWidget(label, line, 0);
    };
    name(tr("When"), 0);
    auto *when = new QHBoxLayout;
    when->setSpacing(look().px(14));
    when->addWidget(m_now);
    when->addWidget(m_later);
    when->addWidget(m_time);
    QLabel *zone = makeLabel(tr("Vietnam time"), u"soft"_s, panel());
    zone->setFont(look().interfaceFont(12));
    when->addWidget(zone);
    when->addStretch(1);
    const bool maySchedule = m_desk.may(Action::Schedule);
    m_later->setVisible(maySchedule);
    m_time->setVisible(maySchedule);
    zone->setVisible(maySchedule);
    grid->addLayout(when, 0, 1);
    m_aboutTime->setFont(look().interfaceFont(12));
    m_aboutTime->hide();
    grid->addWidget(m_aboutTime, 1, 1);
    name(tr("Where"), 2);
    const bool known = !story.address.isEmpty();
    const QString path = known ? story.address : FolderSite::addressFor(story, story.content);
    auto *where = new ElidedLabel(QPalette::WindowText, panel());
    where->setText(newsroom.siteUrl + path);
    QString fate = known ? tr("the address stays") : tr("a new address, fixed from now on");
    if (m_server) {
        const auto remote
            = Remotes(m_desk.store()).of(story.id, m_server->key()).value_or(std::nullopt);
        const bool there = remote && remote->revision > 0 && !remote->url.isEmpty();
        where->setText(there ? remote->url : m_server->site.toString());
        fate = there ? tr("the address stays") : tr("the server makes the address");
    }
    auto *place = new QHBoxLayout; // a long address gives way to what becomes of it
    place->setSpacing(look().px(14));
    where->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    place->addWidget(where);
    QLabel *stays = makeLabel(fate, u"soft"_s, panel());
    stays->setFont(look().interfaceFont(12));
    place->addWidget(stays);
    place->addStretch(1);
    grid->addLayout(place, 2, 1);
    name(m_server ? tr("Server") : tr("Folder"), 3);
    auto *folder = new ElidedLabel(QPalette::WindowText, panel());
    folder->setColor(look().theme().soft);
    folder->setText(m_server ? m_server->name : m_desk.store().dir() + u"/site"_s);
    grid->addWidget(folder, 3, 1);
    if (const QString more = newCorrections(); !more.isEmpty()) {
        name(tr("Added"), 4);
        grid->addWidget(makeWrappedLabel(more, {}, panel()), 4, 1);
    }
    grid->setColumnStretch(1, 1);
    const bool narrow = isNarrow();
    m_below = narrow ? body() : band();
    m_proofs = new QVBoxLayout;
    m_proofs->setSpacing(look().px(6));
    if (narrow) {
        body()->addWidget(makeHairline(Qt::Horizontal, panel()));
        grid->setContentsMargins(0, look().px(8), 0, look().px(8));
        body()->addLayout(grid);
        body()->addLayout(m_proofs);
    } else {
        auto *row = new QHBoxLayout;
        row->setSpacing(look().px(16));
        row->addLayout(grid, 1);
        row->addWidget(makeHairline(Qt::Vertical, panel()));
        row->addLayout(m_proofs);
        band()->addLayout(row);
    }
    addElsewhere();
    const auto clock = m_desk.store().clockCheck();
    m_clock->setVisible(!clock);
    if (!clock) {
        m_below->addWidget(makeWrappedLabel(clock.error().text, u"danger"_s, panel()));
        m_below->addWidget(m_clock);
        connect(m_clock, &QCheckBox::toggled, this, &PublishSheet::updateButton);
    }

    const bool approved = isApproved();
    addProof(approved ? tr("Exactly the approved text, code %1").arg(shortHash(story.hash))
                      : tr("The text is not the approved one"),
        approved);
    vouchForServer();
    lookAtPictures();
    for (const workflow::Finding &finding : m_desk.findings())
        if (!finding.blocks)
            addProof(finding.text, false);
    m_proofs->addStretch(1);
}

void PublishSheet::updateButton()
{
    const QDateTime now = m_desk.store().now();
    const bool update = m_desk.story().state == State::Updating;
    m_aboutTime->setText(m_later->isChecked() ? aboutTime() : QString());
    m_aboutTime->setVisible(!m_aboutTime->text().isEmpty());
    QString text = update ? tr("Publish the update") : tr("Publish now");
    const bool clockGood = m_clock->isHidden() || m_clock->isChecked();
    bool possible = true;
    if (m_later->isChecked()) {
        possible = chosenTime() > now;
        text = possible ? tr("Schedule for %1")
                              .arg(inVietnam(chosenTime()).date() == inVietnam(now).date()
                                      ? tr("%1 today").arg(clockText(chosenTime()))
                                      : whenText(chosenTime(), now))
                        : tr("This time has passed");
    }
    m_go->setText(text);
    m_go->setAccessibleName(text);
    m_go->setEnabled(
        !m_faulty && isApproved() && possible && clockGood && (!m_too || m_too->isChecked()));
    setButtonIcon(m_go, m_later->isChecked() ? u"clock"_s : u"internet-services"_s,
        m_go->isEnabled() ? look().theme().accentText : look().theme().faint);
}

void PublishSheet::go()
{
    showError({});
    if (m_too)
        if (const auto too = servers::sendToo(m_desk.store(), m_desk.story().id, *m_server); !too)
            return showError(too.error().text);
    const bool update = m_desk.story().state == State::Updating;
    if (m_later->isChecked()) {
        const QDateTime at = chosenTime();
        TransitionArgs args;
        args.at = at;
        args.clockIsRight = m_clock->isChecked();
        if (auto moved = m_desk.act(Action::Schedule, args); !moved)
            return showError(moved.error().text);
        close();
        Q_EMIT finished((update
                ? tr("The update is set for %1, Vietnam time. It goes out by itself while the desk "
                     "is open, or by “toasoan-cli sync”; until then readers see the present text.")
                : tr("Scheduled for %1, Vietnam time. It goes out by itself while the desk is "
                     "open, or by “toasoan-cli sync”."))
                            .arg(whenText(at, m_desk.store().now())));
        return;
    }
    m_go->setEnabled(false);
    m_go->setText(tr("Writing the pages…"));
    repaint();
    TransitionArgs args;
    args.clockIsRight = m_clock->isChecked();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = m_desk.publish(Action::Publish, args);
    QApplication::restoreOverrideCursor();
    if (!done) {
        updateButton();
        return showError(done.error().text);
    }
    if (m_server) {
        close();
        Q_EMIT finished(tr("Published here and on its way to %1. The outbox tells when readers can "
                           "see it.")
                            .arg(m_server->name));
        return;
    }
    showResult(*done, update ? tr("The update is live.") : tr("The story is live."));
}

void PublishSheet::showResult(const Published &result, const QString &sentence)
{
    m_sentence = sentence;
    for (QVBoxLayout *part : {head(), bar(), body(), band()})
        clearLayout(part);
    for (QVBoxLayout *part : {bar(), band()})
        part->parentWidget()->hide();
    body()->setSpacing(look().px(8));
    setTitle(sentence, m_desk.story().content.headline);
    const QUrl url(result.address);
    const QString path = url.isLocalFile() ? url.toLocalFile() : result.address;
    // Said only after looking: the page is there to be opened.
    const bool seen = url.isLocalFile() && QFileInfo(path).size() > 0;
    auto *row = new QHBoxLayout;
    auto *picture = new QLabel(panel());
    const Theme &theme = look().theme();
    picture->setPixmap(tintedIcon(
        seen ? u"dialog-ok-apply"_s : u"data-warning"_s, seen ? theme.approved : theme.submitted)
                           .pixmap(look().px(16), look().px(16)));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(makeWrappedLabel(seen
                           ? tr("Read back from the site: the page stands, %n files were written.",
                               "", result.pagesWritten)
                           : tr("The page could not be read back: %1").arg(path),
                       {}, panel()),
        1);
    body()->addLayout(row);
    const QString address = m_desk.session().newsroom().siteUrl + m_desk.story().address;
    QLabel *where = makeWrappedLabel(address, {}, panel());
    where->setFont(look().interfaceFont(13, 600));
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    where->setAccessibleName(tr("Address"));
    body()->addWidget(where);
    QLabel *file = makeWrappedLabel(path, u"soft"_s, panel());
    file->setFont(look().interfaceFont(12));
    body()->addWidget(file);
    for (const QString &warning : result.warnings)
        body()->addWidget(makeWrappedLabel(warning, u"submitted"_s, panel()));

    m_go->hide();
    m_cancel->hide();
    for (QPushButton *button : std::as_const(m_looks))
        button->hide();
    QPushButton *copy = addFoot(tr("Copy the address"), {});
    setButtonIcon(copy, u"edit-copy"_s, theme.text);
    connect(copy, &QPushButton::clicked, this,
        [address] { QApplication::clipboard()->setText(address); });
    QPushButton *openPage = addFoot(tr("Open the page"), {});
    setButtonIcon(openPage, u"internet-services"_s, theme.text);
    connect(openPage, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    QPushButton *done = addFoot(tr("Done"), u"primary"_s);
    connect(done, &QPushButton::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, [this] { Q_EMIT finished(m_sentence); });
    refit();
    done->setFocus(Qt::OtherFocusReason);
}

} // namespace toasoan
