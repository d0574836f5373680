// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "server/outboxrows.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace toasoan {

/// “Hộp gửi”, in the inspector's place: what waits for the server, is being sent, needs a person,
/// and went lately; with the reason in words and what may be done about it.
class OutboxPanel : public QWidget
{
    Q_OBJECT
public:
    OutboxPanel(Session &session, ServerLink &link, Look &look, QWidget *parent = nullptr);
    void open(); ///< is shown and takes the focus, on the first thing to do
    void giveFocusBack(); ///< to where it was before open(), if it is still here

Q_SIGNALS:
    void storyWanted(const QString &id);
    void serverWanted();
    void seen(); ///< again, however it came to be hidden
    void left(); ///< by Esc or its button: what stood here before is wanted again

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void later(); ///< many rows change together; only what is seen is built
    void refresh();
    void focusFirst();
    void addHead();
    void addCalm();
    QBoxLayout *addBox(); ///< for what stands between two hairlines
    void addState();
    void addGroup(OutboxItem::Group group);
    void addItem(const OutboxItem &item);
    void addRowButtons(QLayout *row, const OutboxItem &item);
    QPushButton *addButton(QLayout *row, const OutboxItem &item, const QString &kind,
        const QString &text, const std::function<void()> &pressed);
    void askDrop(const OutboxItem &item);
    void addChoices(QLayout *row, const OutboxItem &item);
    void askWithdrawn(const QStringList &stories, const QString &headline); ///< all when empty
    void addMissing();
    [[nodiscard]] bool maySendAgain() const; ///< articles that are missing
    [[nodiscard]] bool mayWithdraw() const; ///< such articles
    [[nodiscard]] QString whenLine(const OutboxItem &item) const;

    Session &m_session;
    ServerLink &m_link;
    Look &m_look;
    QList<OutboxItem> m_items;
    QTimer m_soon, m_clock;
    QVBoxLayout *m_rows;
    QScrollArea *m_scroll;
    QToolButton *m_close;
    QString m_error; // of what was pressed here
    QPointer<QWidget> m_focusBefore;
};

} // namespace toasoan
