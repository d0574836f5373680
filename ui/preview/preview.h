// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "common/theme.h"
#include "publish/siteface.h"
#include "story/draft.h"

#include <optional>
#include <QWidget>

namespace toasoan {

class FaceBar;

/// The inspector's “Xem trước”: the page as it will be published, in Qt WebEngine made at first
/// show and after the window's first paint; changed parts are replaced, scroll kept. No script of a
/// page runs, no request leaves.
class Preview : public QWidget
{
    Q_OBJECT
public:
    Preview(Draft &draft, Session &session, Look &look, QWidget *parent = nullptr);
    ~Preview() override;
    /// The site's own page to show stories in; none: our template.
    void setFace(const std::optional<SiteFace> &face);
    [[nodiscard]] FaceBar &faceBar() const; ///< where a person chooses
    [[nodiscard]] bool showsFace() const;
    void showBlock(int bodyBlock); ///< scrolls it into view
    static void registerScheme(); ///< before QApplication
    [[nodiscard]] int refusedRequests() const; ///< what the page asked for and did not get

Q_SIGNALS:
    void updated(); ///< the page shows the newest text (for tests and the tour)

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
    bool m_started = false;
};

} // namespace toasoan
