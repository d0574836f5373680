// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "common/theme.h"
#include "story/story.h"

#include <functional>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTextEdit;

namespace toasoan {

class SourceView;
class Store;

/// Where HTML that was not applied is kept, so that no story loses it.
struct SourceKeeper
{
    struct Kept
    {
        QString html; ///< empty: none
        QString base; ///< tells the text apart that it was written from
    };
    std::function<Kept(const QString &storyId)> read;
    std::function<void(const QString &storyId, const Kept &kept)> write;
    /// Makes the text that stands now a revision, before a source from an older one replaces it.
    std::function<Result<void>()> mark;
};
/// Without `mark`, which needs the open story.
[[nodiscard]] SourceKeeper sourceKeeper(Store &store);
[[nodiscard]] bool sourceWaits(const Store &store, const QString &storyId);

/// The article as HTML, to be changed there. What is written goes back through the sanitizer; when
/// that leaves something out, the page says what before anything is applied.
class SourcePage : public QWidget
{
    Q_OBJECT
public:
    SourcePage(const Look &look, SourceKeeper keeper, QWidget *parent = nullptr);
    ~SourcePage() override;
    void open(const QString &storyId, const QString &html, const QList<Photo> &photos);
    void refresh(const QString &html, const QList<Photo> &photos); ///< the text changed elsewhere
    void leave(); ///< keeps what was not applied
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isKept(const QString &storyId) const; ///< from an earlier time, maybe
    [[nodiscard]] SourceView &view() const { return *m_view; }
    /// At once when all of it can stand; else it asks first and isChanged() stays true.
    void apply();

Q_SIGNALS:
    /// Figures carry the caption and credit that were written for them.
    void applied(const toasoan::Body &body);
    void leaveWanted(); ///< Esc

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyLook();
    void keep();
    void showState();
    void setText(const QString &html);
    [[nodiscard]] bool isStale() const; ///< the story's text is another than it was written from
    void showLoss(const QStringList &dropped, const QString &canonical);
    void hideLoss();
    void backToSource();
    void applyAnyway();
    void take(const Body &body);
    void discard();
    [[nodiscard]] QString fromText(QStringList *dropped, Body *body) const;

    const Look &m_look;
    SourceKeeper m_keeper;
    SourceView *m_view;
    QWidget *m_bar, *m_loss;
    QLabel *m_state, *m_lossTitle, *m_lossList;
    QTextEdit *m_diff;
    QPushButton *m_apply, *m_discard, *m_applyAnyway, *m_back, *m_drop;
    QTimer m_keepTimer;
    QString m_story, m_clean; ///< as the text has it
    QString m_base; ///< what was changed here began as this text
    QList<Photo> m_photos;
    bool m_readOnly = false;
    bool m_filling = false;
};

} // namespace toasoan
