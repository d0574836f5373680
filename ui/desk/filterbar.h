// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/storymodel.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace toasoan {

/// What narrows the list: a menu to choose from, with counts, and under the search field a row of
/// what is in force, each removed by a press.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(const StoryModel &model, const Session &session, const Look &look,
        QWidget *parent = nullptr);
    void refresh(); ///< after the model's filter
    void fillMenu(QMenu *menu);
    [[nodiscard]] QStringList chips() const; ///< as they read

Q_SIGNALS:
    void wanted(const toasoan::StoryFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    [[nodiscard]] int countWith(const StoryFilter &filter) const;
    const StoryModel &m_model;
    const Session &m_session;
    const Look &m_look;
    QList<QPushButton *> m_chips;
};

} // namespace toasoan
