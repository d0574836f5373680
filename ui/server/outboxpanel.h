// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "server/outboxrows.h"

namespace toasoan {

/// “Hộp gửi”: what waits for the server, is being sent, needs a person, and went lately; with the
/// reason in words and what may be done about it.
class OutboxPanel : public Sheet
{
    Q_OBJECT
public:
    OutboxPanel(Session &session, ServerLink &link, const Look &look, QWidget *window);
    void open();

Q_SIGNALS:
    void storyWanted(const QString &id);
    void serverWanted();

private:
    void refresh();
    void addState();
    void addGroup(OutboxItem::Group group);
    void addItem(const OutboxItem &item);
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
    QList<OutboxItem> m_items;
    QTimer m_soon, m_clock;
    QPushButton *m_all;
};

} // namespace toasoan
