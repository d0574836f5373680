// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cuttingproxy.h"
#include "servertest.h"

namespace toasoan::test {

/// What tests share whose desks reach a stock WordPress through a network that can be cut.
class CutServerTest
{
protected:
    /// Empty when it is up.
    QString raise()
    {
        m_server = std::make_unique<WordPressServer>();
        return m_server->error();
    }
    void beginAnew()
    {
        m_server->sweep();
        m_proxy = std::make_unique<CuttingProxy>(m_server->port());
    }

    std::unique_ptr<WordPressServer> m_server;
    std::unique_ptr<CuttingProxy> m_proxy;
};

} // namespace toasoan::test
