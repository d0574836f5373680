// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/sheet.h"
#include "story/story.h"

#include <functional>
#include <QImage>

class QLineEdit;

namespace toasoan {

class PictureView;

/// A film of the archive: title, address, length and the picture that stands for it.
class FilmSheet : public Sheet
{
    Q_OBJECT
public:
    /// `look` shows a picture file as a site would print it; `keep` writes the film with the
    /// picture of `file`, when that is not empty, and answers what went wrong.
    struct Doing
    {
        std::function<Result<QImage>(const QString &file)> look;
        std::function<Result<void>(const Film &, const QString &file)> keep;
    };
    FilmSheet(
        const Film &film, const Doing &doing, Pictures &pictures, Look &look, QWidget *anywhere);
    void open();

private:
    QLineEdit *addField(const QString &name, const QString &text, const QString &hint);
    void addPoster();
    void choosePoster();
    void showPoster(const QImage &chosen);
    void take();
    Film m_film;
    Doing m_doing;
    QString m_file; ///< the picture that was chosen here; copied when all is applied
    QLineEdit *m_title, *m_url, *m_length;
    PictureView *m_poster;
    QPushButton *m_choose, *m_none;
};

} // namespace toasoan
