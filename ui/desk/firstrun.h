// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pieces.h"
#include "common/session.h"
#include "common/theme.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;

namespace toasoan {

/// The desk of a newsroom without stories. The first key is already text: the field in the first
/// card is a headline, kept by `keep` from its first letter, and handed on to the editor once
/// nobody composes in it.
class FirstRun : public QWidget
{
    Q_OBJECT
public:
    struct Ways
    {
        QAction *importStory, *openSample, *server, *keys;
        const QAction *palette, *newStory;
    };
    FirstRun(Session &session, Look &look, const Ways &ways, QWidget *parent = nullptr);
    void focusHeadline();

Q_SIGNALS:
    void headlineTyped(const QString &headline); ///< store it now
    void handOver(bool toBody); ///< the headline stands; go on in the editor

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCard(QAction *action, const QString &title, const QString &text);
    void hand(bool toBody);
    void applyLook();
    void keepNames();
    Session &m_session;
    Look &m_look;
    QLabel *m_title, *m_second;
    QWidget *m_column, *m_writing;
    QLineEdit *m_headline, *m_name, *m_paper;
    QComboBox *m_role;
    QTimer m_calm;
    bool m_composing = false;
};

} // namespace toasoan
