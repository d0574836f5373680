// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/sheet.h"
#include "story/story.h"

#include <functional>

class QLineEdit;

namespace toasoan {

class PictureView;

/// A film of the archive: title, address, length and the picture that stands for it.
class FilmSheet : public Sheet
{
    Q_OBJECT
public:
    /// `keep` writes it and answers what went wrong; `take` copies a picture file into the newsroom
    /// and answers its hash.
    struct Doing
    {
        std::function<Result<void>(const Film &)> keep;
        std::function<Result<QString>(const QString &file)> take;
    };
    FilmSheet(
        const Film &film, const Doing &doing, Pictures &pictures, Look &look, QWidget *anywhere);
    void open();

private:
    QLineEdit *addField(const QString &name, const QString &text, const QString &hint);
    void addPoster();
    void choosePoster();
    void showPoster();
    void take();
    Film m_film;
    Doing m_doing;
    QLineEdit *m_title, *m_url, *m_length;
    PictureView *m_poster;
    QPushButton *m_choose, *m_none;
};

} // namespace toasoan
