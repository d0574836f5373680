// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photos/batchform.h"
#include "photos/contactview.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSplitter;
class QToolButton;

namespace toasoan {

class DeviceTab;
class Loupe;
class NoteBox;
class Spelling;

/// “Kho ảnh”: the contact sheet of the newsroom's pictures, or of the open story's, and the caption
/// form beside it.
class PicturesPage : public QWidget
{
    Q_OBJECT
public:
    PicturesPage(
        Session &session, Draft &draft, Pictures &pictures, Look &look, QWidget *parent = nullptr);
    void showNewsroom(const QString &search = {});
    void showStory();
    [[nodiscard]] bool showsStory() const { return m_model->isStory(); }
    void focusSearch(); ///< Ctrl+F
    /// Writes what was typed for one picture; call it before another part of the window is shown.
    void leave();
    void addFiles(const QStringList &files);
    [[nodiscard]] ContactView *view() const { return m_view; }
    [[nodiscard]] QWidget *form() const { return m_form; }
    void focusForm();
    /// From here on captions are checked, and codes open by its directory and the abbreviations.
    void setSpelling(Spelling &spelling);
    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    void said(const QString &sentence); ///< for the status line
    void failed(const toasoan::Error &error);
    void framingWanted(const QString &useId); ///< crops of a story's picture
    void backWanted(); ///< to the story

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *head();
    [[nodiscard]] QWidget *tabs();
    void buildOrders();
    void buildFilters();
    void wire();
    void open(bool story);
    void refresh();
    void refreshForm();
    void setFilter(const std::function<void(PictureFilter &)> &change);
    void describeUnknown();
    void taken(const Photo &photo);
    void imported(int wanted, const QStringList &cut);
    void goToNew();
    void showLoupe();
    void dress();
    void shortenHead();
    [[nodiscard]] QString orderText() const;
    [[nodiscard]] QString filterText() const;

    Session &m_session;
    Draft &m_draft;
    Pictures &m_pictures;
    Look &m_look;
    ContactModel *m_model;
    PictureEdits *m_edits;
    ContactView *m_view;
    BatchForm *m_form;
    Loupe *m_loupe;
    QSplitter *m_splitter;
    class ElidedLabel *m_title;
    QLabel *m_count, *m_empty, *m_sizeLabel, *m_progress;
    QLineEdit *m_search;
    QPushButton *m_order, *m_filter, *m_import, *m_stop;
    QSlider *m_size;
    QList<DeviceTab *> m_tabs;
    NoteBox *m_notice;
    QWidget *m_running;
    QTimer m_searchPause;
    QStringList m_damaged;
    QSet<QString> m_new; // added by the import that runs, or ran last
    QSet<QString> m_asked; // for what their files say
    int m_added = 0;
    bool m_importing = false;
};

} // namespace toasoan
