// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the publish sheet vouches for, a line each.
#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "desk/storyrows.h"
#include "publish/publishsheet.h"
#include "publish/servers.h"
#include "publish/storypictures.h"
#include "store/remotes.h"

#include <QCheckBox>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qint64 nearSeconds = 3600;

} // namespace

QString PublishSheet::newCorrections() const
{
    const Story &story = m_desk.story();
    const auto live = m_desk.store().revision(story.id, story.liveRevision);
    const auto printed = live ? live->content.corrections.size() : 0;
    QStringList texts;
    const QList<Correction> fresh = story.content.corrections.mid(printed);
    for (const Correction &correction : fresh)
        texts += correction.text;
    return texts.isEmpty() ? QString()
                           : tr("Printed as a correction at the end: %1").arg(texts.join(u' '));
}

// Of an update no server is told. And what else goes out within an hour is said, to be moved apart.
QString PublishSheet::aboutTime() const
{
    QStringList said;
    if (m_desk.story().state == State::Updating)
        said += tr("This computer sends it: it must be on then, with the desk open. Until then "
                   "readers see the present text.");
    QStringList near;
    for (const State state : {State::Scheduled, State::Updating}) {
        const auto stories = m_desk.store().list({.state = state});
        for (const StorySummary &other : stories.value_or(QList<StorySummary>()))
            if (other.id != m_desk.story().id && isPlanned(other)
                && qAbs(other.scheduledAt.secsTo(chosenTime())) <= nearSeconds)
                near += tr("%1 “%2”").arg(clockText(other.scheduledAt), other.headline);
    }
    if (!near.isEmpty())
        said += tr("Due within an hour of it: %1").arg(near.join(u" · "_s));
    return said.join(u'\n');
}

// A story of another server becomes a second article here: only when somebody says so.
void PublishSheet::addElsewhere()
{
    if (!m_server)
        return;
    const QString id = m_desk.story().id;
    const auto places = servers::elsewhere(m_desk.store(), id, *m_server);
    const auto kept = servers::isKeptFrom(m_desk.store(), id, *m_server);
    if (!places || !kept || places->isEmpty())
        return;
    for (const servers::Elsewhere &place : *places)
        m_below->addWidget(makeWrappedLabel(!place.url.isEmpty()
                ? tr("On %1 it is live at %2. That page stays as it is until that server is in "
                     "use again.")
                      .arg(place.name, place.url)
                : place.sent ? tr("%1 has it as well, and is not in use.").arg(place.name)
                             : tr("It waits for %1, which is not in use.").arg(place.name),
            u"submitted"_s, panel()));
    if (!*kept)
        return;
    m_too = new QCheckBox(
        tr("Send it to %1 as well; there it becomes a second article").arg(m_server->name),
        panel());
    m_below->addWidget(m_too);
    connect(m_too, &QCheckBox::toggled, this, &PublishSheet::updateButton);
}

// What somebody changed there since is a conflict, which keeps the story from going out.
void PublishSheet::vouchForServer()
{
    if (!m_server)
        return;
    const auto remote
        = Remotes(m_desk.store()).of(m_desk.story().id, m_server->key()).value_or(std::nullopt);
    if (remote && remote->post > 0)
        addProof(tr("Nobody had changed it on the server when both were last compared; that is "
                    "asked again before anything is written"));
}

// A 24-megapixel photo takes a sixth of a second to read: not in the window's own time.
void PublishSheet::lookAtPictures()
{
    const QList<StoryPicture> pictures
        = storyPictures(m_desk.store(), m_desk.story().content.photos);
    if (pictures.isEmpty())
        return;
    const auto count = int(pictures.size());
    const Proof proof = addProof(tr("Looking at %Ln pictures…", "", count));
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, proof, count] {
        QStringList faults = watcher->future().results();
        faults.removeAll(QString());
        if (faults.isEmpty())
            return setProof(proof, tr("%Ln pictures, whole and here", "", count), true);
        setProof(proof, faults.join(u'\n'), false);
        // On a server an older copy of the picture may stand already; the folder has nothing else.
        m_faulty = !m_server;
        updateButton();
    });
    watcher->setFuture(QtConcurrent::mapped(pictures, pictureFault));
}

PublishSheet::Proof PublishSheet::addProof(const QString &text, bool good)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look().px(8));
    const Proof proof{new QLabel(panel()), makeWrappedLabel({}, {}, panel())};
    row->addWidget(proof.picture, 0, Qt::AlignTop);
    proof.words->setFont(look().interfaceFont(12));
    proof.words->setFixedWidth(look().px(250));
    row->addWidget(proof.words);
    m_proofs->addLayout(row);
    setProof(proof, text, good);
    return proof;
}

void PublishSheet::setProof(const Proof &proof, const QString &text, bool good)
{
    const Theme &theme = look().theme();
    proof.picture->setPixmap(tintedIcon(
        good ? u"dialog-ok-apply"_s : u"data-warning"_s, good ? theme.approved : theme.submitted)
                                 .pixmap(look().px(16), look().px(16)));
    proof.words->setText(text);
}

} // namespace toasoan
