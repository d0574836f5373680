// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/foldersite.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <QUuid>

namespace toasoan::test {

inline QString textOf(const QString &file)
{
    QFile reading(file);
    return reading.open(QIODevice::ReadOnly) ? QString::fromUtf8(reading.readAll()) : QString();
}

/// A newsroom in a temporary folder with a clock of its own, and quick ways to live stories.
class Desk
{
public:
    Desk()
    {
        reopen();
        m_site = std::make_unique<FolderSite>(m_store->dir() + QStringLiteral("/site"));
        ok(m_store->addMember(reporter));
        ok(m_store->addMember(editor));
        Newsroom newsroom = *m_store->newsroom();
        newsroom.name = QStringLiteral("Báo Vàm Lá");
        newsroom.motto = QStringLiteral("Tiếng nói của người Vàm Lá");
        newsroom.contact = QStringLiteral("toasoan@baovamla.example");
        newsroom.sections
            = {QStringLiteral("Thời sự"), QStringLiteral("Văn hóa"), QStringLiteral("Đời sống")};
        ok(m_store->setNewsroom(newsroom));
    }

    void reopen(Store::Options options = {})
    {
        options.clock = [this] { return now; };
        auto opened = Store::open(m_dir.filePath(QStringLiteral("tòa soạn")), options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        m_store = std::move(*opened);
    }
    void close() { m_store.reset(); } ///< for another process, until reopen()

    Store &store() { return *m_store; }
    FolderSite &site() { return *m_site; }
    QString folder() const { return m_site->folder(); }

    template <typename T> static QString said(const Result<T> &result)
    {
        return result ? QString() : result.error().text + u' ' + result.error().detail;
    }

    bool write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_store->dir() + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    Photo picture(const QSize &size, const QString &caption)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(++m_pictures * 40 % 360, 120, 200));
        const QString file = m_dir.filePath(QStringLiteral("anh-%1.png").arg(m_pictures));
        image.save(file);
        const auto sha256 = m_store->addPictureFile(file);
        ok(sha256);
        return {uuid(), sha256.value_or(QString()), caption, QStringLiteral("Đức Trung"), caption,
            size};
    }

    Content content(const QString &headline, const QString &section, int pictures = 0)
    {
        Content content;
        content.headline = headline;
        content.standfirst = QStringLiteral("Sapo của ") + headline;
        content.section = section;
        content.byline = {QStringLiteral("Diễm Hương")};
        content.tags = {QStringLiteral("lũ")};
        content.body.blocks
            = {{Block::Kind::Paragraph, 0, false, {{QStringLiteral("Đoạn của bài.")}}}};
        for (int i = 0; i < pictures; ++i)
            content.photos.append(
                picture(QSize(1000, 600), QStringLiteral("Chú thích %1").arg(i + 1)));
        if (pictures > 0)
            content.lead = content.photos.first().id;
        return content;
    }

    void step(const QString &id, Action action, const QString &note = {})
    {
        const bool reporters = action == Action::Submit;
        TransitionArgs args;
        args.note = note;
        ok(m_store->transition(id, action, reporters ? reporter : editor, args));
    }

    QString approved(const Content &content)
    {
        const auto story = m_store->createStory(content, reporter);
        ok(story);
        step(story->id, Action::Submit);
        step(story->id, Action::Approve);
        return story->id;
    }

    QString publish(const Content &content)
    {
        QString id = approved(content);
        step(id, Action::Publish);
        ids.append(id);
        return id;
    }

    void approveAgain(const QString &id)
    {
        step(id, Action::Submit);
        step(id, Action::Approve);
        step(id, Action::Publish);
    }

    template <typename Change> void change(const QString &id, Change change)
    {
        step(id, Action::Update);
        Content content = m_store->story(id)->content;
        change(content);
        ok(m_store->saveContent(id, content, editor));
        approveAgain(id);
    }

    /// Live stories a minute apart in three sections and none, one with four pictures; eight films.
    void fill(int stories)
    {
        const QStringList sections{QStringLiteral("Thời sự"), QStringLiteral("Văn hóa"), QString()};
        for (int i = 0; i < stories; ++i) {
            now = now.addSecs(60);
            publish(content(QStringLiteral("Bài “số %1” & bạn").arg(i + 1),
                sections.at(i % sections.size()), i == 0 ? 4 : i % 2));
        }
        for (int i = 0; i < 8; ++i) {
            Film film;
            film.title = QStringLiteral("Phim số %1").arg(i + 1);
            film.url = QStringLiteral("https://vi-du.example/phim/%1?a=1&b=2").arg(i);
            film.seconds = 60 * i;
            if (i < 2)
                film.posterSha256 = picture(QSize(800, 600), film.title).sha256;
            ok(m_store->addFilm(film));
        }
    }

    QDateTime now = QDateTime(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
    Member reporter{QStringLiteral("phongvien"), QStringLiteral("Diễm Hương"), Role::Reporter};
    Member editor{QStringLiteral("bientap"), QStringLiteral("Diệu Hiền"), Role::Editor};
    QStringList ids;

private:
    template <typename T> static void ok(const Result<T> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(said(result)));
    }
    static QString uuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FolderSite> m_site;
    int m_pictures = 0;
};

} // namespace toasoan::test
