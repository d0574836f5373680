// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheet.h"

#include <QObject>

namespace toasoan {

/// The body of a sheet, read again only where its document changed: collecting a long story after a
/// keystroke costs its block list, not its text.
class BodyMirror : public QObject
{
    Q_OBJECT
public:
    explicit BodyMirror(QTextDocument &document, QObject *parent = nullptr);
    [[nodiscard]] Body body(); ///< normalised
    /// Blocks of body() before that of the document's block, and back; empty paragraphs have none.
    [[nodiscard]] int bodyIndex(int blockNumber);
    [[nodiscard]] int blockNumber(int bodyIndex);
    [[nodiscard]] QPair<int, int> counts(); ///< words and characters of Tít, Sapo and body

private:
    struct Entry
    {
        bool fresh = false;
        int words = 0;
        int characters = 0;
        QList<Block> blocks; ///< what normalising leaves of it: one, or none
    };
    void changed(int position, int removed, int added);
    void refresh();

    QTextDocument &m_document;
    QList<Entry> m_entries; ///< one a block of the document
    int m_firstStale = 0, m_lastStale = 0;
    int m_words = 0, m_characters = 0;
};

} // namespace toasoan
