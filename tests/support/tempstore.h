// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "text/html.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Shows the sentence of an Error where a plain QVERIFY would only say “false”.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &verified = (result);                                                           \
        QVERIFY2(verified.has_value(),                                                             \
            verified.has_value()                                                                   \
                ? ""                                                                               \
                : qPrintable(verified.error().text + u" · "_qs + verified.error().detail));        \
    } while (false)

namespace toasoan::test {

inline const Member reporter{u"phongvien"_qs, u"Diễm Hương"_qs, Role::Reporter};
inline const Member photographer{u"anh"_qs, u"Đức Trung"_qs, Role::Photographer};
inline const Member editor{u"bientap"_qs, u"Ngọc Lan"_qs, Role::Editor};
inline const Member administrator{u"quantri"_qs, u"Quản trị"_qs, Role::Administrator};

inline Content content(const QString &headline, const QString &html = {})
{
    Content content;
    content.headline = headline;
    content.standfirst = u"Sáng nay người dân hai bờ qua sông không còn phải lụy phà."_qs;
    content.byline = QStringList{u"Diễm Hương"_qs};
    content.body = bodyFromHtml(html.isEmpty() ? u"<p>Cầu dài 312 mét, rộng 9 mét.</p>"_qs : html);
    return content;
}

/// A newsroom in a folder that goes with it; the clock stands until it is moved.
class TempStore
{
public:
    explicit TempStore(Store::Options options = {})
        : m_options(std::move(options))
    {
        m_options.clock = [this] { return now; };
        m_options.waitMs = 200;
        reopen();
        if (m_store)
            for (const Member &member : {reporter, photographer, editor})
                m_error += m_store->addMember(member) ? QString() : member.name;
    }
    void reopen()
    {
        m_store.reset();
        auto opened = Store::open(dir(), m_options);
        if (opened)
            m_store = std::move(*opened);
        else
            m_error = opened.error().text + opened.error().detail;
    }
    void close() { m_store.reset(); }
    [[nodiscard]] bool isOpen() const { return m_store && m_error.isEmpty(); }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString dir() const { return m_folder.path() + u"/tòa soạn"_qs; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    Store *operator->() const { return m_store.get(); }
    Store &operator*() const { return *m_store; }
    void pass(qint64 seconds) { now = now.addSecs(seconds); }

    /// A file of its own bytes that may stand for a picture.
    [[nodiscard]] QString picture(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }

    QDateTime now = QDateTime::fromString(u"2026-11-25T03:00:00.000Z"_qs, Qt::ISODateWithMs);

private:
    QTemporaryDir m_folder;
    Store::Options m_options;
    QString m_error;
    std::unique_ptr<Store> m_store;
};

} // namespace toasoan::test
