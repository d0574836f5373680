// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <functional>
#include <gumbo.h>
#include <QStringList>

namespace toasoan {

/// Walks gumbo's tree and builds blocks; whatever it does not know leaves only its text.
class HtmlReader
{
public:
    using Skip = std::function<bool(const GumboNode *)>;
    void setSkip(Skip skip) { m_skip = std::move(skip); } ///< elements that are left out whole
    /// A picture on its own becomes a figure that waits for it, its alt the caption.
    void setPicturesWait(bool wait) { m_picturesWait = wait; }
    [[nodiscard]] Body read(const GumboNode *root);
    [[nodiscard]] QStringList dropped() const { return m_dropped; }
    [[nodiscard]] static QString symbolOf(const GumboNode *image); ///< an emoji sent as a picture

private:
    // What surrounds a node. Values, handed down: leaving an element restores all of it.
    struct Around
    {
        Block::Kind kind = Block::Kind::Paragraph;
        int level = 0;
        bool ordered = false;
        int item = 0; // number of the list item, paragraphs of one item are joined
        int listDepth = 0;
        bool listOrdered = false;
        bool keepsLines = false;
        bool gallery = false; // each picture in it is a figure that waits
        quint8 marks = 0;
        QString link;
        Runs *cell = nullptr; // inside a table all text goes here
    };

    // What stands in a figure, at any depth.
    struct Held
    {
        int images = 0;
        int figures = 0;
        int captions = 0;
        bool columns = false; // a table with more than one
        bool lists = false;
        bool structured = false;
        const GumboNode *caption = nullptr; // the first
    };

    [[nodiscard]] static bool isBlock(const QString &name);
    [[nodiscard]] static bool isGone(const QString &name);
    [[nodiscard]] bool leftOut(const GumboNode *node); // and names what was
    void survey(const GumboNode *node, bool inCaption, Held &held) const;
    // Its text without one element, that of different blocks apart.
    void collect(const GumboNode *node, const GumboNode *without, QString &text);
    [[nodiscard]] bool isPictureItem(const GumboNode *node, const QString &name) const;
    void children(const GumboNode *node, const Around &around);
    void walk(const GumboNode *node, const Around &around);
    void element(const GumboNode *node, const QString &name, Around around);
    void blockElement(const GumboNode *node, const QString &name, Around around);
    void listItem(const GumboNode *node, Around around);
    void wordItem(const GumboNode *node, int level, Around around);
    void figure(const GumboNode *node, const Around &around);
    void image(const GumboNode *node, const Around &around);
    void table(const GumboNode *node, const Around &around);
    void tableRows(const GumboNode *node, const Around &around, QList<QList<Cell>> &rows);
    void text(const QString &text, const Around &around);
    void lineBreak(const Around &around);
    void flush(const Around &around); // ends the block that is being filled
    void drop(const QString &what);

    Skip m_skip;
    bool m_picturesWait = false;
    QList<Block> m_blocks;
    Runs m_runs; // of the block that is being filled
    Around m_runsAround;
    QStringList m_dropped;
    QList<Block> m_afterTable; // what a cell cannot hold
    int m_items = 0;
    int m_lastItem = 0; // of m_blocks.last()
};

} // namespace toasoan
