// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/session.h"
#include "common/theme.h"
#include "desk/desk.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace toasoan {

struct DeskActions;
class ChecksPanel;
class CompareView;
class ConflictView;
class EditorPane;
class FilmsPage;
class FirstRun;
class Housekeeping;
class Importer;
class Inspector;
class Navigation;
class NotesPanel;
class OutboxPanel;
class Panes;
class PhotoPanel;
class PicturesPage;
class PresenceLink;
class Preview;
class ServerLink;
class Spelling;
class StatusLine;
class StoryActions;
class StoryEditor;
class StoryList;
class StoryModel;
class TimelinePanel;
class Watch;
class WritingTools;

/// The desk: makes the panes and lets them meet. What they do stands in themselves.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Session &session, Look &look);
    ~MainWindow() override;
    /// Shows the window as it was left; an id or a file asked for comes first, cursor in its text.
    void start(const QString &storyId = {}, const QString &file = {});
    void openStory(const QString &id, bool intoText);
    void importFile(const QString &path); ///< read beside the window, opened when it is there
    void bringForward();
    void takeSignIn(const QString &answer); ///< of the browser, for the sheet that asked for it
    [[nodiscard]] Desk &desk() { return m_desk; }

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void wireList();
    void wireEditor();
    void wireForward();
    void wireInspector();
    void wireActions();
    void wireImport();
    void wireHousekeeping();
    void wireSpelling();
    void wirePictures();
    void showArchive(bool story);
    void coverStory();
    void showFraming(const QString &photoId);
    void frame(const QString &photoId, const Framing &framing, bool undoable);
    void wireCompare();
    void wireNotes();
    void showCompare(bool show, std::optional<int> before = {});
    bool showConflict(); ///< false when the open story is in none
    void takeCompare(QWidget *view); ///< in the panes' place
    bool leaveCompare(); ///< false when neither was shown
    void compareWithApproved(); ///< the text whose approval an edit dropped
    void restoreRevision(int number);
    void wireSelection();
    void quickLook();
    void runBatch(Action action); ///< for what the list has selected
    void wireFinding(); ///< palette, quick open, duplicate
    void showOpened();
    void nameWindow(); ///< after the story and the paper
    void jump(const workflow::Finding &finding);
    void takePictures(const QStringList &files, int bodyBlock);
    void keepFirstHeadline(const QString &headline);
    void changePane(int step);
    void fillMembers(QMenu *menu);
    void showMissed(QStringList ids);
    void report(const Error &error);
    void newStory();
    void saveElsewhere();
    void backUpToFile();
    void savePlace();
    void restoreFilter(const QSettings &settings);
    void wireWatch();
    void openForReading(); ///< what writes is not offered, and why is said
    void wireServer();
    void wireConflicts();
    void wireFace();
    void wirePresence();
    void showServer(); ///< the sheet to connect in, or who one is there
    void showOutbox();
    bool leaveOutbox(); ///< false when it was not shown
    [[nodiscard]] bool seesOutbox() const;
    bool uncover(); ///< nothing lies over the text any more; false when nothing did
    void toggleInspector();
    void showLink(); ///< in status line and banner
    void showOffline(int going);
    void showRights(); ///< what the server's account may not do is not offered

    Session &m_session;
    Look &m_look;
    Desk m_desk;
    Pictures m_pictures;
    std::unique_ptr<DeskActions> m_actions;
    StoryActions *m_storyActions;
    StoryModel *m_model;
    Navigation *m_navigation;
    StoryList *m_list;
    EditorPane *m_editorPane;
    StoryEditor *m_editor;
    Spelling *m_spelling;
    FirstRun *m_firstRun;
    FilmsPage *m_films;
    PicturesPage *m_archive;
    QStackedWidget *m_pages; ///< what may stand in place of list, editor and inspector
    CompareView *m_compare;
    ConflictView *m_conflict;
    Inspector *m_inspector;
    Preview *m_preview;
    PhotoPanel *m_photos;
    ChecksPanel *m_checks;
    NotesPanel *m_notes;
    TimelinePanel *m_timeline;
    Panes *m_panes;
    StatusLine *m_status;
    Housekeeping *m_housekeeping;
    Importer *m_importer;
    WritingTools *m_writing;
    Watch *m_watch;
    ServerLink *m_link;
    OutboxPanel *m_outbox = nullptr; ///< once it was asked for
    PresenceLink *m_presence;
    QStringList m_missed; // stories that were due and are not out
    int m_toInsert = 0; // pictures dropped into the text that are still being read
    QString m_askedNames; // a story and its questions of spelling that were asked
    QString m_linkSaid; // so that a banner that was closed stays closed
    QDateTime m_offlineSaid; // likewise
    QString m_firstStory; // being begun in the first run's field
};

} // namespace toasoan
