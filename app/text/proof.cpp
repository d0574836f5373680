// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/proof.h"

#include "text/vietnamese.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>
#include <utility>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proof)
};

constexpr int Numbered = QTextFormat::UserProperty + 1;
constexpr double leftMargin = 25, rightMargin = 20, topMargin = 18, bottomMargin = 22; // mm
constexpr double signatures = 42, footLine = 14, widestPicture = 110, highestPicture = 80;

QFont serif(double points, int weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({u"Noto Serif"_s, u"serif"_s});
    font.setPointSizeF(points);
    font.setWeight(QFont::Weight(weight));
    return font;
}

QFont plain(double points, int weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({u"Open Sans"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPointSizeF(points);
    font.setWeight(QFont::Weight(weight));
    return font;
}

double screenDots()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(screen->logicalDotsPerInchY()) : 96;
}

class Paper
{
public:
    Paper(QPagedPaintDevice &device, const Proof &proof)
        : m_device(device)
        , m_proof(proof)
        , m_unit(device.logicalDpiY() / 25.4)
        , m_formatUnit(screenDots() / 25.4)
        , m_cursor(&m_document)
    {
        m_document.documentLayout()->setPaintDevice(&device);
        m_document.setUndoRedoEnabled(false);
        m_document.setDocumentMargin(0);
        m_document.setPageSize(QSizeF(device.width(), device.height()));
        QTextFrameFormat page = m_document.rootFrame()->frameFormat();
        page.setLeftMargin(inFormat(leftMargin));
        page.setRightMargin(inFormat(rightMargin));
        page.setTopMargin(inFormat(topMargin));
        page.setBottomMargin(inFormat(bottomMargin));
        m_document.rootFrame()->setFrameFormat(page);
    }

    int print()
    {
        write();
        m_pages = m_document.pageCount();
        const double end = endOfText();
        const double room = m_pages * height() - mm(bottomMargin) - end;
        const bool own = room < mm(signatures);
        if (own)
            ++m_pages;
        QPainter painter(&m_device);
        for (int page = 0; page < m_pages; ++page) {
            if (page > 0)
                m_device.newPage();
            paintPage(painter, page);
            if (page == m_pages - 1)
                paintSignatures(painter, own ? mm(topMargin) : end - page * height() + mm(8));
        }
        return m_pages;
    }

private:
    [[nodiscard]] double mm(double length) const { return length * m_unit; }
    // Lengths in formats are the screen's: the layout scales them to the device.
    [[nodiscard]] double inFormat(double length) const { return length * m_formatUnit; }
    [[nodiscard]] double height() const { return m_device.height(); }

    void block(
        double above, bool numbered, Qt::Alignment alignment = Qt::AlignLeft, double indent = 0)
    {
        QTextBlockFormat format;
        format.setTopMargin(inFormat(above));
        format.setAlignment(alignment);
        format.setLeftMargin(inFormat(indent));
        format.setLineHeight(122, QTextBlockFormat::ProportionalHeight);
        if (numbered)
            format.setProperty(Numbered, true);
        if (m_begun)
            m_cursor.insertBlock(format);
        else
            m_cursor.setBlockFormat(format);
        m_begun = true;
    }

    void text(const QString &words, const QFont &font)
    {
        QTextCharFormat format;
        format.setFont(font);
        m_cursor.insertText(words, format);
    }

    void runs(const Runs &list, const QFont &font)
    {
        for (const Run &run : list) {
            QTextCharFormat format;
            QFont marked = font;
            if (run.marks & Bold)
                marked.setBold(true);
            marked.setItalic(run.marks & Italic);
            marked.setUnderline((run.marks & Underline) || !run.link.isEmpty());
            marked.setStrikeOut(run.marks & Strike);
            format.setFont(marked);
            if (run.marks & (Sub | Sup))
                format.setVerticalAlignment(run.marks & Sub ? QTextCharFormat::AlignSubScript
                                                            : QTextCharFormat::AlignSuperScript);
            m_cursor.insertText(run.text, format);
        }
    }

    void line(const QString &words, const QFont &font, double above, bool numbered)
    {
        if (words.isEmpty())
            return;
        block(above, numbered);
        text(words, font);
    }

    void write()
    {
        const Content &content = m_proof.content;
        line(Words::tr("PROOF · %1").arg(m_proof.paper), plain(9, QFont::DemiBold), 0, false);
        line(Words::tr("Version %1 · code %2 · %3 · %4")
                 .arg(m_proof.revision)
                 .arg(shortHash(m_proof.hash), m_proof.state, m_proof.author),
            plain(9), 0.5, false);
        QStringList about;
        for (const QString &part : {content.section, content.dateline, content.source})
            if (!part.isEmpty())
                about += part;
        about += content.tags;
        line(about.join(u" · "_s), plain(9), 0.5, false);
        line(content.kicker, plain(10, QFont::DemiBold), 6, false);
        line(content.headline, serif(20, QFont::Bold), 1, false);
        line(content.standfirst, serif(12, QFont::Bold), 3, true);
        QStringList shown;
        for (const Block &one : content.body.blocks)
            writeBlock(one, shown);
        line(content.byline.join(u", "_s), serif(11.5, QFont::Bold), 4, false);
        QTextBlockFormat right = m_cursor.blockFormat();
        if (!content.byline.isEmpty()) {
            right.setAlignment(Qt::AlignRight);
            m_cursor.setBlockFormat(right);
        }
        for (const Correction &correction : content.corrections)
            line(Words::tr("Correction: %1").arg(correction.text), serif(11), 3, true);
        bool first = true;
        for (const Photo &photo : content.photos) {
            if (shown.contains(photo.id))
                continue;
            if (std::exchange(first, false))
                line(Words::tr("Pictures of the story"), plain(10, QFont::DemiBold), 6, false);
            writePhoto(photo);
        }
    }

    void writeBlock(const Block &one, QStringList &shown)
    {
        using Kind = Block::Kind;
        switch (one.kind) {
        case Kind::Paragraph:
            block(2.2, true);
            return runs(one.runs, serif(11.5));
        case Kind::Heading:
            block(4, true);
            return runs(one.runs, serif(one.level == 2 ? 13.5 : 12.5, QFont::Bold));
        case Kind::Quote:
            block(2.2, true, Qt::AlignLeft, 8);
            return runs(one.runs, serif(11.5));
        case Kind::ListItem:
            m_item = one.ordered && m_ordered ? m_item + 1 : 1;
            m_ordered = one.ordered;
            block(1, true, Qt::AlignLeft, 6.0 * one.level);
            text(one.ordered ? u"%1. "_s.arg(m_item) : u"• "_s, serif(11.5));
            return runs(one.runs, serif(11.5));
        case Kind::Figure:
            for (const Photo &photo : m_proof.content.photos) {
                if (photo.id == one.ref) {
                    shown += photo.id;
                    return writePhoto(photo);
                }
            }
            return caption(one.caption, one.credit, Words::tr("(the picture is still to come)"));
        case Kind::Film:
            block(2.2, false);
            return text(Words::tr("(Film: %1)").arg(m_proof.film ? m_proof.film(one.ref) : one.ref),
                plain(9));
        case Kind::Table:
            return writeTable(one);
        case Kind::Rule:
            block(2.2, false, Qt::AlignHCenter);
            return text(u"* * *"_s, serif(11.5));
        }
    }

    void caption(const QString &words, const QString &credit, const QString &instead)
    {
        QStringList parts;
        for (const QString &part :
            {instead, words, credit.isEmpty() ? QString() : Words::tr("Photo: %1").arg(credit)})
            if (!part.isEmpty())
                parts += part;
        line(parts.join(u' '), plain(9), 1, true);
    }

    void writePhoto(const Photo &photo)
    {
        const QImage image = m_proof.picture
            ? m_proof.picture(photo, qMin(1200, int(mm(widestPicture))))
            : QImage();
        if (image.isNull())
            return caption(photo.caption, photo.credit, Words::tr("(the picture's file is gone)"));
        const QSizeF size
            = QSizeF(image.size())
                  .scaled(inFormat(widestPicture), inFormat(highestPicture), Qt::KeepAspectRatio);
        const QString name = u"photo:"_s + photo.id;
        m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
        block(3, false);
        QTextBlockFormat tight = m_cursor.blockFormat(); // else a part of its height stays empty
        tight.setLineHeight(0, QTextBlockFormat::SingleHeight);
        m_cursor.setBlockFormat(tight);
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(size.width());
        format.setHeight(size.height());
        m_cursor.insertImage(format);
        caption(photo.caption, photo.credit, {});
    }

    void writeTable(const Block &one)
    {
        int columns = 0;
        for (const QList<Cell> &row : one.rows) {
            int wide = 0;
            for (const Cell &cell : row)
                wide += cell.columnSpan;
            columns = qMax(columns, wide);
        }
        block(2.2, false);
        QTextTableFormat format;
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setCellPadding(inFormat(1));
        QTextTable *table = m_cursor.insertTable(int(one.rows.size()), columns, format);
        for (int r = 0; r < int(one.rows.size()); ++r) {
            int column = 0;
            for (const Cell &cell : one.rows.at(r)) {
                // a place that a higher cell covers belongs to that one
                while (column < columns && table->cellAt(r, column).row() != r)
                    ++column;
                if (column >= columns)
                    break;
                table->mergeCells(r, column, cell.rowSpan, cell.columnSpan);
                m_cursor = table->cellAt(r, column).firstCursorPosition();
                runs(cell.runs, serif(10, cell.header ? QFont::Bold : QFont::Normal));
                column += cell.columnSpan;
            }
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    [[nodiscard]] double endOfText() const
    {
        const QRectF last = m_document.documentLayout()->blockBoundingRect(m_document.lastBlock());
        return last.bottom();
    }

    void paintPage(QPainter &painter, int page)
    {
        const double top = page * height();
        painter.save();
        painter.translate(0, -top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, top, m_device.width(), height());
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        paintNumbers(painter, top);
        painter.restore();
        const double y = height() - mm(footLine);
        painter.setPen(QPen(Qt::black, mm(0.15)));
        painter.drawLine(
            QPointF(mm(leftMargin), y), QPointF(m_device.width() - mm(rightMargin), y));
        painter.setFont(onDevice(plain(8)));
        const QRectF foot(
            mm(leftMargin), y + mm(1), m_device.width() - mm(leftMargin + rightMargin), mm(6));
        painter.drawText(foot, Qt::AlignLeft,
            Words::tr("Version %1 · code %2").arg(m_proof.revision).arg(shortHash(m_proof.hash)));
        painter.drawText(foot, Qt::AlignHCenter,
            Words::tr("Printed at %1")
                .arg(inVietnam(m_proof.printedAt).toString(u"HH:mm, dd-MM-yyyy"_s)));
        painter.drawText(
            foot, Qt::AlignRight, Words::tr("Page %1 / %2").arg(page + 1).arg(m_pages));
    }

    [[nodiscard]] QFont onDevice(const QFont &font) const { return QFont(font, &m_device); }

    void paintNumbers(QPainter &painter, double top)
    {
        int number = 0;
        painter.setFont(onDevice(plain(7.5)));
        painter.setPen(Qt::darkGray);
        for (QTextBlock one = m_document.begin(); one.isValid(); one = one.next()) {
            if (!one.blockFormat().boolProperty(Numbered))
                continue;
            const QPointF place = m_document.documentLayout()->blockBoundingRect(one).topLeft();
            for (int i = 0; i < one.layout()->lineCount(); ++i) {
                const QTextLine line = one.layout()->lineAt(i);
                const double base = place.y() + line.y() + line.ascent();
                ++number;
                if (base < top || base > top + height())
                    continue;
                painter.drawText(QRectF(mm(8), base - mm(6), mm(leftMargin - 12), mm(6)),
                    Qt::AlignRight | Qt::AlignBottom, QString::number(number));
            }
        }
    }

    void paintSignatures(QPainter &painter, double y)
    {
        const QStringList people{
            Words::tr("Author"), Words::tr("Editor"), Words::tr("Approved by")};
        const double width = (m_device.width() - mm(leftMargin + rightMargin)) / 3;
        painter.setPen(QPen(Qt::black, mm(0.15)));
        for (int i = 0; i < int(people.size()); ++i) {
            const double x = mm(leftMargin) + i * width;
            painter.setFont(onDevice(plain(9, QFont::DemiBold)));
            painter.drawText(QRectF(x, y, width, mm(6)), Qt::AlignHCenter, people.at(i));
            painter.setFont(onDevice(plain(8)));
            painter.drawText(QRectF(x, y + mm(5), width, mm(5)), Qt::AlignHCenter,
                Words::tr("(signature, full name, day and hour)"));
            painter.drawLine(
                QPointF(x + mm(4), y + mm(28)), QPointF(x + width - mm(4), y + mm(28)));
        }
    }

    QPagedPaintDevice &m_device;
    const Proof &m_proof;
    double m_unit, m_formatUnit;
    QTextDocument m_document;
    QTextCursor m_cursor;
    int m_pages = 0, m_item = 0;
    bool m_begun = false, m_ordered = false;
};

} // namespace

QString shortHash(const QString &hash)
{
    const QString letters = hash.left(8).toUpper();
    return letters.left(4) + u' ' + letters.mid(4);
}

int paintProof(QPagedPaintDevice &device, const Proof &proof)
{
    return Paper(device, proof).print();
}

} // namespace toasoan
