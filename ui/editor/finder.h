// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"

#include <QTimer>

namespace toasoan {

/// Finds and replaces in a sheet: fields, body, cells of tables, captions and credits.
class Finder : public QObject
{
    Q_OBJECT
public:
    Finder(SheetEdit &sheet, const Look &look, QObject *parent = nullptr);
    void setQuery(const QString &query, bool exact);
    [[nodiscard]] QString query() const { return m_query; }
    void setMarked(bool marked); ///< all that is found stands on the colour of notes
    [[nodiscard]] int count();
    [[nodiscard]] int current(); ///< number of the chosen one, -1 for none
    bool step(bool backward); ///< chooses the next one, round the end; false: there is none
    void fromHere(); ///< while a query is typed: chooses the first from where the cursor was
    /// What is chosen, or the next one when nothing is; false while something is being composed.
    bool replaceOne(const QString &with);
    int replaceAll(const QString &with); ///< one step of the history; answers how many

Q_SIGNALS:
    void changed(); ///< what is found, or what is chosen
    /// `first`: it begins a step of the history, else it belongs to the last one.
    void captionReplaced(int block, bool credit, const QString &text, bool first);

private:
    enum class Where : quint8 { Text, Cell, Caption, Credit };
    struct Hit
    {
        Where where = Where::Text;
        int block = 0; ///< block number
        int row = 0, cell = 0; ///< Cell
        int from = 0, length = 0;
    };
    void search();
    void add(const Hit &place, const QString &text);
    void choose(int index);
    void replaceText(const Hit &hit, const QString &with);
    void replaceInTable(const QTextBlock &block, const QString &with);
    void replaceInFigure(const QTextBlock &block, const QString &with, bool &first);
    void mark();
    void touched();

    SheetEdit &m_sheet;
    const Look &m_look;
    QString m_query;
    QList<Hit> m_hits;
    QTimer m_later;
    int m_current = -1;
    int m_anchor = 0; ///< where the cursor stood when the query was begun
    bool m_exact = false;
    bool m_marked = false;
    bool m_shown = false; ///< marks stand in the sheet
    bool m_stale = true;
    bool m_choosing = false;
};

} // namespace toasoan
