// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photodesk.h"
#include "photos/contactmodel.h"
#include "photos/contactview.h"

#include <algorithm>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace toasoan::test {

/// The newsroom's contact sheet with pictures in it, and the form beside it.
class ContactDesk : protected PicturesDesk
{
protected:
    void add(const QStringList &files)
    {
        const QSignalSpy said(m_page.get(), &PicturesPage::said);
        m_page->addFiles(files);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 60000);
        QTRY_VERIFY(!named<QPushButton>(QStringLiteral("Stop")));
    }
    void fill(int count)
    {
        QStringList files;
        for (int i = 0; i < count; ++i)
            files += file(QStringLiteral("VL_%1.png").arg(i), i * 40);
        add(files);
        QTRY_COMPARE(view()->model()->rowCount(), count);
        named<QPushButton>(QStringLiteral("Order: Time taken"))
            ->menu()
            ->actions()
            .at(1)
            ->trigger(); // by name
        view()->goTo(view()->model()->index(0, 0));
        view()->setFocus();
    }
    [[nodiscard]] Picture stored(int row) const
    {
        return *m_store->picture(
            m_page->view()->model()->index(row, 0).data(ContactModel::KeyRole).toString());
    }
    QPlainTextEdit *caption() const { return named<QPlainTextEdit>(QStringLiteral("Caption")); }
    QLineEdit *credit() const { return named<QLineEdit>(QStringLiteral("Taken by")); }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

} // namespace toasoan::test
