// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/facebar.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "preview/devicetab.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr auto templateSetting = "previewTemplate"_L1;

} // namespace

FaceBar::FaceBar(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_site(new DeviceTab(tr("The site's face"), look, this))
    , m_template(new DeviceTab(tr("Our template"), look, this))
    , m_fetch(makeIconButton(u"view-refresh"_s, {}, this))
    , m_says(makeWrappedLabel({}, u"soft"_s, this))
{
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(6));
    for (DeviceTab *tab : {m_site, m_template}) {
        group->addButton(tab);
        row->addWidget(tab);
    }
    row->addStretch();
    row->addWidget(m_fetch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(8), 0, look.px(8), 0);
    column->setSpacing(look.px(4));
    column->addLayout(row);
    m_says->setContentsMargins(look.px(4), 0, look.px(4), 0); // as the words of the tabs
    column->addWidget(m_says);
    const bool site = !QSettings().value(templateSetting).toBool();
    (site ? m_site : m_template)->setChecked(true);
    connect(m_site, &QAbstractButton::clicked, this, [this] { choose(true); });
    connect(m_template, &QAbstractButton::clicked, this, [this] { choose(false); });
    connect(m_fetch, &QAbstractButton::clicked, this,
        [this] { m_state.fetching ? Q_EMIT stopWanted() : Q_EMIT fetchWanted(); });
    refresh();
}

bool FaceBar::isSiteChosen() const
{
    return m_site->isChecked();
}

void FaceBar::choose(bool site)
{
    QSettings().setValue(templateSetting, !site);
    refresh();
    Q_EMIT chosen();
}

void FaceBar::setState(const State &state)
{
    m_state = state;
    refresh();
}

void FaceBar::setFace(const std::optional<SiteFace> &face)
{
    m_fetchedAt = face ? std::optional(face->fetchedAt) : std::nullopt;
    m_elsewhere = face ? face->elsewhere : QStringList();
    refresh();
}

void FaceBar::refresh()
{
    setVisible(m_state.server || m_fetchedAt);
    const QString name = m_state.fetching ? tr("Stop") : tr("Fetch the site's face again");
    m_fetch->setIcon(icon(m_state.fetching ? u"process-stop"_s : u"view-refresh"_s));
    m_fetch->setToolTip(name);
    m_fetch->setAccessibleName(name);
    QStringList tip;
    if (m_fetchedAt)
        tip += tr("Fetched at %1. Date, author and tags around the text are those of the article "
                  "it was taken from.")
                   .arg(whenText(*m_fetchedAt, QDateTime::currentDateTimeUtc()));
    if (!m_elsewhere.isEmpty())
        tip += tr("What the page takes from %1 is not shown.").arg(m_elsewhere.join(u", "_s));
    m_site->setToolTip(tip.join(u' '));
    QString says;
    if (m_state.fetching)
        says = tr("Fetching the site's face…");
    else if (!m_state.trouble.isEmpty() && !m_fetchedAt)
        says = tr("%1 The page is shown in our template.").arg(m_state.trouble);
    else if (!m_state.trouble.isEmpty())
        says = tr("%1 The face fetched before is shown.").arg(m_state.trouble);
    else if (!m_fetchedAt)
        says = tr("The site's face was not fetched yet. The page is shown in our template.");
    m_says->setText(says);
    m_says->setVisible(!says.isEmpty() && isSiteChosen());
}

} // namespace toasoan
