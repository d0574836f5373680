// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroom.h"
#include "mainwindow.h"
#include "named.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace toasoan::test {

/// What a test of the whole window stands on: a newsroom of its own, as a rule with Ngọc Trâm, a
/// reporter (“tram”), and Diệu Hiền, an editor (“hien”), beside its founder, and the window once
/// opened.
class WindowDesk
{
protected:
    /// `organization` keeps the settings of programs that run side by side apart.
    static void useTestSettings(const QString &organization = QStringLiteral("toasoan-test"))
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(organization);
    }

    /// The founder's, with nobody else there. `folder`: of the newsroom, below a temporary one.
    void openLoneDesk(const QString &folder = QStringLiteral("."))
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto store = openNewsroom(m_dir->filePath(folder), false);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
        m_store = std::move(*store);
        m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
        m_look = std::make_unique<Look>(Look::Choice::Light);
    }

    /// With colleagues; `who` sits down, the founder where it is empty.
    void openDesk(const QString &who = {}, const QString &folder = QStringLiteral("."))
    {
        openLoneDesk(folder);
        for (const Member &member :
            {Member{QStringLiteral("tram"), QStringLiteral("Ngọc Trâm"), Role::Reporter},
                Member{QStringLiteral("hien"), QStringLiteral("Diệu Hiền"), Role::Editor}})
            QVERIFY(m_store->addMember(member).has_value());
        if (!who.isEmpty())
            m_session->setMember(*m_store->member(who));
    }

    void openWindow(const QString &storyId = {}, const QSize &size = {1366, 768})
    {
        m_window = std::make_unique<MainWindow>(*m_session, *m_look);
        m_window->resize(size);
        m_window->start(storyId);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void closeDesk()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_look.reset();
        m_session.reset();
        m_store.reset();
        QSettings().clear();
    }

    void become(const QString &name)
    {
        m_session->setMember(*m_store->member(name));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_window->findChild<QAction *>(name);
    }
    template <typename Widget> [[nodiscard]] Widget *named(const QString &accessibleName) const
    {
        return visible<Widget>(*m_window, accessibleName);
    }

    /// Some visible label holds it.
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto all = m_window->findChildren<QLabel *>();
        return std::any_of(all.cbegin(), all.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace toasoan::test
