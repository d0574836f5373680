// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cuttingproxy.h"
#include "publish/blocks.h"
#include "publish/envelope.h"
#include "serverdesk.h"
#include "store/copies.h"

#include <QJsonDocument>

namespace toasoan::test {

/// A desk of a newsroom of several: its only member works under the account that it has there.
class NewsDesk : public ServerDesk
{
public:
    NewsDesk(const WordPressServer &server, const QUrl &address, const QString &login)
        : ServerDesk(server, address, login)
        , me{login, this->server().displayName,
              roleOf(this->server().capabilities).value_or(Role::Reporter)}
    {
        now = QDateTime::currentDateTimeUtc();
        (void)joinAsMember(store(), this->server());
    }

    /// Empty when the step was taken, else why not.
    QString step(const QString &id, Action action, const QString &note = {})
    {
        now = now.addSecs(1);
        TransitionArgs args;
        args.note = note;
        return said(store().transition(id, action, me, args));
    }

    template <typename Change> QString edit(const QString &id, Change change)
    {
        now = now.addSecs(1);
        Content content = store().story(id)->content;
        change(content);
        return said(store().saveContent(id, content, me));
    }

    /// What still waits or was warned of.
    QString synced()
    {
        const SyncReport report = sync();
        return (report.waiting + report.last.warnings).join(u' ');
    }

    QString begun(const QString &headline, int pictures = 0)
    {
        const auto story
            = store().createStory(content(headline, QStringLiteral("Thời sự"), pictures), me);
        return story ? story->id : QString();
    }

    Story story(const QString &id) { return store().story(id).value_or(Story()); }
    HistoryEntry last(const QString &id) { return store().history(id)->constLast(); }
    bool inConflict(const QString &id)
    {
        return Copies(store()).conflict(id).value_or(std::nullopt).has_value();
    }

    Member me;
};

/// The two of them, at one server.
struct NewsPair
{
    NewsPair(const WordPressServer &server, const QUrl &address)
        : reporter(server, address, QStringLiteral("reporter"))
        , editor(server, address, QStringLiteral("editor"))
    {
    }
    /// Submitted, sent, and on both desks.
    QString submitted(const QStringList &paragraphs, int pictures = 0)
    {
        QString id = reporter.begun(QStringLiteral("Cầu Ván"), pictures);
        QString wrong = reporter.edit(id, [&](Content &content) {
            content.body.blocks.clear();
            for (const QString &text : paragraphs)
                content.body.blocks.append({.runs = {{text}}});
        });
        wrong += reporter.step(id, Action::Submit);
        const SyncReport sent = reporter.sync(), came = editor.sync();
        wrong += sent.waiting.join(u' ') + came.waiting.join(u' ');
        if (!wrong.isEmpty() || editor.story(id).id != id)
            qWarning("%s | %s | %s", qPrintable(wrong), qPrintable(sent.done.join(u' ')),
                qPrintable(came.done.join(u' ')));
        return id;
    }
    static QStringList texts(NewsDesk &desk, const QString &id)
    {
        QStringList texts;
        const auto revisions = desk.store().revisions(id, true);
        for (const Revision &revision : *revisions)
            texts += plainText(revision.content.body);
        return texts;
    }
    NewsDesk reporter, editor;
};

/// Other stories that wait, with the text and the picture of the one that is there; their ids.
inline QStringList copiedStories(const WordPressServer &server, int many)
{
    const QString content = server.posts().at(0)[QStringLiteral("content")].toString();
    const PostText text = partedText({}, {}, content, {});
    const auto known = envelopeFrom(text.data);
    QStringList ids;
    QJsonArray posts;
    for (int i = 0; known && i < many; ++i) {
        Envelope envelope = *known;
        envelope.story = QUuid::createUuid().toString(QUuid::WithoutBraces);
        ids += envelope.story;
        posts += QString(storyMark(envelope.story, envelopeText(envelope)) + QStringLiteral("\n\n")
            + text.content);
    }
    const QString name = server.path(QStringLiteral("bai.json"));
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(posts).toJson());
    file.close();
    server.php(
        QStringLiteral("foreach (json_decode(file_get_contents('%1')) as $text) wp_insert_post("
                       "wp_slash(['post_status' => 'pending', 'post_title' => 'Cầu Ván',"
                       " 'post_excerpt' => 'Sapo của Cầu Ván', 'post_author' => %2,"
                       " 'post_content' => $text])); return 1;")
            .arg(name, QString::number(server.userId(QStringLiteral("reporter")))));
    return ids;
}

inline void setParagraph(Content &content, int block, const QString &text)
{
    content.body.blocks[block].runs = {Run{text}};
}

/// The paragraphs of the stories of tests about updates, in what a post holds.
inline QString paragraphsIn(const QString &content)
{
    static const QRegularExpression paragraph(QStringLiteral("<p>((?:Đoạn|Một|Hai)[^<]*)</p>"));
    QString found;
    auto matches = paragraph.globalMatch(content);
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

/// A stock WordPress and one with the companion plugin, for tests with a row for each.
class BothServers
{
public:
    BothServers()
    {
        m_stock = std::make_unique<WordPressServer>();
        m_companion = std::make_unique<WordPressServer>(WordPressServer::companion());
    }
    [[nodiscard]] QString error() const { return m_stock->error() + m_companion->error(); }
    static void rows()
    {
        QTest::addColumn<bool>("plugin");
        QTest::newRow("stock") << false;
        QTest::newRow("companion") << true;
    }
    /// The one of the present row, emptied.
    [[nodiscard]] WordPressServer *swept() const
    {
        const char *row = QTest::currentDataTag();
        WordPressServer *server
            = row && qstrcmp(row, "companion") == 0 ? m_companion.get() : m_stock.get();
        server->sweep();
        return server;
    }
    [[nodiscard]] bool isCompanion(const WordPressServer *server) const
    {
        return server == m_companion.get();
    }

private:
    std::unique_ptr<WordPressServer> m_stock, m_companion;
};

/// What a test program on both of them begins with: the one of the present row, and the proxy
/// before it.
class OnBothServers
{
protected:
    /// Why they could not be raised, or empty.
    [[nodiscard]] QString raised()
    {
        m_servers = std::make_unique<BothServers>();
        return m_servers->error();
    }
    void sweep()
    {
        m_server = m_servers->swept();
        m_proxy = std::make_unique<CuttingProxy>(m_server->port());
    }

    std::unique_ptr<BothServers> m_servers;
    WordPressServer *m_server = nullptr;
    std::unique_ptr<CuttingProxy> m_proxy;
};

} // namespace toasoan::test
