// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/framingsheet.h"

#include "common/pieces.h"
#include "preview/devicetab.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 960;
constexpr int resultWidth = 200;
constexpr int pixmapSide = 480;

// What a page will show of it.
class CropResult : public QWidget
{
public:
    CropResult(const Photo &photo, Shape shape, const FrameView &view, Pictures &pictures,
        const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_photo(photo)
        , m_shape(shape)
        , m_view(view)
        , m_pictures(pictures)
        , m_look(look)
    {
        const int wide = look.px(shape == Shape::Square ? resultWidth * 0.6 : resultWidth * 0.8);
        setFixedSize(wide, int(wide / ratioOf(shape)));
        setAccessibleName(FramingSheet::tr("Result %1").arg(toWord(shape)));
        connect(&pictures, &Pictures::ready, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), m_look.theme().line);
        const QPixmap picture
            = m_pictures.pixmap(m_photo.sha256, QSize(pixmapSide, pixmapSide), false);
        if (picture.isNull())
            return;
        const QRectF part = cropFor(m_view.framing(), m_shape, m_photo.size);
        painter.drawPixmap(QRectF(rect()), picture,
            QRectF(part.x() * picture.width(), part.y() * picture.height(),
                part.width() * picture.width(), part.height() * picture.height()));
    }

private:
    Photo m_photo;
    Shape m_shape;
    const FrameView &m_view;
    Pictures &m_pictures;
    const Look &m_look;
};

} // namespace

FramingSheet::FramingSheet(const Photo &photo, Pictures &pictures, Look &look, QWidget *anywhere)
    : Sheet(look, anywhere, sheetWidth, tr("Crop and focal point"))
    , m_photo(photo)
    , m_view(new FrameView(pictures, look, panel()))
    , m_hint(makeWrappedLabel({}, u"soft"_s, panel()))
    , m_reset(makeButton(tr("Back to automatic"), u"small"_s, panel()))
{
    setTitle(tr("Crop and focal point"), photo.caption);
    m_view->setPicture(photo.sha256, photo.size);
    m_view->setFraming(photo.framing);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(look.px(8));
    QStringList names{tr("Focal point")};
    for (const Shape shape : allShapes)
        names += toWord(shape);
    for (int i = 0; i < int(names.size()); ++i) {
        auto *tab = new DeviceTab(names.at(i), look, panel());
        m_tabs += tab;
        tabs->addWidget(tab);
        connect(tab, &QAbstractButton::clicked, this, [this, i] { choose(i); });
    }
    tabs->addStretch(1);
    tabs->addWidget(m_reset);
    connect(m_reset, &QPushButton::clicked, this, &FramingSheet::reset);
    auto *left = new QVBoxLayout;
    left->setSpacing(look.px(8));
    left->addLayout(tabs);
    left->addWidget(m_view, 1);
    left->addWidget(m_hint);
    m_view->setMinimumHeight(look.px(360));
    m_hint->setFont(look.interfaceFont(12));
    auto *right = new QVBoxLayout;
    right->setSpacing(look.px(4));
    for (const Shape shape : allShapes) {
        QLabel *name = makeLabel(toWord(shape), u"soft"_s, panel());
        name->setFont(look.interfaceFont(12));
        auto *result = new CropResult(photo, shape, *m_view, pictures, look, panel());
        m_results += result;
        right->addWidget(name);
        right->addWidget(result);
        right->addSpacing(look.px(8));
    }
    right->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(16));
    row->addLayout(left, 1);
    row->addLayout(right);
    body()->addLayout(row);
    addCancel(tr("Leave it as it was"));
    QPushButton *done = addFoot(tr("Keep the crops"), u"primary"_s);
    connect(done, &QPushButton::clicked, this, [this] {
        Q_EMIT framed(m_photo.id, cleaned(m_view->framing()));
        close();
    });
    connect(m_view, &FrameView::framingChanged, this, &FramingSheet::judge);
    choose(0);
}

void FramingSheet::choose(int tab)
{
    m_tab = tab;
    for (int i = 0; i < int(m_tabs.size()); ++i)
        m_tabs.at(i)->setChecked(i == tab);
    m_view->setShape(tab == 0 ? std::nullopt : std::optional(allShapes.at(size_t(tab - 1))));
    judge();
}

void FramingSheet::reset()
{
    Framing framing = m_view->framing();
    if (m_tab == 0)
        framing.focus.reset();
    else
        framing.crops.at(size_t(m_tab - 1)) = {};
    m_view->setFraming(framing);
    judge();
}

void FramingSheet::judge()
{
    const Framing &framing = m_view->framing();
    QStringList outside;
    for (const Shape shape : allShapes) {
        const QRectF part = cropFor(framing, shape, m_photo.size);
        if (framing.focus
            && !part.adjusted(-1e-4, -1e-4, 1e-4, 1e-4)
                    .contains(QPointF(*framing.focus) / Framing::unit))
            outside += toWord(shape);
    }
    const QString how = m_tab == 0
        ? tr("Put the point on what must stay to be seen: with the mouse or the arrow keys. Shapes "
             "without a frame of their own follow it.")
        : tr("Drag the frame or its corners; arrow keys move it, + and − change its size.");
    m_hint->setText(outside.isEmpty()
            ? how
            : tr("The focal point is cut off in %1.").arg(outside.join(u", "_s)));
    m_hint->setProperty("tone", outside.isEmpty() ? u"soft"_s : u"submitted"_s);
    m_hint->style()->unpolish(m_hint);
    m_hint->style()->polish(m_hint);
    m_hint->setFont(look().interfaceFont(12));
    m_reset->setEnabled(m_tab == 0 ? framing.focus.has_value()
                                   : !framing.crop(allShapes.at(size_t(m_tab - 1))).isEmpty());
    for (QWidget *result : std::as_const(m_results))
        result->update();
}

} // namespace toasoan
