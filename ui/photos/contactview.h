// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photos/contactdelegate.h"
#include "photos/pictureedits.h"

#include <QListView>

namespace toasoan {

/// The grid: several chosen at once, rated and captioned by single keys, which are off wherever
/// text is typed.
class ContactView : public QListView
{
    Q_OBJECT
public:
    ContactView(ContactModel &model, Pictures &pictures, PictureEdits &edits, Look &look,
        QWidget *parent = nullptr);
    void setCellWidth(int width);
    [[nodiscard]] QList<PictureRow> chosenRows() const; ///< in the sheet's order
    void choose(const QStringList &keys, const QString &current);
    void goTo(const QModelIndex &index); ///< chosen alone
    void step(int by); ///< to the next or previous picture, alone
    void keyboardSearch(const QString &) override { } // letters are commands here

    void rate(int stars);
    void toggle(Choice choice); ///< the same again takes it back
    void makeLead();
    void frame(); ///< crops and focal point of the current one
    void copyCaption();
    void pasteCaption();
    [[nodiscard]] static bool holdsCaption(); ///< the clipboard does
    [[nodiscard]] const QList<QAction *> &pictureActions() const { return m_actions; }

Q_SIGNALS:
    void chosenChanged();
    void viewWanted(); ///< full view of the current one
    void captionWanted(); ///< F2
    void framingWanted(const QString &useId); ///< of a story's picture
    void said(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &now, const QItemSelection &before) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;

private:
    void makeActions();
    void keep();
    void bringBack();
    ContactModel &m_model;
    PictureEdits &m_edits;
    const Look &m_look;
    ContactDelegate *m_delegate;
    QList<QAction *> m_actions;
    QStringList m_keptKeys;
    QString m_keptCurrent;
    int m_keptRow = 0;
    bool m_keeping = false, m_going = false;
};

} // namespace toasoan
