// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "named.h"
#include "photos/picturespage.h"

#include <QAbstractButton>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace toasoan::test {

/// What a test of pictures stands on: a newsroom of its own and an open story.
class PhotoDesk
{
protected:
    void openPhotos()
    {
        m_look = std::make_unique<Look>(Look::Choice::Light);
        m_dir = std::make_unique<QTemporaryDir>();
        auto store = Store::open(m_dir->filePath(QStringLiteral("toasoan")), {});
        QVERIFY2(store, store ? "" : qPrintable(store.error().text));
        m_store = std::move(*store);
        m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
        m_pictures = std::make_unique<Pictures>(*m_store);
        m_draft = std::make_unique<Draft>([this](const QString &id, const Content &content) {
            return m_store->saveContent(id, content, m_session->member());
        });
    }
    void closePhotos()
    {
        m_draft.reset();
        m_pictures.reset();
        m_session.reset();
        m_store.reset();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Draft> m_draft;
};

/// The page of all the newsroom's pictures.
class PicturesDesk : protected PhotoDesk
{
protected:
    void openPage()
    {
        openPhotos();
        m_page = std::make_unique<PicturesPage>(*m_session, *m_draft, *m_pictures, *m_look);
        m_page->resize(1198, 640);
        m_page->show();
        m_page->showNewsroom();
    }
    void closePage()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_page.reset();
        closePhotos();
    }

    [[nodiscard]] QString file(const QString &name, int hue) const
    {
        QImage image(120, 80, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(hue % 360, 200, 200));
        QPainter(&image).drawText(10, 40, name); // no two are the same file
        const QString path = m_dir->filePath(name);
        return image.save(path) ? path : QString();
    }
    [[nodiscard]] ContactView *view() const { return m_page->view(); }
    template <typename T> T *named(const QString &name) const { return visible<T>(*m_page, name); }
    void press(const QString &name)
    {
        QVERIFY2(named<QAbstractButton>(name), qPrintable(name));
        QTest::mouseClick(named<QAbstractButton>(name), Qt::LeftButton);
    }

    std::unique_ptr<PicturesPage> m_page;
};

} // namespace toasoan::test
