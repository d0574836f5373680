// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/masthead.h"

#include "text/html.h"
#include "text/page.h"
#include "text/vietnamese.h"

#include <hb.h>
#include <memory>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPainterPath>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

template <auto Destroy> struct Deleter
{
    template <typename T> void operator()(T *thing) const { Destroy(thing); }
};
using Blob = std::unique_ptr<hb_blob_t, Deleter<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Deleter<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Deleter<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Deleter<hb_buffer_destroy>>;
using Draw = std::unique_ptr<hb_draw_funcs_t, Deleter<hb_draw_funcs_destroy>>;

QString displayFontFile()
{
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    for (const QString &folder : folders) {
        QDirIterator it(folder, {u"NotoSerifDisplay-Bold.ttf"_s, u"NotoSerifDisplay-Bold.otf"_s},
            QDir::Files, QDirIterator::Subdirectories);
        if (it.hasNext())
            return it.next();
    }
    return {};
}

// where a glyph is drawn: font units grow upwards, a page downwards
struct Pen
{
    QPainterPath path;
    QPointF origin;
    QPointF at(float x, float y) const { return {origin.x() + double(x), origin.y() - double(y)}; }
};

Pen &pen(void *data)
{
    return *static_cast<Pen *>(data);
}

Draw drawFunctions()
{
    Draw draw(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(
        draw.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
            pen(data).path.moveTo(pen(data).at(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        draw.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
            pen(data).path.lineTo(pen(data).at(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(
        draw.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy, float x, float y,
            void *) { pen(data).path.quadTo(pen(data).at(cx, cy), pen(data).at(x, y)); },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        draw.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float ax, float ay, float bx, float by,
            float x, float y, void *) {
            pen(data).path.cubicTo(pen(data).at(ax, ay), pen(data).at(bx, by), pen(data).at(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(
        draw.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *) {
            pen(data).path.closeSubpath();
        },
        nullptr, nullptr);
    return draw;
}

// null when a letter is not in the font
QPainterPath outline(const QString &text, const QByteArray &fontData)
{
    const Blob blob(hb_blob_create(fontData.constData(), static_cast<unsigned>(fontData.size()),
        HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const Face face(hb_face_create(blob.get(), 0));
    const Font font(hb_font_create(face.get()));
    const Buffer buffer(hb_buffer_create());
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const uint16_t *>(text.utf16()),
        static_cast<int>(text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(font.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const Draw draw = drawFunctions();
    Pen drawing;
    QPointF at;
    for (unsigned i = 0; i < count; ++i) {
        if (glyphs[i].codepoint == 0)
            return {};
        drawing.origin = at + QPointF(places[i].x_offset, -places[i].y_offset);
        hb_font_get_glyph_shape(font.get(), glyphs[i].codepoint, draw.get(), &drawing);
        at += QPointF(places[i].x_advance, 0);
    }
    return drawing.path;
}

QString number(double value)
{
    return QString::number(qRound(value));
}

QString pathData(const QPainterPath &path)
{
    QString d;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        const QString point = number(e.x) + u' ' + number(e.y);
        if (e.isMoveTo())
            d += u'M' + point;
        else if (e.isLineTo())
            d += u'L' + point;
        else
            d += (e.type == QPainterPath::CurveToElement ? u"C"_s : u" "_s) + point;
    }
    return d;
}

} // namespace

MastheadDrawing drawMasthead(const QString &name)
{
    const QString text = clean(name).simplified();
    QFile file(displayFontFile());
    if (text.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QPainterPath path = outline(text, file.readAll());
    const QRect box = path.boundingRect().toAlignedRect();
    if (box.isEmpty())
        return {};
    const QString svg
        = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%1 %2 %3 %4\" role=\"img\">"
          "<title>%5</title><path fill=\"#A3201B\" d=\"%6\"/></svg>\n"_s.arg(number(box.x()),
              number(box.y()), number(box.width()), number(box.height()), escaped(text),
              pathData(path));
    return {svg.toUtf8(), box.size()};
}

QMap<QString, QByteArray> pageAssets(const Newsroom &newsroom)
{
    struct FontFile
    {
        QString name, family, weight, style;
    };
    static const QList<FontFile> fonts{
        {u"noto-serif-400"_s, u"Noto Serif"_s, u"400"_s, u"normal"_s},
        {u"noto-serif-700"_s, u"Noto Serif"_s, u"700"_s, u"normal"_s},
        {u"noto-serif-400-italic"_s, u"Noto Serif"_s, u"400"_s, u"italic"_s},
        {u"open-sans-400"_s, u"Open Sans"_s, u"400"_s, u"normal"_s},
        {u"open-sans-600"_s, u"Open Sans"_s, u"600"_s, u"normal"_s},
        {u"open-sans-700"_s, u"Open Sans"_s, u"700"_s, u"normal"_s}};
    QMap<QString, QByteArray> assets;
    QByteArray css;
    for (const FontFile &font : fonts) {
        QFile file(u":/fonts/%1.woff2"_s.arg(font.name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        assets.insert(u"assets/%1.woff2"_s.arg(font.name), file.readAll());
        css += u"@font-face { font-family: \"%1\"; font-weight: %2; font-style: %3; "
               "font-display: swap; src: url(\"%4.woff2\") format(\"woff2\"); }\n"_s
                   .arg(font.family, font.weight, font.style, font.name)
                   .toUtf8();
    }
    QFile style(u":/page/paper.css"_s);
    if (style.open(QIODevice::ReadOnly))
        css += style.readAll();
    assets.insert(u"assets/paper.css"_s, css);
    const MastheadDrawing drawing = drawMasthead(newsroom.name);
    if (!drawing.svg.isEmpty())
        assets.insert(mastheadAsset(), drawing.svg);
    return assets;
}

QString mastheadAsset()
{
    return u"assets/ten-bao.svg"_s;
}

} // namespace toasoan
