// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/banner.h"
#include "common/pictures.h"
#include "common/theme.h"
#include "desk/desk.h"
#include "story/anchor.h"

#include <functional>
#include <QMap>

class QAction;
class QMenu;

namespace toasoan {

/// Each step of the workflow as an action, shown while this person may do it now. A step that needs
/// words opens its sheet; one that a check forbids leads to the checks.
class StoryActions : public QObject
{
    Q_OBJECT
public:
    StoryActions(Desk &desk, Look &look, Pictures &pictures, Banner &banner, QWidget *window);
    [[nodiscard]] QAction *action(Action action) const { return m_actions.value(action); }
    [[nodiscard]] QAction *schedule() const { return m_schedule; }
    [[nodiscard]] QAction *next() const { return m_next; } ///< Ctrl+Shift+Enter
    [[nodiscard]] QAction *properties() const { return m_properties; }
    [[nodiscard]] QAction *mark() const { return m_mark; }
    [[nodiscard]] QAction *save() const { return m_package; } ///< the story as one file
    [[nodiscard]] QAction *word() const { return m_word; } ///< as a document of Word
    [[nodiscard]] QAction *share() const { return m_share; } ///< a draft, with editors
    [[nodiscard]] QAction *unshare() const { return m_unshare; }
    /// What was decided while another server was in use.
    [[nodiscard]] QAction *toThisServer() const { return m_sendHere; }
    [[nodiscard]] QAction *deleteForever() const { return m_deleteForever; }
    [[nodiscard]] QAction *compare() const { return m_compare; } ///< Ctrl+Shift+D
    [[nodiscard]] QAction *nextDifference() const { return m_nextDifference; } ///< F8
    [[nodiscard]] QAction *previousDifference() const { return m_previousDifference; }
    [[nodiscard]] QAction *keepMine() const { return m_keepMine; } ///< in a conflict
    [[nodiscard]] QAction *keepTheirs() const { return m_keepTheirs; }
    [[nodiscard]] QAction *note() const { return m_note; } ///< Ctrl+M
    /// While pictures or films of the whole newsroom hide the story, none of its steps is taken.
    void setCovered(bool covered);
    /// What the return sheet may quote: the passage chosen in the text.
    void setQuote(std::function<Anchor()> quote) { m_quote = std::move(quote); }
    [[nodiscard]] QList<QAction *> proofs() const { return {m_proofFile, m_proofPrint}; }
    void fillMenu(QMenu *menu) const; ///< “Bài”
    /// The header's text for a step: “Đăng bản cập nhật…” for a live story.
    [[nodiscard]] QString headerText(Action action) const;
    void run(Action action);
    /// Asked once a step may go through; false leaves the story where it is.
    void setQuestion(std::function<bool(Action action)> question);
    /// Asked before a step that calls the story ready; what it refuses with is shown.
    void setReady(std::function<Result<void>()> ready) { m_ready = std::move(ready); }
    void showError(const Error &error);
    void showNews(
        const QString &key, const QString &sentence, const QList<Banner::Button> &buttons = {});

Q_SIGNALS:
    void previewWanted(); ///< the page as it would go out
    void blocked(); ///< a check forbids the step: show the checks
    void trashed(const QString &id);
    void done(toasoan::Action action); ///< a step went through
    void sharingChanged(); ///< the server is to hear of it

private:
    void add(Action action, const QString &name, const QString &text, const QString &iconName);
    void refresh();
    [[nodiscard]] bool isSaved();
    [[nodiscard]] bool isReady();
    void plain(Action action);
    void openSheet(Action action, bool schedule = false);
    void trash();
    void exportPackage();
    void exportWord();
    void setShared(bool shared);
    [[nodiscard]] bool isBehindHere() const;
    void sendHere();
    [[nodiscard]] std::optional<int> proofRevision();
    void saveProof();
    void printProof();
    Desk &m_desk;
    Look &m_look;
    Pictures &m_pictures;
    Banner &m_banner;
    QWidget *m_window;
    std::function<bool(Action)> m_question;
    std::function<Result<void>()> m_ready;
    QMap<Action, QAction *> m_actions;
    QAction *m_schedule, *m_next, *m_properties, *m_mark, *m_package, *m_word, *m_deleteForever;
    std::function<Anchor()> m_quote;
    bool m_covered = false;
    QHash<QString, QStringList> m_unsent; // words of sheets that were left, by step and story
    QAction *m_share, *m_unshare, *m_sendHere;
    QAction *m_note, *m_proofFile, *m_proofPrint;
    QAction *m_compare, *m_nextDifference, *m_previousDifference, *m_keepMine, *m_keepTheirs;
};

} // namespace toasoan
