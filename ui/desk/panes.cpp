// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/panes.h"

#include "common/pieces.h"

#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// interface.md, section 2
constexpr int railBelow = 1180, overlayBelow = 1280, wideFrom = 1600;
constexpr int railWidth = 48;
constexpr int editorLeast = 563;

enum Place { Navigation, List, Editor, Inspector, Films };

} // namespace

Panes::Panes(const Look &look, const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_parts(parts)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *part : {parts.navigation, parts.list, parts.editor, parts.inspector, parts.films})
        m_splitter->addWidget(part);
    parts.films->hide();
    m_edge = makeHairline(Qt::Vertical, this);
    m_edge->hide();
    parts.list->setMinimumWidth(look.px(264));
    parts.list->setMaximumWidth(look.px(520));
    parts.inspector->setMinimumWidth(look.px(280));
    parts.inspector->setMaximumWidth(look.px(640));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_fitting)
            return;
        m_listWidth = m_parts.list->width();
        if (!isLaidOver() && m_parts.inspector->isVisible())
            m_inspectorWidth = m_parts.inspector->width();
    });
    connect(&look, &Look::changed, this, &Panes::fit);
}

bool Panes::isNarrow() const
{
    return width() < m_look.px(overlayBelow);
}

bool Panes::isWide() const
{
    return width() >= m_look.px(wideFrom);
}

bool Panes::isLaidOver() const
{
    return m_guest ? isNarrow() || m_films : m_overlay;
}

bool Panes::inspectorShown() const
{
    return m_parts.inspector->isVisible();
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Panes::fit()
{
    if (m_fitting || width() <= 0)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    if (m_focus) {
        for (QWidget *part : {m_parts.navigation, m_parts.list, m_parts.inspector, m_parts.films,
                 static_cast<QWidget *>(m_edge)})
            part->hide();
        m_parts.editor->show();
        return;
    }
    const bool before = inspectorShown();
    const bool rail = width() < m_look.px(railBelow);
    const int navigation = m_look.px(rail ? railWidth : isWide() ? 208 : 168);
    m_parts.navigation->setFixedWidth(navigation);
    m_parts.navigation->setVisible(m_navigation);
    Q_EMIT railChanged(rail);
    m_parts.films->setVisible(m_films);
    const int rest = width() - (m_navigation ? navigation + 1 : 0);
    const bool turns = rest < m_look.px(264) + 1 + m_look.px(editorLeast);
    m_parts.list->setMaximumWidth(turns ? QWIDGETSIZE_MAX : m_look.px(520));
    m_parts.list->setVisible(!m_films && !(turns && m_editor));
    m_parts.editor->setVisible(!m_films && !(turns && !m_editor));

    const bool room = !isNarrow() && !m_films;
    const bool beside = room && (m_guest || (m_inspector && m_wanted));
    if (!isNarrow() || m_films || !m_wanted)
        m_overlay = false;
    const bool over = isLaidOver();
    m_edge->setVisible(over);
    if (over) {
        if (m_parts.inspector->parentWidget() != this)
            m_parts.inspector->setParent(this);
        m_parts.inspector->show();
        placeOverlay();
    } else {
        if (m_parts.inspector->parentWidget() != m_splitter)
            m_splitter->insertWidget(Inspector, m_parts.inspector);
        m_parts.inspector->setVisible(beside);
    }
    int list = m_listWidth > 0 ? m_listWidth : m_look.px(isWide() ? 392 : 304);
    int inspector = !beside    ? 0
        : m_inspectorWidth > 0 ? m_inspectorWidth
                               : m_look.px(isWide() ? 420 : 304);
    int editor
        = width() - (m_navigation ? navigation + 1 : 0) - list - 1 - (beside ? inspector + 1 : 0);
    int missing = m_look.px(editorLeast) - editor;
    if (beside && missing > 0) {
        const int given = qBound(0, inspector - m_look.px(280), missing);
        inspector -= given;
        missing -= given;
    }
    if (missing > 0)
        list -= qBound(0, list - m_look.px(264), missing);
    editor
        = width() - (m_navigation ? navigation + 1 : 0) - list - 1 - (beside ? inspector + 1 : 0);
    QList<int> sizes{navigation, list, qMax(editor, 100), inspector, width() - navigation};
    sizes.resize(m_splitter->count());
    if (over) // the inspector is not in the splitter now
        sizes = {navigation, list, qMax(editor, 100), width() - navigation};
    m_splitter->setSizes(sizes);
    if (before != inspectorShown())
        Q_EMIT inspectorShownChanged(inspectorShown());
    if (!std::exchange(m_wasOver, over) && over)
        Q_EMIT laidOver();
}

void Panes::placeOverlay()
{
    const int wide = m_look.px(304);
    m_parts.inspector->setGeometry(width() - wide, 0, wide, height());
    m_parts.inspector->raise();
    m_edge->setGeometry(width() - wide - 1, 0, 1, height());
    m_edge->raise();
}

void Panes::toggleNavigation()
{
    m_navigation = !m_navigation;
    fit();
}

void Panes::toggleInspector()
{
    if (isNarrow())
        m_overlay = !m_overlay;
    else
        m_inspector = !m_inspector;
    fit();
}

void Panes::showInspector()
{
    if (isNarrow())
        m_overlay = true;
    else
        m_inspector = true;
    fit();
}

void Panes::setInspectorWanted(bool wanted)
{
    if (m_wanted == wanted)
        return;
    m_wanted = wanted;
    fit();
}

void Panes::setGuest(bool guest)
{
    if (m_guest == guest)
        return;
    m_guest = guest;
    fit();
}

void Panes::preferEditor(bool editor)
{
    if (m_editor == editor)
        return;
    m_editor = editor;
    fit();
}

void Panes::showFilms(bool films)
{
    if (m_films == films)
        return;
    m_films = films;
    fit();
    Q_EMIT filmsShownChanged();
}

void Panes::setFocusMode(bool on)
{
    if (m_focus == on)
        return;
    m_focus = on;
    if (on)
        m_overlay = false;
    const bool films = on && std::exchange(m_films, false);
    fit();
    if (films)
        Q_EMIT filmsShownChanged();
}

bool Panes::closeOverlay()
{
    if (!m_overlay || m_guest)
        return false;
    m_overlay = false;
    fit();
    return true;
}

void Panes::save(QSettings &settings) const
{
    settings.setValue(u"list"_s, m_listWidth);
    settings.setValue(u"inspector"_s, m_inspectorWidth);
    settings.setValue(u"navigationShown"_s, m_navigation);
    settings.setValue(u"inspectorShown"_s, m_inspector);
}

void Panes::restore(const QSettings &settings)
{
    m_listWidth = settings.value(u"list"_s, 0).toInt();
    m_inspectorWidth = settings.value(u"inspector"_s, 0).toInt();
    m_navigation = settings.value(u"navigationShown"_s, true).toBool();
    m_inspector = settings.value(u"inspectorShown"_s, true).toBool();
    fit();
}

} // namespace toasoan
