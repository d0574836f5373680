// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/session.h"
#include "common/theme.h"
#include "story/draft.h"

#include <QWidget>

namespace toasoan {

class Spelling;

/// The inspector's “Ảnh”: cards with picture and caption form, drop target, order, lead.
class PhotoPanel : public QWidget
{
    Q_OBJECT
public:
    PhotoPanel(
        Draft &draft, Session &session, Pictures &pictures, Look &look, QWidget *parent = nullptr);
    ~PhotoPanel() override;
    void setSpelling(Spelling &spelling); ///< captions and descriptions are checked from here on
    void addFiles(const QStringList &files); ///< drop, paste, choose: also called by the editor
    void addImage(const QImage &image);
    void focusPhoto(int index, bool credit);
    void reveal(const QString &photoId); ///< scrolls its card into view

Q_SIGNALS:
    void photoAdded(const QString &photoId);
    void photoAgain(const QString &photoId); ///< it was in the story; nothing was added
    void skipped(); ///< one of the files did not become a picture
    void insertWanted(const QString &photoId); ///< “Đưa vào bài”
    void failed(const QString &sentence);
    void framingWanted(const QString &photoId);
    void sheetWanted(); ///< all of them on the contact sheet

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace toasoan
