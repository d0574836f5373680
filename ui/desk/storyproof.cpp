// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The proof on paper or as a PDF: what was approved there can be told from the code on its foot.
#include "text/proof.h"

#include "common/prompt.h"
#include "common/stateshape.h"
#include "desk/storyactions.h"
#include "photo/photo.h"
#include "store/folder.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int printDots = 300; // an inch

QImage pictureOf(const Store &store, const Photo &photo, int width)
{
    const auto path = store.picturePath(photo.sha256);
    return path ? decodePicture(*path, QSize(width, width)).value_or(QImage()) : QImage();
}

Proof proofOf(const Desk &desk, int revision)
{
    const Story &story = desk.story();
    Store &store = desk.store();
    Proof proof;
    proof.paper = desk.session().newsroom().name;
    proof.state = stateText(story.state);
    proof.author = desk.session().displayName(story.author);
    proof.revision = revision;
    proof.hash = story.hash;
    proof.printedAt = store.now();
    proof.content = story.content;
    proof.picture
        = [&store](const Photo &photo, int width) { return pictureOf(store, photo, width); };
    proof.film = [films = store.films().value_or(QList<Film>())](const QString &id) {
        const auto film = std::find_if(
            films.cbegin(), films.cend(), [&](const Film &one) { return one.id == id; });
        return film == films.cend() ? QString() : film->title;
    };
    return proof;
}

} // namespace

// What lies on paper must be found again: it is a version of its own.
std::optional<int> StoryActions::proofRevision()
{
    if (auto saved = m_desk.draft().flush(); !saved) {
        showError(saved.error());
        return {};
    }
    const auto number = m_desk.store().markRevision(m_desk.story().id, m_desk.session().member());
    if (!number) {
        showError(number.error());
        return {};
    }
    return *number;
}

void StoryActions::saveProof()
{
    const std::optional<int> revision = proofRevision();
    if (!revision)
        return;
    const QString name = slug(m_desk.story().content.headline);
    QString path = prompt::saveFile(m_window, tr("Save the proof as PDF"),
        u"%1-%2.pdf"_s.arg(name.isEmpty() ? u"bai"_s : name).arg(*revision), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        path += u".pdf"_s;
    if (auto may = mayReplace(path); !may)
        return showError(may.error());
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    int pages = 0;
    if (written) {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(printDots);
        writer.setTitle(m_desk.story().content.headline);
        writer.setCreator(u"Tòa Soạn"_s);
        pages = paintProof(writer, proofOf(m_desk, *revision));
    }
    written = written && file.commit();
    if (!written)
        return showError({Error::Kind::Io,
            tr("The proof could not be written to %1: %2. Nothing in the story changed; choose "
               "another place.")
                .arg(path, file.errorString())});
    showNews(u"proof"_s, tr("The proof, %n pages, stands in %1.", "", pages).arg(path));
}

void StoryActions::printProof()
{
    const std::optional<int> revision = proofRevision();
    if (!revision)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(m_desk.story().content.headline);
    QPrintDialog dialog(&printer, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int pages = paintProof(printer, proofOf(m_desk, *revision));
    showNews(u"proof"_s,
        tr("The proof of version %1 went to the printer, %n pages.", "", pages).arg(*revision));
}

} // namespace toasoan
