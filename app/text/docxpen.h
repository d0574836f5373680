// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/docxframe.h"

#include <QHash>
#include <QXmlStreamWriter>

namespace toasoan {

/// Writes document.xml piece by piece: paragraphs, links, pictures, tables.
class DocxPen
{
public:
    DocxPen();
    [[nodiscard]] QByteArray done(); ///< with the page; nothing is written after it

    void line(const QString &styleId, const QString &text); ///< nothing for no text
    void paragraph(const QString &styleId, const Runs &runs);
    void item(int list, int level, const Runs &runs);
    void picture(qsizetype index, const DocxPicture &picture, const QString &alt);
    void caption(const QString &caption, const QString &credit);
    void table(const Block &block); ///< of a normal body
    void beginControl(const QString &name, const QString &tag);
    void endControl();
    [[nodiscard]] const QList<docx::Link> &links() const { return m_links; }

private:
    void value(const QString &name, const QString &value);
    void number(const QString &name, qint64 value);
    void extent(const QString &name, qint64 width, qint64 height);
    void beginParagraph(const QString &styleId);
    void look(const Run &run, const QString &letterStyle);
    void run(const Run &run, const QString &letterStyle = {});
    void runs(const Runs &runs);
    [[nodiscard]] QString linkId(const QString &link);
    void row(const QList<Cell> &row, int columns, QHash<int, std::pair<int, int>> &above);
    void cell(const Cell *cell, int span, bool merges, int width);
    void page();

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QHash<QString, QString> m_linkIds;
    QList<docx::Link> m_links;
    int m_drawings = 0;
};

} // namespace toasoan
