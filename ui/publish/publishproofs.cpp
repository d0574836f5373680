// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the publish sheet vouches for, a line each.
#include "common/icons.h"
#include "common/pieces.h"
#include "publish/publishsheet.h"
#include "publish/server.h"
#include "publish/storypictures.h"
#include "store/remotes.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

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

// What somebody changed there since is a conflict, which keeps the story from going out.
void PublishSheet::vouchForServer()
{
    const auto server = serverOf(m_desk.store()).value_or(std::nullopt);
    if (!server)
        return;
    const auto remote
        = Remotes(m_desk.store()).of(m_desk.story().id, server->key()).value_or(std::nullopt);
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
        const auto server = serverOf(m_desk.store());
        m_faulty = server && !*server;
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
