// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"

#include "common/deskstyle.h"
#include "common/systemscheme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QIcon>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

// reference/interface.md, section 3.
Theme makeLight()
{
    Theme t;
    t.dark = false;
    t.chrome = hex(0xF3F1EC);
    t.list = hex(0xFAF9F6);
    t.paper = hex(0xFFFFFF);
    t.focusPaper = hex(0xFBFAF7);
    t.raised = hex(0xFFFFFF);
    t.hover = hex(0xEFEDE7);
    t.sel = hex(0xDDE8F2);
    t.line = hex(0xE0DCD3);
    t.edge = hex(0xC9C4B8);
    t.control = hex(0x857F73);
    t.text = hex(0x1D1C1A);
    t.soft = hex(0x5A564F);
    t.faint = hex(0x6A665E);
    t.accent = hex(0x1A5A94);
    t.accentText = hex(0xFFFFFF);
    t.brand = hex(0xA3201B);
    t.brandText = hex(0xA3201B);
    t.draft = hex(0x6A665E);
    t.submitted = hex(0x8A5300);
    t.returned = hex(0xB3261E);
    t.danger = hex(0xB3261E);
    t.approved = hex(0x1F6B3A);
    t.scheduled = hex(0x6A3FA0);
    t.published = hex(0x1A5A94);
    t.updating = hex(0x0B6A73);
    t.withdrawn = hex(0x5A564F);
    t.warn = hex(0x6B4300);
    t.warnGround = hex(0xFDF1D7);
    t.err = hex(0x8C1D18);
    t.errGround = hex(0xFBE5E2);
    t.ok = hex(0x1B5E34);
    t.okGround = hex(0xE3F1E6);
    t.info = hex(0x174F82);
    t.infoGround = hex(0xE4EEF7);
    t.add = hex(0x14532B);
    t.addGround = hex(0xDCF0E1);
    t.del = hex(0x8C1D18);
    t.delGround = hex(0xFADFDC);
    t.note = hex(0xFFF3C4);
    t.spell = hex(0xC62828);
    t.nameMark = hex(0x8A5300);
    t.styleMark = hex(0x1A5A94);
    t.dim = QColor(29, 28, 26, 107);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.chrome = hex(0x1F2023);
    t.list = hex(0x1B1C1F);
    t.paper = hex(0x17181A);
    t.focusPaper = hex(0x17181A);
    t.raised = hex(0x26282C);
    t.hover = hex(0x292B2F);
    t.sel = hex(0x23394F);
    t.line = hex(0x303236);
    t.edge = hex(0x484B51);
    t.control = hex(0x8A8D94);
    t.text = hex(0xE8E5DF);
    t.soft = hex(0xB4AFA6);
    t.faint = hex(0xA9A49B);
    t.accent = hex(0x86B8E8);
    t.accentText = hex(0x0F1B27);
    t.brand = hex(0xA3201B);
    t.brandText = hex(0xF08A80);
    t.draft = hex(0xA9A49B);
    t.submitted = hex(0xE0A84A);
    t.returned = hex(0xF08A80);
    t.danger = hex(0xF08A80);
    t.approved = hex(0x7CC694);
    t.scheduled = hex(0xC0A0EC);
    t.published = hex(0x86B8E8);
    t.updating = hex(0x63C3CC);
    t.withdrawn = hex(0xB4AFA6);
    t.warn = hex(0xF2CF8B);
    t.warnGround = hex(0x3A2E14);
    t.err = hex(0xF6B5AE);
    t.errGround = hex(0x43211F);
    t.ok = hex(0xA6DDB7);
    t.okGround = hex(0x1C3425);
    t.info = hex(0xB3D4F3);
    t.infoGround = hex(0x1D3147);
    t.add = hex(0xB4E5C2);
    t.addGround = hex(0x1D3A28);
    t.del = hex(0xF6B5AE);
    t.delGround = hex(0x48231F);
    t.note = hex(0x463C17);
    t.spell = hex(0xFF7B72);
    t.nameMark = hex(0xE0A84A);
    t.styleMark = hex(0x86B8E8);
    t.dim = QColor(29, 28, 26, 107);
    return t;
}

QPalette paletteOf(const Theme &t)
{
    QPalette p(t.chrome);
    p.setColor(QPalette::Window, t.chrome);
    p.setColor(QPalette::AlternateBase, t.list);
    p.setColor(QPalette::Base, t.paper);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::PlaceholderText, t.faint);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.accentText);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.edge);
    p.setColor(QPalette::Midlight, t.control); // DeskStyle draws ticks and radios with it
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Shadow, t.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.edge);
    return p;
}

const QList<std::pair<QLatin1String, QColor Theme::*>> &tokens()
{
    static const QList<std::pair<QLatin1String, QColor Theme::*>> all = {
        {"accentText"_L1, &Theme::accentText},
        {"accent"_L1, &Theme::accent},
        {"chrome"_L1, &Theme::chrome},
        {"control"_L1, &Theme::control},
        {"danger"_L1, &Theme::danger},
        {"edge"_L1, &Theme::edge},
        {"faint"_L1, &Theme::faint},
        {"hover"_L1, &Theme::hover},
        {"line"_L1, &Theme::line},
        {"list"_L1, &Theme::list},
        {"paper"_L1, &Theme::paper},
        {"raised"_L1, &Theme::raised},
        {"sel"_L1, &Theme::sel},
        {"soft"_L1, &Theme::soft},
        {"submitted"_L1, &Theme::submitted},
        {"approved"_L1, &Theme::approved},
        {"text"_L1, &Theme::text},
    };
    return all;
}

QStringList families(const QStringList &wanted)
{
    return wanted + QStringList{QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()};
}

} // namespace

QColor Theme::state(State state) const
{
    switch (state) {
    case State::Draft:
        return draft;
    case State::Submitted:
        return submitted;
    case State::Returned:
        return returned;
    case State::Approved:
        return approved;
    case State::Scheduled:
        return scheduled;
    case State::Published:
        return published;
    case State::Updating:
        return updating;
    case State::Withdrawn:
        return withdrawn;
    }
    return text;
}

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

Look::Look(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_systemDark(qApp->palette().color(QPalette::Window).lightness() < 128)
{
    const qreal points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    // 13 px is what the interface is drawn for; a user who asks for larger type than 10 pt gets it
    // in proportion.
    m_scale = points > 0 ? qMax(1.0, points / 10.0) : 1.0;
    QStringList paths = QIcon::themeSearchPaths();
    if (!paths.contains(u"/usr/share/icons"_s))
        QIcon::setThemeSearchPaths(paths << u"/usr/share/icons"_s);
    qApp->setStyle(new DeskStyle);
    auto *scheme = new SystemScheme(this);
    connect(scheme, &SystemScheme::darkChanged, this, [this](bool dark) {
        m_systemDark = dark;
        if (m_choice == Choice::System)
            apply();
    });
    if (const auto dark = scheme->dark())
        m_systemDark = *dark;
    apply();
}

const Theme &Look::theme() const
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && m_systemDark);
    return dark ? darkTheme() : lightTheme();
}

Look::Choice Look::choice() const
{
    return m_choice;
}

void Look::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Look::setScale(qreal scale)
{
    if (qFuzzyCompare(m_scale, scale))
        return;
    m_scale = scale;
    apply();
}

int Look::px(qreal size) const
{
    return qMax(1, qRound(size * m_scale));
}

QFont Look::interfaceFont(qreal size, int weight) const
{
    QFont font;
    font.setFamilies(families({u"Open Sans"_s, u"Noto Sans"_s}));
    font.setPixelSize(px(size));
    font.setWeight(QFont::Weight(weight));
    return font;
}

QFont Look::storyFont(qreal size, int weight) const
{
    QFont font;
    font.setFamilies(families({u"Noto Serif"_s, u"DejaVu Serif"_s}));
    font.setPixelSize(px(size));
    font.setWeight(QFont::Weight(weight));
    return font;
}

QFont Look::codeFont(qreal size) const
{
    QFont font;
    font.setFamilies(
        {u"JetBrains Mono"_s, QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    font.setPixelSize(px(size));
    return font;
}

void Look::apply()
{
    const Theme &t = theme();
    QIcon::setThemeName(t.dark ? u"breeze-dark"_s : u"breeze"_s);
    qApp->setFont(interfaceFont());
    qApp->setPalette(paletteOf(t));
    QFile file(u":/ui/style.qss"_s);
    QString sheet;
    if (file.open(QIODevice::ReadOnly))
        sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, color] : tokens())
        sheet.replace(u'@' + name + u';', (t.*color).name() + u';');
    static const int sizes[] = {1, 3, 4, 5, 6, 8, 10, 12, 13, 14, 16, 20, 24, 26, 28, 30};
    for (const int size : sizes) {
        const int grown = size == 1 ? 1 : px(size);
        sheet.replace(u"@px%1@"_s.arg(size), u"%1px"_s.arg(grown));
        for (const int less : {1, 2})
            sheet.replace(u"@px%1-%2@"_s.arg(size).arg(less), u"%1px"_s.arg(qMax(0, grown - less)));
    }
    qApp->setStyleSheet(sheet);
    Q_EMIT changed();
}

} // namespace toasoan
