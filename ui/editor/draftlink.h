// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"
#include "story/draft.h"

namespace toasoan {

/// Keeps a sheet and the open draft the same: what is typed goes to the draft when it saves, what
/// others change comes into the sheet.
class DraftLink : public QObject
{
    Q_OBJECT
public:
    DraftLink(Draft &draft, SheetEdit &sheet, QObject *parent = nullptr);
    /// A figure's caption or credit: the photo use has it, or the figure while it waits.
    void setCaption(int block, bool credit, const QString &text, bool first);
    /// Fills the waiting figure at the cursor, else puts a new one behind the paragraph there.
    void insertFigure(const QString &photoId);
    /// The whole body at once, as one step; captions of its figures go to their pictures.
    void applyBody(const Body &body);

Q_SIGNALS:
    void opened(); ///< the sheet shows another story, or none

private:
    void collect(Content &content);
    void show();
    void touched();
    void follow(); ///< the draft's text may be another than the sheet's
    void changePhoto(const QString &id, const std::function<void(Photo &)> &change);
    void applyCaptions(const Body &body);
    void copied(const Body &body, QMimeData *target);
    void pasted(const QMimeData *source, Body *body);

    Draft &m_draft;
    SheetEdit &m_sheet;
    sheet::Fields m_known; ///< what both last agreed on
    QList<Photo> m_photos;
    QStringList m_byline;
    bool m_own = false; ///< the draft is touched from here
};

} // namespace toasoan
