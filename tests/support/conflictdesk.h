// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparerow.h"
#include "compare/conflictview.h"
#include "publish/package.h"
#include "story/photos.h"
#include "tempstore.h"
#include "windowdesk.h"

#include <functional>
#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace toasoan::test {

/// A window on a story that two people changed.
class ConflictDesk : protected WindowDesk
{
protected:
    void openConflictDesk()
    {
        openDesk(QStringLiteral("tram"));
        VERIFY_OK(m_store->addMember(editor)); // Ngọc Lan writes at the other desk
    }
    static Content text()
    {
        return content(QStringLiteral("Cầu Ván thông xe trở lại"),
            QStringLiteral("<p>Sáng nay cầu mở.</p><p>Xe tải dưới năm tấn qua được.</p>"
                           "<p>Người dân đi bộ hai bên lề.</p>"
                           "<p>Theo Trung tá Lê Hoàng Tám, chốt lập ở hai đầu cầu.</p>"));
    }
    /// Both sides' changes, and the other one's brought here.
    void disagree(
        const std::function<void(Content &)> &mine, const std::function<void(Content &)> &theirs)
    {
        const Member tram = *m_store->member(QStringLiteral("tram"));
        TempStore there;
        const QString file = m_dir->filePath(QStringLiteral("bài.toasoan"));
        Content content = text();
        if (!m_photo.isEmpty()) {
            Photo photo;
            photo.sha256 = m_photo;
            photo.caption = QStringLiteral("Những chuyến xe đầu tiên.");
            photo.credit = QStringLiteral("Minh Khôi");
            attachPhoto(content, photo);
        }
        m_id = m_store->createStory(content, tram)->id;
        VERIFY_OK(exportPackage(*m_store, m_id, file));
        VERIFY_OK(importPackage(*there, file, editor, nullptr));
        Content other = there->story(m_id)->content;
        theirs(other);
        VERIFY_OK(there->saveContent(m_id, other, editor));
        VERIFY_OK(exportPackage(*there, m_id, file));
        content = m_store->story(m_id)->content;
        mine(content);
        VERIFY_OK(m_store->saveContent(m_id, content, tram));
        VERIFY_OK(importPackage(*m_store, file, tram, nullptr));
        QVERIFY(m_store->summary(m_id)->conflict);
    }
    void disagreeInFivePlaces()
    {
        const QString file = m_dir->filePath(QStringLiteral("cầu.jpg"));
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(file, "JPEG", 90));
        m_photo = *m_store->addPictureFile(file);
        disagree(
            [](Content &content) {
                content.body.blocks[1].runs = {{QStringLiteral("Xe tải dưới tám tấn qua được.")}};
                content.body.blocks[3].runs = {{QStringLiteral(
                    "Theo Thiếu tá Lê Hoàng Tám, chốt lập ở hai đầu cầu, trực suốt đêm.")}};
                content.body.blocks
                    += Block{.runs = {{QStringLiteral("Bà Trần Thị Lành nói cả xóm thức.")}}};
            },
            [](Content &content) {
                content.headline += QStringLiteral(" đầu mối");
                content.body.blocks[1].runs = {{QStringLiteral("Xe tải dưới sáu tấn qua được.")}};
                content.body.blocks[3].runs = {{QStringLiteral(
                    "Theo Thiếu tá Lê Hoàng Tám, chốt lập ở hai đầu cầu, mỗi chốt bốn người.")}};
                content.photos[0].caption
                    = QStringLiteral("Những chuyến xe đầu tiên, sau sáu ngày.");
            });
        m_photo.clear();
    }
    void open(const QSize &size = {1366, 768})
    {
        openWindow(m_id, size);
        action(QStringLiteral("story.compare"))->trigger();
        QVERIFY(view()->isVisible());
    }
    QPushButton *button(const QString &words)
    {
        const auto all = view()->findChildren<QPushButton *>();
        for (QPushButton *one : all)
            if (one->isVisible() && one->accessibleName().endsWith(words))
                return one;
        return nullptr;
    }
    QStringList entry(int difference)
    {
        const QListWidgetItem *item = list()->item(difference);
        return item ? QStringList{item->text(), item->data(ChangeDelegate::ChangeRole).toString(),
                   item->data(ChangeDelegate::OutcomeRole).toString()}
                    : QStringList();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    ConflictView *view() { return m_window->findChild<ConflictView *>(); }
    QListWidget *list() { return view()->findChild<QListWidget *>(); }
    QPushButton *use() { return named<QPushButton>(QStringLiteral("Use the merged text")); }
    [[nodiscard]] Content kept() const { return m_store->story(m_id)->content; }
    QString paragraph(int at) const { return plainText(kept().body.blocks.value(at).runs); }

    QString m_id, m_photo;
};

} // namespace toasoan::test
