// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QListWidget>

class QLabel;
class QVBoxLayout;

namespace toasoan {

/// At the left of a comparison: the way back, how many differences there are, and each of them by
/// number, name, what happened and what was done to it.
class DifferenceList : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString name, change;
        QString outcome = {}; ///< what was done to it, empty where nothing is
        bool open = false; ///< somebody must choose
    };
    DifferenceList(const Look &look, const QString &hint, QWidget *parent);
    void setCount(const QString &count, const QString &details = {});
    void addAnswers(QWidget *answers); ///< to all at once, between the count and the list
    void setEntries(const QList<Entry> &entries);
    void setCurrent(int difference);
    void fit(int width); ///< of the view: gives way to the texts where the type is large

Q_SIGNALS:
    void backWanted();
    void stepWanted(int by);
    void chosen(int difference);

private:
    QWidget *makeHead();
    const Look &m_look;
    QLabel *m_count, *m_details;
    QVBoxLayout *m_counted;
    QListWidget *m_list;
};

} // namespace toasoan
