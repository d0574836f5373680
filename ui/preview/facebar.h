// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "publish/siteface.h"

#include <optional>
#include <QWidget>

class QLabel;
class QToolButton;

namespace toasoan {

class DeviceTab;

/// The preview's choice between the site's own face and our template, and what became of fetching
/// the first. Not there while the newsroom has no server.
class FaceBar : public QWidget
{
    Q_OBJECT
public:
    explicit FaceBar(Look &look, QWidget *parent = nullptr);
    struct State
    {
        bool server = false;
        bool fetching = false;
        QString trouble; ///< a sentence, empty: none
    };
    void setState(const State &state);
    void setFace(const std::optional<SiteFace> &face);
    /// The site's face is wanted, whether it is there or not; remembered.
    [[nodiscard]] bool isSiteChosen() const;

Q_SIGNALS:
    void chosen();
    void fetchWanted();
    void stopWanted();

private:
    void choose(bool site);
    void refresh();

    State m_state;
    std::optional<QDateTime> m_fetchedAt; ///< of the face that is there
    QStringList m_elsewhere;
    DeviceTab *m_site, *m_template;
    QToolButton *m_fetch;
    QLabel *m_says;
};

} // namespace toasoan
