// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The site's own face in the preview.
#include "desk/menus.h"
#include "mainwindow.h"
#include "preview/facebar.h"
#include "preview/preview.h"
#include "server/sitefaces.h"

#include <QAction>

namespace toasoan {

void MainWindow::wireFace()
{
    auto *faces = new SiteFaces(m_session, *m_link, this);
    FaceBar *bar = &m_preview->faceBar();
    const auto show = [this, faces, bar] {
        m_actions->face->setEnabled(faces->hasServer());
        bar->setState({faces->hasServer(), faces->isFetching(), faces->trouble()});
        m_preview->setFace(faces->face());
    };
    connect(faces, &SiteFaces::changed, this, show);
    connect(m_actions->face, &QAction::triggered, faces, &SiteFaces::fetch);
    connect(bar, &FaceBar::fetchWanted, faces, &SiteFaces::fetch);
    connect(bar, &FaceBar::stopWanted, faces, &SiteFaces::stop);
    show();
}

} // namespace toasoan
