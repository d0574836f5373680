// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <functional>
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace toasoan {

/// One message under the editor's header. Several wait behind the most urgent one; a message with
/// the same key replaces the older. Never takes the focus.
class Banner : public QWidget
{
    Q_OBJECT
public:
    /// In order of urgency.
    enum class Kind { CannotSave, Missed, ApprovalDropped, Refused, Returned, Offline, Slow, News };
    struct Button
    {
        QString text;
        std::function<void()> pressed;
    };
    struct Message
    {
        QString key;
        Kind kind = Kind::News;
        QString text;
        QList<Button> buttons = {}; ///< at most two
    };
    explicit Banner(const Look &look, QWidget *parent = nullptr);
    void show(const Message &message);
    /// The same message in other words: it keeps its place, and so does who reads another one.
    void reword(const Message &message); ///< nothing where holds() is false
    void clear(const QString &key);
    void clearKind(Kind kind);
    [[nodiscard]] bool holds(const QString &key) const; ///< said, and not closed since
    [[nodiscard]] QString text() const; ///< of the message that is shown, empty for none

Q_SIGNALS:
    void heightWillChange(); ///< nothing has moved yet
    void heightChanged(); ///< the text below moves, at the latest with the next layout

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    const Look &m_look;
    QList<Message> m_messages; // most urgent first
    QLabel *m_icon, *m_text;
    QPushButton *m_first, *m_second, *m_more;
    QToolButton *m_close;
    int m_shown = 0;
};

} // namespace toasoan
