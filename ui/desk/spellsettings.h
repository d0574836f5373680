// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "editor/spelling.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace toasoan {

/// The part of the settings about spelling: how strict it is, and the words that are right here.
/// Each change holds at once.
class SpellSettings : public QWidget
{
    Q_OBJECT
public:
    SpellSettings(Spelling &spelling, const Look &look, QWidget *parent);

Q_SIGNALS:
    void resized(); ///< words came or went

private:
    void addStrictness();
    void addStyle();
    template <typename Value>
    void addStyleChoice(const QString &title, const QList<std::pair<QString, Value>> &choices,
        Value HouseStyle::*part);
    void addChoice(const QString &label, QComboBox *box);
    void fill();
    void addWords(const QString &title, const QString &none, const QStringList &words,
        bool mayChange, void (Spelling::*add)(const QString &),
        void (Spelling::*remove)(const QString &));
    Spelling &m_spelling;
    const Look &m_look;
    QVBoxLayout *m_column, *m_words;
    QString m_typedIn; ///< the list whose field goes on taking words
};

} // namespace toasoan
