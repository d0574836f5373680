// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "publish/joining.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace toasoan {

class Desk;

/// Above the text while the story is in conflict: who wrote the other text, and passage by passage
/// which one stays. Nothing is decided until every passage is. Never takes the focus by itself.
class ConflictBar : public QWidget
{
    Q_OBJECT
public:
    ConflictBar(Desk &desk, Look &look, QWidget *parent = nullptr);
    void refresh(); ///< shows the open story's conflict, or hides

Q_SIGNALS:
    void resolved();
    void failed(const toasoan::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addClash(
        const QString &name, const QString &who, const QString &mine, const QString &theirs);
    void fitList();
    void choose(int clash, merge::Keep keep);
    void chooseAll(merge::Keep keep);
    void showChoices();
    void finish();
    [[nodiscard]] QString fieldName(const merge::FieldClash &clash) const;

    Desk &m_desk;
    Look &m_look;
    QLabel *m_head;
    QScrollArea *m_area;
    QWidget *m_list, *m_all, *m_frame;
    QPushButton *m_done;
    QList<std::optional<merge::Keep>> m_choices;
    QList<QList<QPushButton *>> m_buttons; // of each clash: mine, theirs, both
    merge::Merged m_shown;
    QString m_story, m_theirs; // whose conflict is shown, and the hash of the other text
};

} // namespace toasoan
