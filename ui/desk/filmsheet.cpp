// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/filmsheet.h"

#include "base/unicode.h"
#include "common/pieces.h"
#include "common/prompt.h"
#include "common/times.h"
#include "photos/pictureview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 560;

} // namespace

FilmSheet::FilmSheet(
    const Film &film, const Doing &doing, Pictures &pictures, Look &look, QWidget *anywhere)
    : Sheet(look, anywhere, sheetWidth, tr("Film"))
    , m_film(film)
    , m_doing(doing)
    , m_title(addField(tr("Title of the film"), film.title, tr("Title")))
    , m_url(addField(tr("Address of the film"), film.url, tr("Address, https://…")))
    , m_length(
          addField(tr("Length"), filmLengthText(film.seconds), tr("Minutes and seconds: 12:40")))
    , m_poster(new PictureView(pictures, look, panel()))
    , m_choose(makeButton(tr("Choose a picture…"), u"small"_s, panel()))
    , m_none(makeButton(tr("Without a picture"), u"small"_s, panel()))
{
    setTitle(film.title.isEmpty() ? tr("A new film") : tr("Film of the archive"));
    addPoster();
    addCancel(tr("Leave as it was"));
    QPushButton *done = addFoot(tr("Apply"), u"primary"_s);
    connect(done, &QPushButton::clicked, this, &FilmSheet::take);
    for (QLineEdit *field : {m_title, m_url, m_length})
        connect(field, &QLineEdit::returnPressed, this, &FilmSheet::take);
    connect(m_choose, &QPushButton::clicked, this, &FilmSheet::choosePoster);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_film.posterSha256.clear();
        m_file.clear();
        showPoster({});
        m_choose->setFocus(Qt::OtherFocusReason);
    });
    showPoster({});
}

void FilmSheet::open()
{
    Sheet::open(m_title);
}

QLineEdit *FilmSheet::addField(const QString &name, const QString &text, const QString &hint)
{
    auto *field = new QLineEdit(text, panel());
    field->setAccessibleName(name);
    field->setPlaceholderText(hint);
    field->setCursorPosition(0);
    QLabel *label = makeLabel(name, u"soft"_s, panel());
    label->setFont(look().interfaceFont(12));
    label->setFixedWidth(look().px(130));
    label->setBuddy(field);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(field, 1);
    body()->addLayout(row);
    return field;
}

void FilmSheet::addPoster()
{
    QLabel *label = makeLabel(tr("Picture"), u"soft"_s, panel());
    label->setFont(look().interfaceFont(12));
    label->setFixedWidth(look().px(130));
    m_poster->setFixedSize(look().px(192), look().px(108)); // as the site shows it
    m_poster->setAccessibleName(tr("Picture of the film"));
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_choose, 0, Qt::AlignLeft);
    buttons->addWidget(m_none, 0, Qt::AlignLeft);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(look().px(8));
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(m_poster);
    row->addLayout(buttons, 1);
    body()->addLayout(row);
}

void FilmSheet::choosePoster()
{
    const QStringList files = prompt::openPictures(this, tr("Choose a picture"));
    if (files.isEmpty())
        return;
    const Result<QImage> seen = m_doing.look(files.first());
    if (!seen)
        return showError(seen.error().text);
    showError({});
    m_file = files.first();
    showPoster(*seen);
}

void FilmSheet::showPoster(const QImage &chosen)
{
    m_poster->setPicture(m_film.posterSha256);
    m_poster->setImage(chosen);
    const bool any = !chosen.isNull() || !m_film.posterSha256.isEmpty();
    m_poster->setVisible(any);
    m_none->setVisible(any);
    refit();
}

void FilmSheet::take()
{
    const auto seconds = filmSeconds(m_length->text());
    if (!seconds) {
        showError(tr("A length is written 12:40, or 1:02:40. Nothing was changed; mend it."));
        return m_length->setFocus(Qt::OtherFocusReason);
    }
    m_film.title = oneLine(m_title->text());
    m_film.url = m_url->text().trimmed();
    m_film.seconds = *seconds;
    if (const Result<void> kept = m_doing.keep(m_film, m_file); !kept)
        return showError(kept.error().text);
    close();
}

} // namespace toasoan
